"""One more ledger is one more file: every reader of declarations takes it up by itself."""

from pathlib import Path

import pytest

from tests.conftest import PASSPHRASE, TOWNSHIP_CODE
from tests.program_copy import ProgramCopy, copy_program
from tests.values import id_number

LEDGER = '''"""Harvest day ("农忙互助台账")."""

from cunfupin.fields import Date, IdNumber, Ledger, Money, Month, Privacy, Reference, Required, Text, YesNo
from cunfupin.models.base import LedgerRow, field


class HarvestDay(LedgerRow):
    """Harvest day."""

    __tablename__ = "harvest_day"
    __ledger__ = Ledger(
        title="农忙互助台账",
        module="employment",
        key=("household", "worker_name", "started_on"),
        name="worker_name",
        parent="household",
        purpose="外出和就近务工逐人登记",
    )

    household = field(
        Reference("household"), "所属户", group="人员", required=Required.MUST, aliases=("户编号",)
    )
    worker_name = field(
        Text(50), "务工人员", group="人员", required=Required.MUST, aliases=("姓名",), privacy=Privacy.PUBLIC
    )
    id_number = field(
        IdNumber(), "证件号码", group="人员", privacy=Privacy.SENSITIVE, aliases=("身份证号",)
    )
    started_on = field(Date(), "开始日期", group="务工", aliases=("务工时间",))
    paid_month = field(Month(), "工资月份", group="务工")
    monthly_wage = field(Money(), "月工资", group="务工", aliases=("工资",))
    is_abroad = field(YesNo(), "是否县外务工", group="务工")
'''
JOB = {
    "worker_name": "温石秀",
    "started_on": "2020-03-01",
    "monthly_wage": 350000,
    "id_number": id_number(),
    "paid_month": "2020-04",
    "is_abroad": 1,
}
USE = f"""
JOB = {JOB!r}
import sys
from pathlib import Path
from cunfupin.bootstrap import create_file
from cunfupin.models.registry import fields_of, ledgers, children_of
from cunfupin.services.history import record_history
from cunfupin.services.records import Query, create_record, get_record, list_records, remove_records, update_record
assert "harvest_day" in ledgers() and ("harvest_day", "household") in children_of("household")
assert [spec.label for spec in fields_of("harvest_day")][:2] == ["所属户", "务工人员"]
workspace = create_file(Path(sys.argv[1]), {PASSPHRASE!r}, role="township", region_code={TOWNSHIP_CODE!r})
household, _changes = create_record(workspace, "household", {{"household_no": "0001"}})
uid, changes = create_record(workspace, "harvest_day", {{**JOB, "household": household}})
assert "harvest_day" in changes.ledgers
update_record(workspace, "harvest_day", uid, {{"monthly_wage": 380000}})
assert get_record(workspace, "harvest_day", uid)["monthly_wage"] == 380000
assert record_history(workspace, "harvest_day", uid)
with workspace.read() as connection:
    found = "SELECT count(*) FROM entry WHERE ledger = 'harvest_day'"
    assert connection.exec_driver_sql(found).scalar() == 2
remove_records(workspace, "household", [household])
assert list_records(workspace, Query(ledger="harvest_day")).total == 0
assert list_records(workspace, Query(ledger="harvest_day", removed=True)).total == 1
from cunfupin.services.restoring import restore_records
restore_records(workspace, "household", [household])
assert list_records(workspace, Query(ledger="harvest_day")).total == 1
workspace.close()
print("done")
"""
SHEETS = f"""
JOB = {JOB!r}
import sys
from pathlib import Path
from cunfupin.bootstrap import create_file, open_file
from cunfupin.services.exports import export_ledger
from cunfupin.services.imports import apply_import, preview_import
from cunfupin.services.records import Query, create_record, list_records
folder = Path(sys.argv[1]).parent
workspace = open_file(Path(sys.argv[1]), {PASSPHRASE!r})
sheet = export_ledger(workspace, "harvest_day", folder / "务工.xlsx")
workspace.close()
other = create_file(folder / "另一份.cunfupin", {PASSPHRASE!r}, role="township", region_code={TOWNSHIP_CODE!r})
create_record(other, "household", {{"household_no": "0001"}})
apply_import(other, preview_import(other, sheet, ledger="harvest_day"))
record = list_records(other, Query(ledger="harvest_day")).records[0]
wanted = {{**JOB, "monthly_wage": 380000}}
assert {{name: record[name] for name in wanted}} == wanted, record
assert record["household"] is not None
other.close()
print("done")
"""
FORM = f"""
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from cunfupin.bootstrap import open_file
from cunfupin.models.registry import fields_of
from cunfupin.ui.record_form import RecordForm
from cunfupin.ui.session import Session
application = QApplication([])
session = Session()
session.adopt(open_file(Path(sys.argv[1]), {PASSPHRASE!r}))
form = RecordForm(session, "harvest_day", fields_of("harvest_day"))
form.complete()
assert set(form.rows) == {{spec.name for spec in fields_of("harvest_day")}}
assert form.rows["monthly_wage"].name.text().startswith("月工资")
session.close()
print("done")
"""


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> ProgramCopy:
    """The program with one more file, and the migration that is generated for it."""
    made = copy_program(tmp_path_factory.mktemp("program"))
    (made.package / "models" / "ledgers" / "employment" / "harvest_day.py").write_text(LEDGER, encoding="utf-8")
    return made


def test_a_ledger_joins_by_one_file(program: ProgramCopy, tmp_path: Path) -> None:
    script = program.make_migration("harvest_day")
    text = script.read_text(encoding="utf-8")
    assert "op.create_table" in text
    assert "drop_" not in text
    path = tmp_path / "大由乡.cunfupin"
    assert program.run(USE, path).strip() == "done"
    assert program.run(FORM, path).strip() == "done"
    services = program.package / "services"
    if not all((services / name).exists() for name in ("imports.py", "exports.py")):
        pytest.skip("sheets are not there yet")
    assert program.run(SHEETS, path).strip() == "done"
