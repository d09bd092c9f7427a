"""Examples of the rule catalogue as rows: `key=value` pairs, of which each sets something in a small invented village.

* `field=`, `ledger.field=`: a field of the rule's own ledger, or of another. `LABEL.ledger.field=` and `LABEL.field=`: of
  another row of that ledger. Rows with one label belong together (`a.member` lives in `a.household`, if there is one); what
  is not named belongs to the household, person, village that are always there. The label `prev` is the year before, `head`
  the head of the household.
* A value is read as a person would type it; what cannot be read, or stands in 'single quotes', is stored as
  it is. The value of a reference is the
  label of a row, which comes into being by that. Blank is blank. `\\n` is the end of a line.
* `count.ledger=n`: so many equal rows; `none` of the ledger for 0.
* `age=`, `LABEL.age=`: the person is that old on the day of the check. `school_age=`: on 31 August.
* `exemption.reason=`, `exemption.until=`: a finding about the head is accepted.
* `file.name=`: what is known of the data file (`FileFacts`), the same for every record, village, target.
* `std.key=`: a standard. `today=`, `year=`, `region_code=` of the file. A parameter's name: another value than its default.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cache, cached_property
from typing import Any

from cunfupin.fields import BankCard, IdNumber, InvalidValue, LongText, Phone, Text
from cunfupin.models.base import new_uid, uid_of
from cunfupin.models.registry import field_of, has_field, ledgers, parent_field, references_of, stored_fields
from cunfupin.rules.catalogue import ANY_LEDGER, default_parameters, read_parameter
from cunfupin.rules.file_facts import FileFacts
from cunfupin.rules.finding import Row
from cunfupin.rules.roll import Roll, Rows
from tests.values import id_number

BASE, HEAD, PREVIOUS = "", "head", "prev"
ALWAYS = (("village", BASE), ("village_group", BASE), ("household", BASE), ("household_year", BASE), ("member", HEAD))
FROM_PERSON = ("full_name", "id_number", "relation_to_head", "sex", "born_on")
QUOTE = "'"
TYPED_AS_IT_IS = (Text, LongText, Phone, IdNumber, BankCard)
TODAY = date(2020, 11, 20)
BORN, HEAD_BORN = date(1988, 5, 1), date(1962, 5, 1)
_FILE_FACTS: dict[str, Callable[[str], object]] = {"measured": Decimal, "reason": str, "has_picture": str}
"""How facts of the file are read; the others are days."""
HARMLESS: dict[tuple[str, str], dict[str, str]] = {
    ("village", BASE): {
        "village_code": "360735202206",
        "village_name": "濯龙村",
        "township": "大由乡",
        "supervision_phone": "12317",
        "first_secretary": "温第一",
    },
    ("village_group", BASE): {"group_name": "三组"},
    ("household", BASE): {
        "household_no": "3607352022060001",
        "household_type": "一般农户",
        "exit_status": "已脱贫（不享受政策）",
        "exit_year": "2018",
        "register_status": "在册",
        "household_phone": "13879700001",
        "address": "濯龙村三组",
        "identified_month": "2014-06",
    },
    ("household_year", BASE): {
        "year_member_count": "2",
        "net_income": "25600",
        "net_income_per_head": "12800",
        "main_road_distance": "0.5",
    },
    ("member", HEAD): {
        "full_name": "温石秀",
        "relation_to_head": "户主",
        "sex": "男",
        "born_on": HEAD_BORN.isoformat(),
        "id_number": id_number(HEAD_BORN, 13),
    },
    ("member", BASE): {
        "full_name": "温小明",
        "relation_to_head": "之子",
        "sex": "男",
        "born_on": BORN.isoformat(),
        "id_number": id_number(BORN, 15),
    },
    ("member", "*"): {"id_type": "居民身份证（户口簿）", "ethnicity": "汉族", "member_status": "在册"},
    ("meeting", "*"): {"title": "会议", "content": "传达政策", "held_on": "2020-10-01"},
    ("member_year", "*"): {
        "education": "初中",
        "health": "健康",
        "labour_skill": "普通劳动力",
        "has_resident_medical_insurance": "是",
        "has_employee_medical_insurance": "否",
        "has_critical_illness_insurance": "是",
        "has_resident_pension": "是",
        "is_mandarin_speaker": "是",
    },
}
"""Label → text; `*` stands for any label."""


@dataclass
class World:
    """The rows of one example and the settings under which the rule is run."""

    own: str
    today: date = TODAY
    year: int = TODAY.year
    region_code: str = "360735202000"
    rows: dict[tuple[str, str], Row] = field(default_factory=dict)
    copies: dict[str, int] = field(default_factory=dict)
    parameters: dict[str, Any] = field(default_factory=dict)
    standards: dict[str, Decimal] = field(default_factory=dict)
    exemption: dict[str, str] = field(default_factory=dict)
    file: dict[str, Any] = field(default_factory=dict)

    def roll(self) -> Roll:
        """What the rule is given."""
        return Roll(
            source=Rows(self.by_ledger),
            today=self.today,
            year=self.year,
            region_code=self.region_code,
            parameters={**default_parameters(), **self.parameters},
            exemptions=self._exemptions(),
            standards=lambda key, _year: self.standards.get(key),
            file=FileFacts(
                backed_up_on=self.file.get("backed_up_on"),
                changed_on=lambda _uid: self.file.get("changed_on"),
                reason=lambda _uid: self.file.get("reason", ""),
                made_on=lambda _uid: self.file.get("made_on"),
                returned_on=lambda _code: self.file.get("returned_on"),
                measured=lambda _no: self.file.get("measured"),
                has_picture=lambda _name: self.file.get("has_picture", "yes") == "yes",
            ),
        )

    def _exemptions(self) -> dict[bytes, list[tuple[str, str, str]]]:
        if not self.exemption:
            return {}
        accepted = ("I020", self.exemption["reason"], self.exemption["until"])
        return {self.rows["member", HEAD]["uid"]: [accepted]}

    @cached_property
    def by_ledger(self) -> dict[str, list[Row]]:
        """All rows, parents before children."""
        held = {of for of, _label in self.rows}
        return {name: list(self._copied(name)) for name in ledgers() if name in held}

    def _copied(self, name: str) -> Iterator[Row]:
        rows = [row for (of, _label), row in self.rows.items() if of == name]
        if name not in self.copies:
            yield from rows
            return
        for number in range(self.copies[name]):
            yield (
                rows[number] if number < len(rows) else {**rows[-1], "uid": uid_of(f"{rows[-1]['uid'].hex()} {number}")}
            )


@cache
def world_of(own: str, example: str) -> World:
    """The world that an example of a rule of the ledger `own` describes; rules only look at it."""
    world = World(own=own)
    wanted: dict[tuple[str, str], dict[str, str]] = {}
    ages: dict[str, tuple[str, int]] = {}
    for pair in filter(None, example.split(";")):
        key, _, text = pair.partition("=")
        _read_pair(world, wanted, ages, key, text)
    for place in (*ALWAYS, *(() if _has_labels(wanted, "member") else [("member", BASE)])):
        if not (place[0] == "household" and _has_labels(wanted, "household")):
            wanted.setdefault(place, {})
    if own != ANY_LEDGER and not any(name == own for name, _label in wanted):
        wanted[own, BASE] = {}
    for place in sorted(wanted, key=lambda place: (list(ledgers()).index(place[0]), place[1] == PREVIOUS)):
        _row(world, place, wanted)
    for label, (kind, years) in ages.items():
        _set_age(world, label, kind, years)
    return world


def _has_labels(wanted: dict[tuple[str, str], dict[str, str]], name: str) -> bool:
    return any(of == name and label not in (BASE, HEAD, PREVIOUS) for of, label in wanted)


def _read_pair(
    world: World,
    wanted: dict[tuple[str, str], dict[str, str]],
    ages: dict[str, tuple[str, int]],
    key: str,
    text: str,
) -> None:
    *front, last = key.split(".")
    match front, last:
        case [], "today":
            world.today = date.fromisoformat(text)
            world.year = world.today.year
        case [], "year":
            world.year = int(text)
        case [], "region_code":
            world.region_code = text
        case ["exemption"], _:
            world.exemption[last] = text
        case ["file" | "std"], _:
            _know(world, front[0], last, text)
        case ["count"], _:
            world.copies[last] = int(text)
            wanted.setdefault((last, BASE), {})
        case (([] | [_]), ("age" | "school_age")):
            ages["".join(front)] = last, int(text)
        case [], _ if last in default_parameters() and not (world.own in ledgers() and has_field(world.own, last)):
            world.parameters[last] = read_parameter(text)
        case _:
            wanted.setdefault(_place(world.own, front, last), {})[last] = text


def _know(world: World, about: str, name: str, text: str) -> None:
    if about == "file":
        world.file[name] = _FILE_FACTS.get(name, date.fromisoformat)(text)
    elif text:
        world.standards[name] = Decimal(text)


def _place(own: str, front: list[str], name: str) -> tuple[str, str]:
    """(ledger, label) of a key `[label.][ledger.]field`."""
    if front and front[-1] in ledgers():
        return front[-1], "".join(front[:-1])
    candidates = [own] if own in ledgers() and has_field(own, name) else []
    candidates += [other for other in ("member", "household") if has_field(other, name)]
    if not candidates:
        raise AssertionError(f"no ledger has the field {name}")
    return (own if front != [HEAD] else "member") if candidates[0] == own else candidates[0], "".join(front)


def _row(world: World, place: tuple[str, str], wanted: dict[tuple[str, str], dict[str, str]]) -> Row:
    if place in world.rows:
        return world.rows[place]
    name, label = place
    row: Row = {"uid": new_uid(), **{spec.name: None for spec in stored_fields(name)}}
    world.rows[place] = row
    texts = {**HARMLESS.get((name, "*"), {}), **HARMLESS.get((name, BASE if label != HEAD else HEAD), {})}
    texts |= wanted.get(place, {})
    for via, target in references_of(name).items():
        _refer(world, row, name, label, via, target, texts.pop(via, None), wanted)
    if has_field(name, "year") and "year" not in texts:
        row["year"] = world.year - (label == PREVIOUS)
    _copy_person(world, row, name, texts)
    for field_name, text in texts.items():
        row[field_name] = _read(name, field_name, text)
    return row


def _refer(
    world: World,
    row: Row,
    name: str,
    label: str,
    via: str,
    target: str,
    text: str | None,
    wanted: dict[tuple[str, str], dict[str, str]],
) -> None:
    if text is not None:
        row[via] = _row(world, (target, text), wanted)["uid"] if text else None
        return
    is_base = target in ("village", "village_group", "household", "member")
    if (target, label) in wanted:
        row[via] = _row(world, (target, label), wanted)["uid"]
    elif (target, BASE) in wanted or via == parent_field(name) or (is_base and label in (BASE, PREVIOUS, HEAD)):
        row[via] = _row(world, (target, BASE), wanted)["uid"]


def _copy_person(world: World, row: Row, name: str, texts: dict[str, str]) -> None:
    person = next(
        (one for (of, _), one in world.rows.items() if of == "member" and one["uid"] == row.get("member")), None
    )
    if person and name != "member":
        for field_name in FROM_PERSON:
            if has_field(name, field_name) and field_name not in texts:
                row[field_name] = person[field_name]


def _read(name: str, field_name: str, text: str) -> Any:
    kind = field_of(name, field_name).kind
    if text.startswith(QUOTE):
        return text.strip(QUOTE)
    if isinstance(kind, TYPED_AS_IT_IS):
        return text.replace("\\n", "\n") or None
    try:
        return kind.parse(text)
    except InvalidValue:
        return text


def _set_age(world: World, label: str, kind: str, years: int) -> None:
    """The person became that old a month before the day."""
    row = next(row for (name, of), row in world.rows.items() if name == "member" and of == label)
    born = date(world.year - years, 8, 1) if kind == "school_age" else date(world.year - years, 1, 2)
    row["born_on"] = born.isoformat()
