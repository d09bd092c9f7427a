"""Families: who lives in a household, how old they are, and how they hang together."""

from dataclasses import dataclass
from datetime import date, timedelta

from .chance import Chance

TODAY = date(2020, 12, 20)
"""The day on which the demo stands still."""
MALE, FEMALE = "1", "2"
_SHAPES = {
    "couple_with_children": 28,
    "three_generations": 24,
    "parents_of_adults": 14,
    "old_couple": 12,
    "old_person": 10,
    "parent_alone": 6,
    "grandparents": 4,
    "couple": 2,
}


@dataclass(frozen=True, kw_only=True)
class Seat:
    """A place in a family: relation to the head (code), sex (code) and birthday."""

    relation: str
    sex: str
    born: date


def seats(chance: Chance, shape: str | None = None) -> list[Seat]:
    """A family, the head first. `shape` names one kind of family, else it is left to chance."""
    return _BUILDERS[shape or chance.weighted(_SHAPES)](chance)


def _born(chance: Chance, age: int) -> date:
    return TODAY - timedelta(days=int(age * 365.25) + chance.randrange(365))


def _years_after(chance: Chance, born: date, years: float) -> date:
    return born + timedelta(days=int(years * 365.25) + chance.randrange(365))


def _couple(chance: Chance, age: int) -> list[Seat]:
    head = Seat(relation="head", sex=MALE, born=_born(chance, age))
    spouse = Seat(relation="spouse", sex=FEMALE, born=_years_after(chance, head.born, chance.randint(-1, 4)))
    return [head, spouse]


def _children(chance: Chance, mother: date, count: int, relations: tuple[str, str], oldest: int) -> list[Seat]:
    """Up to `count` children with years between them; none older than `oldest` nor yet to be born."""
    found = []
    born = max(_years_after(chance, mother, chance.randint(20, 25)), _born(chance, oldest))
    for _number in range(count):
        if born > TODAY - timedelta(days=60):
            break
        sex = chance.choice((MALE, FEMALE))
        found.append(Seat(relation=relations[sex == FEMALE], sex=sex, born=born))
        born = _years_after(chance, born, chance.randint(2, 5))
    return found


_OWN = ("son", "daughter")
_SONS = ("grandson", "granddaughter")


def _couple_with_children(chance: Chance) -> list[Seat]:
    couple = _couple(chance, chance.randint(30, 48))
    return [*couple, *_children(chance, couple[1].born, chance.randint(1, 3), _OWN, 22)]


def _three_generations(chance: Chance) -> list[Seat]:
    family = _couple_with_children(chance)
    head = family[0].born
    father = Seat(relation="father", sex=MALE, born=_years_after(chance, head, -chance.randint(23, 32)))
    mother = Seat(relation="mother", sex=FEMALE, born=_years_after(chance, head, -chance.randint(21, 29)))
    return [*family, *chance.choice(((father, mother), (mother,), (mother,), (father,)))]


def _parents_of_adults(chance: Chance) -> list[Seat]:
    """A couple past middle age with a grown son, and perhaps his wife and children."""
    couple = _couple(chance, chance.randint(52, 66))
    son = Seat(relation="son", sex=MALE, born=_years_after(chance, couple[1].born, chance.randint(20, 26)))
    if chance.happens(0.4) or (TODAY - son.born).days < 24 * 365:
        return [*couple, son]
    wife = Seat(relation="daughter_in_law", sex=FEMALE, born=_years_after(chance, son.born, chance.randint(-1, 3)))
    children = _children(chance, wife.born, chance.randint(1, 3), _SONS, 16)
    return [*couple, son, wife, *children]


def _old_couple(chance: Chance) -> list[Seat]:
    return _couple(chance, chance.randint(63, 82))


def _old_person(chance: Chance) -> list[Seat]:
    return [Seat(relation="head", sex=chance.choice((MALE, MALE, FEMALE)), born=_born(chance, chance.randint(62, 86)))]


def _parent_alone(chance: Chance) -> list[Seat]:
    parent = Seat(relation="head", sex=chance.choice((MALE, FEMALE)), born=_born(chance, chance.randint(34, 50)))
    return [parent, *_children(chance, parent.born, chance.randint(1, 2), _OWN, 20)]


def _grandparents(chance: Chance) -> list[Seat]:
    couple = _couple(chance, chance.randint(60, 72))
    sex = chance.choice((MALE, FEMALE))
    born = _born(chance, chance.randint(7, 14))
    return [*couple, Seat(relation=_SONS[sex == FEMALE], sex=sex, born=born)]


def _couple_alone(chance: Chance) -> list[Seat]:
    return _couple(chance, chance.randint(50, 61))


_BUILDERS = {
    "couple_with_children": _couple_with_children,
    "three_generations": _three_generations,
    "parents_of_adults": _parents_of_adults,
    "old_couple": _old_couple,
    "old_person": _old_person,
    "parent_alone": _parent_alone,
    "grandparents": _grandparents,
    "couple": _couple_alone,
}
