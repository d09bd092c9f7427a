"""Villagers' groups that a sheet names and that are not registered yet: the first sheet of a village brings them all."""

from itertools import chain

from cunfupin.models.base import new_uid
from cunfupin.models.registry import ledger

from .changes import Changes
from .import_links import GROUP, VILLAGE
from .import_outcome import ImportPreview
from .records import checked
from .workspace import Workspace


def unknown_groups(preview: ImportPreview) -> list[tuple[bytes, str]]:
    """Village and name of each, in the order of the sheet."""
    rejected = chain(preview.rejected, *(other.rejected for other in preview.others))
    return list(dict.fromkeys(one.unknown for one in rejected if one.unknown is not None))


def register_groups(workspace: Workspace, groups: list[tuple[bytes, str]]) -> Changes:
    """Register them in one step."""
    with workspace.change("登记村民小组") as change:
        for village, name in groups:
            values = checked(GROUP, {VILLAGE: village, "group_name": name})
            change.connection.execute(ledger(GROUP).__table__.insert(), {"uid": new_uid(), **values})
    return change.changes
