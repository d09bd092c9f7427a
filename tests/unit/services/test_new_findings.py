"""What came up since the last check is said at a merge, an export and a print."""

from pathlib import Path

import pytest

from cunfupin.services import new_findings
from cunfupin.services.exports import export_ledger
from cunfupin.services.finding_history import recheck
from cunfupin.services.printing import Order, print_form
from cunfupin.services.records import create_record, update_record
from cunfupin.services.workspace import Workspace
from tests.values import id_number


def told(workspace: Workspace) -> list[str]:
    """The notices, taken away."""
    found = list(workspace.notices)
    workspace.notices.clear()
    return found


def export(workspace: Workspace, folder: Path) -> list[str]:
    export_ledger(workspace, "household_roster", folder / "花名册.xlsx")
    return told(workspace)


@pytest.mark.parametrize("most_rows", [300, 0])
def test_a_file_that_was_checked_says_what_came_up_since(
    village: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, most_rows: int
) -> None:
    monkeypatch.setattr(new_findings, "_MOST_ROWS", most_rows)
    values = {"full_name": "温小", "id_number": id_number(), "ethnicity": "01", "id_type": "resident_id", "sex": "1"}
    member, _changes = create_record(village, "member", values)
    told(village)
    assert export(village, tmp_path) == []
    recheck(village)
    before = export(village, tmp_path)
    assert all("新出现" not in sentence for sentence in before)
    update_record(village, "member", member, {"id_number": "360735", "ethnicity": None})
    sentence = export(village, tmp_path)[0]
    assert "上次核查以来新出现 2 条疑点，其中必改 2 条；共有" in sentence
    assert export(village, tmp_path) == [sentence]
    recheck(village)
    assert "新出现" not in export(village, tmp_path)[0]


def test_a_print_says_it_too(village: Workspace, tmp_path: Path) -> None:
    recheck(village)
    create_record(village, "household", {"household_no": "3607352022060001"})
    told(village)
    print_form(village, Order(form="assistance_card"), tmp_path / "卡.pdf")
    assert "新出现" in told(village)[0]
