"""A search among 100 000 people, as it is typed, against the 30 ms that a person does not notice."""

from collections.abc import Iterator
from pathlib import Path

from cunfupin.models.base import new_uid
from cunfupin.models.registry import ledger
from cunfupin.services.records import Query, list_records
from cunfupin.services.workspace import Workspace

from .measure import Result, best_of
from .township import PEOPLE_PER_HOUSEHOLD, lone_village, people, village_rows

_PEOPLE = 100_000
_UNNOTICED = 0.030


def measure(folder: Path) -> Iterator[Result]:
    """One ratio for each way to search."""
    workspace = lone_village(folder / "search.cunfupin", 0, 0)
    _fill(workspace)
    list_records(workspace, Query(ledger="member", search="温"))
    for what, text in (("name", "温石"), ("pinyin initials", "wsx"), ("tail of number", "123X"), ("inner", "秀文")):
        query = Query(ledger="member", search=text, limit=50)
        yield Result(
            name=f"search by {what} in 100 000 people",
            baseline=_UNNOTICED,
            product=best_of(5, lambda query=query: list_records(workspace, query)),  # type: ignore[misc]
            limit=1,
        )
    workspace.close()


def _fill(workspace: Workspace) -> None:
    """The people with every field filled; only what they are searched by differs from one to the next."""
    code = workspace.facts.region_code
    alike = village_rows(code, 1)
    (home,), (person, *_others) = alike["household"], alike["member"]
    homes, members = [], []
    for n in range(_PEOPLE // PEOPLE_PER_HOUSEHOLD):
        household = {**home, "uid": new_uid(), "household_no": f"{code}{n:05d}"}
        homes.append(household)
        for k, told in enumerate(people(code, n)):
            number = f"{household['household_no']}{k}"
            members.append({**person, "uid": new_uid(), "household": household["uid"], "person_no": number, **told})
    with workspace.change("测量") as change:
        for name, rows in (("household", homes), ("member", members)):
            change.connection.execute(ledger(name).__table__.insert(), rows)
