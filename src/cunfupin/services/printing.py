"""Forms on paper ("报表打印"): one PDF for many households, villages or assets, or one for each."""

import io
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from cunfupin.errors import UserError, reason_of
from cunfupin.fields import BEIJING, Privacy
from cunfupin.models.registry import ledger
from cunfupin.paths import clear_away
from cunfupin.progress import Progress, Silent
from cunfupin.reports.document import EmptyDocument, write_form
from cunfupin.reports.form import TOWNSHIP, Form
from cunfupin.reports.registry import forms
from cunfupin.reports.subject import Imprint, Subject

from .figures_by_village import FIGURES
from .form_settings import adaptation_of
from .gathering import Period, gathered, subjects_of
from .households import HOUSEHOLD, registered_households
from .new_findings import say_what_is_new
from .print_log import remember_print
from .workspace import Workspace

_BATCH = 250
_USUAL = "assistance_card"
_UNSAFE = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f]')
_LONGEST_NAME = 60


@dataclass(frozen=True, kw_only=True)
class FormChoice:
    """A form that can be printed, and what it is about."""

    name: str
    title: str
    subject: str
    is_public: bool
    is_double_sided: bool
    is_booklet: bool
    has_month: bool

    @property
    def is_chosen_by_household(self) -> bool:
        """Whether it is printed for households that somebody picks: its subject is one, or hangs on one."""
        name = self.subject
        while name and name not in (HOUSEHOLD, TOWNSHIP):
            name = ledger(name).__ledger__.parent
        return name == HOUSEHOLD


@dataclass(frozen=True, kw_only=True)
class Order:
    """What is to be printed: which form, for which households (all on the roll where neither they nor a group is named).

    Where it `is_duplex` two pages share a sheet, and each household begins a new one.
    """

    form: str
    households: Sequence[bytes] | None = None
    group: str | None = None
    period: Period = field(default_factory=Period)
    is_masked: bool = False
    is_duplex: bool = False


def form_choices() -> tuple[FormChoice, ...]:
    """The forms that can be printed."""
    return tuple(
        FormChoice(
            name=form.name,
            title=form.title,
            subject=form.subject,
            is_public=form.is_public,
            is_double_sided=form.is_double_sided,
            is_booklet=form.is_booklet,
            has_month=form.has_month,
        )
        for form in forms().values()
    )


def print_form(
    workspace: Workspace,
    order: Order,
    target: Path,
    *,
    one_file_each: bool = False,
    progress: Progress | None = None,
) -> list[Path]:
    """Print what was ordered; gives the files that were made.

    With `one_file_each` the target is a folder. Nothing is left behind when it fails or is cancelled.
    """
    form = _as_ordered(order)
    with workspace.read():
        subjects = ordered(workspace, form, order, progress or Silent())
        imprint = imprint_of(workspace, form)
        try:
            save = _save_each if one_file_each else _save_all
            files = save(target, form, subjects, imprint)
        except OSError as error:
            raise UserError(f"{form.title}没有存成：{target} {reason_of(error)}；请换一个位置再试") from error
        except EmptyDocument:
            raise UserError(_nothing_for(form)) from None
    log_print(workspace, order, where=str(target))
    return files


def form_pdf(workspace: Workspace, order: Order, *, most: int | None = None, progress: Progress | None = None) -> bytes:
    """What was ordered as one PDF, for looking at (the first `most` only) and for the printer."""
    form = _as_ordered(order)
    stream = io.BytesIO()
    with workspace.read():
        subjects = ordered(workspace, form, order, progress or Silent(), most=most)
        try:
            write_form(stream, form, subjects, imprint_of(workspace, form), document_title=form.title)
        except EmptyDocument:
            raise UserError(_nothing_for(form)) from None
    return stream.getvalue()


def get_ready(workspace: Workspace, progress: Progress) -> None:
    """Lay out one card that nobody sees: forms, fonts and what is asked of the file take long the first time of a session."""
    with suppress(UserError):
        form_pdf(workspace, Order(form=_USUAL), most=1, progress=progress)


def log_print(workspace: Workspace, order: Order, form: Form | None = None, *, where: str) -> None:
    """Note in the print log what was printed where, and say what is doubtful."""
    say_what_is_new(workspace)
    form = form or _form(order.form)
    remember_print(
        workspace,
        form=form.name,
        title=form.title,
        copies=len(_chosen(workspace, form, order)),
        where=where,
        group=order.group,
        period=str(order.period),
        is_masked=order.is_masked,
        is_duplex=order.is_duplex,
        households=None if order.households is None else tuple(order.households),
    )


