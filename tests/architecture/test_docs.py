"""Pages of docs/ that repeat declarations are up to date; every decision is numbered and has its parts."""

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]
DECISIONS = sorted((ROOT / "docs" / "decisions").glob("*.md"))


def generator() -> ModuleType:
    """`packaging/generate_docs.py` as a module."""
    spec = importlib.util.spec_from_file_location("generate_docs", ROOT / "packaging" / "generate_docs.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", ["ledgers.md", "code_lists.md"])
def test_a_generated_page_is_up_to_date(name: str) -> None:
    path = ROOT / "docs" / name
    assert path.read_text(encoding="utf-8") == generator().pages()[path], "run `make docs`"


def test_every_generated_page_is_held_up_to_date() -> None:
    assert {path.name for path in generator().pages()} == {"ledgers.md", "code_lists.md"}


@pytest.mark.parametrize("path", DECISIONS, ids=lambda path: path.stem)
def test_a_decision_says_what_why_and_what_follows(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert re.match(r"\d{4}-[a-z0-9-]+$", path.stem)
    assert text.startswith(f"# {int(path.stem[:4])}. ")
    for part in ("## Context", "## Decision", "## Consequences"):
        assert part in text


def test_decisions_are_numbered_without_gaps() -> None:
    assert [int(path.stem[:4]) for path in DECISIONS] == list(range(1, len(DECISIONS) + 1))
