"""A county's own form as a Word document with placeholders (“{{ 户主姓名 }}”), filled for one household.

Placeholders are the labels of fields or their identifiers; `成员`, `措施`, `结对`, `走访` and `收入明细` are lists to loop over. The
template is somebody else's file: it runs in Jinja's sandbox.
"""

import io
import re
from collections.abc import Iterable, Mapping
from typing import Any
from zipfile import BadZipFile

from docx.opc.exceptions import PackageNotFoundError
from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, TemplateError, UndefinedError
from jinja2.sandbox import SandboxedEnvironment

from cunfupin.errors import UserError
from cunfupin.models.registry import fields_of

from .household_facts import NEEDS as FACTS_NEEDS
from .household_facts import HouseholdFacts, facts_of
from .measure_options import group_of, name_of
from .subject import Record, Subject

NEEDS = FACTS_NEEDS
NEEDS_ALL_YEARS = ("visit",)
_NO_IDENTIFIER = re.compile(r"\W")
_UNKNOWN = re.compile(r"'([^']+)' is undefined|has no attribute '([^']+)'")


def filled(template: bytes, subject: Subject) -> bytes:
    """The document for one household. UserError when the template is none, or names what there is not."""
    stream = io.BytesIO()
    try:
        document = DocxTemplate(io.BytesIO(template))
        document.render(context_of(subject), SandboxedEnvironment(undefined=StrictUndefined), autoescape=True)
        document.save(stream)
    except (PackageNotFoundError, BadZipFile, KeyError, ValueError):
        raise UserError("模板不是 Word 文档（.docx），请用 Word 或 WPS 另存为 .docx 再试") from None
    except UndefinedError as error:
        raise UserError(f"模板里的“{_unknown(error)}”没有对应的项目，请改成台账里的项目名称") from None
    except TemplateError as error:
        raise UserError(f"模板里的占位写得不对：{error}；请检查花括号是否成对") from None
    return stream.getvalue()


def context_of(subject: Subject) -> dict[str, Any]:
    """What the placeholders stand for."""
    house = facts_of(subject)
    return {
        **_named(subject, "village", subject.village),
        **_named(subject, "household_year", house.household_year),
        **_named(subject, "household", house.household),
        "年度": str(subject.year),
        "村名": subject.village_name,
        "村民小组": house.group_name,
        "乡镇": subject.township,
        "人口数": str(len(house.members)),
        "成员": [_member(subject, house, place) for place in range(len(house.members))],
        "措施": [_measure(subject, measure) for measure in house.measures],
        "结对": [
            {
                **_named(subject, "pairing", found.pairing),
                **_named(subject, "helper", found.helper),
                "单位": found.unit_name,
            }
            for found in house.pairings
        ],
        "走访": _each(subject, "visit", subject.all("visit")),
        "收入明细": _each(subject, "income_item", house.income_items),
    }


def _member(subject: Subject, house: HouseholdFacts, place: int) -> dict[str, str]:
    found = house.members[place]
    return {
        **_named(subject, "member_year", found.year),
        **_named(subject, "member", found.member),
        "序号": str(place + 1),
    }


def _measure(subject: Subject, measure: Record) -> dict[str, str]:
    known = {**measure, "measure_group": group_of(measure)}
    return {**_named(subject, "measure", known), "享受项目": name_of(measure)}


def _each(subject: Subject, ledger: str, records: Iterable[Record]) -> list[dict[str, str]]:
    return [_named(subject, ledger, record) for record in records]


def _named(subject: Subject, ledger: str, record: Mapping[str, Any]) -> dict[str, str]:
    """Every field of a record as text, by its identifier and by its label."""
    found = {}
    for spec in fields_of(ledger):
        text = subject.text(record, spec.id)
        found[spec.name] = found[_NO_IDENTIFIER.sub("", spec.label)] = text
    return found


def _unknown(error: UndefinedError) -> str:
    found = _UNKNOWN.search(str(error))
    return next(filter(None, found.groups()), "") if found else str(error)
