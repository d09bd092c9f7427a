"""Headings of a sheet and the fields they stand for: by label, alias and official layout, with a confidence."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from functools import cache, lru_cache
from itertools import zip_longest

from cunfupin.fields import Attachment, FieldSpec, Reference, fold_label
from cunfupin.models.registry import field_of, fields_of, has_field, ledger, ledgers, references_of

from .families import Family, family_of, is_roll, needed_fields, own_number_field, strong_keys, tells_enough
from .layouts import layouts
from .sheet_reader import GROUP_MARK
from .sheet_writer import RECORD

TRUSTED = 0.7
"""Least confidence with which a heading is taken without being asked."""
CLOSE = 0.9
"""Share of the best ledger's headings with which another ledger is as likely."""
_NUMBERING = re.compile(r"^\d{1,2}[、.．)]\s*")
_YEAR = re.compile(r"[（(]?(20\d\d)年?度?(?!\d|月)[）)]?")
_BRACKET = re.compile(r"\([^()]*\)$")
_LABEL, _ALIAS, _LAYOUT, _KEY_OF_TARGET = 1.0, 0.95, 0.9, 0.85
_PLACE, PLACE_FIELDS = "village", ("province", "city", "county", "township")
REASON, ADVICE, LEVEL = "问题", "怎么改", "级别"
_OURS = frozenset({REASON, ADVICE, LEVEL, RECORD})
_SERIAL = frozenset({"序号", "编号", "no", "no."})


@dataclass(frozen=True, kw_only=True)
class Match:
    """A heading and what it stands for; `field` is empty for headings that no field wants.

    `via` names the field of the referenced ledger whose text the cells hold, where the heading is a link. Headings that
    are ignored are of no record: a serial number, the county. `year` is the year that the heading itself names.
    """

    column: int
    heading: str
    field: FieldSpec | None = None
    confidence: float = 0.0
    via: str = ""
    year: int | None = None
    is_ignored: bool = False
    is_chosen: bool = False


@dataclass(frozen=True, kw_only=True)
class _Meaning:
    field: FieldSpec
    confidence: float
    via: str = ""


def match_headings(
    headings: Sequence[str],
    family: Family,
    mapping: Mapping[str, str] | None = None,
    identifiers: Sequence[str] = (),
) -> tuple[Match, ...]:
    """What each heading stands for; a field is given to the heading that fits best.

    `identifiers` are those that a sheet of this program holds of its own columns.
    """
    ours = dict.fromkeys(_OURS, "") if identifiers else {}
    chosen = {fold_label(heading): target for heading, target in (mapping or {}).items()}
    found = [
        _identified(column, heading, family, identifier)
        if identifier and fold_label(heading) not in chosen
        else _match(column, heading, family, ours | chosen)
        for column, (heading, identifier) in enumerate(zip_longest(headings, identifiers[: len(headings)]))
    ]
    taken: set[tuple[str, str, int | None]] = set()
    losers = set()
    for match in sorted(found, key=lambda match: -match.confidence):
        if match.field is not None:
            place = (match.field.id, match.via, match.year)
            if place in taken:
                losers.add(match.column)
            taken.add(place)
    return tuple(Match(column=m.column, heading=m.heading) if m.column in losers else m for m in found)


def _match(column: int, heading: str, family: Family, chosen: Mapping[str, str]) -> Match:
    year = _YEAR.search(heading)
    bare = heading.replace(year[0], "").strip(GROUP_MARK) if year else ""
    if year is None or not bare or not family.by_year or fold_label(heading) in _vocabulary(family):
        return _match_plain(column, heading, family, chosen)
    assigned = {bare: chosen[fold_label(heading)]} if fold_label(heading) in chosen else {}
    found = _match_plain(column, bare, family, {fold_label(text): target for text, target in assigned.items()})
    if found.field is None or found.field.ledger not in family.by_year:
        return _match_plain(column, heading, family, chosen)
    return replace(found, heading=heading, year=int(year[1]))


