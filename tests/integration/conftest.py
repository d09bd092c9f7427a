"""The world of villages and township: every test gets fresh copies of its files."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.integration.world import World
from tests.property.replicas import scratch


@pytest.fixture
def world(home: Path) -> Iterator[World]:
    folder = Path(tempfile.mkdtemp(dir=scratch()))
    made = World.begin(folder)
    yield made
    made.close()
    shutil.rmtree(folder)
