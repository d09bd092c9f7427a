"""Findings as rows of a table: with the name of the record and of the village."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from cunfupin.models.registry import field_of, has_field, ledger
from cunfupin.rules.catalogue import catalogue
from cunfupin.rules.finding import Finding, advice_of, level_of
from cunfupin.services.records import reference_labels
from cunfupin.services.workspace import Workspace

from .rows import Column

_TONES = {"must": "bad", "verify": "warn", "hint": "muted"}


@dataclass(frozen=True, kw_only=True, slots=True)
class ShownFinding:
    """A finding with the names that people know."""

    finding: Finding
    name: str
    village: str

    @property
    def title(self) -> str:
        """Title of the ledger."""
        return ledger(self.finding.ledger).__ledger__.title

    @property
    def rule(self) -> str:
        """Id and title of the rule."""
        return _rule(self.finding.rule)

    @property
    def field(self) -> str:
        """Label of the field, if it is about one."""
        known = self.finding.field and has_field(self.finding.ledger, self.finding.field)
        return field_of(self.finding.ledger, self.finding.field).label if known else ""


def _rule(rule: str) -> str:
    return f"{rule} {catalogue()[rule].title}"


def _tone(one: ShownFinding) -> str:
    return "muted" if one.finding.exempted else _TONES[one.finding.level]


def told_in_full(finding: Finding) -> str:
    """What is wrong and how to mend it, or why it is accepted."""
    return f"{finding.message}{'' if finding.exempted else '怎么改：'}{advice_of(finding)}"


COLUMNS = (
    Column[ShownFinding](title="级别", text=lambda one: level_of(one.finding), width=3, tone=_tone),
    Column[ShownFinding](title="台账", text=lambda one: one.title.removesuffix("台账"), width=8, spare=True),
    Column[ShownFinding](title="记录", text=lambda one: one.name, width=6),
    Column[ShownFinding](title="项目", text=lambda one: one.field, width=7),
    Column[ShownFinding](
        title="问题", text=lambda one: one.finding.message, width=0, tip=lambda one: told_in_full(one.finding)
    ),
)


@dataclass(frozen=True, kw_only=True)
class VillageFindings:
    """What is to be mended in a village, or everywhere (`name` is blank). `most` is the rule that tells most often."""

    name: str
    must: int
    whole: int
    most: str


VILLAGES = (
    Column[VillageFindings](title="村", text=lambda one: one.name or "全部村", width=5, tone=lambda _one: "strong"),
    Column[VillageFindings](
        title="必改",
        text=lambda one: f"{one.must:,}",
        width=3,
        is_number=True,
        tone=lambda one: "bad" if one.must else "",
        tip=lambda one: one.most,
    ),
    Column[VillageFindings](
        title="共", text=lambda one: f"{one.whole:,}", width=3, is_number=True, tip=lambda one: one.most
    ),
)


def _by_village(found: Iterable[ShownFinding]) -> list[VillageFindings]:
    """Everything, then village by village, the worst first; what is accepted does not count."""
    counted = [one for one in found if not one.finding.exempted]
    of_village: dict[str, list[ShownFinding]] = {}
    for one in counted:
        if one.village:
            of_village.setdefault(one.village, []).append(one)
    villages = [_counted(name, part) for name, part in of_village.items()]
    return [_counted("", counted), *sorted(villages, key=lambda one: (-one.must, -one.whole, one.name))]


def _counted(name: str, part: Sequence[ShownFinding]) -> VillageFindings:
    rules = Counter(one.finding.rule for one in part).most_common(1)
    return VillageFindings(
        name=name,
        must=sum(one.finding.level == "must" for one in part),
        whole=len(part),
        most="".join(f"最多的是 {_rule(rule)}，{count:,} 条" for rule, count in rules),
    )


def _named(workspace: Workspace, findings: Sequence[Finding]) -> list[ShownFinding]:
    """The findings with the names of their records and villages."""
    names = _names(workspace, ((one.ledger, one.uid) for one in findings))
    villages = _names(workspace, (("village", one.village) for one in findings if one.village))
    return [
        ShownFinding(finding=one, name=names.get(one.uid, ""), village=villages.get(one.village or b"", ""))
        for one in findings
    ]


FACETS: Mapping[str, tuple[Callable[[ShownFinding], str], Callable[[ShownFinding], str]]] = {
    "台账": (lambda one: one.finding.ledger, lambda one: one.title),
    "规则": (lambda one: one.finding.rule, lambda one: one.rule),
}
"""By what findings are chosen from lists: what they are compared by, and what is read."""


@dataclass(frozen=True, kw_only=True)
class CountedFindings:
    """Findings and how many there are of each kind: counted beside the window, for there may be tens of thousands.

    `levels` leaves out what is accepted ("豁免"). `since` tells in a sentence what is new since the last time.
    `facets` has for each of `FACETS` what can be chosen: value, text, number, the most frequent first.
    """

    found: Sequence[ShownFinding] = ()
    since: str = ""
    levels: Counter[str] = field(default_factory=Counter)
    villages: Sequence[VillageFindings] = ()
    facets: Mapping[str, Sequence[tuple[str, str, int]]] = field(default_factory=dict)


def counted(workspace: Workspace, findings: Sequence[Finding], since: str = "") -> CountedFindings:
    """The findings with names, and their numbers."""
    found = _named(workspace, findings)
    return CountedFindings(
        found=found,
        since=since,
        levels=Counter(one.finding.level for one in found if not one.finding.exempted),
        villages=_by_village(found),
        facets={name: _choices(found, key, text) for name, (key, text) in FACETS.items()},
    )


def _choices(
    found: Sequence[ShownFinding], key: Callable[[ShownFinding], str], text: Callable[[ShownFinding], str]
) -> list[tuple[str, str, int]]:
    one_of_each = {key(one): one for one in found}
    return [(value, text(one_of_each[value]), count) for value, count in Counter(map(key, found)).most_common()]


def _names(workspace: Workspace, records: Iterable[tuple[str, bytes]]) -> Mapping[bytes, str]:
    wanted: dict[str, set[bytes]] = {}
    for name, uid in records:
        wanted.setdefault(name, set()).add(uid)
    return {uid: text for name, uids in wanted.items() for uid, text in reference_labels(workspace, name, uids).items()}
