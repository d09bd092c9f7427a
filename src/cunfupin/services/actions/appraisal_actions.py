"""Figures for an appraisal taken from the ledgers ("取台账的数"): nobody types a report for it."""

from cunfupin.errors import UserError
from cunfupin.fields import day_in_words
from cunfupin.services.appraisal_figures import figures_of
from cunfupin.services.changes import Changes
from cunfupin.services.quality import asked_roll
from cunfupin.services.records import get_record, update_record
from cunfupin.services.workspace import Workspace

from .registry import action

_MARK = "台账汇总："


@action(
    "performance_review", "取台账的数", tip="把本年走访、在岗、请假、日志、整改等数从台账汇总，写进备注；分数由人打"
)
def take_figures(workspace: Workspace, uid: bytes) -> Changes:
    """The figures of today in the note, in place of those taken before."""
    review = get_record(workspace, "performance_review", uid)
    with asked_roll(workspace) as roll:
        figures = "，".join(map(str, figures_of(review, roll)))
    if not figures:
        raise UserError("请先选好考核对象类型，以及帮扶责任人（个人）或行政村（村、工作队），再取台账的数")
    own = [line for line in (review["note"] or "").split("\n") if line and not line.startswith(_MARK)]
    told = f"{_MARK}{figures}（{day_in_words(workspace.today)}）"
    return update_record(workspace, "performance_review", uid, {"note": "\n".join([*own, told])})
