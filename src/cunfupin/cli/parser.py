"""The commands and their options, as `command_line.md` of the design has them."""

import argparse
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TypeAlias

from cunfupin import __version__

from .words import Words, count, reason, year

Commands: TypeAlias = "argparse._SubParsersAction[Words]"


def function_of(name: str) -> Callable[[argparse.Namespace], int]:
    """The function of a command; only the libraries that it needs are loaded."""
    module, _, function = name.partition(".")
    found: Callable[[argparse.Namespace], int] = getattr(import_module(f"{__package__}.{module}"), function)
    return found


def build_parser() -> Words:
    """Parser whose result has `run`, the name of the function to call with it; see `function_of`."""
    parser = Words(prog="cunfupin", description="村扶：不带命令时打开窗口")
    parser.add_argument("--version", action="version", version=f"村扶 {__version__}", help="显示版本")
    commands = parser.add_subparsers(required=True, metavar="命令")
    for add in (_add_files, _add_data, _add_sheets, _add_output, _add_exchange):
        add(commands)
    return parser


def _command(commands: Commands, name: str, run: str, text: str, *, file: str = "file") -> Words:
    command = commands.add_parser(name, help=text, description=text)
    command.set_defaults(run=run)
    command.add_argument("--json", action="store_true", help="标准输出只给一份 JSON")
    command.add_argument("--passphrase-file", type=Path, help="密码所在的文本文件；否则用环境变量 CUNFUPIN_PASSPHRASE")
    command.add_argument(
        "--operator", default="", help="操作人；登记了使用人时其密码用环境变量 CUNFUPIN_OPERATOR_PASSPHRASE"
    )
    if file:
        command.add_argument(file, type=Path, metavar=file.upper(), help="数据文件（*.cunfupin）")
    return command


def _add_files(commands: Commands) -> None:
    demo = _command(commands, "demo", "files.demo", "建立试用的示例乡镇", file="")
    demo.add_argument("folder", type=Path, metavar="DIR")
    demo.add_argument("--households", type=count, default=60, help="每村户数")
    demo.add_argument("--villages", type=count, default=12, help="村数")
    demo.add_argument("--window", action="store_true", help="建好后打开窗口；没有屏幕时保存窗口截图")
    new = _command(commands, "new", "files.new", "新建数据文件")
    new.add_argument("--role", choices=("village", "township"), required=True)
    new.add_argument("--region", required=True, metavar="CODE", help="12 位行政区划代码")
    new.add_argument("--name", default="")
    seed = _command(commands, "seed", "files.seed", "生成村文件", file="master")
    seed.add_argument("--village", required=True, metavar="CODE")
    seed.add_argument("-o", "--output", type=Path, required=True, metavar="FILE")
    backup = _command(commands, "backup", "files.backup", "备份")
    backup.add_argument("folder", type=Path, nargs="?", metavar="FOLDER")
    restore = _command(commands, "restore", "files.restore_backup", "用备份恢复", file="")
    restore.add_argument("backup", type=Path, metavar="BACKUP")
    restore.add_argument("file", type=Path, metavar="FILE")
    verify = _command(commands, "verify", "files.verify_file", "检查数据文件")
    verify.add_argument("--take-over", action="store_true", help="把别的软件改过的记录登记为“非本软件修改”")
    _command(commands, "doctor", "files.doctor", "检查本机缺什么", file="")


def _add_data(commands: Commands) -> None:
    show = _command(commands, "show", "data.show", "列出台账记录")
    show.add_argument("ledger", metavar="LEDGER", help="台账，例如 household")
    show.add_argument("--where", action="append", default=[], metavar="FIELD=VALUE", help="只列这些记录")
    show.add_argument("--limit", type=count, metavar="N")
    change = _command(commands, "set", "data.change", "修改一条记录")
    _add_record(change)
    change.add_argument("values", nargs="+", metavar="FIELD=VALUE")
    change.add_argument("--reason", type=str.strip, default="", help="修改原因")
    delete = _command(commands, "delete", "data.delete", "把一条记录移入回收站")
    _add_record(delete)
    delete.add_argument("--reason", type=reason, required=True, help="原因")
    _add_record(_command(commands, "history", "data.history", "一条记录的修改记录"))


def _add_record(command: Words) -> None:
    command.add_argument("ledger", metavar="LEDGER", help="台账，例如 household")
    command.add_argument("key", metavar="KEY", help="记录：户编号、证件号码等，或 show 给出的 uid")


