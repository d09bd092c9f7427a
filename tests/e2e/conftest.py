"""Commands as another tool would run them."""

import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from cunfupin.cli import main
from tests.conftest import PASSPHRASE, TOWNSHIP_CODE, VILLAGE_CODE


@dataclass(frozen=True)
class Ran:
    """What one command gave back."""

    status: int
    output: str
    errors: str

    @property
    def json(self) -> Any:
        return json.loads(self.output)


Run = Callable[..., Ran]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv("CUNFUPIN_PASSPHRASE", PASSPHRASE)

    def run(*words: object) -> Ran:
        capsys.readouterr()
        try:
            status = main([os.fspath(word) if isinstance(word, Path) else str(word) for word in words])
        except SystemExit as left:
            status = int(left.code or 0)
        captured = capsys.readouterr()
        return Ran(status, captured.out, captured.err)

    return run


@pytest.fixture
def master(run: Run, tmp_path: Path) -> Path:
    path = tmp_path / "大由乡.cunfupin"
    assert run("new", path, "--role", "township", "--region", TOWNSHIP_CODE, "--operator", "赖专干").status == 0
    return path


@pytest.fixture
def roll(run: Run, master: Path, tmp_path: Path) -> Path:
    """The village's own file, made by the township."""
    path = tmp_path / "濯龙村.cunfupin"
    assert run("seed", master, "--village", VILLAGE_CODE, "-o", path).status == 0
    return path
