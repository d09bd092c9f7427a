"""Facts of rules as data."""

import csv
from decimal import Decimal

import pytest

from cunfupin.models.registry import field_of, has_field, ledgers
from cunfupin.paths import resources_dir
from cunfupin.rules.catalogue import catalogue, default_parameters, parameter_facts, read_parameter
from cunfupin.rules.limits import field_limits
from cunfupin.rules.registry import rule, rules


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("15", 15),
        ("0", 0),
        ("-3", -3),
        ("1.5", Decimal("1.5")),
        ("0.667", Decimal("0.667")),
        ("yes", True),
        ("no", False),
        ("02-01", "02-01"),
        ("1900-01-01", "1900-01-01"),
        ("1,2,7,8", "1,2,7,8"),
        ("跨县", "跨县"),
    ],
)
def test_parameters_are_read_as_what_they_are(text: str, value: object) -> None:
    assert read_parameter(text) == value
    assert type(read_parameter(text)) is type(value)


def test_a_parameter_means_the_same_in_all_rules() -> None:
    seen: dict[str, str] = {}
    with (resources_dir() / "rules.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            for part in filter(None, row["parameters"].split(";")):
                name, _, text = part.partition("=")
                assert seen.setdefault(name.strip(), text.strip()) == text.strip(), name
    assert seen.keys() == default_parameters().keys() == parameter_facts().keys()


def test_parameters_have_names_of_their_own() -> None:
    labels = [facts.label for facts in parameter_facts().values()]
    assert all(labels)
    assert len(set(labels)) == len(labels)


def test_limits_are_of_declared_fields() -> None:
    for name, limits in field_limits().items():
        ledger, _, field = name.partition(".")
        assert ledger in ledgers(), name
        assert has_field(ledger, field), name
        assert not limits.not_before or has_field(ledger, limits.not_before), name
        assert not limits.blank_rule or limits.blank_rule in catalogue(), name
        assert limits.minimum is None or field_of(ledger, field).kind.stored is int, name


def test_an_id_is_registered_once() -> None:
    assert "I001" in rules()
    with pytest.raises(RuntimeError, match="I001"):
        rule("I001")(lambda _row, _roll: iter(()))
