"""The sheet of paper of a step ("这一步的表"): that part of a form, about this one record."""

import io
from collections.abc import Sequence
from dataclasses import replace

from cunfupin.errors import UserError
from cunfupin.models.workflows import Step
from cunfupin.reports.document import EmptyDocument, write_form
from cunfupin.reports.form import Form, Part
from cunfupin.reports.registry import forms
from cunfupin.reports.subject import Subject
from cunfupin.rules.relations import related
from cunfupin.services.gathering import Period, gathered
from cunfupin.services.print_log import remember_print
from cunfupin.services.printing import imprint_of
from cunfupin.services.quality import asked_roll
from cunfupin.services.workspace import Workspace


def step_paper(workspace: Workspace, ledger: str, uid: bytes, step: Step) -> bytes:
    """The PDF. UserError when there is nothing to print yet."""
    form = _part_of(forms()[step.form], step.printed)
    subject = _subject(workspace, ledger, uid, form.subject)
    stream = io.BytesIO()
    with workspace.read() as connection:
        imprint = imprint_of(workspace, form)
        subjects = gathered(connection, form, [subject], Period(), imprint)
        try:
            write_form(stream, form, subjects, imprint, document_title=step.printed)
        except EmptyDocument:
            raise UserError(f"现在还没有可以印进{step.printed}的内容，请先把台账填好") from None
    return stream.getvalue()


def log_paper(workspace: Workspace, step: Step, where: str) -> None:
    """Note in the print log that it was printed or saved."""
    remember_print(workspace, form=step.form, title=step.printed, copies=1, where=where)


def _part_of(form: Form, title: str) -> Form:
    """The form with only the parts of this title; all of it where that is what it is called itself."""

    def lay_out(subject: Subject) -> Sequence[Part]:
        return [part for part in form.lay_out(subject) if part.title.endswith(title)]

    return form if title == form.title else replace(form, lay_out=lay_out)


def _subject(workspace: Workspace, ledger: str, uid: bytes, wanted: str) -> bytes:
    """The record that the form is about: this one, or its household or village."""
    with asked_roll(workspace) as roll:
        row = roll.get(ledger, uid)
        found = row if ledger == wanted else related(ledger, row, wanted, roll) if row else None
    if found is None:
        raise UserError("这条记录没有登记所属户或行政村，印不出来，请先补上")
    own: bytes = found["uid"]
    return own
