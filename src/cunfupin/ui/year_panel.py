"""The yearly record of a household or a person: it comes into being with the first value typed for that year."""

from collections.abc import Iterable
from functools import partial

from cunfupin.fields import FieldSpec
from cunfupin.models.registry import fields_of, parent_field
from cunfupin.progress import Progress
from cunfupin.services.records import Query

from .cells import Row, read_rows
from .record_panel import RecordPanel
from .session import Session


class YearPanel(RecordPanel):
    """Shows the fields of some groups of a ledger that is kept by year."""

    def __init__(self, session: Session, ledger: str, groups: Iterable[str] = ()) -> None:
        wanted = set(groups)
        self._via = parent_field(ledger) or ""
        shown: list[FieldSpec] = [
            spec
            for spec in fields_of(ledger)
            if spec.name not in (self._via, "year") and (not wanted or spec.group in wanted)
        ]
        super().__init__(session, ledger, fields=shown)
        self._asked: tuple[bytes, int] | None = None

    def show_year(self, parent: bytes, year: int) -> None:
        """Show the record of this year."""
        self._asked = (parent, year)
        work = partial(self._read_year, parent, year)
        self.session.run(work, partial(self._on_read, parent, year), label="正在读取", quiet=True)

    def _read_year(self, parent: bytes, year: int, _progress: Progress) -> list[Row]:
        query = Query(ledger=self.ledger, filters={self._via: parent, "year": year}, limit=1)
        return read_rows(self.session.workspace, query, fields_of(self.ledger))[0]

    def _on_read(self, parent: bytes, year: int, rows: list[Row]) -> None:
        if self._asked != (parent, year):
            return
        if rows:
            self.show_row(rows[0])
        elif self.uid is not None or self._open is None or self._open.initial != {self._via: parent, "year": year}:
            self.begin({self._via: parent, "year": year}, with_focus=False)
