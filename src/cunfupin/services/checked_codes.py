"""Options of code lists that are to be checked by the papers of the province ("请按本省文件核对"), as the township has them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection

from cunfupin.errors import UserError
from cunfupin.fields import Code, Option, amend, clean, code_list, code_list_names, shipped_list
from cunfupin.models.registry import fields_of, ledgers

from .changes import Changes
from .township_settings import change_settings, settings_in
from .workspace import Workspace

AREA = "codes"
_UNCERTAIN, _CHECKED = "check", "checked"
_LONGEST_LABEL = 40


@dataclass(frozen=True, kw_only=True)
class CodeLine:
    """One option as it holds now. `fields` are the labels of the fields that offer it."""

    list_name: str
    option: Option
    fields: tuple[str, ...]

    @property
    def is_uncertain(self) -> bool:
        """Whether nobody has checked it yet."""
        return self.option.confidence == _UNCERTAIN


def use_codes_of(connection: Connection) -> None:
    """Let the code lists of the program be those of this data file; done on opening and after each step."""
    found: dict[str, list[Option]] = {}
    for name, value in settings_in(connection, AREA).items():
        list_name, _separator, code = name.partition("|")
        found.setdefault(list_name, []).append(_option(list_name, code, value))
    amend(found)


def options_to_check() -> list[CodeLine]:
    """Options that were marked to be checked, and those that the township changed or added."""
    users = _users()
    lines = []
    for name in code_list_names():
        shipped = {option.code: option for option in shipped_list(name).options}
        for option in code_list(name).options:
            if option.confidence in (_UNCERTAIN, _CHECKED) or option != shipped.get(option.code):
                lines.append(CodeLine(list_name=name, option=option, fields=users.get(name, ())))
    return lines


def change_option(
    workspace: Workspace, list_name: str, code: str, *, label: str, valid_from: int | None, valid_to: int | None
) -> Changes:
    """Settle what an option is called and in which years it may be chosen; a new code adds an option.

    UserError when the label is blank or another option's, the years are turned round, or the township has settled it.
    """
    label = clean(label)
    _refuse_unsound(list_name, code, label, (valid_from, valid_to))
    value = {"label": label, "valid_from": valid_from, "valid_to": valid_to}
    return change_settings(workspace, AREA, {f"{list_name}|{code}": value}, action=f"核定选项“{label}”")


def _refuse_unsound(list_name: str, code: str, label: str, years: tuple[int | None, int | None]) -> None:
    if not label or len(label) > _LONGEST_LABEL:
        raise UserError(f"选项名称要填写，最多 {_LONGEST_LABEL} 个字")
    if not code or "," in code or "|" in code:
        raise UserError(f"选项代码“{code}”不能用，请只用字母、数字和下划线")
    namesake = code_list(list_name).find(label)
    if namesake not in (None, code):
        raise UserError(f"已经有叫“{label}”的选项，请换一个名称")
    if all(years) and (years[0] or 0) > (years[1] or 0):
        raise UserError(f"启用年份 {years[0]} 晚于停用年份 {years[1]}，请核对")


def _option(list_name: str, code: str, value: Mapping[str, Any]) -> Option:
    model = shipped_list(list_name).get(code) if list_name in code_list_names() else None
    shipped = model or Option(code=code, label="")
    label = str(value["label"])
    older = (shipped.label,) if shipped.label and shipped.label != label else ()
    return replace(
        shipped,
        label=label,
        aliases=tuple(alias for alias in (*shipped.aliases, *older) if alias != label),
        valid_from=value["valid_from"],
        valid_to=value["valid_to"],
        confidence=_CHECKED,
    )


def _users() -> dict[str, tuple[str, ...]]:
    """List → labels of the fields that offer it."""
    found: dict[str, dict[str, None]] = {}
    for name in ledgers():
        for spec in fields_of(name):
            if isinstance(spec.kind, Code):
                found.setdefault(spec.kind.list_name, {})[spec.label] = None
    return {name: tuple(labels) for name, labels in found.items()}
