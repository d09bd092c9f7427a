"""One file, one program; and a program that is killed in the middle of writing."""

import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from cunfupin.bootstrap import open_file
from cunfupin.errors import UserError
from cunfupin.services import backups
from cunfupin.services.records import Query, create_record, list_records
from cunfupin.services.workspace import Workspace
from tests.conftest import PASSPHRASE

OPENER = """
import sys
from pathlib import Path
from cunfupin.bootstrap import open_file
from cunfupin.errors import UserError
try:
    workspace = open_file(Path(sys.argv[1]), sys.argv[2])
except UserError as error:
    print("refused", error.message)
else:
    print("opened", flush=True)
    sys.stdin.readline()
    workspace.close()
"""
WRITER = """
import sys
from pathlib import Path
from cunfupin.bootstrap import open_file
workspace = open_file(Path(sys.argv[1]), sys.argv[2])
table = "household"
from cunfupin.models.base import new_uid
from cunfupin.models.registry import ledger
number = 0
while True:
    with workspace.change("连续新增") as change:
        change.connection.execute(
            ledger(table).__table__.insert(),
            [{"uid": new_uid(), "household_no": f"{number}-{k}", "note": "长" * 400} for k in range(20)],
        )
    number += 1
    print(number, flush=True)
"""


def start(script: str, path: Path) -> subprocess.Popen[str]:
    """Run a script in another program, with this one's home."""
    command = [sys.executable, "-c", script, str(path), PASSPHRASE]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def test_a_second_program_is_turned_away_until_the_first_closes(village: Workspace) -> None:
    path = village.file.path
    second = start(OPENER, path)
    answer, _nothing = second.communicate(timeout=60)
    assert re.search("refused .*另一个村扶窗口", answer)
    create_record(village, "household", {"household_no": "1"})
    village.close()
    third = start(OPENER, path)
    assert third.stdout is not None
    assert third.stdout.readline() == "opened\n"
    with pytest.raises(UserError, match="另一个村扶窗口"):
        open_file(path, PASSPHRASE)
    third.communicate("\n", timeout=60)
    again = open_file(path, PASSPHRASE)
    assert list_records(again, Query(ledger="household")).total == 1
    again.close()


def test_a_restore_waits_for_the_window_to_close(village: Workspace, tmp_path: Path) -> None:
    copy = backups.back_up(village, tmp_path / "备份")
    with pytest.raises(UserError, match="另一个村扶窗口"):
        backups.restore(copy, village.file.path, PASSPHRASE)
    assert list_records(village, Query(ledger="household")).total == 0


@pytest.mark.parametrize("delay", [0.0, 0.013, 0.031])
def test_a_killed_program_leaves_the_file_before_or_after_a_step(village: Workspace, delay: float) -> None:
    path = village.file.path
    village.close()
    writer = start(WRITER, path)
    assert writer.stdout is not None
    for _step in range(4):
        done = int(writer.stdout.readline())
    time.sleep(delay)
    writer.send_signal(signal.SIGKILL)
    told, _nothing = writer.communicate(timeout=60)
    done = max([done, *map(int, told.split())])
    again = open_file(path, PASSPHRASE)
    total = list_records(again, Query(ledger="household")).total
    assert total % 20 == 0
    assert total // 20 in (done, done + 1)
    assert backups.verify(again) == []
    with again.read() as connection:
        sealed = "SELECT count(*) FROM entry WHERE ledger = 'household'"
        assert connection.exec_driver_sql(sealed).scalar() == total
        assert connection.exec_driver_sql("SELECT count(*) FROM raw_change").scalar() == 0
    create_record(again, "household", {"household_no": "之后"})
    again.close()
