"""Forms on paper ("报表打印"): one PDF for many households, or one for each."""

import io
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from cunfupin.errors import UserError, reason_of
from cunfupin.fields import BEIJING
from cunfupin.progress import Progress, Silent
from cunfupin.reports.assistance_card import Imprint, write_cards
from cunfupin.reports.card_data import CardData

from .card_records import card_records
from .households import registered_households
from .workspace import Workspace

_TITLE = "帮扶明白卡"
_BATCH = 250
_UNSAFE = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f]')
_LONGEST_NAME = 60
_NONE_LEFT = "选中的农户已不在台账里，可能已被移走；请刷新农户列表，重新选择后再打印"


@dataclass(frozen=True, kw_only=True)
class FormChoice:
    """A form that can be printed."""

    name: str
    title: str


def form_choices() -> tuple[FormChoice, ...]:
    """The forms that can be printed."""
    return (FormChoice(name="assistance_card", title=_TITLE),)


def print_cards(
    workspace: Workspace,
    target: Path,
    *,
    households: Sequence[bytes] | None = None,
    group: str | None = None,
    one_file_each: bool = False,
    year: int | None = None,
    progress: Progress | None = None,
) -> list[Path]:
    """Print the cards of these households, of a group, or of all on the roll; gives the files that were made.

    With `one_file_each` the target is a folder. Nothing is left behind when it fails or is cancelled.
    """
    with workspace.read():
        uids = _chosen(workspace, households, group)
        cards = _cards(workspace, uids, year, progress or Silent())
        try:
            return _save_each(target, cards, workspace) if one_file_each else [_save_all(target, cards, workspace)]
        except OSError as error:
            raise UserError(f"卡片没有存成：{target} {reason_of(error)}；请换一个位置再试") from error


def card_pdf(workspace: Workspace, households: Sequence[bytes]) -> bytes:
    """The cards of these households as one PDF, for looking at and for the printer."""
    stream = io.BytesIO()
    with workspace.read():
        cards = _cards(workspace, _chosen(workspace, households, None), None, Silent())
        write_cards(stream, cards, _imprint(workspace), document_title=_TITLE)
    return stream.getvalue()


def _chosen(workspace: Workspace, households: Sequence[bytes] | None, group: str | None) -> list[bytes]:
    if households is not None:
        if not households:
            raise UserError("没有选中农户，请先选择要打印的农户")
        return list(dict.fromkeys(households))
    with workspace.read() as connection:
        found = registered_households(connection, group=group)
    if not found and group is not None:
        raise UserError(f"“{group}”里没有在册农户，请先在农户台账里填好各户的村民小组")
    if not found:
        raise UserError("台账里还没有在册农户，请先录入或导入农户，再打印卡片")
    return found


def _cards(workspace: Workspace, uids: Sequence[bytes], year: int | None, progress: Progress) -> Iterator[CardData]:
    """The cards, read in batches. UserError when none of the households is there any more."""
    done = 0
    with workspace.read() as connection:
        for start in range(0, len(uids), _BATCH):
            progress.report(start, len(uids), "正在排卡片")
            for card in card_records(connection, uids[start : start + _BATCH], year):
                done += 1
                yield card
    if not done:
        raise UserError(_NONE_LEFT)
    progress.report(len(uids), len(uids), "正在保存")


def _save_all(target: Path, cards: Iterator[CardData], workspace: Workspace) -> Path:
    with _staged() as parts:
        _write(parts, target, cards, workspace)
    return target


def _save_each(folder: Path, cards: Iterator[CardData], workspace: Workspace) -> list[Path]:
    used: set[str] = set()
    with _staged() as parts:
        for card in cards:
            _write(parts, folder / f"{_file_name(card, used)}.pdf", iter((card,)), workspace)
    return list(parts)


def _write(parts: dict[Path, Path], target: Path, cards: Iterator[CardData], workspace: Workspace) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    parts[target] = part = target.with_name(f".{target.name}.part")
    with part.open("wb") as stream:
        write_cards(stream, cards, _imprint(workspace), document_title=target.stem)


@contextmanager
def _staged() -> Iterator[dict[Path, Path]]:
    """Files being written, by the name they are to have; they get it only when all are whole."""
    parts: dict[Path, Path] = {}
    try:
        yield parts
        for target, part in parts.items():
            part.replace(target)
    finally:
        for part in parts.values():
            part.unlink(missing_ok=True)


def _file_name(card: CardData, used: set[str]) -> str:
    """Village, group, head and number of the household, without what a file name may not hold; each name once."""
    words = (card.village_name, card.group_name, card.head_name, card.household.get("household_no") or "未编号")
    name = _UNSAFE.sub("_", "-".join(filter(None, words)))[-_LONGEST_NAME:].strip(" .-")
    number, unique = 1, name
    while unique.lower() in used:
        number += 1
        unique = f"{name}（{number}）"
    used.add(unique.lower())
    return unique


def _imprint(workspace: Workspace) -> Imprint:
    return Imprint(printed_at=datetime.now(BEIJING), township=workspace.facts.township_name)
