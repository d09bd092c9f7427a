"""Rows for rules and figures are the records that people see, derived fields too, read at once or field by field."""

from cunfupin.models.registry import fields_of, ledgers
from cunfupin.services.quality_rows import WholeFile, read_rows
from cunfupin.services.records import read_records
from cunfupin.services.workspace import Workspace
from tests.samples import fill


def test_fields_asked_for_later_belong_to_their_rows(village: Workspace) -> None:
    fill(village)
    with village.read() as connection:
        for name in ledgers():
            whole, names = WholeFile(connection), ("uid", *(spec.name for spec in fields_of(name)))
            rows = [{field: row[field] for field in names} for row in whole.rows(name)]
            assert rows == read_rows(connection, name)
            assert all(row.get(field) == row[field] for row in whole.rows(name) for field in names)
            assert {row.get("没有的", 0) for row in whole.rows(name)} <= {0}


def test_rows_are_the_records_that_people_see(village: Workspace) -> None:
    fill(village)
    with village.read() as connection:
        for name in ledgers():
            rows = {row["uid"]: {**row, "is_removed": 0} for row in read_rows(connection, name)}
            assert rows == read_records(connection, name, list(rows))
