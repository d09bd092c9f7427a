"""The world of villages and township: every test gets fresh copies of its files."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.integration.world import World, keys_derived_once


@pytest.fixture
def world(tmp_path: Path, home: Path) -> Iterator[World]:
    with keys_derived_once():
        made = World.begin(tmp_path)
        yield made
        made.close()
