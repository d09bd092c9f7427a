"""Figures by village for printing: how far the targets are, how many findings there are."""

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from decimal import Decimal

from cunfupin.progress import Progress
from cunfupin.reports.subject import Figures
from cunfupin.rules.finding import LEVELS, Finding

from .quality import check
from .targets.facts import ZERO
from .targets.results import TargetResult, Values, in_words, measure_targets
from .workspace import Workspace

_NOTHING = "—"
_ALL = "合计"


def _targets(workspace: Workspace, _progress: Progress) -> Figures:
    results = measure_targets(workspace)
    villages = {village for one in results for village in one.by_village}
    shares = {village: [one.facts.share_of(_values_of(one, village)) for one in results] for village in villages}
    return Figures(
        headings=tuple(f"{one.facts.number}\n{one.facts.title}" for one in results),
        by_village={village: [_of_village(one, village) for one in results] for village in villages}
        | {b"": [in_words(one.values) for one in results]},
        missing=[_of_village(one, b"") for one in results],
        above=[("目标", *(one.facts.wanted for one in results))],
        wanted=[one.facts.wanted for one in results],
        below=[
            ("全乡", *(in_words(one.values) for one in results)),
            ("是否达到", *("达到" if one.is_met else _NOTHING if one.values is None else "未达到" for one in results)),
        ],
        shares=shares | {b"": [one.facts.share_of(one.values) for one in results]},
    )


def _of_village(one: TargetResult, village: bytes) -> str:
    values = _values_of(one, village)
    return in_words(values) if values is not None else _NOTHING


def _values_of(one: TargetResult, village: bytes) -> Values:
    """Of what must not occur a village without a hit has none."""
    has_none = one.facts.relation == ZERO and one.values is not None
    return one.by_village.get(village, (Decimal(0), Decimal(0)) if has_none else None)


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
        missing=["0"] * (len(LEVELS) + 1 + len(letters)),
        below=[(_ALL, *_counts(found, letters))],
    )


def _counts(findings: Sequence[Finding], letters: Sequence[str]) -> list[str]:
    levels, firsts = Counter(one.level for one in findings), Counter(one.rule[0] for one in findings)
    numbers = [*(levels[level] for level in LEVELS), len(findings), *(firsts[letter] for letter in letters)]
    return [str(number) for number in numbers]


FIGURES: dict[str, Callable[[Workspace, Progress], Figures]] = {"targets": _targets, "findings": _findings}
"""What a form may ask for with `Form.figures`."""
