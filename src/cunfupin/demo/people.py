"""People: names, papers, health, schooling and work, and how these stand in a year."""

from dataclasses import dataclass, field
from datetime import date

from .chance import Chance, Papers
from .families import Seat
from .people_names import Names

_OLD_REGION, _NEW_REGION = "362137", "360735"
"""First digits of papers of the county, until its prefecture became a city and since."""
_REGION_CHANGED = date(1998, 12, 1)
_MARRIED_IN = {"362131": 5, "362134": 3, "362132": 2, "350424": 2}
"""Neighbouring counties that wives come from."""
_MARRIED_IN_SHARE = 0.25
_DISABILITIES = {"4": 50, "1": 12, "2": 12, "3": 4, "5": 10, "6": 12}
_GRADES = {"1": 12, "2": 26, "3": 34, "4": 28}
_ILLNESS = (
    (60, {"healthy": 88, "chronic": 5, "serious": 2, "disabled": 5}),
    (200, {"healthy": 58, "chronic": 32, "serious": 4, "disabled": 6}),
)
_ILL_ADULT = 22
_EDUCATION = (
    (1945, {"illiterate": 45, "primary": 55}),
    (1962, {"illiterate": 14, "primary": 62, "junior": 24}),
    (1980, {"primary": 32, "junior": 58, "senior": 10}),
    (1996, {"primary": 4, "junior": 58, "senior": 24, "college": 9, "bachelor": 5}),
)
_PATHS = {"vocational": 30, "senior": 18, "college": 30, "bachelor": 22}
_STAGES = {
    "vocational": (("vocational_1", "vocational_2", "vocational_3"), "senior"),
    "senior": (("senior_1", "senior_2", "senior_3"), "senior"),
    "college": (("senior_1", "senior_2", "senior_3", "college_1", "college_2", "college_3"), "college"),
    "bachelor": (("senior_1", "senior_2", "senior_3", "bachelor_1", "bachelor_2", "bachelor_3", "bachelor_4"), "bachelor"),
}  # fmt: skip
"""Grades from 15 years on, and the education that is left at their end."""
_WORKING_AGE = range(16, 60)
_SEVERE = ("1", "2")


@dataclass(kw_only=True)
class Person:
    """A member of a household. `education` of those who go or went to school late follows from `path`.

    `months` says how long the person worked away in a year, `wages` for how much a month in 元, `relief` what allowance
    came each month in 分.
    """

    uid: bytes = b""
    full_name: str
    seat: Seat
    citizen_number: str
    ethnicity: str = "01"
    health: str = "healthy"
    disability: tuple[str, str] | None = None
    education: str = ""
    path: str = ""
    is_skilled: bool = False
    works: "Work | None" = None
    increased_on: date | None = None
    increase_reason: str | None = None
    decreased_on: date | None = None
    decrease_reason: str | None = None
    post: str = ""
    benefit: str = ""
    months: dict[int, int] = field(default_factory=dict)
    wages: dict[int, int] = field(default_factory=dict)
    relief: dict[int, int] = field(default_factory=dict)

    @property
    def id_number(self) -> str:
        """Number of the paper that people show: the disability certificate holds the citizen number."""
        return self.citizen_number + "".join(self.disability or ())

    def age(self, year: int) -> int:
        """Full years at the end of a year."""
        return year - self.seat.born.year

    def is_there(self, year: int) -> bool:
        """Whether the person is on the roll at the end of a year."""
        joined = max(self.seat.born, self.increased_on or self.seat.born)
        return joined.year <= year and (self.decreased_on is None or self.decreased_on.year > year)

    def school_age(self, year: int) -> int:
        """Full years at the end of August."""
        born = self.seat.born
        return year - born.year - ((born.month, born.day) > (8, 31))

    def schooling(self, year: int) -> tuple[str | None, str | None]:
        """Education and grade in the autumn of a year; one of both is blank."""
        age = self.school_age(year)
        if not self.path:
            return self.education, None
        if age < 12:
            return None, "preschool_age" if age < 3 else "kindergarten" if age < 6 else "primary"
        grades, left_with = _STAGES[self.path]
        later = ("grade_7", "grade_8", "grade_9", *grades)
        return (None, later[age - 12]) if age - 12 < len(later) else (left_with, None)

    def is_at_school(self, year: int) -> bool:
        """Whether the person is a pupil or student."""
        return self.schooling(year)[1] not in (None, "preschool_age", "kindergarten")

    def labour(self, year: int) -> str:
        """Code of the ability to work."""
        age = self.age(year)
        if age < _WORKING_AGE.start or age >= 72 or self.is_at_school(year):
            return "none"
        if self.disability and self.disability[1] in _SEVERE:
            return "lost" if age < _WORKING_AGE.stop else "none"
        if age >= _WORKING_AGE.stop:
            return "weak" if self.health == "healthy" else "none"
        if self.health == "healthy":
            return "skilled" if self.is_skilled else "ordinary"
        return "lost" if self.health == "serious" else "weak"

    def has_full_labour(self, year: int) -> bool:
        """Whether the person can do a whole day's work."""
        return self.labour(year) in ("ordinary", "skilled")

    def works_in(self, year: int) -> bool:
        """Whether the person earns wages away from the own fields."""
        return self.works is not None and self.is_there(year) and self.has_full_labour(year)


