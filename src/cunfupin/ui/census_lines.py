"""Columns of the census check: villages with their coverage, households with what is missing."""

from cunfupin.services.census import CensusLine, VillageCoverage

from .rows import Column

VILLAGES = (
    Column[VillageCoverage](title="村", text=lambda one: one.name, width=6, tone=lambda _one: "strong"),
    Column[VillageCoverage](title="应核查", text=lambda one: f"{one.whole:,}", width=3, is_number=True),
    Column[VillageCoverage](title="已建表", text=lambda one: f"{one.checked:,}", width=3, is_number=True),
    Column[VillageCoverage](title="填全", text=lambda one: f"{one.complete:,}", width=3, is_number=True),
    Column[VillageCoverage](
        title="不达标",
        text=lambda one: f"{one.failed:,}",
        width=3,
        is_number=True,
        tone=lambda one: "bad" if one.failed else "",
    ),
    Column[VillageCoverage](
        title="没转整改",
        text=lambda one: f"{one.left:,}",
        width=4,
        is_number=True,
        tone=lambda one: "bad" if one.left else "",
    ),
    Column[VillageCoverage](title="覆盖率", text=lambda one: f"{one.percent}%", width=0),
)


def state_of(line: CensusLine) -> str:
    """`open`: not checked, `failed`, `followed`: failed and an issue follows, `missing`: answers are missing, or blank."""
    if line.check is None:
        return "open"
    if line.failed:
        return "failed" if line.is_left else "followed"
    return "missing" if line.missing else ""


STATES = {"open": "没建表", "missing": "缺项", "failed": "不达标", "followed": "已转整改"}


def _wanting(line: CensusLine) -> str:
    parts = [("没有保障：", line.failed), ("还缺：", line.missing)]
    return "；".join(f"{word}{'、'.join(labels)}" for word, labels in parts if labels)


_TONES = {"open": "warn", "missing": "warn", "failed": "bad", "followed": "warn", "": "good"}
HOUSEHOLDS = (
    Column[CensusLine](title="组", text=lambda one: one.group, width=4),
    Column[CensusLine](title="户主", text=lambda one: one.name, width=5, tone=lambda _one: "strong"),
    Column[CensusLine](
        title="情况",
        text=lambda one: STATES.get(state_of(one), "填全"),
        width=4,
        tone=lambda one: _TONES[state_of(one)],
    ),
    Column[CensusLine](title="没有保障、还缺", text=_wanting, width=0),
)
