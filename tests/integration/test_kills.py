"""The program killed while it receives or sends leaves the state before or the state after, and nothing half."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from .disks import posix


def rounds(folder: Path, count: int, seed: int) -> None:
    root = Path(__file__).parents[2]
    environment = {**os.environ, "CUNFUPIN_HOME": str(folder / "home"), "PYTHONPATH": f"{root / 'src'}:{root}"}
    command = [sys.executable, "-m", "tests.integration.kills", str(folder), str(count), str(seed)]
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)
    assert done.stdout == "sound\n", done.stderr


@posix
def test_killed_while_receiving_or_sending(tmp_path: Path) -> None:
    rounds(tmp_path, 4, 1)


@posix
@pytest.mark.soak
@pytest.mark.parametrize("seed", range(4))
def test_killed_a_thousand_times(tmp_path: Path, seed: int) -> None:
    rounds(tmp_path, 125, seed)
