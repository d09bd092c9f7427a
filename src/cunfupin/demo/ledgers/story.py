"""A record from little: what its people, its ledger's declaration and a day say fills the rest of it."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from typing import Any

from cunfupin.demo.chance import Chance
from cunfupin.demo.households import THIS_YEAR, Household
from cunfupin.demo.people import Person
from cunfupin.demo.rows import Record, Rows
from cunfupin.fields import Code, Date, FieldSpec, LongText, Required, Text, YesNo
from cunfupin.fields import Codes as SeveralCodes
from cunfupin.models.registry import stored_fields

_BANK = "石城农商银行大由支行"
_WORDS = {
    "bank_name": _BANK,
    "lender": _BANK,
    "credit_institution": _BANK,
    "insurer": "人保财险石城支公司",
    "doctor_team": "大由乡卫生院家庭医生一队",
    "medical_institution": "石城县人民医院",
    "appraiser": "石城县村镇房屋安全鉴定中心",
    "training_unit": "石城县就业创业培训中心",
    "training_place": "大由乡政府三楼会议室",
    "lead_unit": "大由乡扶贫办",
    "responsible_unit": "村“两委”",
    "audit_unit": "石城县审计局",
    "notice_place": "村务公示栏",
    "supervision_phone": "0797-5712317",
    "scope": "石城县大由乡",
    "holder_unit": "大由乡人民政府",
    "source_document": "2020 年全乡工作方案",
}
_TRUE = re.compile(r"(secure|safe|sufficient|easy|reliable|serving|standard|qualified|consistent|known|done|valid|"
                   r"operating|verified|clothed|tap|passed|enough|by_household|demolished)$")  # fmt: skip
_FALSE = re.compile(r"^has_(rebounded|job_loss|serious_illness|disaster_loss|exited)")
_FORMAL_DAY = re.compile(
    r"^(applied|nominated|deliberated|verified|head_agreed|village_checked|township_checked|township_reviewed|"
    r"county_approved|notice_started|notice_ended|notice|announced|approved|entered|issued|paid_premium|tested)_on$"
)
_PERSON_LABEL = re.compile(r"(人|员|医生|组长|领导|队长)$")
_PLACE_LABEL = re.compile(r"(地点|位置)$")
_NUMBER_LABEL = re.compile(r"(编号|编码|证号|文号|凭证号|保单号|协议编号)$")
Maker = Callable[["Story", FieldSpec, "_Moment"], Any]


@dataclass(kw_only=True)
class _Moment:
    """The day of a record, which goes on as its dates follow each other."""

    day: date

    def next(self) -> str:
        """The next day on which something was done."""
        shown = self.day.isoformat()
        self.day += timedelta(days=7)
        return shown


@dataclass(kw_only=True)
class Story:
    """Who and what the records of a place are about. `village` is none for what the whole township shares."""

    rows: Rows
    chance: Chance
    cadres: tuple[str, ...]
    place: str
    code: str
    village: bytes | None = None
    count: dict[str, int] = field(default_factory=dict)

    def add(
        self,
        ledger: str,
        household: Household | None = None,
        person: Person | None = None,
        on: date | None = None,
        **given: Any,
    ) -> bytes:
        """A record of a ledger about a household or person on a day; what is not given follows."""
        self.count[ledger] = self.count.get(ledger, 0) + 1
        year = given.get("year") or (on.year if on else THIS_YEAR)
        moment = _Moment(day=on or self.chance.day(date(year, 2, 20), date(year, 9, 10)))
        values = self._known(household, person, year, moment.day) | given
        for spec, make in _plan(ledger):
            if spec.name not in values:
                values[spec.name] = make(self, spec, moment)
        names = {spec.name for spec in stored_fields(ledger)}
        return self.rows.add(ledger, **{name: value for name, value in values.items() if name in names})

    def _known(self, household: Household | None, person: Person | None, year: int, day: date) -> Record:
        known: Record = {"village": self.village, "year": year, "month": day.isoformat()[:7]}
        if household:
            record = self.rows.get("household", household.uid)
            known |= {
                name: record[name] for name in ("household_type", "monitoring_category", "bank_card", "exit_status")
            }
            known |= {"household": household.uid, "phone": record["household_phone"], "bank_name": _BANK}
            known |= _identity(household.head) | {"guardian_name": household.head.full_name}
            known |= {"bank_account_name": household.head.full_name, "guardian_phone": record["household_phone"]}
        if person:
            known |= _identity(person) | {
                "member": person.uid,
                "health": person.health,
                "labour_skill": person.labour(year),
            }
        return known

    def cadre(self) -> str:
        """One of the people in charge."""
        return self.chance.choice(self.cadres)

    def number(self, ledger: str) -> str:
        """The next number of a ledger's records in this place."""
        mark = "".join(part[0] for part in ledger.split("_")).upper()
        return f"{mark}{self.code[-6:]}{THIS_YEAR}{self.count[ledger]:04d}"

    def sometimes(self, share: float) -> bool:
        """Whether it falls so."""
        return self.chance.happens(share)


