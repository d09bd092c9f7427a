"""The declarations, the data dictionary, the code lists and the glossary say the same.

`tests/data/dictionary` is the dictionary drawn up from the official forms; `docs/decisions/0003-data-dictionary.md`
says where it was found wrong.
"""

import csv
import re
from collections import defaultdict
from functools import cache
from pathlib import Path

from cunfupin.fields import Code, Decimal, FieldSpec, Kind, Reference, Text, code_list, code_list_names
from cunfupin.models.registry import fields_of, ledger, ledgers
from cunfupin.paths import resources_dir

FOLDER = Path(__file__).parents[1] / "data" / "dictionary"
SAME_KIND = {"Household(ref)": "Ref(household)", "Person(ref)": "Ref(member)"}
"""Short forms of the dictionary."""
SPECS = [spec for name in ledgers() for spec in fields_of(name)]
Row = dict[str, str]


@cache
def rows_of(path: Path) -> tuple[Row, ...]:
    """Rows of a CSV file."""
    with path.open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


@cache
def dictionary() -> dict[str, dict[str, Row]]:
    """Ledger → field → row of the dictionary."""
    found: dict[str, dict[str, Row]] = defaultdict(dict)
    for row in rows_of(FOLDER / "fields.csv"):
        found[row["ledger"]][row["identifier"]] = row
    return found


def glossary(kind: str) -> dict[str, Row]:
    """Identifier → row of the glossary, for one kind of term."""
    return {row["identifier"]: row for row in rows_of(resources_dir() / "glossary.csv") if row["kind"] == kind}


def kind_text(kind: Kind) -> str:
    """A kind as the dictionary writes it."""
    name = type(kind).__name__
    match kind:
        case Text():
            return f"{name}({kind.max_length})"
        case Code():
            return f"{name}({kind.list_name})"
        case Reference():
            return f"Ref({kind.ledger})"
        case Decimal() if type(kind) is Decimal:
            return f"{name}({kind.scale})"
        case _:
            return name


def facts_of(spec: FieldSpec) -> Row:
    """A declaration as a row of the dictionary."""
    return {
        "label_zh": spec.label,
        "group_zh": spec.group,
        "kind": kind_text(spec.kind),
        "required": spec.required.value,
        "privacy": spec.privacy.name.lower(),
        "aliases": "|".join(spec.aliases),
        "national_code": spec.national_code,
    }


def wanted(row: Row) -> Row:
    """What the dictionary says of a field, in the same words."""
    chosen = {
        name: row[name] for name in ("label_zh", "group_zh", "kind", "required", "privacy", "aliases", "national_code")
    }
    chosen["kind"] = SAME_KIND.get(row["kind"], row["kind"])
    chosen["required"] = row["required"] or "no"
    return chosen


def test_a_ledger_declares_exactly_the_fields_of_the_dictionary() -> None:
    assert {name: [spec.name for spec in fields_of(name)] for name in ledgers()} == {
        name: list(rows) for name, rows in dictionary().items()
    }


def test_each_field_is_declared_as_in_the_dictionary() -> None:
    for spec in SPECS:
        assert facts_of(spec) == wanted(dictionary()[spec.ledger][spec.name]), spec.id


def test_what_stands_beside_a_field_is_said_in_words() -> None:
    for spec in SPECS:
        assert not re.search(r"[a-z]_[a-z]|\\|\[|科学计数|文本保存", spec.help), spec.id


def test_each_ledger_is_declared_as_in_the_dictionary() -> None:
    rows = {row["ledger"]: row for row in rows_of(FOLDER / "ledgers.csv")}
    assert set(rows) == set(ledgers())
    for name, row in rows.items():
        facts = ledger(name).__ledger__
        assert facts.title == row["title_zh"], name
        assert facts.module == row["module"], name
        assert facts.parent == row["parent"], name
        assert "|".join(facts.key) == row["natural_key"], name
        assert facts.per_year == (row["per_year"] == "yes"), name
        assert facts.purpose == row["purpose"], name


def test_one_official_term_one_identifier() -> None:
    titles, terms = glossary("ledger"), glossary("field")
    for name in ledgers():
        assert titles[name]["term_zh"] == ledger(name).__ledger__.title
    for spec in SPECS:
        assert terms[spec.name]["term_zh"] == spec.label, spec.id


def test_a_term_of_the_glossary_stands_for_one_identifier() -> None:
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in rows_of(resources_dir() / "glossary.csv"):
        found[row["kind"], row["term_zh"]].add(row["identifier"])
    assert not {term: names for term, names in found.items() if len(names) > 1}


def test_no_name_is_one_that_the_glossary_forbids() -> None:
    names = {*ledgers(), *code_list_names(), *(spec.name for name in ledgers() for spec in fields_of(name))}
    for row in rows_of(resources_dir() / "glossary.csv"):
        assert not names & set(filter(None, row["forbidden_synonyms"].split("|"))), row["term_zh"]


def test_code_lists_are_those_of_the_glossary_and_of_the_dictionary() -> None:
    used = {
        found[1]
        for rows in dictionary().values()
        for row in rows.values()
        if (found := re.fullmatch(r"Codes?\((\w+)\)", row["kind"]))
    }
    assert set(code_list_names()) == used == set(glossary("code"))


def test_code_lists_are_sound() -> None:
    for name in code_list_names():
        options = code_list(name).options
        codes = [option.code for option in options]
        assert len(set(codes)) == len(codes), name
        for option in options:
            assert option.label == option.label.strip() != "", name
            assert "," not in option.code, name
            assert option.label not in option.aliases, name
            assert (option.valid_from or 0) <= (option.valid_to or 9999), name


def test_an_option_is_found_by_the_year_of_its_data() -> None:
    """The same official word stood for different measures before and after 2021."""
    measures = code_list("measure_type")
    assert measures.find("医疗救助", 2019) == "health_relief"
    assert measures.find("医疗救助", 2022) == "health_help_relief"
    assert measures.find("其他") == "other"
