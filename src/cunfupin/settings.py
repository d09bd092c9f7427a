"""Settings of this user on this computer. What belongs to the data is in the data file, not here."""

import json
import logging
import os
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from cunfupin.paths import clear_away, home

TEXT_SCALES = (100, 125, 150, 175)
"""标准, 大, 特大, 最大 in percent."""
_FILE = "settings.json"
_DAMAGED = "settings.damaged.json"


@dataclass(frozen=True, kw_only=True)
class Settings:
    """Every setting there is. `other` holds what a newer program wrote and this one does not know.

    `heading_mappings` are headings that the person assigned by hand: set of headings → heading → field.
    `shown_columns` are the columns chosen for a table: ledger → fields.
    `saved_views` are searches and filters kept by name: ledger → name → view.
    After `lock_minutes` without anybody the window locks itself; 0: never.
    `backup_folder` gets a second copy of each backup when it is there, e.g. a stick.
    `hidden_works` are kinds of work that the navigation leaves out.
    """

    text_scale: int = 100
    last_file: str = ""
    operator: str = ""
    exchange_folder: str = ""
    backup_folder: str = ""
    heading_mappings: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    shown_columns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    window_size: tuple[int, int] | None = None
    lock_minutes: int = 15
    hidden_works: tuple[str, ...] = ()
    saved_views: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    other: Mapping[str, Any] = field(default_factory=dict)


def load() -> Settings:
    """The settings as saved last; a damaged file is kept aside and the defaults hold."""
    path = _path()
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError):
        return _start_over(path)
    return _read(raw) if isinstance(raw, dict) else _start_over(path)


def save(settings: Settings) -> None:
    """Write the settings in one stroke: a power cut leaves the old or the new ones."""
    known = asdict(settings)
    content = {**known.pop("other"), **known}
    staged = _path().with_suffix(".part")
    try:
        with staged.open("w", encoding="utf-8") as file:
            json.dump(content, file, ensure_ascii=False, indent=2, sort_keys=True)
            file.flush()
            os.fsync(file.fileno())
        staged.chmod(0o600)
        staged.replace(_path())
    finally:
        clear_away(staged)


def remember(**changes: Any) -> Settings:
    """Change some settings and keep the rest. A disk that takes none hinders nobody's work."""
    settings = replace(load(), **changes)
    try:
        save(settings)
    except OSError as error:
        logging.getLogger(__name__).warning("settings are not saved: %s", error)
    return settings


def _path() -> Path:
    return home() / _FILE


def _start_over(path: Path) -> Settings:
    try:
        path.replace(path.with_name(_DAMAGED))
    except OSError:
        return Settings()
    return Settings()


def _read(raw: dict[str, Any]) -> Settings:
    known = {spec.name for spec in fields(Settings)} - {"other"}
    other = {name: value for name, value in raw.items() if name not in known}
    good: dict[str, Any] = {name: _READERS.get(name, _text)(raw[name]) for name in known & raw.keys()}
    return Settings(other=other, **{name: value for name, value in good.items() if value is not None})


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _scale(value: object) -> int | None:
    return value if isinstance(value, int) and value in TEXT_SCALES else None


def _mappings(value: object) -> dict[str, dict[str, str]] | None:
    if not isinstance(value, dict):
        return None
    tables = {str(ledger): table for ledger, table in value.items() if isinstance(table, dict)}
    return {
        ledger: {str(heading): name for heading, name in table.items() if isinstance(name, str)}
        for ledger, table in tables.items()
    }


def _columns(value: object) -> dict[str, tuple[str, ...]] | None:
    if not isinstance(value, dict):
        return None
    return {str(ledger): tuple(map(str, names)) for ledger, names in value.items() if isinstance(names, list)}


def _views(value: object) -> dict[str, dict[str, Any]] | None:
    if not isinstance(value, dict):
        return None
    return {str(ledger): views for ledger, views in value.items() if isinstance(views, dict)}


def _minutes(value: object) -> int | None:
    return value if isinstance(value, int) and 0 <= value <= 24 * 60 else None


def _names(value: object) -> tuple[str, ...] | None:
    return tuple(map(str, value)) if isinstance(value, list) else None


def _size(value: object) -> tuple[int, int] | None:
    match value:
        case [int(width), int(height)] if width > 0 and height > 0:
            return width, height
    return None


_READERS: dict[str, Callable[[object], object]] = {
    "text_scale": _scale,
    "heading_mappings": _mappings,
    "shown_columns": _columns,
    "window_size": _size,
    "lock_minutes": _minutes,
    "hidden_works": _names,
    "saved_views": _views,
}
