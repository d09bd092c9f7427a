"""A village: its place on the map, its groups and its cadres."""

from dataclasses import dataclass, field

from cunfupin.services.places import HOME, villages_of
from cunfupin.services.seeding import village_uid

from .chance import Chance, Papers
from .people_names import Names
from .rows import Rows

TOWNSHIP = HOME
_FIRST_INVENTED = 209
_STEP = 0.0002
"""Degrees between two houses."""
_INVENTED = ("石背", "樟坑", "松岭", "塘下", "枫树", "莲塘", "桃源", "上坪", "溪背", "岩前", "丰禾", "礤下")
_HAMLETS = ("老屋", "新屋", "上屋", "下屋", "对门", "河背", "岭脚", "庙前", "塘背", "坑尾", "井边", "樟树下")
_NUMERALS = "一二三四五六七八九十"
_SUPERVISION = "0797-5712317"
_COMPLAINTS = "jiandu@example.gov.cn"
_CENTRE = (116.300, 26.270)
_SPREAD = 0.06


@dataclass(frozen=True, kw_only=True)
class Unit:
    """A village or residents' committee of the township; `place` counts them from 0, `count` is how many there are."""

    code: str
    name: str
    place: int
    count: int

    @property
    def uid(self) -> bytes:
        """Uid of its row."""
        return village_uid(self.code)

    @property
    def is_invented(self) -> bool:
        """Whether the township has no such village."""
        return int(self.code[9:]) >= _FIRST_INVENTED

    def chance(self, subject: str) -> Chance:
        """The chance of something in this village."""
        return Chance.of(self.code, subject)


def units(count: int) -> list[Unit]:
    """The first villages of the township, and invented ones when there are not enough."""
    known = _known()
    for number in range(max(count - len(known), 0)):
        round_no, which = divmod(number, len(_INVENTED))
        name = f"{_INVENTED[which]}{_NUMERALS[round_no - 1] if round_no else ''}村"
        known.append((f"{TOWNSHIP[:9]}{_FIRST_INVENTED + number}", name))
    return [Unit(code=code, name=name, place=at, count=count) for at, (code, name) in enumerate(known[:count])]


def units_of_township(count: int) -> list[Unit]:
    """All villages that the master knows when the demo has so many: those without a file of their own too."""
    return units(max(count, len(_known())))


def _known() -> list[tuple[str, str]]:
    return [(place.code, place.name) for place in villages_of(TOWNSHIP)]


@dataclass(frozen=True, kw_only=True)
class Group:
    """A villagers' group."""

    uid: bytes
    name: str
    hamlet: str


@dataclass(frozen=True, kw_only=True)
class Village:
    """A village while its records are made."""

    unit: Unit
    chance: Chance
    rows: Rows
    names: Names
    papers: Papers
    centre: tuple[float, float]
    groups: tuple[Group, ...]
    collector: tuple[str, str]
    plots: set[tuple[int, int]] = field(default_factory=set)

    def location(self) -> str:
        """A point in the village."""
        longitude, latitude = (side + self.chance.uniform(-0.009, 0.009) for side in self.centre)
        return f"{longitude:.6f},{latitude:.6f}"

    def plot(self) -> str:
        """Where a house stands: some steps away from every other one."""
        while True:
            east, north = (round(float(side) / _STEP) for side in self.location().split(","))
            if (east, north) not in self.plots:
                self.plots.add((east, north))
                return f"{east * _STEP:.6f},{north * _STEP:.6f}"


def make_village(unit: Unit, facts: dict[str, str], households: int) -> Village:
    """The village with its groups; `facts` are those of its row."""
    chance = unit.chance("village")
    rows = Rows(unit.chance("uids"))
    names = Names(unit.chance("names"))
    return Village(
        unit=unit,
        chance=chance,
        rows=rows,
        names=names,
        papers=Papers(unit.chance("papers"), unit.place, unit.count + 1),
        centre=(_CENTRE[0] + chance.uniform(-_SPREAD, _SPREAD), _CENTRE[1] + chance.uniform(-_SPREAD, _SPREAD)),
        groups=_groups(unit, rows, names, chance, households),
        collector=(facts["collector_name"], facts["collector_phone"]),
    )


def _groups(unit: Unit, rows: Rows, names: Names, chance: Chance, households: int) -> tuple[Group, ...]:
    count = min(max(households // 15, 3), len(_NUMERALS))
    groups = []
    for number, hamlet in enumerate(chance.sample(_HAMLETS, count)):
        name, _sex, _born = names.official()
        total = chance.randint(30, 70)
        uid = rows.add(
            "village_group",
            village=unit.uid,
            group_name=f"{_NUMERALS[number]}组",
            natural_village=hamlet,
            group_head=name,
            group_head_phone=chance.phone(),
            household_count=total,
            population_count=total * 4 + chance.randint(-12, 12),
            has_group_hardened_road=1,
        )
        groups.append(Group(uid=uid, name=f"{_NUMERALS[number]}组", hamlet=hamlet))
    return tuple(groups)


def village_facts(unit: Unit) -> dict[str, str | int | None]:
    """What the row of a village says of its cadres."""
    chance = unit.chance("cadres")
    names = Names(unit.chance("names"))
    people = [names.official()[0] for _post in range(4)]
    is_poor_village = unit.place % 3 == 1
    return {
        "is_poor_village": int(is_poor_village),
        "has_exited_village": 1 if is_poor_village else None,
        "village_exit_year": 2018 if is_poor_village else None,
        "village_commander": people[0],
        "first_secretary": people[1],
        "first_secretary_phone": chance.phone(),
        "village_secretary": people[2],
        "village_secretary_phone": chance.phone(),
        "collector_name": people[3],
        "collector_phone": chance.phone(),
        "office_phone": f"0797-57{chance.randrange(10**5):05d}",
        "supervision_phone": _SUPERVISION,
        "supervision_email": _COMPLAINTS,
        "notice_board": "村委会门口公示栏",
    }
