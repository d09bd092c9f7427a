"""A sheet on which the passphrase of a data file is written by hand and locked away ("密码保管单")."""

from functools import partial
from typing import BinaryIO

from cunfupin.fields import day_in_words

from .compose import composed
from .document import write_sheet
from .form import Part
from .layout import grid, heading, signatures
from .paper import A4_PORTRAIT
from .pieces import paragraphs, space
from .subject import Imprint, Subject

TITLE = "密码保管单"
_LABEL = 40.0
_ROW, _TALL = 12, 30


def write_passphrase_sheet(
    stream: BinaryIO, *, place: str, file: str, person: str, ways_back: str, imprint: Imprint
) -> None:
    """Write the sheet of one data file as a PDF; the passphrase itself is not on it. `ways_back`: who can help."""
    facts = (("单位", place), ("数据文件", file), ("使用人", person), ("打印日期", day_in_words(imprint.printed_at)))
    write_sheet(stream, TITLE, TITLE, partial(_part, facts, ways_back), imprint)


def _part(facts: tuple[tuple[str, str], ...], ways_back: str, subject: Subject) -> Part:
    paper = A4_PORTRAIT
    widths = (_LABEL, paper.frame_width - _LABEL)
    told = (
        "密码只写在这张纸上，不要存在电脑、手机里，也不要和数据文件、U盘放在一起。",
        "写好装进信封封口，锁进柜子；换了密码，写一张新的，旧的撕掉。",
        f"忘了密码：{ways_back}",
    )
    blocks = [
        heading(paper, TITLE, "手写密码后封存"),
        grid(paper, widths, [[pair] for pair in facts], least_row=_ROW),
        grid(paper, widths, [[("密码（手写）", "")]], least_row=_TALL),
        space(6),
        paragraphs(paper, told),
    ]
    pages = composed(subject, paper, blocks, [signatures(paper, ("保管人", "封存人"))], running=TITLE)
    return Part(title=TITLE, paper=paper, pages=pages)
