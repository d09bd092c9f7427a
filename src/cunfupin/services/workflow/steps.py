"""Steps of a record: those that can be taken now, and taking one in one change with its entry in the journal."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from cunfupin.errors import UserError
from cunfupin.fields import Code, FieldSpec, Value
from cunfupin.models.base import new_uid
from cunfupin.models.registry import field_of, ledger
from cunfupin.models.workflows import Step, Workflow, workflows
from cunfupin.rules.finding import Row
from cunfupin.rules.terms import day
from cunfupin.rules.work_calendar import WorkCalendar
from cunfupin.services.changes import Changes
from cunfupin.services.quality import asked_roll
from cunfupin.services.records import checked, get_record
from cunfupin.services.workspace import Workspace

from .effects import Written, write, written_by
from .guards import Case, lacking
from .position import PASSED, REJECTED, RETURNED, Position, position, sent_back_to

LATE = "补录"
_PLACES = {"village": "村", "township": "乡镇"}


@dataclass(frozen=True, kw_only=True)
class Offer:
    """A step that fits the state of a record. `obstacles` say why it cannot be taken yet; `missing` are fields to fill."""

    step: Step
    obstacles: tuple[str, ...]
    missing: tuple[FieldSpec, ...]
    due_on: date | None


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """How a step ended: 通过, 驳回 or 退回修改, on which day, and why."""

    result: str = PASSED
    on: date | None = None
    reason: str = ""


def offers(workspace: Workspace, name: str, uid: bytes) -> list[Offer]:
    """Steps that lead on from where a record stands, those of this place first."""
    flow, record = workflows()[name], get_record(workspace, name, uid)
    with asked_roll(workspace) as roll:
        stands = position(flow, record, roll)
        found = [
            Offer(
                step=step,
                obstacles=tuple(_obstacles(workspace, flow, step, stands)),
                missing=tuple(_missing(flow, step, record, {})),
                due_on=stands.due(step, record, roll),
            )
            for step in flow.steps
            if stands.is_open(step)
        ]
    return sorted(found, key=lambda offer: bool(offer.obstacles))


def take(
    workspace: Workspace,
    name: str,
    uid: bytes,
    step_name: str,
    *,
    values: Mapping[str, Value | None] | None = None,
    entry: Mapping[str, Value | None] | None = None,
    outcome: Outcome | None = None,
) -> Changes:
    """Take a step: fill the record, move its state, write the journal. UserError says what is lacking; nothing is written then."""
    flow, ended = workflows()[name], outcome or Outcome()
    step = flow.step(step_name)
    filled = {**_day_of(step, ended, workspace.today), **checked(name, values or {})}
    record = {**get_record(workspace, name, uid), **filled}
    with asked_roll(workspace) as roll:
        row = _entry(workspace, flow, step, uid, entry or {}, ended, roll.calendar)
        case = Case(record=record, entry=row, reason=ended.reason, roll=roll)
        _refuse_unless_fit(workspace, flow, step, case, ended)
        follows = written_by(name, step_name if ended.result == PASSED else f"{step_name}:{ended.result}", case)
    with workspace.change(f"{flow.title}：{step.title}", reason=ended.reason) as change:
        moved = Written(ledger=name, uid=uid, values={**filled, **_moved(flow, step, ended)})
        entries = [Written(ledger=flow.journal.ledger, uid=new_uid(), values=row, is_new=True)] if flow.journal else []
        for one in (moved, *entries, *follows):
            write(change.connection, one)
    return change.changes


def _day_of(step: Step, ended: Outcome, today: date) -> Row:
    """The day that the record keeps of the step."""
    return {step.on: (ended.on or today).isoformat()} if step.on and ended.result == PASSED else {}


def _refuse_unless_fit(workspace: Workspace, flow: Workflow, step: Step, case: Case, ended: Outcome) -> None:
    problems = list(_obstacles(workspace, flow, step, position(flow, case.record, case.roll), ended.reason))
    if ended.result == PASSED:
        missing = "、".join(spec.label for spec in _missing(flow, step, case.record, case.entry))
        problems += [f"“{step.title}”还缺：{missing}"] if missing else []
        problems += lacking(flow.ledger, step.name, case)
    elif not ended.reason:
        problems.append("驳回、退回要写明原因")
    if problems:
        raise UserError("；".join(problems))


def _obstacles(
    workspace: Workspace, flow: Workflow, step: Step, stands: Position, reason: str | None = None
) -> Iterator[str]:
    """Why the step does not fit; `reason` None: none is asked for yet."""
    if step.through:
        title = ledger(step.through).__ledger__.title
        yield f"“{step.title}”随{title}办理：请到{title}办完程序，这里自动跟着变"
    if workspace.facts.role not in step.who:
        places = "、".join(_PLACES[who] for who in sorted(step.who))
        yield f"“{step.title}”由{places}办理，请交换数据后由{places}办"
    if stands.state not in step.before:
        yield f"现在是“{_label(flow, stands.state)}”，不能办“{step.title}”"
    skipped = [flow.step(name).title for name in step.follows if name not in stands.passed]
    if skipped and not reason:
        yield f"还没有办“{'、'.join(skipped)}”；补录旧档案请写明原因"
    if (step.is_back or step.needs_reason) and reason == "":
        yield f"“{step.title}”要写明原因"


def _label(flow: Workflow, state: str) -> str:
    kind = field_of(flow.ledger, flow.state).kind if state else None
    return kind.format(state) if isinstance(kind, Code) else "待办理"


def _missing(flow: Workflow, step: Step, record: Row, row: Row) -> Iterator[FieldSpec]:
    yield from (field_of(flow.ledger, name) for name in step.required if record[name] is None)
    if flow.journal:
        yield from (field_of(flow.journal.ledger, name) for name in step.entry if row.get(name) is None)


def _entry(
    workspace: Workspace,
    flow: Workflow,
    step: Step,
    uid: bytes,
    entry: Mapping[str, Value | None],
    ended: Outcome,
    calendar: WorkCalendar,
) -> Row:
    """The journal's row; one that is entered after the next working day says so ("补录")."""
    keeps, today = flow.journal, workspace.today
    if keeps is None:
        return {}
    row = {
        keeps.on: (ended.on or today).isoformat(),
        **{name: value for name, value in entry.items() if value is not None},
    }
    row |= {keeps.via: uid, keeps.step: step.name, keeps.result: ended.result, keeps.by: workspace.operator}
    on = day(str(row[keeps.on]))
    if on and calendar.last_day(on, 1) < today:
        row[keeps.note] = "；".join(filter(None, (str(row.get(keeps.note) or ""), f"{LATE}，{today.isoformat()} 录入")))
    return checked(keeps.ledger, row)


def _moved(flow: Workflow, step: Step, ended: Outcome) -> Row:
    """What the step itself changes in the record."""
    if ended.result == RETURNED and not flow.journal:
        return _taken_back(flow, step, ended)
    if ended.result == PASSED:
        return {**step.sets, **({flow.state: step.to or None} if step.to is not None else {})}
    if ended.result == REJECTED and not step.rejected:
        raise UserError(f"“{step.title}”不能驳回，请用退回修改")
    goes_back = step.rejected and not flow.is_end(step.rejected)
    return {flow.state: step.rejected} if ended.result == REJECTED or goes_back else {}


def _taken_back(flow: Workflow, step: Step, ended: Outcome) -> Row:
    """The days of the steps that a record without a journal is sent back over."""
    if not step.follows:
        raise UserError(f"“{step.title}”不能退回，前面没有别的步骤")
    order = [one.name for one in flow.steps]
    first, last = order.index(sent_back_to(flow, step.name, ended.reason)), order.index(step.name)
    return {one.on: None for one in flow.steps[first:last] if one.on}
