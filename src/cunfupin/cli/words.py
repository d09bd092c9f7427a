"""How the words of a command are read: what is wrong with them is one Chinese sentence, like every refusal."""

import argparse
import re
from collections.abc import Iterable
from typing import Any, NoReturn

from cunfupin.errors import UserError
from cunfupin.fields import InvalidValue, Year

_WRONG = (
    (r"the following arguments are required: (.*)", "还缺 {}"),
    (r"unrecognized arguments: (.*)", "多出了“{}”"),
    (r"argument (.*?): invalid choice: '?(.*?)'? \(choose from (.*)\)", "{} 不能是“{}”，可以是 {}"),
    (r"argument (.*?): expected .*", "{} 后面缺内容"),
    (r"argument (.*?): not allowed with argument (.*)", "{} 和 {} 只能写一个"),
    (r"argument (.*?): (.*)", "{} {}"),
    (r"(.*)", "{}"),
)
"""What argparse says → what people are told; the last two let a sentence of ours through."""


class _Help(argparse.HelpFormatter):
    def add_usage(
        self, usage: str | None, actions: Iterable[argparse.Action], groups: Iterable[Any], prefix: str | None = None
    ) -> None:
        super().add_usage(usage, actions, groups, "用法：" if prefix is None else prefix)


class Words(argparse.ArgumentParser):
    """A parser that speaks Chinese and refuses with `UserError`."""

    def __init__(self, **named: Any) -> None:
        super().__init__(formatter_class=_Help, add_help=False, **named)
        self._positionals.title, self._optionals.title = "依次写", "可以加"
        self.add_argument("-h", "--help", action="help", help="显示这一页")

    def error(self, message: str) -> NoReturn:
        """UserError says in one sentence what is wrong with the words."""
        told = next(told.format(*found.groups()) for wrong, told in _WRONG if (found := re.fullmatch(wrong, message)))
        raise UserError(f"命令没有写对：{told}；写法请看 {self.prog} --help")


def count(text: str) -> int:
    """A number of things, for an option."""
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"应是 0 或更大的整数，不能是“{text}”")
    return int(text)


def year(text: str) -> int:
    """A calendar year, for an option."""
    try:
        found = Year().parse(text)
    except InvalidValue:
        raise argparse.ArgumentTypeError(f"应是 1900 到 2100 之间的年份，不能是“{text}”") from None
    return int(str(found))


def reason(text: str) -> str:
    """Why something is done, for an option that must say so."""
    if not text.strip():
        raise argparse.ArgumentTypeError("不能空着，请写明原因")
    return text.strip()
