"""Schemas: what migrations make is what is declared; an upgrade keeps rows, children and change capture."""

import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext

from cunfupin.bootstrap import open_file
from cunfupin.errors import UserError
from cunfupin.models.registry import ledgers, metadata, stored_fields
from cunfupin.services import backups
from cunfupin.services.exchange import receive
from cunfupin.services.history import record_history
from cunfupin.services.records import Query, create_record, list_records, update_record
from cunfupin.services.workspace import Workspace
from cunfupin.storage.data_file import fact
from cunfupin.storage.migrate import APPLICATION_ID, SCHEMA_VERSION
from cunfupin.storage.triggers import sum_of_declared, sum_of_triggers
from tests.conftest import PASSPHRASE
from tests.data_of_release import DATA
from tests.integration.disks import posix
from tests.program_copy import ROOT, ProgramCopy, copy_program

VERSIONS = sorted((ROOT / "migrations" / "versions").glob("[0-9]*.py"))
OLDER = sorted(DATA.glob("v*.cunfupin"))
"""Data files of released schemas; `tests/data_of_release.py` says what is in them."""
NEVER_OUT = {3, 4, 5}
"""Schemas that no released program had: another followed within the day."""
NEWER_FIELDS = frozenset(
    {
        "village.supervision_email",
        "visit.income_status",
        "department_mismatch.department_list",
        "monitoring_case.previous_case",
        "monitoring_case.is_help_first",
        "monitoring_lead.merged_into",
        "monitoring_lead.intervention_reviewed_on",
        "insurance_claim.assessed_on",
        "insurance_claim.claim_decided_on",
        *(f"plan_target.counted_{part}" for part in ("ledger", "condition", "field", "part")),
        "plan_target.counting_method",
        *(f"policy_standard.{name}" for name in ("subject_ledger", "entitlement", "needed_papers")),
        *(f"policy_standard.enjoyed_{part}" for part in ("ledger", "condition")),
    }
)
"""Fields that a released schema did not have yet."""
NEW_FIELD = """
    lucky_number = field(Text(30), "吉祥号", group="备注")
"""
REBUILD = '''"""Rebuild the household table."""

import sqlalchemy as sa
from alembic import op

revision = "{number}"
down_revision = "{before}"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add a column in a table made anew."""
    with op.batch_alter_table("household", recreate="always") as batch_op:
        batch_op.add_column(sa.Column("lucky_number", sa.String(), nullable=True))
    {more}


def downgrade() -> None:
    """Data files are never taken back to an older schema."""
    raise NotImplementedError
'''
OPEN_UPGRADED = """
import sys
from pathlib import Path
from cunfupin.bootstrap import open_file
from cunfupin.services import backups
from cunfupin.services.history import record_history
from cunfupin.services.records import Query, list_records, update_record
workspace = open_file(Path(sys.argv[1]), sys.argv[2])
household = list_records(workspace, Query(ledger="household")).records[0]
assert household["household_no"] == "0001" and household["lucky_number"] is None, household
assert list_records(workspace, Query(ledger="member")).total == 2
changes = update_record(workspace, "household", household["uid"], {"lucky_number": "8"})
assert changes.ledgers == frozenset({"household"}), changes
with workspace.read() as connection:
    text = "SELECT payload FROM entry ORDER BY commit_id DESC LIMIT 1"
    assert '"lucky_number":[null,"8"]' in connection.exec_driver_sql(text).scalar()
    assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
assert backups.verify(workspace) == []
workspace.close()
print("upgraded")
"""
OPEN_REFUSED = """
import sys
from pathlib import Path
from cunfupin.bootstrap import open_file
from cunfupin.errors import UserError
try:
    open_file(Path(sys.argv[1]), sys.argv[2])
except UserError as error:
    print("refused", error.message)
"""

IN_A_CHILD = """
import subprocess, sys
print(subprocess.run([sys.executable, "-c", sys.argv[1], *sys.argv[2:]]).returncode)
"""


@pytest.fixture
def filled(village: Workspace) -> Path:
    """A closed data file with a household and its two members."""
    household, _changes = create_record(village, "household", {"household_no": "0001"})
    for name in ("温石秀", "温小石"):
        create_record(village, "member", {"household": household, "full_name": name})
    village.close()
    return village.file.path


def newer_program(folder: Path, more: str = "pass") -> ProgramCopy:
    """A program with one more field and the migration for it."""
    program = copy_program(folder)
    declaration = program.package / "models" / "ledgers" / "households" / "household.py"
    declaration.write_text(declaration.read_text(encoding="utf-8").rstrip() + NEW_FIELD, encoding="utf-8")
    number = f"{SCHEMA_VERSION + 1:04d}"
    script = REBUILD.format(number=number, before=f"{SCHEMA_VERSION:04d}", more=more)
    (folder / "migrations" / "versions" / f"{number}_rebuild.py").write_text(script, encoding="utf-8")
    return program


def test_migrations_make_exactly_what_is_declared(village: Workspace) -> None:
    """What `alembic check` does."""
    with village.read() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        found = compare_metadata(context, metadata())
    assert found == []


