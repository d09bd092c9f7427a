"""What lies in an exchange folder for this place and was not looked at yet: by the untrusted headers, nothing is opened."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from cunfupin.errors import UserError
from cunfupin.sync.exchange_folder import has_exchange, packages_in

from .delivery import delivery_counts
from .incoming import header_for
from .workspace import Workspace


@dataclass(frozen=True, kw_only=True)
class Waiting:
    """An exchange folder with the packages that came for this place, and how many changes of this copy it could take."""

    folder: Path
    packages: frozenset[str]
    unsent: int


def waiting_in(workspace: Workspace, folders: Sequence[Path]) -> list[Waiting]:
    """The folders in which an exchange was begun and that have something to take or to bring."""
    unsent = delivery_counts(workspace).get("unsent", 0)
    found = (
        Waiting(folder=folder, packages=_new_in(workspace, folder), unsent=unsent)
        for folder in folders
        if has_exchange(folder)
    )
    return [one for one in found if one.packages or one.unsent]


def _new_in(workspace: Workspace, folder: Path) -> frozenset[str]:
    try:
        headers = [header_for(workspace, path) for path in packages_in(folder)]
    except UserError:
        return frozenset()
    ids = {str(header["id"]) for header in headers if header and "id" in header}
    with workspace.read() as connection:
        rows = "SELECT package_id FROM exchange_import UNION SELECT package_id FROM held_package"
        return frozenset(ids - set(connection.exec_driver_sql(rows).scalars()))
