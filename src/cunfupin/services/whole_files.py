"""A whole data file as something that was sent: its commits as a package, its pictures beside them."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cunfupin.errors import UserError
from cunfupin.paths import inbox_dir
from cunfupin.storage import data_file
from cunfupin.storage.backup import fits
from cunfupin.storage.data_file import DataFile, fact
from cunfupin.storage.encryption import salt_of
from cunfupin.storage.migrate import SCHEMA_VERSION
from cunfupin.sync.clocks import now_text
from cunfupin.sync.log import collect, heads
from cunfupin.sync.package import Package

from .membership import credentials, own_place, township_code
from .recovery import keys_left
from .workspace import Workspace


@contextmanager
def copied(workspace: Workspace, path: Path) -> Iterator[DataFile]:
    """A copy of a data file, opened by the passphrase of this place or a key that was left here for safety.

    UserError when none fits.
    """
    with tempfile.TemporaryDirectory(dir=inbox_dir()) as folder:
        copy = Path(folder) / path.name
        for suffix in ("", "-wal"):
            part = path.with_name(path.name + suffix)
            if part.exists():
                shutil.copyfile(part, copy.with_name(copy.name + suffix))
        file = _opened(workspace, copy)
        try:
            yield file
        finally:
            file.close()


def _opened(workspace: Workspace, path: Path) -> DataFile:
    try:
        return data_file.open_file(path, workspace.file.passphrase)
    except UserError:
        with workspace.read() as connection:
            keys = keys_left(connection, salt=salt_of(path))
        key = next((key for key in keys if fits(path, key)), None)
        if key is None:
            raise
        return data_file.open_with_key(path, key)


def package_of(file: DataFile, receiver: str) -> Package:
    """All that a data file knows, as a package. UserError when it was never used, or holds what is not sealed."""
    name = file.path.name
    with file.read() as connection:
        place, replica = own_place(connection), fact(connection, "replica")
        if not replica:
            raise UserError(f"“{name}”还没有在村里打开使用过，里面没有新内容")
        if connection.exec_driver_sql("SELECT 1 FROM raw_change").first():
            raise UserError(f"“{name}”里有未登记的修改，请先在原来的电脑上用村扶打开一次再交来")
        known = heads(connection)
        return Package(
            id=f"file-{replica}-{fact(connection, 'clock')}",
            receiver=receiver,
            created_at=now_text(connection),
            schema=SCHEMA_VERSION,
            operator=fact(connection, "operator") or "",
            credentials=credentials(connection, replica, (place.region_code, township_code(place.region_code))),
            receipt={f"{name}/{scope}": n for (name, scope), (n, _head) in known.items()},
            heads={f"{name}/{scope}": head for (name, scope), (_n, head) in known.items()},
            commits=tuple(collect(connection, {scope for _replica, scope in known}, {})),
        )
