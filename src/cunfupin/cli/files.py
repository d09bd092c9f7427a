"""Commands on data files: demo, new, seed, backup, restore, recover, verify, doctor."""

import argparse
from dataclasses import asdict

from cunfupin import doctor as diagnosis
from cunfupin.bootstrap import create_file
from cunfupin.services.backups import back_up, restore, verify
from cunfupin.services.outside_edits import are_outside, outside_edits, take_over
from cunfupin.services.recovery import recover
from cunfupin.services.seeding import seed_village

from .session import new_passphrase_of, opened, passphrase_of, progress, say


def demo(chosen: argparse.Namespace) -> int:
    """Build the invented township; with `--window` show it."""
    from cunfupin.demo import build

    made = build(chosen.folder, households=chosen.households, villages=chosen.villages, progress=progress())
    pictures = []
    if chosen.window:
        from cunfupin.ui.start import has_display, run

        if has_display():
            return run(made.township, made.passphrase)
        from cunfupin.ui.screenshots import save_all

        pictures = save_all(chosen.folder / "截图", made.township, made.villages[0], made.passphrase)
    files = {
        "township": str(made.township),
        "villages": list(map(str, made.villages)),
        "produced": list(map(str, (*made.produced, *pictures))),
        "passphrase": made.passphrase,
    }
    say(
        chosen,
        files,
        f"示例乡镇已建好（全部是虚构的人），密码：{made.passphrase}",
        f"乡镇数据文件：{made.township}",
        *(f"村数据文件：{path}" for path in made.villages),
        *(f"已生成：{path}" for path in (*made.produced, *pictures)),
        f"打开窗口：cunfupin {made.township}",
    )
    return 0


def new(chosen: argparse.Namespace) -> int:
    """A new data file."""
    workspace = create_file(
        chosen.file,
        new_passphrase_of(chosen),
        role=chosen.role,
        region_code=chosen.region,
        name=chosen.name,
        operator=chosen.operator,
    )
    path, facts = workspace.file.path, workspace.facts
    workspace.close()
    say(chosen, {"file": str(path), **asdict(facts)}, f"已建立{facts.name}的数据文件：{path}")
    return 0


def seed(chosen: argparse.Namespace) -> int:
    """A village's own file."""
    with opened(chosen, chosen.master) as workspace:
        path = seed_village(workspace, chosen.village, chosen.output, workspace.file.passphrase)
    say(chosen, {"file": str(path)}, f"村文件已生成：{path}，请交给村里，密码另行告知")
    return 0


def backup(chosen: argparse.Namespace) -> int:
    """A checked copy."""
    with opened(chosen) as workspace:
        path = back_up(workspace, chosen.folder)
    say(chosen, {"file": str(path)}, f"已备份并核对：{path}")
    return 0


def restore_backup(chosen: argparse.Namespace) -> int:
    """Put a backup in the place of a data file."""
    restore(chosen.backup, chosen.file, passphrase_of(chosen))
    say(chosen, {"file": str(chosen.file)}, f"已恢复到：{chosen.file}；原来的文件（如果有）改名保留在旁边")
    return 0


def recover_file(chosen: argparse.Namespace) -> int:
    """A new passphrase for a data file whose passphrase was forgotten."""
    recover(chosen.file, chosen.handed_out, chosen.code, new_passphrase_of(chosen))
    say(chosen, {"file": str(chosen.file)}, f"已换上新密码：{chosen.file}；原来的文件改名保留在旁边")
    return 0


def verify_file(chosen: argparse.Namespace) -> int:
    """Whether the data file is sound; what other programs wrote is told, or taken over."""
    with opened(chosen) as workspace:
        taken = len(take_over(workspace).rows) if chosen.take_over else 0
        problems = verify(workspace)
        edits = outside_edits(workspace) if are_outside(problems) else []
    facts = {"ok": not problems, "problems": problems, "taken_over": taken, "outside": [asdict(one) for one in edits]}
    told = [f"已把 {taken} 条记录登记为“非本软件修改”"] if taken else []
    lines = [f"　{one.kind}　{one.ledger}　{one.record}　{one.what}" for one in edits]
    if edits:
        lines.append("要登记为“非本软件修改”，请再运行一次并加上 --take-over")
    say(chosen, facts, *told, *(problems or ["检查完毕，数据文件完好"]), *lines)
    return 1 if problems else 0


def doctor(chosen: argparse.Namespace) -> int:
    """What this computer lacks."""
    checks = diagnosis.diagnose()
    lines = [f"{'正常' if check.ok else '缺少'}　{check.name}　{check.remedy}".rstrip() for check in checks]
    say(chosen, [asdict(check) for check in checks], *lines)
    return 0 if all(check.ok or not check.is_needed for check in checks) else 1
