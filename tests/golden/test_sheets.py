"""Official ledgers as they were when somebody last looked at them."""

from datetime import date
from pathlib import Path

import pytest

from cunfupin.errors import UserError
from cunfupin.excel.layouts import layouts
from cunfupin.services.exports import export_ledger
from cunfupin.services.workspace import Workspace
from tests.samples import fill

from .kept import assert_as_kept
from .sheet_text import text_of

TODAY = date(2020, 12, 1)


@pytest.mark.parametrize("name", [*layouts(), "village_group"])
@pytest.mark.parametrize("masked", [False, True], ids=["", "public"])
def test_a_ledger_is_as_kept(village: Workspace, tmp_path: Path, name: str, masked: bool) -> None:
    fill(village)
    if masked and name in layouts() and layouts()[name].is_never_public:
        with pytest.raises(UserError, match="不公示"):
            export_ledger(village, name, tmp_path / "台账.xlsx", masked=True)
        return
    path = export_ledger(village, name, tmp_path / "台账.xlsx", masked=masked, today=TODAY)
    assert_as_kept(f"sheets/{name}{'.public' * masked}.txt", text_of(path))
