"""Data files of an invented village and township, in a home of their own."""

import hashlib
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from cunfupin.bootstrap import create_file, open_file
from cunfupin.paths import keys_dir
from cunfupin.services.workspace import Workspace
from cunfupin.storage import data_file
from cunfupin.storage.encryption import new_salt
from cunfupin.sync import key_store

PASSPHRASE = "测试口令-2020"
VILLAGE_CODE = "360735202206"
TOWNSHIP_CODE = "360735202000"
_PLACES = {"village": (VILLAGE_CODE, "濯龙村", "温第一"), "township": (TOWNSHIP_CODE, "大由乡", "赖专干")}
"""Role → code and name of the place, who acts."""

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


@pytest.fixture(scope="session")
def founded(made_once: None, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """The data file of a role, made when first asked for; answers the folder with it and with its maker's home."""

    @cache
    def folder_of(role: str) -> Path:
        folder = tmp_path_factory.mktemp(role)
        code, name, operator = _PLACES[role]
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("CUNFUPIN_HOME", str(folder / "home"))
            path = folder / f"{name}.cunfupin"
            create_file(path, PASSPHRASE, role=role, region_code=code, operator=operator).close()
        return folder

    return folder_of


def own_copy(folder: Path, target: Path, home: Path) -> Workspace:
    """A copy of the data file in this folder, opened as if it had been made at its place."""
    source = next(folder.glob("*.cunfupin"))
    path = target / source.name
    shutil.copyfile(source, path)
    shutil.copytree(folder / "home", home, dirs_exist_ok=True)
    for key in (folder / "home" / keys_dir().relative_to(home)).glob("*.json"):
        record = key_store.find(key.stem)
        assert record is not None
        key_store.save(replace(record, path=str(path.resolve())))
    return open_file(path, PASSPHRASE)


@pytest.fixture
def village(founded: Callable[[str], Path], tmp_path: Path, home: Path) -> Iterator[Workspace]:
    workspace = own_copy(founded("village"), tmp_path, home)
    yield workspace
    workspace.close()


@pytest.fixture
def township(founded: Callable[[str], Path], tmp_path: Path, home: Path) -> Iterator[Workspace]:
    workspace = own_copy(founded("township"), tmp_path, home)
    yield workspace
    workspace.close()
