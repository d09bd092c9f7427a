"""The people who share a data file ("使用人"): each with a role and a passphrase of his own.

They are settings of the place itself, so that they travel to its other computers. While nobody is registered whoever
opens the data file may do everything, as before.
"""

import hashlib
import hmac
import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from cunfupin.errors import UserError

from .changes import Changes
from .rights import OWNER, ROLES, STRANGER, Role
from .township_settings import change_settings, own_settings_in
from .workspace import Workspace

AREA = "operators"
_COST = 2**14
_SHORTEST = 4


@dataclass(frozen=True, kw_only=True)
class Operator:
    """A registered person."""

    name: str
    role: Role


def operators(workspace: Workspace) -> list[Operator]:
    """Everybody who is registered, by name."""
    return [Operator(name=name, role=_role(facts)) for name, facts in _registered(workspace).items()]


def register(workspace: Workspace, name: str, role: str, passphrase: str) -> Changes:
    """Register a person, or give one another role or, when not blank, another passphrase.

    The first one must be able to administer, and is the one who acts from then on. UserError when that cannot be.
    """
    workspace.rights.refuse_administration()
    name, known = name.strip(), _registered(workspace)
    if not name:
        raise UserError("请写上使用人的姓名")
    if not known and not ROLES[role].may_administer:
        raise UserError("第一个使用人要选“第一书记”或者“乡镇审核”，以后才有人能改权限")
    if known.get(name) and _role(known[name]).may_administer and not ROLES[role].may_administer:
        _refuse_the_last(known, name)
    facts = known.get(name, {}) | (_secret(passphrase) if passphrase or name not in known else {}) | {"role": role}
    changes = change_settings(workspace, AREA, {name: facts}, action=f"登记使用人{name}")
    if not known:
        workspace.act_as(name, ROLES[role])
    return changes


def remove(workspace: Workspace, name: str) -> Changes:
    """This person no longer uses the data file; what he did stays under his name."""
    workspace.rights.refuse_administration()
    known = _registered(workspace)
    if len(known) > 1:
        _refuse_the_last(known, name)
    changes = change_settings(workspace, AREA, {name: None}, action=f"移除使用人{name}")
    if len(known) == 1:
        workspace.act_as(workspace.operator, OWNER)
    return changes


def sign_in(workspace: Workspace, name: str, passphrase: str) -> None:
    """From now on this person acts. UserError when he is not registered or the passphrase is another."""
    facts = _registered(workspace).get(name)
    if facts is None or not hmac.compare_digest(_hash(passphrase, facts["salt"]), facts["hash"]):
        raise UserError("姓名或者密码不对，请再试一次；忘了密码请第一书记在“系统设置”里重设")
    workspace.act_as(name, _role(facts))


def lay_down_rights(workspace: Workspace) -> None:
    """On opening: where people are registered, nobody writes before he has signed in."""
    workspace.rights = STRANGER if _registered(workspace) else OWNER


def _registered(workspace: Workspace) -> dict[str, Any]:
    with workspace.read() as connection:
        return own_settings_in(connection, AREA)


def _role(facts: Mapping[str, Any]) -> Role:
    return ROLES.get(facts["role"], STRANGER)


def _refuse_the_last(known: Mapping[str, Any], name: str) -> None:
    if not any(_role(facts).may_administer for other, facts in known.items() if other != name):
        raise UserError(f"只有{name}能改使用人和权限，请先给另一个人“第一书记”或者“乡镇审核”的角色")


def _secret(passphrase: str) -> dict[str, str]:
    if len(passphrase) < _SHORTEST:
        raise UserError(f"使用人的密码至少要 {_SHORTEST} 位")
    salt = os.urandom(16).hex()
    return {"salt": salt, "hash": _hash(passphrase, salt)}


def _hash(passphrase: str, salt: str) -> str:
    return hashlib.scrypt(passphrase.encode(), salt=bytes.fromhex(salt), n=_COST, r=8, p=1).hex()
