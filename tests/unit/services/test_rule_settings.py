"""What a township changes about rules: parameters, years, rules switched off, findings accepted."""

from datetime import date, timedelta

import pytest

from cunfupin.errors import UserError
from cunfupin.rules.finding import Finding
from cunfupin.services.exemptions import end_exemptions, exempt, exemptions_in, with_exemptions
from cunfupin.services.history import undo, undo_label
from cunfupin.services.quality import check
from cunfupin.services.records import create_record
from cunfupin.services.rule_settings import (
    ParameterLine,
    change_parameter,
    change_years,
    parameter_lines,
    parameters_of,
    rule_lines,
    switch_off,
    switch_on,
)
from cunfupin.services.workspace import Workspace
from cunfupin.storage.data_file import day_of

WHY = "县里的文件"


@pytest.fixture
def old_man(village: Workspace) -> Workspace:
    """A village with somebody of about a hundred and five."""
    born = f"{day_of(None).year - 105}-01-01"
    create_record(village, "member", {"full_name": "温老", "born_on": born})
    return village


def found(workspace: Workspace) -> list[Finding]:
    return check(workspace, rules=["I020"])


def test_a_parameter_decides(old_man: Workspace) -> None:
    assert found(old_man)
    change_parameter(old_man, "age_verify_max", "110", reason=WHY)
    assert not found(old_man)
    with old_man.read() as connection:
        assert parameters_of(connection)["age_verify_max"] == 110
        line = next(one for one in parameter_lines(connection) if one.facts.name == "age_verify_max")
    assert (line.value, line.is_settled, [one.id for one in line.rules]) == ("110", True, ["I020"])


def test_an_uncertain_parameter_is_settled_by_confirming_it(village: Workspace) -> None:
    def line(name: str) -> ParameterLine:
        with village.read() as connection:
            return next(one for one in parameter_lines(connection) if one.facts.name == name)

    assert line("visit_days").is_uncertain
    change_parameter(village, "visit_days", line("visit_days").value, reason=WHY)
    assert not line("visit_days").is_uncertain
    change_parameter(village, "allow_landline", "否", reason=WHY)
    assert line("allow_landline").value == "否"


@pytest.mark.parametrize(
    ("name", "text"),
    [("age_verify_max", "很大"), ("age_verify_max", ""), ("allow_landline", "3"), ("no_such_name", "3")],
)
def test_a_parameter_of_another_kind_is_refused(village: Workspace, name: str, text: str) -> None:
    with pytest.raises(UserError):
        change_parameter(village, name, text, reason=WHY)


def test_whoever_changes_rules_says_why(village: Workspace) -> None:
    for change in (
        lambda: change_parameter(village, "age_verify_max", "110", reason=" "),
        lambda: switch_off(village, "I020", reason=""),
        lambda: change_years(village, "I020", 2014, 2015, reason=""),
    ):
        with pytest.raises(UserError, match="原因"):
            change()


def test_a_rule_is_switched_off_and_on_again(old_man: Workspace) -> None:
    switch_off(old_man, "I020", reason=WHY)
    assert not found(old_man)
    with old_man.read() as connection:
        assert next(line for line in rule_lines(connection) if line.facts.id == "I020").off == WHY
    switch_on(old_man, "I020")
    assert found(old_man)


def test_a_rule_holds_for_its_years(old_man: Workspace) -> None:
    change_years(old_man, "I020", 2014, 2016, reason=WHY)
    assert not found(old_man)
    with pytest.raises(UserError):
        change_years(old_man, "I020", 2016, 2014, reason=WHY)


def test_unknown_rules_are_refused(village: Workspace) -> None:
    for refuse in (lambda: check(village, rules=["X999"]), lambda: switch_off(village, "X999", reason=WHY)):
        with pytest.raises(UserError, match="X999"):
            refuse()


def test_an_exemption_holds_until_its_day(old_man: Workspace) -> None:
    (finding,) = found(old_man)
    exempt(old_man, [finding], reason="已入户核实健在", evidence="照片", until=date(day_of(None).year + 1, 1, 1))
    assert [one.exempted for one in found(old_man)] == ["已入户核实健在"]
    end_exemptions(old_man, [finding.key])
    assert [one.exempted for one in found(old_man)] == [""]
    today = old_man.today
    with pytest.raises(UserError, match="已经过了"):
        exempt(old_man, [finding], reason="已入户核实健在", until=today - timedelta(days=1))
    exempt(old_man, [finding], reason="已入户核实健在", until=today)
    assert [one.exempted for one in found(old_man)] == ["已入户核实健在"]
    with old_man.read() as connection:
        (later,) = with_exemptions(found(old_man), exemptions_in(connection), today + timedelta(days=1))
    assert later.exempted == ""


def test_many_findings_of_one_rule_are_exempted_in_one_step(old_man: Workspace) -> None:
    born = f"{day_of(None).year - 106}-01-01"
    create_record(old_man, "member", {"full_name": "温老二", "born_on": born})
    both = found(old_man)
    exempt(old_man, both, reason="已入户核实健在", until=date(2099, 1, 1))
    assert [one.exempted for one in found(old_man)] == ["已入户核实健在"] * 2
    assert undo_label(old_man) == "豁免疑点I020（2 条）"
    undo(old_man)
    assert [one.exempted for one in found(old_man)] == ["", ""]
    exempt(old_man, both, reason="已入户核实健在", until=date(2099, 1, 1))
    end_exemptions(old_man, [one.key for one in both])
    assert [one.exempted for one in found(old_man)] == ["", ""]


def test_findings_of_two_rules_are_not_exempted_together(old_man: Workspace) -> None:
    others = [one for one in check(old_man) if one.rule != "I020"]
    with pytest.raises(UserError, match="同一条规则"):
        exempt(old_man, [*found(old_man), others[0]], reason="已核实", until=date(2099, 1, 1))


def test_what_must_be_mended_is_not_exempted(village: Workspace) -> None:
    create_record(village, "member", {"full_name": "温小"})
    finding = next(one for one in check(village, rules=["I001"]))
    with pytest.raises(UserError, match="不能豁免"):
        exempt(village, [finding], reason="没有", until=date(2099, 1, 1))


def test_an_exemption_has_a_reason(old_man: Workspace) -> None:
    with pytest.raises(UserError, match="理由"):
        exempt(old_man, found(old_man), reason=" ", until=date(2099, 1, 1))


def test_accepted_findings_come_last(old_man: Workspace) -> None:
    (finding,) = found(old_man)
    exempt(old_man, [finding], reason="已入户核实健在", until=date(2099, 1, 1))
    assert [one.rule for one in check(old_man) if one.exempted] == ["I020"]
    assert check(old_man)[-1].rule == "I020"
