"""Every failure case that the design names has one test, found by its words in `docs/failure_cases.md`."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CASES = re.findall(
    r"^\| (.+?) \| `(.+?)::(\w+)` \|$", (ROOT / "docs/failure_cases.md").read_text("utf-8"), re.MULTILINE
)


def test_every_case_is_told_once() -> None:
    assert len(CASES) >= 65
    assert len({case for case, _file, _test in CASES}) == len(CASES)


@pytest.mark.parametrize(("case", "file", "test"), CASES, ids=[case for case, _file, _test in CASES])
def test_a_case_has_its_test(case: str, file: str, test: str) -> None:
    assert re.search(rf"^def {test}\(", (ROOT / file).read_text(encoding="utf-8"), re.MULTILINE)