def _match_plain(column: int, heading: str, family: Family, chosen: Mapping[str, str]) -> Match:
    if fold_label(heading) in chosen:
        return _chosen(column, heading, family, chosen[fold_label(heading)])
    folded = _folded(heading.rpartition(GROUP_MARK)[2])
    if not folded or folded in _SERIAL:
        return Match(column=column, heading=heading, is_ignored=True)
    words = _vocabulary(family)
    meanings = [(words[face].confidence * trust, words[face]) for face, trust in faces(heading) if face in words]
    if meanings:
        confidence, meaning = max(meanings, key=lambda pair: pair[0])
        if isinstance(meaning.field.kind, Attachment):
            return Match(column=column, heading=heading, is_ignored=True)
        return Match(column=column, heading=heading, field=meaning.field, confidence=confidence, via=meaning.via)
    if folded in _place_words():
        return Match(column=column, heading=heading, field=_place_words()[folded], confidence=_ALIAS, is_ignored=True)
    return Match(column=column, heading=heading, is_ignored=folded in _OURS)


def _identified(column: int, heading: str, family: Family, identifier: str) -> Match:
    """A column of a sheet that this program made; what it computed is left alone."""
    try:
        return replace(_chosen(column, heading, family, identifier), is_chosen=False)
    except KeyError:
        return Match(column=column, heading=heading, is_ignored=True)


def _chosen(column: int, heading: str, family: Family, target: str) -> Match:
    """A heading that somebody assigned; an empty target leaves the column out. KeyError when there is no such field."""
    if not target:
        return Match(column=column, heading=heading, is_ignored=True, is_chosen=True)
    name, mark, field_name = target.partition(".")
    spec = field_of(name, field_name) if mark else field_of(family.main, name)
    if isinstance(spec.kind, Attachment):
        return Match(column=column, heading=heading, is_ignored=True, is_chosen=True)
    if spec.ledger in family.ledgers:
        return Match(column=column, heading=heading, field=family.home_of(spec), confidence=1.0, is_chosen=True)
    for own in family.ledgers:
        for link in fields_of(own):
            if isinstance(link.kind, Reference) and link.kind.ledger == spec.ledger:
                return Match(column=column, heading=heading, field=link, confidence=1.0, via=spec.name, is_chosen=True)
    raise KeyError(target)


def suggestion(heading: str, family: Family) -> FieldSpec | None:
    """The field whose name comes closest to a heading that stands for none."""
    words = _vocabulary(family)
    close = get_close_matches(_folded(heading.rpartition(GROUP_MARK)[2]), list(words), 1, 0.75)
    return words[close[0]].field if close else None


@lru_cache(maxsize=4096)
def _folded(text: str) -> str:
    return _NUMBERING.sub("", fold_label(text))


@lru_cache(maxsize=4096)
def faces(heading: str) -> tuple[tuple[str, float], ...]:
    """Folded texts a heading may be known by, the surest first, each with the trust it deserves."""
    parts = heading.split(GROUP_MARK)
    texts = [("".join(parts), 1.0)]
    if len(parts) > 1:
        texts += [(GROUP_MARK.join(parts), 1.0), (parts[-1], 0.9)]
    found: dict[str, float] = {}
    for text, trust in texts:
        folded = _folded(text)
        found.setdefault(folded, trust)
        bare = _BRACKET.sub("", folded)
        if bare:
            found.setdefault(bare, trust * 0.9)
    return tuple(found.items())


@cache
def _place_words() -> dict[str, FieldSpec]:
    """Headings above the village, which are only looked at."""
    specs = [spec for spec in fields_of(_PLACE) if spec.name in PLACE_FIELDS]
    return {fold_label(text): spec for spec in specs for text in (spec.label, *spec.aliases)}


@cache
def _vocabulary(family: Family) -> Mapping[str, _Meaning]:
    """Folded texts that the family's fields are known by."""
    words: dict[str, _Meaning] = {}
    for meaning, text in _meanings(family):
        folded = fold_label(text)
        for face, trust in ((folded, 1.0), (_BRACKET.sub("", folded), 0.9)):
            known = words.get(face)
            if face and (known is None or known.confidence < meaning.confidence * trust):
                words[face] = _Meaning(field=meaning.field, confidence=meaning.confidence * trust, via=meaning.via)
    return words


def _meanings(family: Family) -> Iterator[tuple[_Meaning, str]]:
    for name in family.ledgers:
        for spec in fields_of(name):
            home = family.home_of(spec)
            trust = 1.0 if home is spec else 0.9
            yield _Meaning(field=home, confidence=_LABEL * trust), spec.label
            for alias in spec.aliases:
                yield _Meaning(field=home, confidence=_ALIAS * trust), alias
            if home is spec and isinstance(spec.kind, Reference):
                yield from _names_of_target(spec, spec.kind.ledger)
    for layout in layouts().values():
        if layout.ledger == family.main:
            for column in layout.columns:
                if column.heading and column.spec is not None and column.spec.ledger in family.ledgers:
                    yield _Meaning(field=family.home_of(column.spec), confidence=_LAYOUT), column.heading


