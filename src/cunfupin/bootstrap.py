"""The only place that puts objects together: a data file, its replica and the person who acts. No Qt."""

from datetime import date
from pathlib import Path

from cunfupin.services.opening import open_workspace, workspace_over
from cunfupin.services.seeding import first_rows, found
from cunfupin.services.workspace import Workspace


def create_file(
    path: Path,
    passphrase: str,
    *,
    role: str,
    region_code: str,
    name: str = "",
    operator: str = "",
    invented_on: date | None = None,
) -> Workspace:
    """A new, opened data file of a village or township.

    `role` is `village` or `township`, `region_code` its 12-digit code, `name` is needed where the code is not known.
    `invented_on` marks a file with invented people, and is the day on which it stands.
    UserError when the place will not do, a file is there already or the code is wrong.
    """
    day = invented_on.isoformat() if invented_on else ""
    file = found(path, passphrase, role=role, region_code=region_code, name=name, invented_on=day)
    workspace = workspace_over(file, operator=operator)
    first_rows(workspace)
    return workspace


def open_file(path: Path, passphrase: str, *, operator: str = "") -> Workspace:
    """Open an existing data file; `Workspace.notices` says what the person should know. UserError when it cannot be."""
    return open_workspace(path, passphrase, operator=operator)
