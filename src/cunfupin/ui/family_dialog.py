"""家庭变动: what happened in a household, asked once; status, head, relations and what ends follow from it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from cunfupin.errors import UserError
from cunfupin.fields import InvalidValue
from cunfupin.models.registry import field_of
from cunfupin.progress import Progress
from cunfupin.services.family_benefits import Benefit, open_benefits
from cunfupin.services.family_events import (
    Event,
    bring_back,
    change_head,
    gone_of,
    join,
    leave,
    merge,
    people_of,
    split,
)
from cunfupin.services.family_relations import HEAD, proposed_relations

from .choice_editors import make_editor
from .editors import Editor
from .jobs import Job
from .parts import button, column, holder, label, row
from .session import Session
from .tick_list import TickList

if TYPE_CHECKING:
    from cunfupin.services.changes import Changes

_CHANGE, _MEMBER, _HOUSEHOLD = "member_change", "member", "household"
_COMER = ("full_name", "sex", "born_on", "id_type", "id_number", "relation_to_head", "member_phone")
_Found = tuple[list[dict[str, Any]], list[dict[str, Any]], list[Benefit]]


@dataclass(frozen=True, kw_only=True)
class _Act:
    """One kind of event and what it asks for."""

    name: str
    title: str
    reason: str = ""
    picks: bool = False
    asks: tuple[str, ...] = ()


_ACTS = (
    _Act(name="leave", title="人口减少（去世、婚出、迁出等）", reason="decrease_reason", picks=True),
    _Act(
        name="join",
        title="人口增加（出生、婚入、迁入等）",
        reason="increase_reason",
        asks=tuple(f"{_MEMBER}.{name}" for name in _COMER),
    ),
    _Act(name="bring_back", title="错误更正（记错减少的人恢复在册）", picks=True),
    _Act(name="change_head", title="更换户主"),
    _Act(name="split", title="分户（分出去另立一户）", picks=True, asks=(f"{_HOUSEHOLD}.household_no",)),
    _Act(name="merge", title="并入他户", asks=(f"{_CHANGE}.target_household",)),
)


class FamilyDialog(QDialog):
    """Asks for the event, shows what follows, does it in one step."""

    def __init__(self, session: Session, household: bytes, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("家庭变动")
        self.session, self.household = session, household
        self.people: list[dict[str, Any]] = []
        self.gone: list[dict[str, Any]] = []
        self.benefits: list[Benefit] = []
        self.editors: dict[str, Editor] = {}
        self.relations: dict[bytes, Editor] = {}
        self.act = _combo("办什么事")
        for act in _ACTS:
            self.act.addItem(act.title, act)
        self.members = TickList("哪些人")
        self.heads = _combo("原户的新户主")
        self.new_heads = _combo("新户的户主")
        self.ends = TickList("同时停止的待遇和岗位")
        self.facts, self.family = QVBoxLayout(), QVBoxLayout()
        self._named = {
            part: holder(column(label(part.accessibleName(), look="hint"), part, space=2))
            for part in (self.members, self.heads, self.new_heads, self.ends)
        }
        self.problem = label(look="bad", wraps=True)
        self.do_button = button("办理", self.apply, look="primary")
        self._doing: Job | None = None
        self._lay_out()
        self.act.currentIndexChanged.connect(lambda _number: self._show_form())
        self.members.itemChanged.connect(lambda _item: self._show_heads())
        self.heads.currentIndexChanged.connect(lambda _number: self._show_relations())
        self.new_heads.currentIndexChanged.connect(lambda _number: self._show_relations())
        session.run(self._read, self._show, label="正在读取家庭成员", quiet=True)

    def _lay_out(self) -> None:
        members, heads, new_heads, ends = self._named.values()
        form = QScrollArea()
        form.setWidgetResizable(True)
        form.setFrameShape(QScrollArea.Shape.NoFrame)
        form.setWidget(holder(column(members, self.facts, heads, new_heads, self.family, ends, None)))
        buttons = row(None, button("取消", self.reject), self.do_button)
        self.setLayout(column(self.act, form, self.problem, buttons, margin=20))
        self.resize(self.fontMetrics().horizontalAdvance("汉") * 46, 680)

    @property
    def kind(self) -> _Act:
        """What is to be done."""
        found = self.act.currentData()
        assert isinstance(found, _Act)
        return found

    @property
    def going(self) -> list[bytes]:
        """The people who are ticked."""
        return self.members.ticked() if self.kind.picks else []

    def _read(self, _progress: Progress) -> _Found:
        workspace, household = self.session.workspace, self.household
        people = people_of(workspace, household)
        return people, gone_of(workspace, household), open_benefits(workspace, [person["uid"] for person in people])

    def _show(self, found: _Found) -> None:
        self.people, self.gone, self.benefits = found
        self._show_form()

    def _offer_members(self) -> None:
        """Those of whom the event may tell."""
        relation = field_of(_MEMBER, "relation_to_head").kind
        self.members.clear()
        for person in self.gone if self.kind.name == "bring_back" else self.people:
            words = relation.format(person["relation_to_head"]) if person["relation_to_head"] else "关系未填"
            self.members.add(f"{person['full_name'] or '（未填姓名）'}（{words}）", person["uid"])

    def _show_form(self) -> None:
        """Ask for what this kind of event needs."""
        act = self.kind
        names = [f"{_CHANGE}.changed_on", *([f"{_CHANGE}.{act.reason}"] if act.reason else []), *act.asks]
        names += [f"{_CHANGE}.proof", f"{_CHANGE}.note"]
        self.editors = {name: make_editor(field_of(*name.split(".")), self.session) for name in names}
        self.editors[f"{_CHANGE}.changed_on"].show_value(self.session.workspace.today.isoformat())
        lines = QFormLayout()
        for editor in self.editors.values():
            lines.addRow(editor.spec.label, editor)
        _fill(self.facts, lines)
        self._offer_members()
        self._named[self.members].setVisible(act.picks)
        self._show_heads()

    def _show_heads(self) -> None:
        """Who can be head, and what the people who go still have."""
        going, kind = self.going, self.kind.name
        staying = [person for person in self.people if person["uid"] not in going]
        head_goes = any(person["relation_to_head"] == HEAD for person in self.people if person not in staying)
        is_asked = kind == "change_head" or (head_goes and kind in ("leave", "split"))
        self._offer(self.heads, staying if is_asked else [])
        self._offer(self.new_heads, [one for one in self.people if one not in staying] if kind == "split" else [])
        self.ends.clear()
        for benefit in self.benefits:
            if kind == "leave" and benefit.member in going:
                name = next(person["full_name"] for person in self.people if person["uid"] == benefit.member)
                self.ends.add(f"{name}：{benefit.title}", benefit, is_on=True)
        self._named[self.ends].setVisible(self.ends.count() > 0)
        self._show_relations()

    def _offer(self, box: QComboBox, people: Sequence[Mapping[str, Any]]) -> None:
        chosen = box.currentData()
        box.blockSignals(True)
        box.clear()
        if people:
            box.addItem("（请选择）", None)
        for person in people:
            box.addItem(person["full_name"] or "（未填姓名）", person["uid"])
        box.setCurrentIndex(max(box.findData(chosen), 0))
        box.blockSignals(False)
        self._named[box].setVisible(bool(people))

    def _show_relations(self) -> None:
        """Relations to the new head as they are proposed, each to be looked at."""
        self.relations = {}
        self.problem.clear()
        lines = QFormLayout()
        staying = [person for person in self.people if person["uid"] not in self.going]
        parted = [person for person in self.people if person["uid"] in self.going]
        for box, people in ((self.heads, staying), (self.new_heads, parted)):
            head = box.currentData()
            if head is not None:
                self._ask(lines, [one for one in people if one["uid"] != head], proposed_relations(people, head))
        if self.kind.name == "merge":
            self._ask(lines, self.people, {})
        _fill(self.family, lines)

    def _ask(self, lines: QFormLayout, people: Sequence[Mapping[str, Any]], known: Mapping[bytes, str | None]) -> None:
        for person in people:
            editor = make_editor(field_of(_MEMBER, "relation_to_head"), self.session)
            editor.show_value(known.get(person["uid"]))
            self.relations[person["uid"]] = editor
            lines.addRow(f"{person['full_name']}与户主的关系", editor)

    def apply(self) -> None:
        """Do it, unless what was typed cannot be read."""
        if self.session.waits_for(self._doing):
            return
        try:
            values = {name: editor.value() for name, editor in self.editors.items()}
            relations = {uid: editor.value() for uid, editor in self.relations.items()}
        except InvalidValue as problem:
            self.problem.setText(str(problem))
            return
        if not values[f"{_CHANGE}.changed_on"] or (self.kind.reason and not values[f"{_CHANGE}.{self.kind.reason}"]):
            self.problem.setText("请填写变动日期和原因")
            return
        event = Event(
            on=str(values[f"{_CHANGE}.changed_on"]),
            reason=str(values.get(f"{_CHANGE}.{self.kind.reason}") or ""),
            proof=_text(values[f"{_CHANGE}.proof"]),
            note=str(values[f"{_CHANGE}.note"] or ""),
            new_head=self.heads.currentData(),
            relations={uid: _text(value) for uid, value in relations.items()},
            ends=self.ends.ticked(),
        )
        work = partial(self._work, self.kind.name, self.going, values, event, self.new_heads.currentData())
        self._doing = self.session.run(work, self._done, label="正在办理家庭变动", failed=self._refused)

    def _work(
        self,
        kind: str,
        going: list[bytes],
        values: dict[str, Any],
        event: Event,
        head: bytes | None,
        _progress: Progress,
    ) -> "Changes":
        workspace, household = self.session.workspace, self.household
        match kind:
            case "leave":
                return leave(workspace, household, going, event)
            case "join":
                return join(workspace, household, {name: values[f"{_MEMBER}.{name}"] for name in _COMER}, event)
            case "bring_back":
                return bring_back(workspace, household, going, event)
            case "change_head":
                return change_head(workspace, household, event)
            case "split":
                number = values[f"{_HOUSEHOLD}.household_no"] or ""
                return split(workspace, household, going, event, number=number, head=head)
            case _:
                return merge(workspace, household, values[f"{_CHANGE}.target_household"], event)

    def _done(self, changes: "Changes") -> None:
        self.accept()
        self.session.publish(changes)
        self.session.tell(f"{self.kind.title.partition('（')[0]}已办，Ctrl+Z 可以撤销")

    def _refused(self, error: UserError) -> None:
        self.problem.setText(error.message)


def _text(value: Any) -> str | None:
    return None if value is None else str(value)


def _combo(name: str) -> QComboBox:
    made = QComboBox()
    made.setAccessibleName(name)
    return made


def _fill(place: QVBoxLayout, lines: QFormLayout) -> None:
    """These lines instead of those that were there."""
    while place.count():
        item = place.takeAt(0)
        if item is not None and (old := item.widget()):
            old.hide()
            old.deleteLater()
    place.addWidget(holder(lines))
