"""Where the program's own files are. `CUNFUPIN_HOME` moves everything that belongs to the user."""

import os
from contextlib import suppress
from pathlib import Path

import platformdirs

_PACKAGED = Path(__file__).parent / "_data"
_CHECKOUT = Path(__file__).parents[2]


def home() -> Path:
    """Folder of settings, key store, inbox and backups; made when missing."""
    chosen = os.environ.get("CUNFUPIN_HOME")
    return _made(Path(chosen) if chosen else Path(platformdirs.user_data_dir("cunfupin", appauthor=False)))


def keys_dir() -> Path:
    """Key store of this user."""
    return _made(home() / "keys")


def inbox_dir() -> Path:
    """Where packages are copied before they are read."""
    return _made(home() / "inbox")


def outbox_dir() -> Path:
    """Where packages are made before they are copied to a stick."""
    return _made(home() / "outbox")


def backups_dir() -> Path:
    """Rolling backups."""
    return _made(home() / "backups")


def logs_dir() -> Path:
    """Log files."""
    return _made(home() / "logs")


def resources_dir() -> Path:
    """Code lists, layouts, fonts and other data that come with the program."""
    return _data("resources")


def migrations_dir() -> Path:
    """Scripts that bring data files to the current schema."""
    return _data("migrations")


def _data(name: str) -> Path:
    packaged = _PACKAGED / name
    return packaged if packaged.is_dir() else _CHECKOUT / name


def _made(folder: Path) -> Path:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def clear_away(part: Path) -> None:
    """Delete a file that was begun. A disk that refuses even that has told why already."""
    with suppress(OSError):
        part.unlink(missing_ok=True)


def changelog() -> Path:
    """What is new, version by version."""
    return resources_dir().parent / "CHANGELOG.md"
