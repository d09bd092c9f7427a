"""Official ledgers as they were when somebody last looked at them."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from cunfupin.bootstrap import create_file
from cunfupin.errors import UserError
from cunfupin.excel.layouts import layouts
from cunfupin.services.exports import export_ledger
from cunfupin.services.workspace import Workspace
from tests.conftest import PASSPHRASE, VILLAGE_CODE
from tests.samples import fill

from .kept import assert_as_kept
from .sheet_text import text_of

TODAY = date(2020, 12, 1)
_CHANGES_WITH_THE_RULES = "must_findings"


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    folder = tmp_path_factory.mktemp("filled")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CUNFUPIN_HOME", str(folder / "home"))
        path = folder / "村.cunfupin"
        workspace = create_file(path, PASSPHRASE, role="village", region_code=VILLAGE_CODE, operator="温第一")
        fill(workspace)
        yield workspace
        workspace.close()


@pytest.mark.parametrize("name", [*layouts(), "village_group"])
@pytest.mark.parametrize("masked", [False, True], ids=["", "public"])
def test_a_ledger_is_as_kept(filled: Workspace, tmp_path: Path, name: str, masked: bool) -> None:
    if masked and name in layouts() and layouts()[name].is_never_public:
        with pytest.raises(UserError, match="不公示"):
            export_ledger(filled, name, tmp_path / "台账.xlsx", masked=True)
        return
    path = export_ledger(filled, name, tmp_path / "台账.xlsx", masked=masked, today=TODAY)
    assert_as_kept(f"sheets/{name}{'.public' * masked}.txt", text_of(path, without=_counted_by_rules(name)))


def _counted_by_rules(name: str) -> str:
    """Heading of the column whose figures follow the quality rules, which change."""
    columns = layouts()[name].columns if name in layouts() else ()
    return next((column.text for column in columns if column.field == _CHANGES_WITH_THE_RULES), "")


def test_a_golden_file_stands_for_every_layout() -> None:
    kept = {path.stem for path in (Path(__file__).parent / "sheets").glob("*.txt")}
    wanted = {*layouts(), "village_group"}
    public = {f"{name}.public" for name in wanted if not (name in layouts() and layouts()[name].is_never_public)}
    assert kept == wanted | public


def test_the_hidden_sheet_names_a_field_for_each_column(filled: Workspace, tmp_path: Path) -> None:
    book = openpyxl.load_workbook(export_ledger(filled, "asset_detail_ledger", tmp_path / "册.xlsx", today=TODAY))
    shown = [sheet for sheet in book if sheet.sheet_state == "visible"]
    assert [sheet.title for sheet in shown] == ["经营性资产", "公益性资产", "到户类资产"]
    for sheet, row in zip(shown, book["列名"].iter_rows(values_only=True), strict=True):
        assert len([one for one in row if one]) == sheet.max_column - 1
