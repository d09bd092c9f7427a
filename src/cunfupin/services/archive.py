"""The file of a household ("一户一档"): which papers it must hold, which it holds."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from cunfupin.fields import Option
from cunfupin.rules.archive_terms import ENJOYED, is_required, papers_of_a_file

from .hanging import hanging, present
from .records import Record


@dataclass(frozen=True, kw_only=True)
class Paper:
    """One kind of paper of a household's file, how many there are and whether one must be there."""

    kind: str
    label: str
    count: int
    is_required: bool

    @property
    def is_missing(self) -> bool:
        """Whether it should be there and is not."""
        return self.is_required and not self.count


@dataclass(frozen=True, kw_only=True)
class Archive:
    """All papers in official order."""

    papers: tuple[Paper, ...]

    @property
    def share(self) -> int:
        """Kinds that are there of those that must be, in whole percent; 100 when none must be."""
        required = [paper for paper in self.papers if paper.is_required]
        return 100 * sum(bool(paper.count) for paper in required) // len(required) if required else 100


def archive_of(connection: Connection, household: bytes) -> Archive:
    """The papers of a household's file."""
    names = ("attachment", *ENJOYED)
    there = set(present(connection, names, "household", household))
    filed = (
        hanging(connection, "attachment", "household", [household]).get(household, []) if "attachment" in there else []
    )
    enjoyed = {name for name in there if name != "attachment" and _is_living(connection, name, household)}
    return Archive(papers=tuple(_paper(option, filed, enjoyed) for option in papers_of_a_file()))


def _is_living(connection: Connection, name: str, household: bytes) -> bool:
    return bool(hanging(connection, name, "household", [household]))


def _paper(option: Option, filed: Sequence[Record], enjoyed: set[str]) -> Paper:
    return Paper(
        kind=option.code,
        label=option.label,
        count=sum(record["attachment_type"] == option.code for record in filed),
        is_required=is_required(option.code, enjoyed),
    )
