"""Pictures carried from place to place, beside the records and never in their way.

What a record names and the other side was not given yet goes out; what is named here and lies elsewhere is asked for.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path

from sqlalchemy import Connection

from cunfupin.errors import UserError
from cunfupin.fields import Attachment
from cunfupin.models.registry import ledgers, stored_fields
from cunfupin.progress import Progress
from cunfupin.storage.data_file import fact, write_facts
from cunfupin.storage.volumes import SUFFIX as FILE
from cunfupin.sync.commits import TOWNSHIP_WIDE, dumps
from cunfupin.sync.exchange_folder import packages_in
from cunfupin.sync.package import new_package_id
from cunfupin.sync.picture_package import SUFFIX, PicturePackage, parted, read_pictures, write_pictures
from cunfupin.sync.row_states import chunks, marks

from .incoming import header_for, judge_sender
from .membership import credentials, is_revoked, own_place, place_keys
from .pictures import picture
from .whole_files import copied
from .workspace import Workspace

_GIVEN, _ASKED, _TAKEN = "pictures_given:", "pictures_asked:", "pictures_taken"
"""Facts: names given to a place, names that its replicas asked for last, packages taken in."""
_MOST_ASKED, _REMEMBERED = 2000, 500


@cache
def _named() -> str:
    """SQL of the names in all records of some villages."""
    columns = [
        f'SELECT "{spec.name}" AS names, uid FROM "{name}" WHERE "{spec.name}" IS NOT NULL'
        for name in ledgers()
        for spec in stored_fields(name)
        if isinstance(spec.kind, Attachment)
    ]
    return f"SELECT names FROM ({' UNION ALL '.join(columns)}) JOIN row_state ON row_uid = uid WHERE scope IN (?, ?)"


def _named_in(connection: Connection, village: str) -> dict[str, None]:
    """Names in the records of a village and of the whole township, in a lasting order."""
    texts = connection.exec_driver_sql(f"{_named()} ORDER BY uid", (village, TOWNSHIP_WIDE)).scalars()
    return dict.fromkeys(name for text in texts for name in str(text).split(","))


def _sizes(connection: Connection, names: Iterable[str]) -> dict[str, int]:
    """Those that are here, with their sizes."""
    found: dict[str, int] = {}
    for part in chunks(list(names)):
        rows = f"SELECT name, length(content) FROM stored_picture WHERE name IN ({marks(part)})"
        found |= {str(name): int(size) for name, size in connection.exec_driver_sql(rows, tuple(part))}
    return found


def lacking_pictures(connection: Connection, village: str) -> tuple[str, ...]:
    """Names in the records of a village whose pictures lie on another computer."""
    named = _named_in(connection, village)
    here = _sizes(connection, named)
    return tuple(name for name in named if name not in here)[:_MOST_ASKED]


def remember_asked(connection: Connection, place: str, names: Sequence[str]) -> None:
    """Keep what a place asked for until it is sent."""
    if names:
        write_facts(connection, {_ASKED + place: dumps(list(names))})


def picture_packages(
    workspace: Workspace, receiver: str, village: str, recipients: Sequence[str], key: str
) -> Iterator[tuple[str, bytes]]:
    """Identity and content of packages with what the receiver was not given or asks for; written ones count as given."""
    with workspace.read() as connection:
        given = set(json.loads(fact(connection, _GIVEN + receiver) or "[]"))
        asked = set(json.loads(fact(connection, _ASKED + receiver) or "[]"))
        named = _named_in(connection, village)
        sizes = _sizes(connection, (name for name in named if name not in given or name in asked))
        shown = credentials(connection, workspace.replica, ())
    for part in parted((name, sizes[name]) for name in named if name in sizes):
        with workspace.read() as connection:
            pictures = {name: content for name in part if (content := picture(connection, name)) is not None}
        package = PicturePackage(id=new_package_id(), receiver=receiver, credentials=shown, pictures=pictures)
        yield package.id, write_pictures(package, key, recipients, workspace.file.passphrase)
        given.update(part)
        asked.difference_update(part)
        with workspace.bookkeeping() as connection:
            write_facts(connection, {_GIVEN + receiver: dumps(sorted(given)), _ASKED + receiver: dumps(sorted(asked))})


def take_pictures(workspace: Workspace, sources: Sequence[Path], progress: Progress) -> int:
    """Take in the pictures that came; tells how many are new. What is damaged or not ours is asked for again."""
    paths = [path for source in sources if source.is_dir() for path in packages_in(source, SUFFIX)]
    count = 0
    for done, path in enumerate(paths):
        progress.report(done, len(paths), f"正在接收照片：第 {done + 1} 包，共 {len(paths)} 包")
        try:
            count += _take(workspace, path)
        except (UserError, OSError):
            continue
    return count + sum(_take_from_file(workspace, source) for source in sources if source.suffix == FILE)


def _take_from_file(workspace: Workspace, path: Path) -> int:
    """Take over what records name here and the data file holds; a file that was refused holds nothing that is named."""
    try:
        with copied(workspace, path) as file, file.read() as sent:
            with workspace.read() as connection:
                lacking = lacking_pictures(connection, own_place(sent).region_code)
            held = ((name, content) for name in lacking if (content := picture(sent, name)) is not None)
            found = [pair for pair in held if hashlib.sha256(pair[1]).hexdigest() == pair[0]]
    except UserError:
        return 0
    with workspace.bookkeeping() as connection:
        if found:
            connection.exec_driver_sql("INSERT OR IGNORE INTO stored_picture (name, content) VALUES (?, ?)", found)
    return len(found)


def _take(workspace: Workspace, path: Path) -> int:
    header = header_for(workspace, path)
    with workspace.read() as connection:
        taken = json.loads(fact(connection, _TAKEN) or "[]")
        identity = place_keys(connection).identity
    if header is None or header.get("id") in taken:
        return 0
    package = read_pictures(path.read_bytes(), identity, workspace.file.passphrase)
    with workspace.bookkeeping() as connection:
        sender = package.credentials
        judge_sender(connection, own_place(connection), sender.place)
        if is_revoked(connection, sender.replica.replica):
            return 0
        before = _sizes(connection, package.pictures)
        connection.exec_driver_sql(
            "INSERT OR IGNORE INTO stored_picture (name, content) VALUES (?, ?)", list(package.pictures.items())
        )
        given = set(json.loads(fact(connection, _GIVEN + sender.place.region_code) or "[]")) | package.pictures.keys()
        facts = {_GIVEN + sender.place.region_code: dumps(sorted(given))}
        write_facts(connection, facts | {_TAKEN: dumps([*taken, package.id][-_REMEMBERED:])})
    return len(package.pictures) - len(before)
