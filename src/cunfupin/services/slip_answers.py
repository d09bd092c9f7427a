"""Reading filled "冲突核实单" sheets back: what each box was answered, as rulings that are looked at before they are made."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from cunfupin.errors import UserError
from cunfupin.excel.slip_file import FilledRow, read_slip

from .changes import Changes
from .pairs import read_verdict
from .rulings import Decision, chosen_values, rule_all
from .slip_boxes import SlipBox, slip_boxes
from .slips import NEITHER, may_differ
from .workspace import Workspace


@dataclass(frozen=True, kw_only=True)
class SlipProblem:
    """A row that cannot be taken over, and why."""

    sheet: str
    row: int
    number: str
    text: str

    @property
    def told(self) -> str:
        """“濯龙村.xlsx 第 5 行（编号 12）：…”."""
        return f"{self.sheet} 第 {self.row} 行（编号 {self.number or '空'}）：{self.text}"


@dataclass(frozen=True, kw_only=True)
class SlipAnswer:
    """A row that can: the box and what is to be decided; `words` is the answer as it was written."""

    box: SlipBox
    decision: Decision
    words: str

    @property
    def told(self) -> str:
        """“12 温石秀 户联系电话 → 村里的值”."""
        return f"{self.box.number} {self.box.name} {self.box.shown.subject} → {self.words}"


@dataclass(frozen=True, kw_only=True)
class SlipAnswers:
    """What filled sheets say. `blank` counts the boxes nobody has looked up yet."""

    answers: tuple[SlipAnswer, ...] = ()
    problems: tuple[SlipProblem, ...] = ()
    blank: int = 0


def read_answers(workspace: Workspace, sheets: Sequence[Path]) -> SlipAnswers:
    """Read the sheets; nothing is changed. UserError when one of them is no such sheet."""
    boxes = {box.code: box for part in slip_boxes(workspace).values() for box in part}
    found: dict[str, SlipAnswer] = {}
    problems: list[SlipProblem] = []
    blank = 0
    for path in sheets:
        for row in read_slip(path):
            if not (row.answer or row.actual):
                blank += bool(row.code)
                continue
            try:
                answer = _answer(boxes, row)
                _refuse_second(found, answer)
            except UserError as problem:
                problems.append(SlipProblem(sheet=path.name, row=row.row, number=row.number, text=problem.message))
            else:
                found[answer.box.code] = answer
    return SlipAnswers(answers=tuple(found.values()), problems=tuple(problems), blank=blank)


def apply_answers(workspace: Workspace, answers: SlipAnswers) -> Changes:
    """Decide as answered, in one step that can be taken back. UserError when something changed since they were read."""
    decided = {one.decision.item_id: one.box.code for one in answers.answers}
    now = {box.shown.item.id: box.code for part in slip_boxes(workspace).values() for box in part}
    if any(now.get(item) != code for item, code in decided.items()):
        raise UserError("读取核实单之后，又有内容改动，没有裁决：请重新读取核实单再确认")
    decisions = [one.decision for one in answers.answers]
    return rule_all(workspace, decisions, f"按冲突核实单裁决 {len(decisions)} 处")


def _answer(boxes: Mapping[str, SlipBox], row: FilledRow) -> SlipAnswer:
    box = boxes.get(row.code)
    if box is None:
        raise UserError("没有找到这一项：编号或核对码不对，或者已经裁决过、之后又有新的修改，请用新的核实单")
    if row.number != str(box.number):
        raise UserError(f"编号“{row.number}”和核对码对不上，这一行应是第 {box.number} 号，请照原单填写")
    if box.is_between_villages:
        raise UserError("这一项牵涉两个村，请在“合并裁决”里对照两个村的核实结果再定")
    choice = _choice(box, row)
    if box.shown.item.kind == "duplicate":
        read_verdict(choice)
    elif choice not in box.choices:
        chosen_values(box.shown.item, choice)
    reason = row.reason or f"冲突核实单第 {box.number} 号"
    words = box.choices.get(choice, f"实际是“{row.actual}”")
    return SlipAnswer(box=box, decision=Decision(item_id=box.shown.item.id, choice=choice, reason=reason), words=words)


def _choice(box: SlipBox, row: FilledRow) -> str:
    """The choice that an answer stands for: its words, its number on paper, or what was filled in instead."""
    by_words = {words: choice for choice, words in box.choices.items()}
    by_words |= {str(place): choice for place, choice in enumerate(box.choices, 1)}
    if row.answer in by_words:
        if row.actual:
            raise UserError(f"又选了“{row.answer}”、又填了实际内容，请只留一样")
        return by_words[row.answer]
    if row.answer not in ("", NEITHER):
        raise UserError(f"看不懂“{row.answer}”，请从下拉里选：{'、'.join(box.choices.values())}")
    if not may_differ(box):
        raise UserError("这一项不能直接填写实际内容，请先选一项，再到台账里修改")
    if not row.actual:
        raise UserError(f"选了“{NEITHER}”，请在“实际内容”里写清楚应该是什么")
    return row.actual


def _refuse_second(found: Mapping[str, SlipAnswer], answer: SlipAnswer) -> None:
    earlier = found.get(answer.box.code)
    if earlier is not None and earlier.decision.choice != answer.decision.choice:
        raise UserError(f"第 {answer.box.number} 号前面已答“{earlier.words}”，这里又答“{answer.words}”，请核对")
