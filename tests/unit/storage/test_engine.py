"""Every connection keeps the contract."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import IntegrityError, OperationalError

from cunfupin.storage.encryption import key_of, new_salt
from cunfupin.storage.engine import OLDEST_SQLITE, connect, connect_for_migration, discard, engine_over

KEY = key_of("abc", new_salt())


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    """An engine over a new, empty file."""
    made = engine_over(connect(tmp_path / "x.cunfupin", KEY))
    yield made
    made.dispose()


def pragma(engine: Engine, name: str) -> object:
    """Value of a setting."""
    with engine.connect() as connection:
        return connection.exec_driver_sql(f"PRAGMA {name}").scalar()


def run(connection: Connection, *statements: str) -> None:
    """Execute statements one after the other."""
    for statement in statements:
        connection.execute(text(statement))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("recursive_triggers", 1),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("busy_timeout", 5000),
    ],
)
def test_the_contract_is_kept(engine: Engine, name: str, value: object) -> None:
    assert pragma(engine, name) == value


def test_the_engine_is_free_of_the_wal_bug() -> None:
    import sqlcipher3.dbapi2 as sqlcipher

    assert sqlcipher.sqlite_version_info >= OLDEST_SQLITE


def test_a_migration_has_foreign_keys_off(tmp_path: Path) -> None:
    made = engine_over(connect_for_migration(tmp_path / "x.cunfupin", KEY))
    assert pragma(made, "foreign_keys") == 0
    assert pragma(made, "synchronous") == 2
    made.dispose()


def test_a_transaction_is_all_or_nothing(engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE t (x INTEGER PRIMARY KEY)"))
    script = ("INSERT INTO t VALUES (1)", "CREATE TABLE half (x)", "INSERT INTO t VALUES (1)")
    with pytest.raises(IntegrityError), engine.begin() as connection:
        run(connection, *script)
    with engine.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM t")).scalar() == 0
        with pytest.raises(OperationalError):
            connection.execute(text("SELECT * FROM half"))


def test_errors_do_not_quote_values(engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE t (x UNIQUE)"))
        connection.execute(text("INSERT INTO t VALUES (:x)"), {"x": "温石秀的号码"})
    with pytest.raises(IntegrityError) as caught, engine.begin() as connection:
        connection.execute(text("INSERT INTO t VALUES (:x)"), {"x": "温石秀的号码"})
    assert "温石秀" not in str(caught.value)


def test_a_wrong_key_leaves_no_connection_open(tmp_path: Path, engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE t (x)"))
    with pytest.raises(Exception, match="not a database"):
        connect(tmp_path / "x.cunfupin", key_of("xyz", new_salt()))


def test_discarding_takes_the_side_files_along(tmp_path: Path) -> None:
    path = tmp_path / "x.cunfupin"
    for ending in ("", "-wal", "-shm"):
        (tmp_path / f"x.cunfupin{ending}").write_bytes(b"x")
    discard(path)
    discard(path)
    assert list(tmp_path.iterdir()) == []