def test_a_new_file_says_what_it_is(village: Workspace, township: Workspace) -> None:
    for workspace in (village, township):
        with workspace.read() as connection:
            assert connection.exec_driver_sql("PRAGMA application_id").scalar() == APPLICATION_ID
            assert connection.exec_driver_sql("PRAGMA user_version").scalar() == SCHEMA_VERSION
            assert sum_of_triggers(connection) == sum_of_declared() == fact(connection, "triggers")


@pytest.mark.parametrize("script", VERSIONS, ids=lambda path: path.stem)
def test_a_migration_keeps_the_contract(script: Path) -> None:
    text = script.read_text(encoding="utf-8")
    number = script.name[:4]
    assert f'revision = "{number}"' in text
    assert f"down_revision = {None if number == '0001' else repr(f'{int(number) - 1:04d}')}".replace("'", '"') in text
    assert not re.search(r"^\s*(import|from) cunfupin", text, re.MULTILINE)
    assert "auto generated" not in text
    assert "PRAGMA" not in text


def test_migrations_are_numbered_without_gaps() -> None:
    assert [int(script.name[:4]) for script in VERSIONS] == list(range(1, SCHEMA_VERSION + 1))


def test_an_upgrade_keeps_rows_children_and_capture(filled: Path, tmp_path: Path, home: Path) -> None:
    program = newer_program(tmp_path / "新版")
    assert program.run(OPEN_UPGRADED, filled, PASSPHRASE).strip() == "upgraded"
    with pytest.raises(UserError, match="请先更新本程序"):
        open_file(filled, PASSPHRASE)
    kept = list((home / "backups").glob("*升级前*"))
    assert len(kept) == 1
    before = open_file(kept[0], PASSPHRASE)
    assert list_records(before, Query(ledger="member")).total == 2
    before.close()


@pytest.mark.parametrize(
    "more",
    [
        """op.execute("DROP TRIGGER keep_member"); op.execute("DELETE FROM member")""",
        """op.execute("UPDATE member SET household = x'00'")""",
    ],
)
def test_an_upgrade_that_loses_rows_is_undone(filled: Path, tmp_path: Path, more: str) -> None:
    program = newer_program(tmp_path / "新版", more)
    answer = program.run(OPEN_REFUSED, filled, PASSPHRASE)
    assert re.search("refused 数据文件升级没有成功，已恢复原样", answer)
    again = open_file(filled, PASSPHRASE)
    assert list_records(again, Query(ledger="member")).total == 2
    again.close()


@posix
def test_crash_in_migration(filled: Path, tmp_path: Path) -> None:
    """Killed when the table has been made anew: the file is as it was, and a later try upgrades it."""
    program = newer_program(tmp_path / "新版", "__import__('os').kill(__import__('os').getpid(), 9)")
    assert program.run(IN_A_CHILD, OPEN_REFUSED, filled, PASSPHRASE).strip() == "-9"
    again = open_file(filled, PASSPHRASE)
    assert list_records(again, Query(ledger="member")).total == 2
    assert backups.verify(again) == []
    again.close()
    assert newer_program(tmp_path / "再试").run(OPEN_UPGRADED, filled, PASSPHRASE).strip() == "upgraded"


@pytest.fixture(params=OLDER, ids=lambda path: path.stem)
def older(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A copy of a data file with an older schema."""
    return shutil.copy(request.param, tmp_path / "旧版.cunfupin")


def test_every_older_schema_is_kept_for_this_test() -> None:
    assert [path.stem for path in OLDER] == [
        f"v{number}" for number in range(1, SCHEMA_VERSION) if number not in NEVER_OUT
    ]


def test_an_older_file_comes_over_with_every_record_and_its_history(older: Path) -> None:
    """What its program filled: in each ledger a changed record and a removed one, every field with a value."""
    workspace = open_file(older, PASSPHRASE)
    names = [name for name in ledgers() if list_records(workspace, Query(ledger=name)).total]
    assert len(names) >= 19
    for name in names:
        (kept,) = list_records(workspace, Query(ledger=name)).records
        assert [
            spec.id for spec in stored_fields(name) if kept[spec.name] is None and spec.id not in NEWER_FIELDS
        ] == []
        if name != "village":
            assert record_history(workspace, name, kept["uid"])[-1].reason == "入户核实"
            (removed,) = list_records(workspace, Query(ledger=name, removed=True)).records
            assert record_history(workspace, name, removed["uid"])[-1].label.startswith("移入回收站")
    assert backups.verify(workspace) == []
    workspace.close()


def test_an_older_file_captures_changes_as_before(older: Path) -> None:
    workspace = open_file(older, PASSPHRASE)
    assert sum_of_declared() == _sum(workspace)
    (household,) = list_records(workspace, Query(ledger="household")).records
    update_record(workspace, "household", household["uid"], {"note": "升级后补记"})
    assert record_history(workspace, "household", household["uid"])[-1].after == "升级后补记"
    workspace.close()


def _sum(workspace: Workspace) -> Any:
    with workspace.read() as connection:
        return sum_of_triggers(connection)


@pytest.mark.parametrize("package", sorted(DATA.glob("v*.cfpkg")), ids=lambda path: path.stem)
def test_a_package_of_an_older_program_is_taken_in(township: Workspace, package: Path) -> None:
    assert receive(township, [package]).created > 30
    for name in ("household", "member", "asset_funding", "visit"):
        assert list_records(township, Query(ledger=name)).total == 1
