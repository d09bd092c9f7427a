"""Villages full of rows for measuring: every field of the household ledgers filled, persons invented."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from cunfupin.bootstrap import create_file
from cunfupin.fields import (
    Code,
    Codes,
    Date,
    FieldSpec,
    IdNumber,
    Integer,
    LongText,
    Month,
    Reference,
    Text,
    Year,
    YesNo,
    check_character,
)
from cunfupin.fields import Decimal as ScaledDecimal
from cunfupin.models.base import new_uid
from cunfupin.models.registry import ledger, stored_fields
from cunfupin.services.seeding import village_uid
from cunfupin.services.workspace import Workspace

PASSPHRASE = "测量口令"
TOWNSHIP = "360735202000"
PEOPLE_PER_HOUSEHOLD = 4
_SURNAMES = "温赖黄陈李张刘王曾邓罗廖钟谢熊"
_GIVEN = "石秀文明华平安福贵春兰桂英建国志强水生金凤玉梅"
_NAMES = len(_GIVEN)
_NUMBERS = 21_000
"""People after whom day of birth and serial number come again."""


def village_code(number: int) -> str:
    """Code of the nth invented village."""
    return f"360735202{300 + number}"


def empty_township(path: Path, villages: int) -> Workspace:
    """A township that knows its villages and nothing of their households."""
    workspace = create_file(path, PASSPHRASE, role="township", region_code=TOWNSHIP, operator="测")
    codes = [village_code(number) for number in range(villages)]
    with workspace.change("测量") as change:
        rows = [{"uid": village_uid(code), "village_code": code, "village_name": f"测量{code}"} for code in codes]
        change.connection.execute(ledger("village").__table__.insert(), rows)
    return workspace


def lone_village(path: Path, number: int, households: int) -> Workspace:
    """A village file that no township made, filled."""
    name = f"测量{number}村"
    workspace = create_file(
        path, PASSPHRASE, role="village", region_code=village_code(number), name=name, operator="测"
    )
    fill(workspace, households)
    return workspace


def fill(workspace: Workspace, households: int) -> None:
    """This many households, four people each with a yearly record, and their measures, in one step."""
    code = workspace.facts.region_code
    with workspace.change("测量") as change:
        for name, rows in village_rows(code, households).items():
            change.connection.execute(ledger(name).__table__.insert(), rows)


def village_rows(code: str, households: int) -> dict[str, list[dict[str, Any]]]:
    """Rows by ledger."""
    found: dict[str, list[dict[str, Any]]] = {
        name: [] for name in ("household", "household_year", "member", "member_year", "measure")
    }
    village = village_uid(code)
    for n in range(households):
        household = _row("household", n, village=village, household_no=f"{code}{n:04d}")
        links = {"household": household["uid"], "village": village}
        found["household"].append(household)
        found["household_year"].append(_row("household_year", n, **links, year=2020))
        found["measure"].append(_row("measure", n, **links))
        for person in people(code, n):
            member = _row("member", n, **links, **person)
            found["member"].append(member)
            found["member_year"].append(_row("member_year", n, **links, member=member["uid"], year=2020))
    return found


def people(code: str, household: int) -> Iterator[dict[str, str]]:
    """Names and numbers of a household; no number comes twice in a village."""
    for k in range(PEOPLE_PER_HOUSEHOLD):
        serial = household * PEOPLE_PER_HOUSEHOLD + k
        born = f"{1940 + serial % 70}{1 + serial % 12:02d}{1 + serial % 28:02d}"
        body = f"3607{35 + serial // _NUMBERS:02d}{born}{(serial + int(code[-3:])) % 1000:03d}"
        name = _SURNAMES[household % len(_SURNAMES)] + _GIVEN[serial % _NAMES] + _GIVEN[serial // _NAMES % _NAMES]
        yield {"id_number": body + check_character(body), "full_name": name}


def _row(ledger_name: str, n: int, **given: Any) -> dict[str, Any]:
    row = {spec.name: _value(spec, n) for spec in stored_fields(ledger_name)}
    return {"uid": new_uid(), **row, **{name: value for name, value in given.items() if name in row}}


def _value(spec: FieldSpec, n: int) -> Any:
    match spec.kind:
        case Reference() | IdNumber():
            return None
        case Codes() | Code():
            options = spec.kind.codes.options
            return options[n % len(options)].code
        case YesNo():
            return n % 2
        case Year():
            return 2020
        case Date():
            return f"2020-{1 + n % 12:02d}-{1 + n % 28:02d}"
        case Month():
            return f"2020-{1 + n % 12:02d}"
        case ScaledDecimal() | Integer():
            return n % 1000
        case Text() | LongText():
            return f"内容{n}"
    return None