@dataclass(frozen=True, kw_only=True)
class Work:
    """Work for wages. `monthly` is in 元."""

    region: str
    province: str
    city: str
    county: str
    employer: str
    channel: str
    sector: str
    monthly: int

    @property
    def place(self) -> str:
        """Where, from the province down."""
        return "".join(dict.fromkeys((self.province, self.city, self.county)))


_PLACES = {
    ("outside", "广东省", "东莞市", "长安镇", "secondary"): 24,
    ("outside", "广东省", "深圳市", "宝安区", "secondary"): 20,
    ("outside", "福建省", "泉州市", "晋江市", "secondary"): 18,
    ("outside", "福建省", "厦门市", "同安区", "tertiary"): 10,
    ("outside", "浙江省", "温州市", "瑞安市", "secondary"): 8,
    ("province", "江西省", "赣州市", "章贡区", "tertiary"): 10,
    ("county", "江西省", "赣州市", "石城县", "secondary"): 14,
    ("township", "江西省", "赣州市", "石城县", "primary"): 8,
}
_EMPLOYERS = {
    "primary": ("大由白莲合作社", "脐橙种植基地", "烟叶种植基地"),
    "secondary": ("鞋业有限公司", "电子厂", "五金厂", "服装厂", "建筑工地", "家具厂"),
    "tertiary": ("餐饮店", "物业公司", "快递公司", "超市", "家政公司"),
}
_CHANNELS = {"self": 70, "organized": 30}
_INSIDE = ("township", "county")


def some_work(chance: Chance, *, is_skilled: bool) -> Work:
    """Work as people of the township find it."""
    region, province, city, county, sector = chance.weighted(_PLACES)
    return Work(
        region=region,
        province=province,
        city=city,
        county=county,
        employer=chance.choice(_EMPLOYERS[sector]),
        channel="self" if region in _INSIDE else chance.weighted(_CHANNELS),
        sector=sector,
        monthly=chance.randint(2300, 3400) + 700 * is_skilled + 400 * (region == "outside"),
    )


def make_people(chance: Chance, family: list[Seat], names: Names, papers: Papers) -> list[Person]:
    """The people of a family, with names that are different from each other."""
    surname = names.surname()
    people: list[Person] = []
    for seat in family:
        name = _name(chance, seat, surname, names)
        while any(person.full_name == name for person in people):
            name = _name(chance, seat, surname, names)
        people.append(_person(chance, seat, name, papers))
    return people


def _name(chance: Chance, seat: Seat, surname: str, names: Names) -> str:
    is_married_in = seat.relation in ("spouse", "daughter_in_law", "mother") and chance.happens(0.95)
    return (names.surname() if is_married_in else surname) + names.given(seat.sex, seat.born)


def _person(chance: Chance, seat: Seat, name: str, papers: Papers) -> Person:
    region = _OLD_REGION if seat.born < _REGION_CHANGED else _NEW_REGION
    if seat.relation in ("spouse", "daughter_in_law") and region == _OLD_REGION and chance.happens(_MARRIED_IN_SHARE):
        region = chance.weighted(_MARRIED_IN)
    person = Person(full_name=name, seat=seat, citizen_number=papers.citizen_number(seat.born, seat.sex, region))
    age = person.age(2020)
    person.health = _health(chance, age)
    if person.health == "disabled":
        person.disability = (chance.weighted(_DISABILITIES), chance.weighted(_GRADES))
    _school(chance, person)
    person.is_skilled = chance.happens(0.22)
    return person


def _health(chance: Chance, age: int) -> str:
    if age < _ILL_ADULT:
        return "healthy" if chance.happens(0.985) else "disabled"
    return chance.weighted(next(weights for limit, weights in _ILLNESS if age < limit))


def _school(chance: Chance, person: Person) -> None:
    year = person.seat.born.year
    known = next((weights for limit, weights in _EDUCATION if year < limit), None)
    if known:
        person.education = chance.weighted(known)
    else:
        person.path = chance.weighted(_PATHS)
