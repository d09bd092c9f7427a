"""What a township changed of the paper forms ("版式调整"): it travels to the villages with the next exchange."""

from dataclasses import asdict, fields, replace
from typing import Any

from cunfupin.reports.subject import Adaptation

from .changes import Changes
from .township_settings import change_settings, settings_in
from .workspace import Workspace

_AREA = "form"
EVERY_FORM = "*"
"""Name under which stands what holds of all forms."""


def adaptation_of(workspace: Workspace, form: str) -> Adaptation:
    """What was changed of a form; what is not said of it alone follows from what holds of all forms."""
    with workspace.read() as connection:
        found = settings_in(connection, _AREA)
    return _read(_read(Adaptation(), found.get(EVERY_FORM)), found.get(form))


def own_adaptation_of(workspace: Workspace, form: str) -> Adaptation:
    """What was changed of this form alone, or under `EVERY_FORM` of all."""
    with workspace.read() as connection:
        return _read(Adaptation(), settings_in(connection, _AREA).get(form))


def adapt(workspace: Workspace, form: str, adaptation: Adaptation) -> Changes:
    """Keep what was changed of a form. UserError in a village whose township has decided it."""
    default = asdict(Adaptation())
    changed = {name: value for name, value in asdict(adaptation).items() if value != default[name]}
    if "left_out" in changed:
        changed["left_out"] = sorted(changed["left_out"])
    return change_settings(workspace, _AREA, {form: changed or None}, action="调整表样")


def _read(before: Adaptation, raw: Any) -> Adaptation:
    """The adaptation with what was kept; what another version of the program wrote otherwise is passed over."""
    if not isinstance(raw, dict):
        return before
    known = {spec.name: raw[spec.name] for spec in fields(Adaptation) if spec.name in raw}
    if "left_out" in known:
        known["left_out"] = frozenset(map(str, known["left_out"])) if isinstance(known["left_out"], list) else None
    default = Adaptation()
    return replace(
        before, **{name: value for name, value in known.items() if isinstance(value, type(getattr(default, name)))}
    )
