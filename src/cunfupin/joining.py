"""Modules that join by themselves, by the way they are named."""

import importlib
import pkgutil
from functools import cache
from types import ModuleType


@cache
def join_modules(package: str, ending: str = "") -> tuple[ModuleType, ...]:
    """Import the modules of a package whose names end so, in the order of their names; looked for once."""
    found = pkgutil.iter_modules(importlib.import_module(package).__path__)
    return tuple(importlib.import_module(f"{package}.{one.name}") for one in found if one.name.endswith(ending))