def _identity(person: Person) -> Record:
    return {
        "full_name": person.full_name,
        "id_number": person.id_number,
        "sex": person.seat.sex,
        "born_on": person.seat.born.isoformat(),
        "relation_to_head": person.seat.relation,
        "disability_kind": person.disability[0] if person.disability else None,
        "disability_grade": person.disability[1] if person.disability else None,
        "disability_certificate_no": person.id_number if person.disability else None,
    }


@cache
def _plan(ledger: str) -> tuple[tuple[FieldSpec, Maker], ...]:
    """Fields that are filled by themselves, and how."""
    return tuple((spec, make) for spec in stored_fields(ledger) if (make := _maker(spec)))


def _maker(spec: FieldSpec) -> Maker | None:
    kind = spec.kind
    if spec.name in _WORDS:
        return lambda _story, spec, _moment: _WORDS[spec.name]
    if isinstance(kind, Date) and (spec.required is not Required.NO or _FORMAL_DAY.match(spec.name)):
        return lambda _story, _spec, moment: moment.next()
    if isinstance(kind, Text | LongText) and (spec.required is not Required.NO or _NUMBER_LABEL.search(spec.label)):
        return _text
    if isinstance(kind, YesNo):
        return lambda _story, spec, _moment: _yes_or_no(spec.name)
    if spec.required is Required.NO:
        return None
    if isinstance(kind, Code | SeveralCodes):
        return lambda _story, spec, _moment: _code_of(spec)
    return _MAKERS.get(type(kind).__name__)


@cache
def _yes_or_no(name: str) -> int:
    return int(bool(_TRUE.search(name)) or (name.startswith("has_") and not _FALSE.match(name)))


def _text(story: Story, spec: FieldSpec, _moment: _Moment) -> str:
    if _NUMBER_LABEL.search(spec.label):
        return story.number(spec.ledger)
    if _PERSON_LABEL.search(spec.label):
        return story.cadre()
    if _PLACE_LABEL.search(spec.label):
        return story.place
    return f"{story.place}{spec.label}"


@cache
def _code_of(spec: FieldSpec) -> str:
    assert isinstance(spec.kind, Code | SeveralCodes)
    return next(option.code for option in spec.kind.codes.options if option.valid_in(THIS_YEAR))


_MAKERS: Mapping[str, Maker] = {
    "Integer": lambda story, _spec, _moment: story.chance.randint(3, 40),
    "Decimal": lambda story, _spec, _moment: story.chance.randint(1, 12) * 100,
    "Money": lambda story, _spec, _moment: story.chance.yuan(120, 900),
    "Percent": lambda _story, _spec, _moment: 1000,
    "Area": lambda story, _spec, _moment: story.chance.randint(8, 60) * 1000,
    "SquareMetre": lambda story, _spec, _moment: story.chance.randint(20, 90) * 100,
    "Phone": lambda story, _spec, _moment: story.chance.phone(),
    "Month": lambda _story, _spec, moment: moment.day.isoformat()[:7],
    "Year": lambda _story, _spec, moment: moment.day.year,
    "Moment": lambda _story, _spec, moment: f"{moment.day.isoformat()}T02:30Z",
}
