"""Lookup over all paper forms. A form joins by being in `FORMS` of a module of `reports.forms`."""

import importlib
import pkgutil
from functools import cache

from . import forms as _package
from .form import Form


@cache
def forms() -> dict[str, Form]:
    """Every form by its name, in the order of their codes."""
    found: list[Form] = []
    for module in pkgutil.iter_modules(_package.__path__, f"{_package.__name__}."):
        found += importlib.import_module(module.name).FORMS
    return {form.name: form for form in sorted(found, key=lambda form: (len(form.code), form.code))}
