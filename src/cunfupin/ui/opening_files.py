"""Data files made or opened for the window; the last one is remembered for the next start.

All are called on the thread that will own the file: what they load keeps no window from standing.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from cunfupin import settings

if TYPE_CHECKING:
    from cunfupin.services.places import Place
    from cunfupin.services.workspace import Workspace


def made_file(path: Path, passphrase: str, operator: str, role: str, place: "Place") -> "Workspace":
    """A new data file, remembered for the next start."""
    from cunfupin.bootstrap import create_file

    path.parent.mkdir(parents=True, exist_ok=True)
    workspace = create_file(path, passphrase, role=role, region_code=place.code, name=place.name, operator=operator)
    return _remembered(workspace)


def opened_file(path: Path, passphrase: str, operator: str) -> "Workspace":
    """A data file that is there already, remembered for the next start."""
    from cunfupin.bootstrap import open_file

    return _remembered(open_file(path, passphrase, operator=operator))


def recovered_file(path: Path, handed_out: Path, code: str, passphrase: str, operator: str) -> "Workspace":
    """A data file whose passphrase was forgotten, with a new one by what the township handed out."""
    from cunfupin.services.recovery import recover

    recover(path, handed_out, code, passphrase)
    return opened_file(path, passphrase, operator)


def _remembered(workspace: "Workspace") -> "Workspace":
    """An example leaves no trace: neither its invented person nor, where there is a file of one's own, its place."""
    path, known = str(workspace.file.path), settings.load().last_file
    if not workspace.facts.invented_on:
        settings.remember(last_file=path, operator=workspace.operator)
    elif not known or not Path(known).exists():
        settings.remember(last_file=path)
    return workspace
