"""Figures by village for printing: how far the targets are, how many findings there are."""

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence

from cunfupin.progress import Progress
from cunfupin.reports.subject import Figures
from cunfupin.rules.finding import LEVELS, Finding

from .quality import check
from .targets.results import TargetResult, in_words, measure_targets
from .workspace import Workspace

_NOTHING = "—"
_ALL = "合计"


def _targets(workspace: Workspace, _progress: Progress) -> Figures:
    results = measure_targets(workspace)
    villages = {village for one in results for village in one.by_village}
    return Figures(
        headings=tuple(f"{one.facts.id}\n{one.facts.title}" for one in results),
        by_village={village: [_of_village(one, village) for one in results] for village in villages},
        missing=_NOTHING,
        above=[("目标", *(one.facts.wanted for one in results))],
        below=[
            ("全乡", *(in_words(one.values) for one in results)),
            ("是否达到", *("达到" if one.is_met else _NOTHING if one.values is None else "未达到" for one in results)),
        ],
    )


def _of_village(one: TargetResult, village: bytes) -> str:
    return in_words(one.by_village[village]) if village in one.by_village else _NOTHING


def _findings(workspace: Workspace, progress: Progress) -> Figures:
    """Counts by level and by the letter of the rule; what was exempted is not counted."""
    found = [one for one in check(workspace, progress=progress) if not one.exempted]
    letters = sorted({one.rule[0] for one in found})
    by_village: dict[bytes, list[Finding]] = defaultdict(list)
    for one in found:
        if one.village is not None:
            by_village[one.village].append(one)
    return Figures(
        headings=(*LEVELS.values(), _ALL, *(f"{letter} 类" for letter in letters)),
        by_village={village: _counts(findings, letters) for village, findings in by_village.items()},
        missing="0",
        below=[(_ALL, *_counts(found, letters))],
    )


def _counts(findings: Sequence[Finding], letters: Sequence[str]) -> list[str]:
    levels, firsts = Counter(one.level for one in findings), Counter(one.rule[0] for one in findings)
    numbers = [*(levels[level] for level in LEVELS), len(findings), *(firsts[letter] for letter in letters)]
    return [str(number) for number in numbers]


FIGURES: dict[str, Callable[[Workspace, Progress], Figures]] = {"targets": _targets, "findings": _findings}
"""What a form may ask for with `Form.figures`."""
