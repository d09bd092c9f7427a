"""Kill the program at random points of receiving and sending, and look at what is left: `python -m … DIR ROUNDS SEED`.

Each round is a fork of this process, so that nothing is loaded or derived again.
"""

import os
import shutil
import signal
import sys
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path
from random import Random

from cunfupin.bootstrap import open_file
from cunfupin.services import backups
from cunfupin.services.exchange import receive, send
from cunfupin.services.records import Query, list_records
from cunfupin.services.seeding import seed_village
from cunfupin.services.workspace import Workspace
from cunfupin.storage import data_file
from cunfupin.sync.exchange_folder import packages_in
from tests.benchmarks.township import empty_township, fill, village_code

PASSPHRASE = "测量口令"
_HOUSEHOLDS = 40
Step = Callable[[Workspace], object]


class Rounds:
    """A township with one package to take in, copied anew for every round."""

    def __init__(self, folder: Path, random: Random) -> None:
        self.folder = folder
        self.random = random
        self._taken: dict[str, float] = {}
        self.stick = folder / "U盘"
        self.master, self.village = folder / "乡.cunfupin", folder / "村.cunfupin"
        master = empty_township(self.master, 1)
        seed_village(master, village_code(0), self.village, PASSPHRASE)
        master.close()
        village = open_file(self.village, PASSPHRASE, operator="测")
        fill(village, _HOUSEHOLDS)
        send(village, self.stick)
        village.close()

    def round(self, name: str, step: Step, check: Callable[[Path], None], source: Path) -> None:
        """Kill a child within the time that the step takes, then look."""
        place = self.folder / "轮"
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir()
        shutil.copy(source, place / source.name)
        seconds = self._seconds(name, step, place / source.name)
        shutil.copy(source, place / source.name)
        child = os.fork()
        if child == 0:
            _act(step, place / source.name)
            os._exit(0)
        time.sleep(self.random.uniform(0, seconds * 1.1))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        check(place / source.name)

    def _seconds(self, name: str, step: Step, path: Path) -> float:
        """How long the step takes when nobody kills it, measured once."""
        if name not in self._taken:
            start = time.perf_counter()
            child = os.fork()
            if child == 0:
                _act(step, path)
                os._exit(0)
            os.waitpid(child, 0)
            self._taken[name] = time.perf_counter() - start
        return self._taken[name]

    def take_in(self, workspace: Workspace) -> object:
        """The step of receiving."""
        return receive(workspace, [self.stick])

    def check_taken_in(self, path: Path) -> None:
        """Before or after; and again completes."""
        workspace = open_file(path, PASSPHRASE)
        assert _households(workspace) in (0, _HOUSEHOLDS)
        _check_sound(workspace)
        receive(workspace, [self.stick])
        assert _households(workspace) == _HOUSEHOLDS
        workspace.close()

    def send(self, workspace: Workspace) -> object:
        """The step of sending."""
        return send(workspace, workspace.file.path.parent / "送出")

    def check_sent(self, path: Path) -> None:
        """What can be seen on the stick is whole; and again completes."""
        folder = path.parent / "送出"
        folder.mkdir(exist_ok=True)
        workspace = open_file(path, PASSPHRASE)
        _check_sound(workspace)
        before = len(packages_in(folder))
        send(workspace, folder)
        workspace.close()
        master = open_file(shutil.copy(self.master, path.parent / "乡.cunfupin"), PASSPHRASE)
        outcome = receive(master, [folder])
        assert [one.status for one in outcome.packages] == ["taken"] * (before + 1)
        assert _households(master) == _HOUSEHOLDS
        master.close()


def _act(step: Step, path: Path) -> None:
    workspace = open_file(path, PASSPHRASE)
    step(workspace)
    workspace.close()


def _households(workspace: Workspace) -> int:
    return list_records(workspace, Query(ledger="household")).total


def _check_sound(workspace: Workspace) -> None:
    assert backups.verify(workspace) == []
    with workspace.read() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM raw_change").scalar() == 0


def main() -> None:
    """Run the rounds; an AssertionError tells what was left broken."""
    folder, count, seed = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    data_file.key_of = cache(data_file.key_of)  # type: ignore[attr-defined]
    rounds = Rounds(folder, Random(seed))
    for _number in range(count):
        rounds.round("receive", rounds.take_in, rounds.check_taken_in, rounds.master)
        rounds.round("send", rounds.send, rounds.check_sent, rounds.village)
    print("sound")


if __name__ == "__main__":
    main()
