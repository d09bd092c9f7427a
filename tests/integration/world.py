"""A township, two copies of one village's file and another village, with sticks between them; made once, copied often."""

import json
import os
import shutil
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from cunfupin.bootstrap import create_file, open_file
from cunfupin.services.exchange import ReceiveOutcome, SendOutcome, receive, send
from cunfupin.services.records import create_record, get_record, update_record
from cunfupin.services.review_items import ReviewItem, open_items
from cunfupin.services.seeding import seed_village, village_uid
from cunfupin.services.workspace import Workspace
from tests.property.replicas import exchange, scratch

PASSPHRASE = "测试口令-2020"
TOWNSHIP_CODE, VILLAGE_CODE, OTHER_CODE = "360735202000", "360735202206", "360735202207"
VILLAGE = village_uid(VILLAGE_CODE)
_FILES = {"township": "大由乡", "first": "一号机", "second": "二号机", "other": "王沙村"}
_OPERATORS = {"township": "赖专干", "first": "温第一", "second": "黄第二", "other": "王书记"}


@cache
def _template() -> Path:
    """The files as they are at the beginning, and their key stores."""
    folder = scratch() / "begin"
    folder.mkdir()
    before = os.environ.get("CUNFUPIN_HOME")
    os.environ["CUNFUPIN_HOME"] = str(folder / "home")
    township = create_file(
        folder / "大由乡.cunfupin", PASSPHRASE, role="township", region_code=TOWNSHIP_CODE, operator="赖专干"
    )
    for code, name in ((VILLAGE_CODE, "一号机"), (OTHER_CODE, "王沙村")):
        path = seed_village(township, code, folder / f"{name}.cunfupin", PASSPHRASE)
        open_file(path, PASSPHRASE, operator="温第一").close()
    township.close()
    shutil.copy(folder / "一号机.cunfupin", folder / "二号机.cunfupin")
    for name, path in _FILES.items():
        open_file(folder / f"{path}.cunfupin", PASSPHRASE, operator=_OPERATORS[name]).close()
    if before is None:
        del os.environ["CUNFUPIN_HOME"]
    else:
        os.environ["CUNFUPIN_HOME"] = before
    return folder


def repoint(home: Path, old: Path, new: Path) -> None:
    """Let a key store believe that the data files of one folder have always been in another."""
    for place in (home / "keys").glob("*.json"):
        facts = json.loads(place.read_text(encoding="utf-8"))
        facts["path"] = facts["path"].replace(str(old), str(new))
        place.write_text(json.dumps(facts), encoding="utf-8")


@dataclass
class World:
    """The places and what travels between them. A file is opened when it is first asked for."""

    folder: Path
    opened: dict[str, Workspace] = field(default_factory=dict)

    @classmethod
    def begin(cls, folder: Path) -> "World":
        """Fresh copies under `folder`; the key store goes along."""
        begin = _template()
        for name in _FILES.values():
            shutil.copy(begin / f"{name}.cunfupin", folder / f"{name}.cunfupin")
        home = Path(os.environ["CUNFUPIN_HOME"])
        shutil.copytree(begin / "home", home, dirs_exist_ok=True)
        repoint(home, begin, folder)
        return cls(folder)

    def file(self, name: str) -> Workspace:
        """The data file of a place, open."""
        if name not in self.opened:
            self.opened[name] = open_file(self.path(name), PASSPHRASE, operator=_OPERATORS.get(name, ""))
        return self.opened[name]

    def path(self, name: str) -> Path:
        """Where the data file of a place lies."""
        return self.folder / f"{_FILES.get(name, name)}.cunfupin"

    def close(self, name: str = "") -> None:
        """Close the data file of a place, or all."""
        for one in [name] if name else list(self.opened):
            self.opened.pop(one).close()

    @property
    def township(self) -> Workspace:
        return self.file("township")

    @property
    def first(self) -> Workspace:
        return self.file("first")

    @property
    def second(self) -> Workspace:
        return self.file("second")

    @property
    def other(self) -> Workspace:
        return self.file("other")

    @property
    def stick(self) -> Path:
        """The stick that goes round."""
        return self.folder / "U盘"

    def carry(self, *names: str) -> ReceiveOutcome:
        """Each of these sends onto the stick, the last one only takes in."""
        for name in names[:-1]:
            send(self.file(name), self.stick)
        return receive(self.file(names[-1]), [self.stick])

    def send(self, name: str, folder: str = "U盘") -> SendOutcome:
        """One place sends."""
        return send(self.file(name), self.folder / folder)

    def settle(self) -> None:
        """Let everybody know everything, without the detour over packages."""
        exchange(self.first, self.second, self.township)

    def household(self, name: str = "first", number: str = "3607352022060001", **values: Any) -> bytes:
        """A new household, written at one place."""
        fields = {"village": VILLAGE, "household_no": number, **values}
        return create_record(self.file(name), "household", fields)[0]

    def member(self, name: str, household: bytes, full_name: str = "温石秀", **values: Any) -> bytes:
        """A new member of a household, written at one place."""
        return create_record(self.file(name), "member", {"household": household, "full_name": full_name, **values})[0]

    def write(self, name: str, ledger: str, uid: bytes, **values: Any) -> None:
        """Somebody edits a record at one place."""
        update_record(self.file(name), ledger, uid, values)

    def shows(self, name: str, ledger: str, uid: bytes, what: str) -> Any:
        """What a place shows of a record."""
        return get_record(self.file(name), ledger, uid)[what]

    def items(self, name: str, *kinds: str) -> list[ReviewItem]:
        """What is to be decided at a place."""
        return open_items(self.file(name), kinds=kinds)
