"""Lookup over all paper forms. A form joins by being in `FORMS` of a module of `reports.forms`."""

from functools import cache

from cunfupin.joining import join_modules

from .form import Form


@cache
def forms() -> dict[str, Form]:
    """Every form by its name, in the order of their codes."""
    found: list[Form] = [form for module in join_modules(f"{__package__}.forms") for form in module.FORMS]
    return {form.name: form for form in sorted(found, key=lambda form: (len(form.code), form.code))}
