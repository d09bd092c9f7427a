"""A county's own form ("Word 模板") filled for each household."""

from pathlib import Path

from cunfupin.errors import UserError, reason_of
from cunfupin.fields import Privacy
from cunfupin.progress import Progress, Silent
from cunfupin.reports.form import Form
from cunfupin.reports.word_template import NEEDS, NEEDS_ALL_YEARS, filled

from .households import HOUSEHOLD
from .printing import Order, log_print, ordered, staged, unique_name
from .workspace import Workspace

_FORM = Form(
    name="word_template",
    title="Word 模板",
    code="",
    subject=HOUSEHOLD,
    lay_out=lambda _subject: (),
    needs=NEEDS,
    needs_all_years=NEEDS_ALL_YEARS,
    allowed=Privacy.SENSITIVE,
)


def fill_word_template(
    workspace: Workspace, template: Path, order: Order, folder: Path, *, progress: Progress | None = None
) -> list[Path]:
    """One document a household into a folder; gives the files. Nothing is left behind when it fails."""
    try:
        content = template.read_bytes()
    except OSError as error:
        raise UserError(f"模板“{template}”读不出来：{reason_of(error)}") from None
    used: set[str] = set()
    with staged() as parts:
        for subject in ordered(workspace, _FORM, order, progress or Silent()):
            document = filled(content, subject)
            target = folder / f"{unique_name(subject, used)}.docx"
            try:
                folder.mkdir(parents=True, exist_ok=True)
                parts[target] = part = target.with_name(f".{target.name}.part")
                part.write_bytes(document)
            except OSError as error:
                raise UserError(f"文档没有存成：{target} {reason_of(error)}；请换一个位置再试") from None
    log_print(workspace, order, _FORM, where=f"{template.name} → {folder}")
    return list(parts)
