"""A program that is killed in the middle of an import: all of the sheet is in the file, or nothing."""

import signal
import subprocess
import sys
import time
from datetime import date, timedelta
from pathlib import Path

import pytest

from cunfupin.bootstrap import open_file
from cunfupin.services import backups
from cunfupin.services.imports import apply_import, preview_import
from cunfupin.services.records import Query, list_records
from cunfupin.services.workspace import Workspace
from tests.conftest import PASSPHRASE
from tests.data.sheets.files import save, table
from tests.data.sheets.people import NATIONAL, person

PEOPLE = 300
TAKE_IN = """
import sys
from pathlib import Path
from cunfupin.bootstrap import open_file
from cunfupin.services.imports import apply_import, preview_import
workspace = open_file(Path(sys.argv[1]), sys.argv[2])
preview = preview_import(workspace, Path(sys.argv[3]))
print("looked", flush=True)
apply_import(workspace, preview)
print("done", flush=True)
sys.stdin.readline()
"""


@pytest.mark.parametrize("delay", [0.0, 0.03, 0.08, 0.2])
def test_all_or_nothing(village: Workspace, tmp_path: Path, delay: float) -> None:
    people = [
        person(
            f"温{n}", date(1950, 1, 1) + timedelta(days=40 * n), n, "户主", household=f"36073520220{n:05d}", 户主姓名=""
        )
        for n in range(PEOPLE)
    ]
    sheet = save(tmp_path / "人员信息.xlsx", table(NATIONAL, people))
    path = village.file.path
    village.close()
    taker = subprocess.Popen(
        [sys.executable, "-c", TAKE_IN, path, PASSPHRASE, sheet],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert taker.stdout is not None
    assert taker.stdout.readline() == "looked\n"
    time.sleep(delay)
    taker.send_signal(signal.SIGKILL)
    told, _nothing = taker.communicate(timeout=60)

    again = open_file(path, PASSPHRASE)
    total = list_records(again, Query(ledger="member")).total
    assert total in ((PEOPLE,) if "done" in told else (0, PEOPLE))
    assert list_records(again, Query(ledger="household")).total == total
    assert list_records(again, Query(ledger="member_year")).total == total
    assert backups.verify(again) == []
    apply_import(again, preview_import(again, sheet))
    assert list_records(again, Query(ledger="member")).total == PEOPLE
    again.close()