def _names_of_target(link: FieldSpec, target: str) -> Iterator[tuple[_Meaning, str]]:
    """A link may also be given by the number or name of the record it points to."""
    facts = ledger(target).__ledger__
    strong = [key[0] for key in strong_keys(target) if len(key) == 1]
    for name in dict.fromkeys((*facts.key, *facts.other_keys, *strong, *filter(None, [facts.name]))):
        spec = field_of(target, name)
        if isinstance(spec.kind, Reference):
            continue
        for text in (spec.label, *spec.aliases):
            yield _Meaning(field=link, confidence=_KEY_OF_TARGET, via=name), text


@cache
def _every_word() -> Collection[str]:
    return frozenset(word for name in ledgers() for word in _vocabulary(family_of(name)))


def familiarity(headings: Sequence[str]) -> int:
    """How many different headings any ledger knows: the more, the more certainly these are headings; one proves nothing."""
    words = _every_word()
    known = sum(any(face in words for face, _trust in faces(heading)) for heading in set(headings) if heading)
    return known if known > 1 else 0


def known_count(headings: Sequence[str], family: Family) -> int:
    """How many headings the family knows."""
    words = _vocabulary(family)
    return sum(any(face in words for face, _trust in faces(heading)) for heading in headings if heading)


def missing_keys(matches: Sequence[Match], family: Family, given: Collection[str] = ()) -> tuple[FieldSpec, ...]:
    """Fields that a sheet about the family's main ledger lacks; none when it can be read. `given` need no column."""
    have = {match.field.id for match in matches if match.field is not None and match.confidence >= TRUSTED}
    have |= {field_of(family.main, name).id for name in (*given, *_following(family.main, have))}
    needed = [field_of(family.main, name) for name in needed_fields(family.main)]
    choices = [_lacking(family, key, have) for key in (*strong_keys(family.main), *_names(family.main))]
    return (*(spec for spec in needed if spec.id not in have), *min(choices, key=len))


def _following(main: str, have: Collection[str]) -> Iterator[str]:
    """Links that follow from another one: the household from the person."""
    links = {name: target for name, target in references_of(main).items() if target != main}
    told = {target for name, target in links.items() if field_of(main, name).id in have}
    beyond = {further for target in told for further in references_of(target).values()}
    return (name for name, target in links.items() if target in beyond)


def _names(main: str) -> tuple[tuple[str, ...], ...]:
    facts = ledger(main).__ledger__
    if own_number_field(main):
        return (facts.key[:1],)
    return ((facts.name,),) if facts.name in facts.other_keys else ()


def _lacking(family: Family, key: tuple[str, ...], have: set[str]) -> list[FieldSpec]:
    """What must be added to the headings that give parts of a key, see `tells_enough`."""
    if tells_enough(key, [name for name in key if family.home_of(field_of(family.main, name)).id in have]):
        return []
    specs = [field_of(family.main, name) for name in key[:2]]
    if key[1:2] == ("year",) and set(key) == {key[0], "year"}:
        specs = specs[:1]
    return [spec for spec in specs if family.home_of(spec).id not in have]


def likely_families(headings: Sequence[str], mapping: Mapping[str, str] | None = None) -> list[Family]:
    """The ledgers whose key the headings hold and that know almost as many of them as the best does, the best first.

    Of equal ones the rolls of people and households come first.
    """
    ranked = []
    for place, name in enumerate(ledgers()):
        family = family_of(name)
        count = known_count(headings, family)
        if count > 1 or (count and mapping):
            ranked.append((-count, not is_roll(name), place, family))
    ranked.sort(key=lambda one: one[:3])
    found: list[Family] = []
    least = 0.0
    for count, _rank, _place, family in ranked:
        if -count < least:
            break
        if not missing_keys(match_headings(headings, family, _fit(mapping, family)), family):
            least = least or -count * CLOSE
            found.append(family)
    return found


def _fit(mapping: Mapping[str, str] | None, family: Family) -> Mapping[str, str]:
    """The assignments that this family can follow."""
    return {
        heading: target
        for heading, target in (mapping or {}).items()
        if not target or (target.partition(".")[0] in family.ledgers and has_field(*target.partition(".")[::2]))
    }