def _form(name: str) -> Form:
    found = forms().get(name)
    if found is None:
        raise UserError(f"没有名叫“{name}”的表样，可用的有：{'、'.join(forms())}")
    return found


def _as_ordered(order: Order) -> Form:
    form = _form(order.form)
    return replace(form, is_double_sided=True) if order.is_duplex else form


def _nothing_for(form: Form) -> str:
    return f"没有可以印成{form.title}的记录，请先在台账里填好，再打印"


def _chosen(workspace: Workspace, form: Form, order: Order) -> list[bytes]:
    if order.households is not None and not order.households:
        raise UserError("没有选中农户，请先选择要打印的农户")
    with workspace.read() as connection:
        households = list(dict.fromkeys(order.households)) if order.households is not None else None
        if households is None and (order.group is not None or form.subject == HOUSEHOLD):
            households = registered_households(connection, group=order.group)
            _refuse_none(households, order)
        found = households if form.subject == HOUSEHOLD else subjects_of(connection, form, households)
    if not found:
        raise UserError(_nothing_for(form))
    return found or []


def _refuse_none(households: Sequence[bytes], order: Order) -> None:
    if not households and order.group is not None:
        raise UserError(f"“{order.group}”里没有在册农户，请先在农户台账里填好各户的村民小组")
    if not households:
        raise UserError("台账里还没有在册农户，请先录入或导入农户，再打印")


def ordered(
    workspace: Workspace, form: Form, order: Order, progress: Progress, *, most: int | None = None
) -> Iterator[Subject]:
    """The subjects, read in batches. UserError when none of them is there any more."""
    uids = _chosen(workspace, form, order)[:most]
    imprint = imprint_of(workspace, form)
    figures = FIGURES[form.figures](workspace, progress) if form.figures else None
    allowed = Privacy.PUBLIC if order.is_masked else None
    done = 0
    with workspace.read() as connection:
        for start in range(0, len(uids), _BATCH):
            progress.report(start, len(uids), f"正在排{form.title}")
            for subject in gathered(
                connection, form, uids[start : start + _BATCH], order.period, imprint, allowed=allowed, figures=figures
            ):
                done += 1
                yield subject
    if not done:
        raise UserError("选中的农户已不在台账里，可能已被移走；请刷新农户列表，重新选择后再打印")
    progress.report(len(uids), len(uids), "正在保存")


def _save_all(target: Path, form: Form, subjects: Iterator[Subject], imprint: Imprint) -> list[Path]:
    with staged() as parts:
        _write(parts, target, form, subjects, imprint)
    return [target]


def _save_each(folder: Path, form: Form, subjects: Iterator[Subject], imprint: Imprint) -> list[Path]:
    used: set[str] = set()
    with staged() as parts:
        for subject in subjects:
            try:
                _write(parts, folder / f"{unique_name(subject, used)}.pdf", form, iter((subject,)), imprint)
            except EmptyDocument:
                continue
    if not parts:
        raise EmptyDocument
    return list(parts)


def _write(parts: dict[Path, Path], target: Path, form: Form, subjects: Iterator[Subject], imprint: Imprint) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f".{target.name}.part")
    parts[target] = part
    with part.open("wb") as stream:
        write_form(stream, form, subjects, imprint, document_title=target.stem)


@contextmanager
def staged() -> Iterator[dict[Path, Path]]:
    """Files being written, by the name they are to have; they get it only when all are whole."""
    parts: dict[Path, Path] = {}
    try:
        yield parts
        for target, part in parts.items():
            part.replace(target)
    finally:
        for part in parts.values():
            clear_away(part)


def safe_name(text: str) -> str:
    """A text without what a file name may not hold."""
    return _UNSAFE.sub("_", text)[-_LONGEST_NAME:].strip(" .-")


def unique_name(subject: Subject, used: set[str]) -> str:
    """Village, group, head and number, without what a file name may not hold; each name once."""
    name = safe_name("-".join(subject.names))
    number, unique = 1, name
    while unique.lower() in used:
        number += 1
        unique = f"{name}（{number}）"
    used.add(unique.lower())
    return unique


def imprint_of(workspace: Workspace, form: Form) -> Imprint:
    """Who prints a form and when, and how the township wants it."""
    return Imprint(
        printed_at=datetime.now(BEIJING),
        township=workspace.facts.township_name,
        adaptation=adaptation_of(workspace, form.name),
    )
