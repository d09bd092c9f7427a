"""One declaration of a field, and the one place where values are masked."""

import dataclasses

import pytest

from cunfupin.fields import FieldSpec, IdNumber, Privacy, Text
from tests.values import id_number

SPEC = FieldSpec(
    ledger="member", name="id_number", label="证件号码", kind=IdNumber(), group="身份", privacy=Privacy.SENSITIVE
)


def test_a_field_has_a_stable_name() -> None:
    assert SPEC.id == "member.id_number"
    assert SPEC.merge_key == "id_number"
    assert dataclasses.replace(SPEC, merge_group="identity").merge_key == "identity"


@pytest.mark.parametrize(
    ("allowed", "is_shown"), [(Privacy.PUBLIC, False), (Privacy.INTERNAL, False), (Privacy.SENSITIVE, True)]
)
def test_a_value_is_shown_to_those_who_may_see_it(allowed: Privacy, is_shown: bool) -> None:
    shown = SPEC.shown(id_number(), allowed)
    assert (shown == id_number()) == is_shown
    assert SPEC.shown(None, allowed) == ""


def test_a_public_value_is_never_masked() -> None:
    spec = dataclasses.replace(SPEC, kind=Text(20), privacy=Privacy.PUBLIC)
    assert spec.shown("温石秀", Privacy.PUBLIC) == "温石秀"


def test_a_declaration_cannot_be_changed() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        SPEC.label = "别的"  # type: ignore[misc]
