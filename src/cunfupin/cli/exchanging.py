"""Commands of the exchange: send, receive, undo, devices."""

import argparse
from dataclasses import asdict

from cunfupin.services.devices import DEVICE_STATES, confirm, devices, revoke
from cunfupin.services.exchange import PackageResult, receive, send
from cunfupin.services.history import undo_import
from cunfupin.services.recovery import hand_out_key

from .session import opened, progress, say

_STATUS = {"taken": "已接收", "known": "以前接收过", "held": "暂存，等补齐后接收", "refused": "没有接收"}


def send_package(chosen: argparse.Namespace) -> int:
    """Write packages for the other side."""
    with opened(chosen) as workspace:
        outcome = send(workspace, chosen.folder, progress=progress())
    paths = list(map(str, outcome.paths))
    say(
        chosen,
        {"packages": paths, "commits": outcome.commits, "records": outcome.records},
        f"已送出 {outcome.records} 条记录的修改",
        *paths,
    )
    return 0


def receive_packages(chosen: argparse.Namespace) -> int:
    """Take in what others sent."""
    with opened(chosen) as workspace:
        outcome = receive(workspace, chosen.sources, preview=chosen.preview, progress=progress())
    said = "将会" if chosen.preview else "共"
    say(
        chosen,
        asdict(outcome),
        *(_package_line(one, is_preview=chosen.preview) for one in outcome.packages),
        f"{said}新增 {outcome.created}，修改 {outcome.updated}，移入回收站 {outcome.deleted}",
        f"并行修改 {outcome.parallel}，冲突 {outcome.conflicts}，违规 {outcome.violations}，疑似重复 {outcome.duplicates}",
    )
    refused = any(one.status == "refused" for one in outcome.packages)
    open_points = outcome.conflicts + outcome.violations + outcome.duplicates + outcome.held
    return 1 if open_points or refused else 0


def _package_line(one: PackageResult, *, is_preview: bool) -> str:
    status = "可以接收" if is_preview and one.status == "taken" else _STATUS[one.status]
    number = f"编号 {one.import_id}" if one.import_id else ""
    return "　".join(filter(None, (one.name, one.sender, status, "" if one.note == status else one.note, number)))


def undo_taken(chosen: argparse.Namespace) -> int:
    """Take back an import or a receiving."""
    with opened(chosen) as workspace:
        changes = undo_import(workspace, chosen.number)
    told = f"已撤回，恢复了 {len(changes.rows)} 条记录；之后又改过的内容保持不变"
    say(
        chosen,
        {"action": changes.action, "records": len(changes.rows)},
        told if changes.rows else "没有要撤回的内容：已经撤回过，或者之后都又改过",
    )
    return 0


def list_devices(chosen: argparse.Namespace) -> int:
    """The computers that exchange with this one; one can be confirmed, shut out, or its village be helped to a new passphrase."""
    with opened(chosen) as workspace:
        if chosen.confirm:
            confirm(workspace, chosen.confirm)
        if chosen.revoke:
            revoke(workspace, chosen.revoke)
        if chosen.recover:
            code = hand_out_key(workspace, chosen.recover, chosen.output)
            facts = {"device": chosen.recover, "file": str(chosen.output), "code": code}
            say(
                chosen,
                facts,
                f"找回文件：{chosen.output}，可以用U盘或微信传给村里",
                f"找回码：{code}，请打电话告诉本人",
            )
            return 0
        known = devices(workspace)
    lines = (f"{one.replica}　{one.place}　{DEVICE_STATES[one.status]}" for one in known)
    say(chosen, [asdict(one) for one in known], *lines, f"共 {len(known)} 台设备")
    return 1 if any(one.status == "new" for one in known) else 0
