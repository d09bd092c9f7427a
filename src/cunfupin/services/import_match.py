"""Which record each row of a sheet speaks of, ledger by ledger, parents first."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection

from cunfupin.excel.families import YEAR, Family, is_snapshot, strong_keys
from cunfupin.fields import Reference, Text, fold_label
from cunfupin.models.registry import field_of, has_field, ledger, ledgers, parent_field, references_of
from cunfupin.progress import Progress

from .import_cells import Column, Problem
from .import_entities import Entity, Matcher, Values, key_fields, leading_fields, living_records
from .import_heads import HOUSEHOLD
from .import_links import GROUP, VILLAGE, Links, is_by_name, is_of_people, is_way
from .import_rows import SheetRows
from .names import SEPARATOR

OTHER_VILLAGE = "是别的村的户，不能收进来，请交给那个村"


@dataclass(frozen=True, kw_only=True)
class Ways:
    """What holds for all rows: the village of the file, the year of a sheet that names none, how people are known.

    `given` are values that new records of the main ledger begin with, `named` the records that rows were made from,
    `dated` is the year in which records happened whose day names none.
    """

    own_village: bytes | None
    year: int | None = None
    dated: int | None = None
    trust_names: bool = False
    given: Mapping[str, Any] = field(default_factory=dict)
    named: Mapping[int, bytes] = field(default_factory=dict)


class Matched:
    """The records that a sheet speaks of: by ledger and row the record, what the row tells, and what follows from it."""

    def __init__(self, connection: Connection, rows: SheetRows, family: Family, ways: Ways, progress: Progress) -> None:
        self.connection = connection
        self.rows = rows
        self.family = family
        self.ways = ways
        self.told: dict[str, list[Values]] = {}
        self.implied: dict[str, list[Values]] = {}
        self.entities: dict[str, list[Entity | None]] = {}
        self.notes = list(rows.heads.notes) if rows.heads else []
        self._links: dict[str, Links] = {}
        for done, name in enumerate(family.in_order):
            progress.report(done, len(family.in_order), "正在查找对应的记录")
            if name == family.main or rows.columns_of(name):
                self._match(name)

    def _match(self, name: str) -> None:
        told = self.told[name] = self.rows.values_of(name)
        is_main = name == self.family.main
        implied = self.implied[name] = [dict(self.ways.given) if is_main else {} for _ in range(self.rows.count)]
        is_told = [bool(values) for values in told]
        self._resolve_links(name, [column for column in self._ways(name) if column.target != name])
        self._add_parents(name)
        self._imply(name)
        wanted = range(self.rows.count) if is_main else [n for n, some in enumerate(is_told) if some]
        names = dict.fromkeys((*key_fields(name), *leading_fields(name)))
        keys = [field for field in names if any(field in told[row] or field in implied[row] for row in wanted)]
        known = living_records(self.connection, name, [*keys, *filter(None, [parent_field(name)])])
        heads = self.rows.heads
        if name == HOUSEHOLD and heads is not None:
            heads.leave_unsure(self.connection, told, known)
        rows = list(zip(told, implied, strict=True))
        columns = {field: [said[field] if field in said else more.get(field) for said, more in rows] for field in keys}
        matcher = Matcher(name, columns, known, heads.begun_by if heads else ())
        found = matcher.match(wanted, self.ways.named if is_main else {})
        self.notes += matcher.notes if is_main else []
        entities = self.entities[name] = [None] * self.rows.count
        for row, entity in found.items():
            if isinstance(entity, Entity):
                entities[row] = entity
            elif is_main:
                self._refuse(name, row, entity)
            else:
                self.rows.warnings[row].append(f"{ledger(name).__ledger__.title}的内容没有收进来：{entity.text}")
        if has_field(name, VILLAGE):
            self._check_village(name, known, entities)
        self._resolve_own_links(name)
        self._tell_of_others(name)

    def _tell_of_others(self, name: str) -> None:
        """What a row says of a record that it only refers to is not taken; where it says something else, it is told so."""
        for column in self.rows.columns_of(name):
            spec = field_of(column.target, column.via) if column.is_link and not is_way(column) else None
            if spec is None or not isinstance(spec.kind, Text | Reference):
                continue
            uids = [told.get(column.field.name) for told in self.told[name]]
            held = living_records(self.connection, column.target, [column.via], list(set(filter(None, uids))))
            title = ledger(column.target).__ledger__.title
            for row, (uid, text) in enumerate(zip(uids, column.values, strict=True)):
                if isinstance(text, str) and uid in held and not self._is_said(spec.kind, held[uid][column.via], text):
                    self.rows.warnings[row].append(
                        f"“{column.heading}”写的是“{text}”，和{title}里的不一样，没有改：要改请到{title}"
                    )

    def _is_said(self, kind: Text | Reference, held: Any, text: str) -> bool:
        if isinstance(kind, Reference):
            return held is not None and self.links(kind.ledger).is_called(held, text)
        return fold_label(text) == fold_label(held or "")

    def _refuse(self, name: str, row: int, problem: Problem) -> None:
        if row in self.rows.problems:
            return
        columns = [self.rows.column_of(field_of(name, field).id) for field in key_fields(name)]
        self.rows.reject(row, next(filter(None, columns), None), problem.text)

    def _ways(self, name: str) -> list[Column]:
        """The columns of links, in the order in which they are followed."""
        order = list(ledgers())
        columns = [column for column in self.rows.columns_of(name) if column.is_link and is_way(column)]
        return sorted(columns, key=lambda column: (order.index(column.target), is_by_name(column)))

    def _resolve_own_links(self, name: str) -> None:
        """Links to the ledger itself may lead to records that the sheet brings: a lead merged into one of another row."""
        columns = [column for column in self._ways(name) if column.target == name]
        if columns:
            for row, entity in enumerate(self.entities[name]):
                if entity is not None and entity.is_new:
                    self.links(name).add(entity.uid, self._key_texts(name, row), self.told[name][row])
        self._resolve_links(name, columns)

    def _key_texts(self, name: str, row: int) -> Iterator[str]:
        """What other rows may call the record of this row: its number, or the parts of its key."""
        facts = ledger(name).__ledger__
        for key in (facts.key, *((other,) for other in facts.other_keys)):
            columns = [self.rows.column_of(self.family.home_of(field_of(name, part)).id) for part in key]
            values = [column.values[row] if column else None for column in columns]
            if any(value is not None for value in values):
                yield SEPARATOR.join(str(value) for value in values)

    def _resolve_links(self, name: str, columns: Sequence[Column]) -> None:
        if not columns:
            return
        held = self._held(name, columns)
        for row in range(self.rows.count):
            within = self._within(row)
            for column in columns:
                self._resolve(name, row, column, within, held.get(row, {}).get(column.field.name))

    def _held(self, name: str, columns: Sequence[Column]) -> dict[int, Values]:
        """What the records that rows were made from refer to."""
        named = self.ways.named if name == self.family.main else {}
        records = living_records(self.connection, name, [column.field.name for column in columns], list(named.values()))
        return {row: records[uid] for row, uid in named.items() if uid in records}

    def _resolve(self, name: str, row: int, column: Column, within: dict[str, bytes], held: bytes | None) -> None:
        text = column.values[row]
        if text is None:
            return
        target, told = column.target, self.told[name][row]
        if is_by_name(column) and column.field.name in told:
            return
        hit = text if isinstance(text, Problem) else self._find(name, target, text, within, held)
        if isinstance(hit, Problem):
            is_elsewhere = target == VILLAGE and self.ways.own_village is not None and not isinstance(text, Problem)
            is_new_group = hit.is_unknown and target == GROUP and VILLAGE in within
            unknown = (within[VILLAGE], str(text)) if is_new_group else None
            self.rows.reject(row, column, OTHER_VILLAGE if is_elsewhere else hit.text, unknown=unknown)
        elif told.setdefault(column.field.name, hit) != hit:
            self.rows.reject(row, column, f"和同一行的其他编号说的不是同一条{ledger(target).__ledger__.title}，请核对")
        if column.field.name in told:
            within.setdefault(target, told[column.field.name])

    def _find(self, name: str, target: str, text: str, within: dict[str, bytes], held: bytes | None) -> bytes | Problem:
        """The record meant: the one that is referred to already where it is called so.

        One of the row's own ledger may belong elsewhere: a case before the household was split.
        """
        if held is not None and self.links(target).is_called(held, text):
            return held
        hit = self.links(target).find(text, within)
        return self.links(target).find(text, {}) if isinstance(hit, Problem) and target == name else hit

    def links(self, target: str) -> Links:
        """The records of a ledger by name."""
        if target not in self._links:
            self._links[target] = Links(self.connection, target, trust_names=self.ways.trust_names)
        return self._links[target]

    def _within(self, row: int) -> dict[str, bytes]:
        found = {} if self.ways.own_village is None else {VILLAGE: self.ways.own_village}
        for name, entities in self.entities.items():
            entity = entities[row]
            if entity is not None:
                found[name] = entity.uid
        return found

    def _add_parents(self, name: str) -> None:
        """Rows of the family's other ledgers hang on the record of the same row."""
        heads = self.rows.heads
        for via, target in references_of(name).items():
            for row, entity in enumerate(self.entities.get(target, ())):
                if entity is not None:
                    is_guessed = target == HOUSEHOLD and heads is not None and heads.guesses(self.told[target][row])
                    (self.implied if is_guessed else self.told)[name][row].setdefault(via, entity.uid)

    def _imply(self, name: str) -> None:
        """What the sheet leaves out because it goes without saying: the year, the village, the household of the person."""
        references = {via: target for via, target in references_of(name).items() if target != name}
        ways = sorted(references.items(), key=lambda way: not is_of_people(way[1]))
        years = self._years() if is_snapshot(name) else []
        for row, (told, implied) in enumerate(zip(self.told[name], self.implied[name], strict=True)):
            if years and YEAR not in told and years[row] is not None:
                implied[YEAR] = years[row]
            for via, target in ways:
                if via in told:
                    continue
                uid = self._implied_link(target, {**implied, **told}, references)
                if uid is not None:
                    implied[via] = uid

    def _implied_link(self, target: str, known: Mapping[str, Any], references: Mapping[str, str]) -> bytes | None:
        if is_of_people(target):
            number = known.get(strong_keys(target)[0][0])
            found = self.links(target).by_number(number) if isinstance(number, str) else None
            if found is not None:
                return found
        for other, other_target in references.items():
            if other_target in self._links and other in known:
                parent = self._links[other_target].parents_of(known[other]).get(target)
                if parent is not None:
                    return parent
        return self.ways.own_village if target == VILLAGE else None

    def _years(self) -> Sequence[int | None]:
        columns = [c for c in self.rows.columns if c.field.name == YEAR and is_snapshot(c.field.ledger)]
        values = columns[0].values if columns else [None] * self.rows.count
        return [self.ways.year if value is None or isinstance(value, Problem) else value for value in values]

    def _check_village(
        self, name: str, known: Mapping[bytes, Mapping[str, Any]], entities: list[Entity | None]
    ) -> None:
        """A record of another village is left to that village."""
        via = next((via for via, target in references_of(name).items() if target == VILLAGE), None)
        if via is None or parent_field(name) != via:
            return
        for row, entity in enumerate(entities):
            if entity is None or entity.is_new:
                continue
            there, here = known[entity.uid].get(via), {**self.implied[name][row], **self.told[name][row]}.get(via)
            if there is not None and here is not None and there != here:
                columns = [self.rows.column_of(field_of(name, field).id) for field in (via, *key_fields(name))]
                self.rows.reject(row, next(filter(None, columns), None), "这个编号是别的村的，请核对编号和村名")
