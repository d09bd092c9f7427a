"""Rows of an official ledger that stand on red: with findings of some rules, or with a value that must be zero.

A layout says it as data: `{"rules": [ids]}`, or `{"where": computed yes or no, "text": …}`.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, select

from cunfupin.excel.layouts import Layout
from cunfupin.models.registry import ledger, references_of
from cunfupin.rules.catalogue import catalogue
from cunfupin.rules.finding import Finding

from .computed_columns import COMPUTED
from .layout_query import Place, Scope, When
from .quality import check
from .workspace import Workspace


@dataclass(frozen=True, kw_only=True)
class Marks:
    """The records whose rows stand on red, and what that means."""

    records: frozenset[bytes] = frozenset()
    meaning: str = ""


def marks_of(workspace: Workspace, connection: Connection, layout: Layout, when: When, place: Place) -> Marks:
    """The rows to be marked in the file as it is."""
    facts = layout.marks
    if "rules" in facts:
        found = [one for one in check(workspace, rules=facts["rules"]) if not one.exempted]
        titles = "、".join(catalogue()[rule].title for rule in facts["rules"])
        return Marks(records=frozenset(_records(connection, layout.main, found)), meaning=f"有疑点（{titles}）")
    if "where" in facts:
        scope = Scope(layout.main, when, layout, place)
        holds = COMPUTED[facts["where"]].build(scope)
        marked = scope.select(scope.row.c.uid).where(scope.row.c.is_removed == 0, holds)
        return Marks(records=frozenset(connection.execute(marked).scalars()), meaning=facts["text"])
    return Marks()


def _records(connection: Connection, main: str, findings: Collection[Finding]) -> Iterator[bytes]:
    """The records of the sheet that the findings are about, or that what they are about belongs to."""
    for name in {one.ledger for one in findings}:
        uids = {one.uid for one in findings if one.ledger == name}
        if name == main:
            yield from uids
            continue
        via = next(via for via, target in references_of(name).items() if target == main)
        table = ledger(name).__table__
        for uid, owner in connection.execute(select(table.c.uid, table.c[via]).where(table.c.is_removed == 0)):
            if uid in uids and owner is not None:
                yield owner
