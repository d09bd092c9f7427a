"""From passphrase to key."""

from pathlib import Path

import pytest

from cunfupin.errors import UserError
from cunfupin.storage.encryption import MARK, key_of, new_salt, salt_of
from cunfupin.storage.engine import connect


def test_salts_bear_the_mark_and_differ() -> None:
    assert new_salt().startswith(MARK)
    assert len(new_salt()) == 16
    assert new_salt() != new_salt()


def test_the_key_follows_from_passphrase_and_salt_alone() -> None:
    salt = MARK + bytes(8)
    assert key_of("测试口令", salt) == key_of("测试口令", salt)
    assert key_of("测试口令", salt) != key_of("测试口令 ", salt)
    assert key_of("测试口令", salt) != key_of("测试口令", new_salt())
    assert key_of("测试口令", salt).endswith(salt.hex() + "'")
    with pytest.raises(UserError, match="不能为空"):
        key_of("", salt)


def test_other_tools_open_the_file_with_the_passphrase(tmp_path: Path) -> None:
    """The key is what SQLCipher itself derives from the passphrase."""
    import sqlcipher3.dbapi2 as sqlcipher

    path = tmp_path / "x.cunfupin"
    made = connect(path, key_of("abc-2020", new_salt()))
    made.execute("CREATE TABLE t (x)")
    made.close()
    other = sqlcipher.connect(str(path))
    other.execute("PRAGMA key='abc-2020'")
    assert other.execute("SELECT count(*) FROM sqlite_master").fetchone() == (1,)
    other.close()


def test_the_salt_is_the_head_of_the_file(tmp_path: Path) -> None:
    path, salt = tmp_path / "x.cunfupin", new_salt()
    made = connect(path, key_of("abc", salt))
    made.execute("CREATE TABLE t (x)")
    made.close()
    assert salt_of(path) == salt
