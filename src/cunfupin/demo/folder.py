"""The folder of the demo: reused when it is whole, moved aside when it is old, made anew when it was not finished."""

import hashlib
import json
import shutil
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

from cunfupin import __version__
from cunfupin.errors import UserError, reason_of
from cunfupin.storage.migrate import SCHEMA_VERSION

_NOTE = "示例说明.json"


@dataclass(frozen=True, kw_only=True)
class DemoFiles:
    """What was made: data files with their passphrase, and sheets and forms that came from them."""

    township: Path
    villages: tuple[Path, ...]
    produced: tuple[Path, ...]
    passphrase: str


def making(households: int, villages: int) -> str:
    """Name of what would be made now; it changes with the program."""
    digest = hashlib.sha256(f"{__version__} {SCHEMA_VERSION} {households} {villages}".encode())
    for source in sorted(Path(__file__).parent.glob("*.py")):
        digest.update(source.read_bytes())
    return digest.hexdigest()


def found_in(folder: Path, made_from: str) -> DemoFiles | None:
    """What was made here before, when it is the same and all there."""
    facts = _read(folder)
    if facts.get("made_from") != made_from or "township" not in facts:
        return None
    files = DemoFiles(
        township=folder / facts["township"],
        villages=tuple(folder / name for name in facts["villages"]),
        produced=tuple(folder / name for name in facts["produced"]),
        passphrase=facts["passphrase"],
    )
    return files if all(path.exists() for path in (files.township, *files.villages, *files.produced)) else None


def make_room(folder: Path, made_from: str) -> None:
    """An empty folder; an older demo in it is moved aside. UserError when something else lies there."""
    try:
        if folder.exists() and any(folder.iterdir()):
            _move_aside(folder)
        folder.mkdir(parents=True, exist_ok=True)
        _write(folder, {"made_from": made_from})
    except OSError as error:
        raise UserError(f"示例不能放在“{folder}”：{reason_of(error)}，请换一个文件夹") from error


def _move_aside(folder: Path) -> None:
    if not (folder / _NOTE).exists():
        raise UserError(f"“{folder}”里已经有别的文件，为免混在一起，请换一个空文件夹放示例")
    if "township" not in _read(folder):
        shutil.rmtree(folder)
        return
    names = (folder.with_name(f"{folder.name}（旧{number or ''}）") for number in count())
    folder.rename(next(name for name in names if not name.exists()))


def note(folder: Path, made_from: str, files: DemoFiles) -> None:
    """Write down that everything is there."""
    _write(
        folder,
        {
            "made_from": made_from,
            "township": str(files.township.relative_to(folder)),
            "villages": [str(path.relative_to(folder)) for path in files.villages],
            "produced": [str(path.relative_to(folder)) for path in files.produced],
            "passphrase": files.passphrase,
        },
    )


def _read(folder: Path) -> dict[str, Any]:
    note = folder / _NOTE
    found: dict[str, Any] = json.loads(note.read_text(encoding="utf-8")) if note.exists() else {}
    return found


def _write(folder: Path, facts: dict[str, object]) -> None:
    (folder / _NOTE).write_text(json.dumps(facts, ensure_ascii=False, indent=1), encoding="utf-8")
