"""What is proposed for a household, taken up by a person ("采纳户属性建议")."""

from cunfupin.errors import UserError
from cunfupin.services.changes import Changes
from cunfupin.services.quality import asked_roll
from cunfupin.services.records import get_record
from cunfupin.services.status_proposals import proposals
from cunfupin.services.workflow.effects import household_becomes, write
from cunfupin.services.workspace import Workspace

from .registry import action


@action("household", "采纳户属性建议", tip="按成员的低保、特困身份和监测消除情况改户属性、户类型，依据写进修改记录")
def take_up(workspace: Workspace, uid: bytes) -> Changes:
    """The household and its record of the year get what is proposed; why it is so is kept as the reason."""
    household = get_record(workspace, "household", uid)
    with asked_roll(workspace) as roll:
        found = list(proposals(household, roll))
        written = list(household_becomes(roll, household, {one.field: one.wanted for one in found}, roll.year))
    if not found:
        raise UserError("这一户的属性、类型与登记的情况一致，没有建议")
    with workspace.change("采纳户属性建议", reason="；".join(one.why for one in found)) as change:
        for one in written:
            write(change.connection, one)
    return change.changes
