"""A public copy of any ledger holds no sensitive value, whatever ledgers there will be."""

from pathlib import Path

import openpyxl

from cunfupin.excel.layouts import layouts
from cunfupin.fields import Privacy
from cunfupin.models.registry import fields_of, ledger, ledgers
from cunfupin.services.exports import export_ledger
from cunfupin.services.workspace import Workspace
from tests.samples import fill


def sensitive_values(workspace: Workspace) -> set[str]:
    """Everything in the file that only some may see; short codes are no secrets by themselves."""
    found: set[str] = set()
    with workspace.read() as connection:
        for name in ledgers():
            columns = [spec.name for spec in fields_of(name) if spec.privacy is Privacy.SENSITIVE and not spec.derived]
            for column in columns:
                table = ledger(name).__table__
                found |= {str(value) for value in connection.execute(table.select()).columns(column).scalars()}
    return {value for value in found if len(value) > 8 and value != "None"}


def test_no_public_copy_holds_a_sensitive_value(village: Workspace, tmp_path: Path) -> None:
    fill(village)
    secrets = sensitive_values(village)
    assert secrets
    public = [name for name in (*layouts(), *ledgers()) if name not in layouts() or not layouts()[name].is_never_public]
    for name in public:
        book = openpyxl.load_workbook(export_ledger(village, name, tmp_path / "公示.xlsx", masked=True), read_only=True)
        assert "列名" not in book.sheetnames, name
        texts = {str(value) for sheet in book for row in sheet.iter_rows(values_only=True) for value in row}
        assert not secrets & texts, name
        book.close()
