"""What every command needs: the passphrase, the open file, the place to print."""

import argparse
import getpass
import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cunfupin.bootstrap import open_file
from cunfupin.errors import UserError
from cunfupin.progress import Lines
from cunfupin.services.operators import sign_in
from cunfupin.services.passphrases import refuse_short
from cunfupin.services.workspace import Workspace


def passphrase_of(chosen: argparse.Namespace) -> str:
    """From the file named, else the environment, else asked for. UserError when the file cannot be read."""
    if chosen.passphrase_file is not None:
        return _first_line(chosen.passphrase_file)
    found = os.environ.get("CUNFUPIN_PASSPHRASE")
    if found is not None:
        return found
    if not sys.stdin.isatty():
        raise UserError("没有给出密码：请用 --passphrase-file 指定密码文件，或设置环境变量 CUNFUPIN_PASSPHRASE")
    return getpass.getpass("请输入密码：")


def new_passphrase_of(chosen: argparse.Namespace) -> str:
    """The same for a file that is to get it. UserError when it is too short."""
    found = passphrase_of(chosen)
    refuse_short(found)
    return found


def _first_line(path: Path) -> str:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise UserError(f"密码文件“{path}”读不出来，请检查路径；文件应是 UTF-8 文本，第一行是密码") from None
    return (text.splitlines() or [""])[0]


@contextmanager
def opened(chosen: argparse.Namespace, path: Path | None = None) -> Iterator[Workspace]:
    """The data file of the command; what the person should know of it goes to standard error."""
    workspace = open_file(path or chosen.file, passphrase_of(chosen), operator=chosen.operator)
    try:
        own = os.environ.get("CUNFUPIN_OPERATOR_PASSPHRASE")
        if chosen.operator and own is not None:
            sign_in(workspace, chosen.operator, own)
        _print_notices(workspace)
        yield workspace
        _print_notices(workspace)
    finally:
        workspace.close()


def _print_notices(workspace: Workspace) -> None:
    for notice in workspace.notices:
        print(notice, file=sys.stderr)
    workspace.notices.clear()


def progress() -> Lines:
    """Progress on standard error."""
    return Lines(sys.stderr)


def say(chosen: argparse.Namespace, facts: object, *lines: str) -> None:
    """The result: as JSON, or as Chinese lines."""
    if chosen.json:
        json.dump(facts, sys.stdout, ensure_ascii=False, indent=2)
        print()
        return
    for line in lines:
        print(line)
