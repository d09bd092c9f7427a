"""An invented subject for any form, made from the declarations of its ledgers: usual, blank, long, with rare characters."""

import decimal
from collections.abc import Callable, Iterator
from typing import Any

from cunfupin.fields import (
    Area,
    BankCard,
    Code,
    Codes,
    Date,
    FieldSpec,
    GeoPoint,
    IdNumber,
    Integer,
    LongText,
    Moment,
    Month,
    Phone,
    Privacy,
    Reference,
    Text,
    Year,
    YesNo,
)
from cunfupin.models.registry import fields_of
from cunfupin.reports.form import TOWNSHIP, Form
from cunfupin.reports.subject import Figures, Record, Standard, Subject

from .benchmarks.card_samples import IMPRINT
from .extreme_households import LONG_ADDRESS, LONG_NAME, RARE

YEAR = 2021
SECRET_ID, SECRET_CARD, SECRET_PHONE = "360735198001014321", "6222021234567894321", "13812344321"
PUBLIC_PHONE = "0797-5712345"
SECRETS = (SECRET_ID, SECRET_CARD, SECRET_PHONE)
STANDARD = Standard(label="国家监测线", value="6000", unit="元/人·年", is_to_be_checked=True)
BRACKETS = [decimal.Decimal(4000), decimal.Decimal(10_000)]
NOT_ALWAYS = {"asset.household"}
"""An asset that belongs to a household gets no plate."""
Words = Callable[[FieldSpec, int], Any]


def invented(form: Form, variant: str, *, count: int = 3) -> Subject:
    """A subject of the form with so many records of each ledger that it reads."""
    words = VARIANTS[variant]
    ledgers = tuple(dict.fromkeys((*form.needs, *form.needs_all_years, *form.of_household)))
    own = {} if form.subject == TOWNSHIP else _record(form.subject, 0, words, _targets(form, ledgers))
    parts = {
        name: [_record(name, number, words, _targets(form, ledgers)) for number in range(count)] for name in ledgers
    }
    names = ("濯龙村", "三组", "温石秀") if words is not _nothing else ()
    return Subject(
        ledger=form.subject,
        record={"uid": _uid(form.subject, 0), **own},
        imprint=IMPRINT,
        year=YEAR,
        parts=parts,
        linked=_linked(form, ledgers, parts, words),
        income_lines=lambda _year: [STANDARD] if words is not _nothing else [],
        income_brackets=lambda _year: BRACKETS if words is not _nothing else [],
        allowed=form.allowed,
        figures=_figures(count) if form.figures else None,
        names=names,
    )


def _figures(count: int) -> Figures:
    headings = tuple(f"T{number:02d}\n指标之内容" for number in range(4 * count))
    numbers = [str(7 * place) for place in range(len(headings))]
    reached = [None if place % 5 == 1 else place / len(numbers) for place in range(len(numbers))]
    return Figures(
        headings=headings,
        by_village=dict.fromkeys((_uid("village", 0), b""), numbers),
        missing=["0"] * len(headings),
        below=[("合计", *numbers)],
        wanted=[f"不少于 {number} 户" for number in numbers],
        shares=dict.fromkeys((_uid("village", 0), b""), reached),
    )


def _uid(ledger: str, number: int) -> bytes:
    return f"{ledger} {number}".encode()


def _targets(form: Form, ledgers: tuple[str, ...]) -> Callable[[str, int], bytes]:
    """What a reference points to: the subject, the record of the same number, or a record beside."""

    def target(name: str, number: int) -> bytes:
        return _uid(name, number if name in ledgers and name != form.subject else 0)

    return target


def _linked(
    form: Form, ledgers: tuple[str, ...], parts: dict[str, list[dict[str, Any]]], words: Words
) -> dict[bytes, Record]:
    found: dict[bytes, Record] = {record["uid"]: record for records in parts.values() for record in records}
    around = [form.subject, *ledgers] if form.subject != TOWNSHIP else list(ledgers)
    for _step in range(2):
        targets = {spec.kind.ledger for name in around for spec in fields_of(name) if isinstance(spec.kind, Reference)}
        for name in sorted(targets):
            found.setdefault(_uid(name, 0), _record(name, 0, words, lambda name, _number: _uid(name, 0)))
        around = sorted(targets)
    return found


def _record(ledger: str, number: int, words: Words, target: Callable[[str, int], bytes]) -> dict[str, Any]:
    record: dict[str, Any] = {"uid": _uid(ledger, number)}
    for spec in fields_of(ledger):
        if isinstance(spec.kind, Reference):
            is_there = words is not _nothing and spec.id not in NOT_ALWAYS
            record[spec.name] = target(spec.kind.ledger, number) if is_there else None
        else:
            record[spec.name] = words(spec, number)
    return record


def _nothing(spec: FieldSpec, number: int) -> Any:
    """Only that the record is of the year."""
    return YEAR if isinstance(spec.kind, Year) and spec.name == "year" else None


def _usual(spec: FieldSpec, number: int) -> Any:  # noqa: C901 - a case for each kind
    match spec.kind:
        case IdNumber():
            return SECRET_ID
        case BankCard():
            return SECRET_CARD
        case Phone():
            return PUBLIC_PHONE if spec.privacy is Privacy.PUBLIC else SECRET_PHONE
        case Codes() | Code():
            return _option(spec.kind, number)
        case YesNo():
            return (number + len(spec.name)) % 2
        case Year():
            return YEAR
        case Month():
            return f"{YEAR}-0{1 + number % 9}"
        case Date():
            return f"{YEAR}-0{1 + number % 9}-1{len(spec.name) % 10}"
        case Moment():
            return f"{YEAR}-0{1 + number % 9}-11T02:30Z"
        case GeoPoint():
            return "115.123456,26.123456"
        case Text() | LongText():
            return _text(spec, number)
        case Area() | Integer():
            return 10 + number
    return 123_456 + number if spec.kind.stored is int else None


def _option(kind: Code, number: int) -> str | None:
    options = kind.codes.offered(YEAR)
    return options[number % len(options)].code if options else None


def _text(spec: FieldSpec, number: int) -> str:
    if spec.name.endswith(("_no", "_code")):
        return f"3607352022{number:06d}"
    if spec.name.endswith("name"):
        return "温石秀"
    return f"{spec.label}之内容"


def _long(spec: FieldSpec, number: int) -> Any:
    match spec.kind:
        case LongText():
            return LONG_ADDRESS * 6
        case Text():
            if spec.name.endswith(("_no", "_code")):
                return f"3607352022{number:06d}"
            return (LONG_NAME if spec.name.endswith("name") else LONG_ADDRESS)[: spec.kind.max_length]
        case Code():
            options = spec.kind.codes.offered(YEAR)
            return max(options, key=lambda option: len(option.label)).code if options else None
    usual = _usual(spec, number)
    return 98_765_432_109 if usual == 123_456 + number else usual


def _rare(spec: FieldSpec, number: int) -> Any:
    is_name = isinstance(spec.kind, Text) and spec.name.endswith("name")
    return RARE if is_name else _usual(spec, number)


VARIANTS: dict[str, Words] = {"usual": _usual, "blank": _nothing, "long": _long, "rare": _rare}


def variants(form: Form) -> Iterator[tuple[str, Subject]]:
    """The form's subject in every variant, and with many records."""
    for name in VARIANTS:
        yield name, invented(form, name)
    yield "many", invented(form, "usual", count=45)
