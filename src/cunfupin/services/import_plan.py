"""What a sheet would change: what its rows agree on, what differs from the file, what has to be written."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from cunfupin.excel.families import is_snapshot, own_number_field
from cunfupin.fields import FieldSpec
from cunfupin.models.registry import field_of, ledger, parent_field, references_of, stored_fields
from cunfupin.models.workflows import is_decided, standing, what_to_record
from cunfupin.progress import Progress

from .filled_in import FOLLOWING, filled_in, paper_fields
from .import_cells import folded_identifier, is_identifier
from .import_entities import Entity, Values, living_records
from .import_match import Matched
from .import_outcome import (
    CREATED,
    REJECTED,
    UNCHANGED,
    UPDATED,
    Absent,
    Difference,
    Mode,
    RowOutcome,
    Writes,
)
from .import_rows import SheetRows
from .names import labels
from .own_numbers import own_numbers

_MEMBER, _ACTIVE = "member", "active"
Record = Mapping[str, Any]


class Plan:
    """Compares a matched sheet with the file. Rows that have problems change nothing."""

    def __init__(self, matched: Matched, mode: Mode, progress: Progress) -> None:
        self._matched = matched
        self._rows: SheetRows = matched.rows
        self._mode = mode
        self._inserts: dict[str, list[dict[str, Any]]] = {}
        self._updates: dict[str, list[tuple[bytes, dict[str, Any]]]] = {}
        self._differences: dict[int, list[Difference]] = defaultdict(list)
        self._created: set[int] = set()
        self._own_numbers: dict[str, Iterator[str]] = {}
        for name, entities in self._entities():
            self._agree(name, entities)
            self._need_parents(name, entities)
            self._need_named(name, entities)
        for done, (name, entities) in enumerate(self._entities()):
            progress.report(done, len(matched.entities), "正在和现有资料比较")
            self._compare(name, entities)

    def _entities(self) -> Iterator[tuple[str, list[Entity]]]:
        for name, by_row in self._matched.entities.items():
            yield name, list(dict.fromkeys(entity for entity in by_row if entity is not None))

    def _agree(self, name: str, entities: Sequence[Entity]) -> None:
        """Refuse rows that say different things of one record."""
        told = self._matched.told[name]
        for entity in entities:
            first, *others = entity.rows
            if not others:
                continue
            if name == self._matched.family.main:
                self._tell_twins(first, others)
            if all(told[row] == told[first] for row in others):
                continue
            for field in dict.fromkeys(field for row in entity.rows for field in told[row]):
                spec = field_of(name, field)
                saying = [row for row in entity.rows if field in told[row]]
                if not spec.derived and not self._rows.is_added(self._home(spec)):
                    label = spec.label
                    self._rows.reject_odd_ones(saying, [told[row][field] for row in saying], self._home(spec), label)

    def _tell_twins(self, first: int, others: Sequence[int]) -> None:
        """Rows of the sheet that speak of one record are taken as one."""
        numbers = self._rows.sheet.numbers
        for row in others:
            if numbers[row] != numbers[first]:
                self._rows.warnings[row].append(f"和第 {numbers[first]} 行是同一条记录，合成一条收")

    def _home(self, spec: FieldSpec) -> str:
        return self._matched.family.home_of(spec).id

    def _need_parents(self, name: str, entities: Sequence[Entity]) -> None:
        """A new record must hang on something."""
        via = parent_field(name)
        if via is None:
            return
        rows = zip(self._matched.told[name], self._matched.implied[name], strict=True)
        alone = {row for row, (told, implied) in enumerate(rows) if not (told.get(via) or implied.get(via))}
        for entity in entities if alone else ():
            if entity.is_new and alone.issuperset(entity.rows):
                spec = field_of(name, via)
                text = f"新增的记录缺少{self._matched.family.home_of(spec).label}，请补上"
                for row in entity.rows:
                    if row not in self._rows.problems:
                        self._rows.reject(row, self._rows.column_of(self._home(spec)), text)

    def _need_named(self, name: str, entities: Sequence[Entity]) -> None:
        """A row that names a new record of the sheet is refused with it."""
        problems = self._rows.problems
        for via in [via for via, target in references_of(name).items() if target == name]:
            told, spec = self._matched.told[name], field_of(name, via)
            naming = [row for row, values in enumerate(told) if via in values]
            new = [entity for entity in entities if entity.is_new] if naming else []
            while lost := {entity.uid for entity in new if all(row in problems for row in entity.rows)}:
                left = [row for row in naming if row not in problems and told[row][via] in lost]
                if not left:
                    break
                for row in left:
                    text = f"“{spec.label}”说的那一行有问题，没有收，请一起改好"
                    self._rows.reject(row, self._rows.column_of(spec.id), text)

    def _compare(self, name: str, entities: Sequence[Entity]) -> None:
        stored = {spec.name: spec for spec in stored_fields(name)}
        fields = set().union(*self._matched.told[name])
        old = [entity.uid for entity in entities if not entity.is_new]
        needed = [field for field in stored if field in fields or field in FOLLOWING]
        records = living_records(self._matched.connection, name, needed, old)
        for entity in entities:
            good = [row for row in entity.rows if row not in self._rows.problems]
            if not good:
                continue
            if entity.is_new:
                self._make(name, entity, good, stored)
            elif self._mode is not Mode.ADD:
                self._change(name, entity, good, records[entity.uid], stored)

    def _make(self, name: str, entity: Entity, good: list[int], stored: Mapping[str, FieldSpec]) -> None:
        told, implied = self._matched.told[name], self._matched.implied[name]
        is_main, key = name == self._matched.family.main, ledger(name).__ledger__.key
        fields = (field for row in good for field in told[row] if field in stored)
        if not is_main and is_snapshot(name) and all(field in key for field in fields):
            return
        values: Values = {}
        for row in reversed(good):
            values |= implied[row]
            values |= told[row]
        for field in [field for field in values if field not in stored]:
            del values[field]
        values = {**standing(name, values), **values}
        if is_main:
            self._created.add(good[0])
        elif not self._is_new(good[0]):
            self._differences[good[0]] += [
                Difference(field=stored[field], before=None, after=values[field])
                for field in dict.fromkeys(field for row in good for field in told[row] if field in stored)
            ]
        number = own_number_field(name)
        if number and values.get(number) is None:
            values[number] = self._own_number(name)
            label = field_of(name, number).label
            self._rows.warnings[good[0]].append(f"没有{label}，先编为“{values[number]}”，正式的定了再导入就换上")
        self._tell_doubts(name, good[0], values)
        values["uid"] = entity.uid
        self._inserts.setdefault(name, []).append(self._filled(name, {}, values))

    def _tell_doubts(self, name: str, row: int, values: Values) -> None:
        """A number of papers that cannot be right is taken all the same, and told."""
        for spec in paper_fields(name):
            number = values.get(spec.name)
            if number is not None and (doubt := spec.kind.doubt(number)):
                self._rows.warnings[row].append(f"{spec.label}有疑问：{doubt}；先照收，导入后在数据核查里改")

    def _own_number(self, name: str) -> str:
        if name not in self._own_numbers:
            self._own_numbers[name] = own_numbers(self._matched.connection, name)
        return next(self._own_numbers[name])

    def _is_new(self, row: int) -> bool:
        """Whether the row's record itself is made, so that nothing else of it need be told."""
        entity = self._matched.entities[self._matched.family.main][row]
        return entity is not None and entity.is_new

    def _change(
        self, name: str, entity: Entity, good: list[int], record: Record, stored: Mapping[str, FieldSpec]
    ) -> None:
        changed: dict[str, Any] = {}
        for row in good:
            for field, value in self._matched.told[name][row].items():
                if field in stored and self._differs(stored[field], record[field], value, row):
                    if is_decided(name, field, {"uid": entity.uid, **record}):
                        self._leave(stored[field], value, row)
                        continue
                    difference = Difference(field=stored[field], before=record[field], after=value)
                    self._differences[row].append(difference)
                    changed[field] = value
        if changed:
            self._updates.setdefault(name, []).append((entity.uid, self._filled(name, record, changed)))

    def _leave(self, spec: FieldSpec, value: Any, row: int) -> None:
        """What events decide is not changed by a sheet; the rest of the row is."""
        self._rows.warnings[row].append(f"表里是“{spec.kind.format(value)}”，没有改：{what_to_record(spec)}")

    def _filled(self, name: str, record: Record, values: Values) -> Values:
        """Where a number of papers is told, what follows from it too."""
        return values if _papers(name).isdisjoint(values) else filled_in(name, record, values)

    def _differs(self, spec: FieldSpec, before: Any, after: Any, row: int) -> bool:
        if before == after:
            return False
        if before is None:
            return True
        if is_identifier(spec) and folded_identifier(before) == after:
            return False
        if self._mode is Mode.FILL:
            return False
        column = self._rows.column_of(spec.id)
        is_month = column is not None and row in column.months
        return not (is_month and str(before)[:7] == str(after)[:7])

    @property
    def writes(self) -> Writes:
        """What has to be written."""
        return Writes(inserts=self._inserts, updates=self._updates)

    def outcomes(self) -> tuple[RowOutcome, ...]:
        """What becomes of each row."""
        main = self._matched.entities[self._matched.family.main]
        found = []
        for row, number in enumerate(self._rows.sheet.numbers):
            problems = tuple(self._rows.problems.get(row, ()))
            differences = tuple(self._differences.get(row, ()))
            outcome = (
                REJECTED if problems else CREATED if row in self._created else UPDATED if differences else UNCHANGED
            )
            entity = main[row]
            found.append(
                RowOutcome(
                    number=number,
                    outcome=outcome,
                    uid=entity.uid if entity and not entity.is_new else None,
                    differences=differences if outcome == UPDATED else (),
                    problems=problems,
                    warnings=tuple(self._rows.warnings.get(row, ())),
                )
            )
        return tuple(found)

    def absent(self, gone: Sequence[bytes] | None) -> tuple[Absent, ...]:
        """Living records that are not in the sheet: those `gone` from it, or of its households where that is not known."""
        name = self._matched.family.main
        seen = {entity.uid for entity in self._matched.entities[name] if entity}
        candidates = self._people() if gone is None else living_records(self._matched.connection, name, [], gone)
        missing = [uid for uid in candidates if uid not in seen]
        names = labels(self._matched.connection, name, missing)
        return tuple(Absent(uid=uid, label=names[uid], is_deleted=gone is not None) for uid in missing)

    def _people(self) -> Iterator[bytes]:
        """The people of the sheet's households."""
        if self._matched.family.main != _MEMBER:
            return
        households = {entity.uid for entity in self._matched.entities.get("household", ()) if entity}
        for uid, record in living_records(self._matched.connection, _MEMBER, ["household", "member_status"]).items():
            if record["household"] in households and record["member_status"] in (None, _ACTIVE):
                yield uid


@cache
def _papers(name: str) -> frozenset[str]:
    return frozenset(spec.name for spec in paper_fields(name) if not spec.derived)
