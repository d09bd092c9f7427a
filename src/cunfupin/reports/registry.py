"""Lookup over all paper forms. A form joins by being in `FORMS` of a module of `reports.forms`."""

from functools import cache

from cunfupin.joining import join_modules

from .form import Form


@cache
def forms() -> dict[str, Form]:
    """Every form by its name, in the order of their codes."""
    found: list[Form] = [form for module in join_modules(f"{__package__}.forms") for form in module.FORMS]
    return {form.name: form for form in sorted(found, key=_place)}


def _place(form: Form) -> tuple[int, str]:
    """表1a before 表2, 表2 before 表10."""
    number = "".join(filter(str.isdecimal, form.code))
    return (int(number), form.code)
