"""The only place that puts objects together: a data file, its replica and the person who acts. No Qt.

What work with a data file needs takes longer to load than the file to open, so it is loaded when one is asked for.
"""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from cunfupin.storage.encryption import key_of, salt_of
from cunfupin.storage.volumes import settled

if TYPE_CHECKING:
    from cunfupin.services.workspace import Workspace


def load() -> None:
    """Load and make what any work with a data file needs, the declarations of all ledgers with it."""
    for name in ("cunfupin.services.opening", "sqlalchemy.dialects.sqlite"):
        import_module(name)
    import_module("cunfupin.storage.triggers").sum_of_declared()
    import_module("cunfupin.fields").code_list_names()


def create_file(
    path: Path,
    passphrase: str,
    *,
    role: str,
    region_code: str,
    name: str = "",
    operator: str = "",
    invented_on: date | None = None,
) -> "Workspace":
    """A new, opened data file of a village or township.

    `role` is `village` or `township`, `region_code` its 12-digit code, `name` is needed where the code is not known.
    `invented_on` marks a file with invented people, and is the day on which it stands.
    UserError when the place will not do, a file is there already or the code is wrong.
    """
    from cunfupin.services.opening import workspace_over
    from cunfupin.services.seeding import first_rows, found

    day = invented_on.isoformat() if invented_on else ""
    file = found(path, passphrase, role=role, region_code=region_code, name=name, invented_on=day)
    workspace = workspace_over(file, operator=operator)
    first_rows(workspace)
    return workspace


def open_file(path: Path, passphrase: str, *, operator: str = "") -> "Workspace":
    """Open an existing data file; `Workspace.notices` says what the person should know. UserError when it cannot be.

    The key is derived beside the loading: at the first opening both take long.
    """
    path = settled(path)
    with ThreadPoolExecutor(1) as beside:
        key = beside.submit(lambda: key_of(passphrase, salt_of(path)))
        load()

        from cunfupin.services.opening import open_workspace

        return open_workspace(path, passphrase, key=key.result(), operator=operator)
