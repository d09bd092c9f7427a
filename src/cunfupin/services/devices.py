"""The computers that exchange with this data file ("设备"): who they are, and whether they are trusted."""

import json
from dataclasses import dataclass

from sqlalchemy import Connection

from cunfupin.errors import UserError
from cunfupin.sync.certificates import PlaceCertificate, vouched
from cunfupin.sync.package import checked_pair

from .membership import place_keys, remember_place
from .workspace import Workspace

DEVICE_STATES = {"new": "新设备，待核实", "confirmed": "已确认", "revoked": "已停用"}
"""States of a device, in words."""


@dataclass(frozen=True, kw_only=True)
class Device:
    """One replica. `status`: new (taken, but nobody asked yet), confirmed, revoked (what it sends is put aside)."""

    replica: str
    role: str
    place: str
    status: str


def devices(workspace: Workspace) -> list[Device]:
    """Every other computer that was heard of, by place."""
    with workspace.read() as connection:
        rows = connection.exec_driver_sql(
            "SELECT replica, role, name, status FROM peer WHERE replica <> ? ORDER BY role, name, replica",
            (workspace.replica,),
        )
        return [Device(replica=replica, role=role, place=name, status=status) for replica, role, name, status in rows]


def confirm(workspace: Workspace, replica: str) -> None:
    """Trust a device; a village that founded its own file is vouched for from now on. UserError when it is unknown."""
    workspace.rights.refuse_administration()
    with workspace.bookkeeping() as connection:
        place = _set_status(connection, replica, "confirmed")
        if workspace.facts.role == "township" and place.role == "village" and place.is_self_made:
            made = vouched(place, place_keys(connection).signing)
            assert isinstance(made, PlaceCertificate)
            remember_place(connection, made)


def revoke(workspace: Workspace, replica: str) -> None:
    """Put aside what this device sends from now on; villages learn of it. UserError when it is unknown."""
    if workspace.facts.role != "township":
        raise UserError("只有乡镇可以停用设备，请联系乡镇扶贫办")
    workspace.rights.refuse_administration()
    with workspace.bookkeeping() as connection:
        _set_status(connection, replica, "revoked")


def _set_status(connection: Connection, replica: str, status: str) -> PlaceCertificate:
    text = connection.exec_driver_sql(
        "UPDATE peer SET status = ? WHERE replica = ? RETURNING certificate", (status, replica)
    ).scalar()
    if text is None:
        raise UserError(f"没有编号为“{replica}”的设备，请刷新后再看")
    return checked_pair(*json.loads(text))[0]
