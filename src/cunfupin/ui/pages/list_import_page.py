"""A department's list ("部门名单") taken in from a sheet and compared with the rolls."""

from pathlib import Path

from cunfupin.progress import Progress
from cunfupin.services.department_lists import LINE, NOT_SAID, ListFacts, preview_list, take_in_list
from cunfupin.services.import_outcome import ImportOutcome, ImportPreview
from cunfupin.ui.list_options import ListOptions
from cunfupin.ui.session import Session

from .sheet_page import Look, SheetPage


class ListImportPage(SheetPage):
    """收进部门名单."""

    name = "list_import"
    title = "收进部门名单"
    deed = "收进并比对"
    promise = "收进来只和名册比对，名册不会改；对不上的在下一页逐条认定"

    def __init__(self, session: Session) -> None:
        self.options = ListOptions()
        super().__init__(session, self.options, "把民政、残联、医保等部门发来的名单拖到这里")
        self.options.changed.connect(self.look_again)
        self._facts = NOT_SAID

    def first_look(self) -> Look:
        """Kind and month are taken from the titles of the sheet."""
        return self._look(NOT_SAID, None)

    def next_look(self) -> Look:
        """As the person chose."""
        return self._look(self.options.facts, self.options.sheet)

    def _look(self, facts: ListFacts, sheet: str | None) -> Look:
        def look(path: Path, mapping: dict[str, str], progress: Progress) -> ImportPreview:
            workspace = self.session.workspace
            preview, self._facts = preview_list(workspace, path, facts, sheet=sheet, mapping=mapping, progress=progress)
            return preview

        return look

    def show_found(self, preview: ImportPreview) -> None:
        """Kind and month."""
        self.options.show_found(preview, self._facts)
        if not self._facts.kind:
            self.options.kinds.setFocus()

    def ledger(self) -> str:
        """Lines of a list."""
        return LINE

    def written(self, preview: ImportPreview, progress: Progress) -> ImportOutcome:
        """Write and compare."""
        return take_in_list(self.session.workspace, preview, self._facts, progress=progress)

    def done(self) -> None:
        """Show what differs."""
        self.session.page_wanted.emit("department_lists", None)
