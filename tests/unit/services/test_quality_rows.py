"""The whole file read field by field says what reading it at once says."""

from cunfupin.models.registry import fields_of, ledgers
from cunfupin.services.quality_rows import WholeFile, read_rows
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
