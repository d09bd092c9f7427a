"""New data files: a place of its own, or a village's file made by its township ("村文件")."""

import json
import os
from pathlib import Path

from sqlalchemy import Connection

from cunfupin.errors import UserError
from cunfupin.fields import narrow
from cunfupin.models.base import uid_of
from cunfupin.models.registry import ledger
from cunfupin.storage import data_file
from cunfupin.storage.data_file import INVENTED, DataFile, write_facts
from cunfupin.sync.apply import KnownInFile, apply_plan
from cunfupin.sync.certificates import PlaceKeys
from cunfupin.sync.commits import TOWNSHIP_WIDE
from cunfupin.sync.log import collect, heads
from cunfupin.sync.plan import plan_merge

from .membership import (
    Founding,
    founding_facts,
    own_place,
    place_keys,
    remember_place,
    township_code,
)
from .number_blocks import block_for_opener, reserve_for_seed
from .places import lineage, place_of, villages_of
from .recovery import keep_key, make_escrow_key, recipient_fact, sealed_key
from .workspace import Workspace

_CODE_LENGTH = 12
SEEDED = "seeded:"
"""Prefix of the fact that says what a village's file held when it was made."""


def found(
    path: Path, passphrase: str, *, role: str, region_code: str, name: str = "", invented_on: str = ""
) -> DataFile:
    """A new data file of a township or village, `first_rows` still to be written. UserError when it cannot be."""
    founding = _founding(role, region_code, name)
    keys = PlaceKeys.new()
    facts = founding_facts(founding, keys, founding.certificate(keys, keys.signing)) | block_for_opener()
    return _created(path, passphrase, facts, invented_on)


def _created(path: Path, passphrase: str, facts: dict[str, str], invented_on: str) -> DataFile:
    return data_file.create(path, passphrase, {"uid": os.urandom(8).hex(), INVENTED: invented_on, **facts})


def _founding(role: str, region_code: str, name: str) -> Founding:
    code = narrow(region_code)
    if len(code) != _CODE_LENGTH or not code.isdigit():
        raise UserError(f"行政区划代码“{region_code}”应是 12 位数字，请核对")
    if (code == township_code(code)) != (role == "township"):
        wanted = "乡镇代码末三位是 000，村代码末三位不是 000"
        raise UserError(f"行政区划代码“{code}”和选择的身份不一致（{wanted}），请核对")
    known = place_of(code)
    if not name and known is None:
        raise UserError(f"行政区划代码“{code}”不在本程序的名单里，请同时填写名称")
    above = lineage(township_code(code)).get("township", "")
    shown = name or (known.name if known else "")
    return Founding(role=role, region_code=code, name=shown, township_name=shown if role == "township" else above)


def first_rows(workspace: Workspace) -> None:
    """Write the rows of the villages: of a township all that are known, of a village its own."""
    facts = workspace.facts
    if facts.role == "village":
        rows = [_village_row(facts.region_code, facts.name)]
    else:
        rows = [_village_row(place.code, place.name) for place in villages_of(facts.region_code)]
    if rows:
        with workspace.change("建立数据文件") as change:
            change.connection.execute(ledger("village").__table__.insert(), rows)


def _village_row(code: str, name: str) -> dict[str, object]:
    """A village's row; its uid follows from its code, so that village and township mean the same row from the start."""
    names = {"province": None, "city": None, "county": None, "township": None} | lineage(township_code(code))
    return {"uid": village_uid(code), "village_code": code, "village_name": name, **names}


def village_uid(code: str) -> bytes:
    """Uid of a village's row, made from its code."""
    return uid_of(f"village:{code}")


def seed_village(workspace: Workspace, village_code: str, target: Path, passphrase: str) -> Path:
    """A village's own file with all that the township knows of it, and the township's word for it.

    UserError when this is no township file, the village is not of this township, or the target cannot be written.
    """
    founding = _founding_of(workspace, village_code)
    keys = PlaceKeys.new()
    with workspace.merging() as master:
        township = own_place(master)
        certificate = founding.certificate(keys, place_keys(master).signing)
        commits = collect(master, (founding.region_code, TOWNSHIP_WIDE), {})
        block = block_for_opener(reserve_for_seed(master, founding.region_code))
        recipient = make_escrow_key(master)
        facts = founding_facts(founding, keys, certificate) | block | recipient_fact(recipient)
        file = _created(target, passphrase, facts, workspace.facts.invented_on)
        try:
            with file.write() as connection:
                remember_place(connection, township)
                _copy_replicas(master, connection)
                apply_plan(connection, plan_merge(KnownInFile(connection, commits), commits))
                known = {f"{replica}/{scope}": n for (replica, scope), (n, _head) in heads(connection).items()}
        finally:
            file.close()
        remember_place(master, certificate)
        keep_key(master, founding.region_code, sealed_key(file, recipient))
        write_facts(master, {SEEDED + founding.region_code: json.dumps(known)})
    return file.path


def _founding_of(workspace: Workspace, village_code: str) -> Founding:
    facts = workspace.facts
    if facts.role != "township":
        raise UserError("只有乡镇的数据文件才能生成村文件，请打开乡镇的数据文件再试")
    if township_code(village_code) != facts.region_code or village_code == facts.region_code:
        raise UserError(f"“{village_code}”不是{facts.name}的村代码，请核对")
    with workspace.read() as connection:
        table = ledger("village").__table__
        row = connection.execute(table.select().where(table.c.village_code == village_code)).mappings().first()
    known = place_of(village_code)
    name = row["village_name"] if row else known.name if known else ""
    if not name:
        raise UserError(f"行政村台账里没有代码为“{village_code}”的村，请先登记这个村")
    return Founding(role="village", region_code=village_code, name=name, township_name=facts.township_name)


def _copy_replicas(master: Connection, village: Connection) -> None:
    rows = master.exec_driver_sql(
        "SELECT replica, scope, role, name, certificate, '{}', status FROM peer WHERE role = 'township'"
    ).all()
    village.exec_driver_sql(
        "INSERT INTO peer (replica, scope, role, name, certificate, receipt, status) VALUES (?, ?, ?, ?, ?, ?, ?)",
        [tuple(row) for row in rows],
    )
