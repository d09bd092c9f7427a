"""Data files of an invented village and township, in a home of their own."""

import hashlib
import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from cunfupin.bootstrap import create_file
from cunfupin.services.workspace import Workspace
from cunfupin.storage import data_file
from cunfupin.storage.encryption import new_salt

PASSPHRASE = "测试口令-2020"
VILLAGE_CODE = "360735202206"
TOWNSHIP_CODE = "360735202000"

settings.register_profile("patient", deadline=None, database=None, suppress_health_check=list(HealthCheck))
settings.load_profile("patient")


@pytest.fixture(autouse=True, scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Files made by tests share a salt, so that keys are derived and the empty schema is made once a passphrase."""
    salt, folder = new_salt(), tmp_path_factory.mktemp("empty")
    make_schema = data_file.make_schema

    def copy_schema(path: Path, key: str) -> None:
        empty = folder / hashlib.sha256(key.encode()).hexdigest()
        if not empty.exists():
            make_schema(empty, key)
        shutil.copyfile(empty, path)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(data_file, "new_salt", lambda: salt)
        patch.setattr(data_file, "make_schema", copy_schema)
        patch.setattr(hashlib, "pbkdf2_hmac", cache(hashlib.pbkdf2_hmac))
        yield


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "home"
    monkeypatch.setenv("CUNFUPIN_HOME", str(folder))
    return folder


@pytest.fixture
def village(tmp_path: Path) -> Iterator[Workspace]:
    workspace = create_file(
        tmp_path / "濯龙村.cunfupin", PASSPHRASE, role="village", region_code=VILLAGE_CODE, operator="温第一"
    )
    yield workspace
    workspace.close()


@pytest.fixture
def township(tmp_path: Path) -> Iterator[Workspace]:
    workspace = create_file(
        tmp_path / "大由乡.cunfupin", PASSPHRASE, role="township", region_code=TOWNSHIP_CODE, operator="赖专干"
    )
    yield workspace
    workspace.close()