def _add_sheets(commands: Commands) -> None:
    take = _command(commands, "import", "importing.take_in", "从 Excel 导入")
    take.add_argument("sheets", nargs="+", type=Path, metavar="SHEET")
    take.add_argument("--ledger", metavar="NAME")
    take.add_argument("--year", type=year, help="表里没有写年度时用的年度")
    take.add_argument("--all-sheets", action="store_true", help="工作簿里所有工作表一步导入")
    take.add_argument(
        "--mode",
        choices=("overwrite", "fill", "add"),
        default="overwrite",
        help="已有的记录：overwrite 以表为准（不写就是它），fill 只补空白，add 不动、只新增",
    )
    take.add_argument("--by-name", action="store_true", help="没有编号的按姓名认人，村里只有一个同名的才收")
    take.add_argument("--list", metavar="KIND", help="作为部门名单收进来，和名册比对，例如 农村低保名单")
    take.add_argument("--month", default="", metavar="YEAR-MONTH", help="名单的月份")
    take.add_argument("--dry-run", action="store_true", help="只看结果，不写入")
    take.add_argument("--rejects", type=Path, metavar="OUT.xlsx", help="有问题的行另存为")
    take.add_argument("--mapping", type=Path, metavar="MAP.json", help="表头和项目的对应")
    export = _command(commands, "export", "sheets.export", "导出台账")
    export.add_argument("layouts", nargs="+", metavar="LAYOUT", help="台账名称，例如 农户花名册；all 是全部正式台账")
    export.add_argument(
        "-o", "--output", type=Path, required=True, metavar="OUT.xlsx|DIR", help="存到哪里；几本台账写文件夹"
    )
    export.add_argument("--mask", action="store_true", help="隐去证件号码等")
    export.add_argument("--village", metavar="CODE", help="只要这个村的，写 12 位村代码")
    export.add_argument("--by-village", action="store_true", help="每村一张工作表，另加合计")
    export.add_argument("--year", type=year, help="哪一年；不写是有资料的最近一年")
    fill = _command(commands, "fill", "sheets.fill", "填写别人的空表")
    fill.add_argument("template", type=Path, metavar="TEMPLATE.xlsx")
    fill.add_argument("-o", "--output", type=Path, required=True, metavar="OUT.xlsx")
    fill.add_argument("--ledger", metavar="NAME", help="照哪本台账填；不写时由表头认出")
    fill.add_argument("--village", metavar="CODE", help="只填这个村的，写 12 位村代码")
    fill.add_argument("--where", action="append", default=[], metavar="FIELD=VALUE", help="只填这些记录")
    fill.add_argument("--year", type=year, help="哪一年；不写是有资料的最近一年")
    fill.add_argument("--id-style", choices=("text", "spaced", "masked", "split"), help="证件号码的写法")


def _add_output(commands: Commands) -> None:
    cards = _command(commands, "print", "output.print_form", "打印成 PDF")
    cards.add_argument("form", metavar="FORM", help="表样，例如 assistance_card；写错时列出全部")
    cards.add_argument("-o", "--output", type=Path, metavar="OUT.pdf")
    cards.add_argument("--household", action="append", default=[], metavar="NO", help="户编号，可以写几次")
    cards.add_argument("--group", metavar="三组", help="这一组的户")
    cards.add_argument("--all", action="store_true", help="全部")
    cards.add_argument("--one-file-each", type=Path, metavar="DIR", help="每户一个文件，放在这个文件夹")
    cards.add_argument("--period", default="", metavar="YEAR[-MONTH]", help="哪一年，或哪一月")
    cards.add_argument("--mask", action="store_true", help="隐去证件号码等")
    cards.add_argument("--duplex", action="store_true", help="双面打印：每户从新的一张开始")
    check = _command(commands, "check", "output.check_data", "数据核查")
    check.add_argument("-o", "--output", type=Path, metavar="OUT.xlsx", help="疑点清单另存为")
    check.add_argument("--rule", action="append", default=[], metavar="ID", help="只查这条规则，可以写几次")
    targets = _command(commands, "targets", "plan.targets", "任务指标完成情况")
    targets.add_argument("--year", type=year, help="哪一年的方案；不写是现在的")


def _add_exchange(commands: Commands) -> None:
    send = _command(commands, "send", "exchanging.send_package", "送出数据")
    send.add_argument("folder", type=Path, metavar="FOLDER", help="U盘或共享文件夹")
    receive = _command(commands, "receive", "exchanging.receive_packages", "接收数据")
    receive.add_argument("sources", nargs="+", type=Path, metavar="FOLDER|PACKAGE|DATAFILE")
    receive.add_argument("--preview", action="store_true", help="只看结果，不写入")
    _command(commands, "conflicts", "deciding.conflicts", "待裁决的事项")
    rule = _command(commands, "rule", "deciding.rule_item", "裁决")
    rule.add_argument("conflict", metavar="CONFLICT", help="conflicts 给出的编号")
    rule.add_argument("choice", metavar="base|ours|theirs|VALUE", help="原来的、本方的、对方的，或另写一个")
    rule.add_argument("--reason", type=reason, required=True, help="裁决的理由")
    ask = _command(commands, "ask", "deciding.ask", "退回核实")
    ask.add_argument("conflict", metavar="CONFLICT", help="conflicts 给出的编号")
    ask.add_argument("--reason", type=reason, required=True, help="要对方核实什么")
    slips = _command(commands, "slips", "deciding.slips", "生成冲突核实单")
    slips.add_argument("-o", "--output", type=Path, required=True, metavar="DIR")
    slips.add_argument("--village", default="", metavar="濯龙村")
    answers = _command(commands, "answers", "deciding.answers", "读取填好的冲突核实单并裁决")
    answers.add_argument("sheets", nargs="+", type=Path, metavar="SHEET")
    answers.add_argument("--preview", action="store_true", help="只看结果，不裁决")
    devices = _command(commands, "devices", "exchanging.list_devices", "交换过数据的设备")
    device = devices.add_mutually_exclusive_group()
    device.add_argument("--confirm", metavar="ID", help="确认是本单位的设备")
    device.add_argument("--revoke", metavar="ID", help="停用设备")
    device.add_argument("--recover", metavar="ID", help="给忘了密码的村做找回文件（设备编号或村代码）")
    devices.add_argument("-o", "--output", type=Path, default=Path("找回密码.cfkey"), metavar="FILE", help="找回文件")
    recover = _command(
        commands, "recover", "files.recover_file", "用乡镇给的找回文件换密码（新密码照 --passphrase-file）"
    )
    recover.add_argument("handed_out", type=Path, metavar="KEYFILE", help="找回文件（*.cfkey）")
    recover.add_argument("--code", required=True, help="乡镇在电话里告诉的找回码")
    undo = _command(commands, "undo", "exchanging.undo_taken", "撤回一次导入或接收")
    undo.add_argument("number", metavar="IMPORT", help="导入或接收的编号")
