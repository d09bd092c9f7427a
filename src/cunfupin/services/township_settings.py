"""What a township decides for its villages ("乡镇统一设置"): values by area and name, sent with the next exchange.

A village sets for itself what its township has not set; the township's word goes first.
"""

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import Connection

from cunfupin.errors import UserError
from cunfupin.fields import InvalidValue
from cunfupin.models.base import uid_of
from cunfupin.models.registry import field_of, ledger
from cunfupin.storage.data_file import fact
from cunfupin.sync.commits import TOWNSHIP_WIDE

from .changes import Changes

if TYPE_CHECKING:
    from .workspace import Workspace

T = TypeVar("T")
_LEDGER = "township_setting"


def settings_in(connection: Connection, area: str) -> dict[str, Any]:
    """All that is set in an area: name → value as JSON holds it."""
    return _read({**_of_scope(connection, area, _own_scope(connection)), **_of_scope(connection, area, TOWNSHIP_WIDE)})


def own_settings_in(connection: Connection, area: str) -> dict[str, Any]:
    """What this place has set itself."""
    return _read(_of_scope(connection, area, _own_scope(connection)))


def _read(found: Mapping[str, str]) -> dict[str, Any]:
    return {name: json.loads(text) for name, text in sorted(found.items())}


def setting(connection: Connection, area: str, name: str, default: T) -> T:
    """One value, or the default when nothing is set or something of another type is."""
    found = settings_in(connection, area).get(name, default)
    return found if isinstance(found, type(default)) else default


def areas_changed(connection: Connection) -> set[str]:
    """Areas to which something was written since the last sealing."""
    rows = connection.exec_driver_sql(
        "SELECT DISTINCT setting_area FROM raw_change JOIN township_setting ON uid = row_uid"
    )
    return set(rows.scalars())


def change_settings(
    workspace: "Workspace", area: str, values: Mapping[str, Any], *, action: str, reason: str = ""
) -> Changes:
    """Set values of an area in one step; None takes a value back. `action` is what the person did, in Chinese.

    UserError when the township has set one of them and this is a village, or when a value is too long.
    """
    table = ledger(_LEDGER).__table__
    with workspace.change(action, reason=reason) as change:
        _refuse_those_of_the_township(workspace, change.connection, area, values, action)
        for name, value in values.items():
            uid = uid_of(json.dumps(["township_setting", workspace.facts.scope, area, name]))
            row: dict[str, object] = {"is_removed": int(value is None)}
            if value is not None:
                row["setting_value"] = _text(name, value)
            if not change.connection.execute(table.update().where(table.c.uid == uid).values(**row)).rowcount:
                row |= {"uid": uid, "setting_area": area, "setting_name": name}
                change.connection.execute(table.insert(), row)
    return change.changes


def _text(name: str, value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    try:
        field_of(_LEDGER, "setting_value").kind.check(text)
    except InvalidValue as problem:
        raise UserError(f"设置“{name}”保存不下：{problem}") from None
    return text


def _refuse_those_of_the_township(
    workspace: "Workspace", connection: Connection, area: str, values: Mapping[str, Any], action: str
) -> None:
    if values.keys() & given_by_township(workspace, connection, area):
        raise UserError(f"{action}：这一项由乡镇统一设置，村里不能改，请向乡镇反映，改好后随交换数据发回")


def given_by_township(workspace: "Workspace", connection: Connection, area: str) -> frozenset[str]:
    """Names of an area that are not a village's to set, because its township has set them."""
    is_township = workspace.facts.scope == TOWNSHIP_WIDE
    return frozenset(() if is_township else _of_scope(connection, area, TOWNSHIP_WIDE))


def _own_scope(connection: Connection) -> str:
    return (fact(connection, "region_code") or "") if fact(connection, "role") == "village" else TOWNSHIP_WIDE


def _of_scope(connection: Connection, area: str, scope: str) -> dict[str, str]:
    rows = connection.exec_driver_sql(
        "SELECT setting_name, setting_value FROM township_setting JOIN row_state ON row_uid = uid "
        "WHERE setting_area = ? AND scope = ? AND is_removed = 0 AND setting_value IS NOT NULL",
        (area, scope),
    )
    return {str(name): str(text) for name, text in rows}
