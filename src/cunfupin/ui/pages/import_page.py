"""A sheet into the ledgers ("从 Excel 导入")."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from cunfupin.progress import Progress
from cunfupin.services.import_groups import register_groups, unknown_groups
from cunfupin.services.import_links import GROUP
from cunfupin.services.import_outcome import ImportOutcome, ImportPreview
from cunfupin.services.imports import apply_import, preview_import
from cunfupin.ui.import_options import ImportOptions
from cunfupin.ui.parts import button
from cunfupin.ui.session import Session

from .sheet_page import Look, SheetPage

if TYPE_CHECKING:
    from cunfupin.services.changes import Changes

_SAMPLES = 8


class ImportPage(SheetPage):
    """从 Excel 导入."""

    name = "import"
    title = "从 Excel 导入"

    def __init__(self, session: Session) -> None:
        self.options = ImportOptions()
        super().__init__(session, self.options, "把 Excel 或 WPS 表拖到这里")
        lists = button("部门发来的名单（低保、残疾、参保……）只比对、不改名册：到这里收…", self._take_list, look="link")
        self.add_way(lists)
        self.options.changed.connect(self.look_again)
        self.options.ledgers.activated.connect(lambda _place: self.keep())

    def _take_list(self) -> None:
        self.session.page_wanted.emit("list_import", None)

    def first_look(self) -> Look:
        """The program finds everything by itself."""
        self.options.together.setChecked(False)
        return self._look({})

    def next_look(self) -> Look:
        """As the person chose; ledger and year of another sheet are found anew."""
        options = self.options
        chosen = {"sheet": options.sheet, **options.ways}
        if self._preview is not None and self._preview.sheet.name == options.sheet:
            chosen |= {"ledger": options.ledger, "year": options.year}
        return self._look(chosen)

    def _look(self, chosen: dict[str, Any]) -> Look:
        def look(path: Path, mapping: dict[str, str], progress: Progress) -> ImportPreview:
            return preview_import(self.session.workspace, path, mapping=mapping, progress=progress, **chosen)

        return look

    def show_found(self, preview: ImportPreview) -> None:
        """Sheet, ledger and year that were found, and groups that are to be registered first."""
        self.options.show_found(preview)
        self.bulk.drop()
        rights, groups = self.session.workspace.rights, unknown_groups(preview)
        if groups and rights.writes(GROUP):
            names = "、".join(dict.fromkeys(name for _village, name in groups[:_SAMPLES])) + (
                "等" if len(groups) > _SAMPLES else ""
            )
            text = f"表里有 {len(groups):,} 个村民小组还没有登记：{names}。名称写得没错的，先登记，再接着导入；写错了的，先在表里改。"
            self.bulk.ask(text, lambda: self._register(groups))

    def _register(self, groups: list[tuple[bytes, str]]) -> None:
        self.session.run(
            lambda _progress: register_groups(self.session.workspace, groups), self._on_registered, label="正在登记小组"
        )

    def _on_registered(self, changes: "Changes") -> None:
        self.session.publish(changes)
        self.session.tell(f"已登记 {len(changes.rows):,} 个村民小组，Ctrl+Z 可以撤销")
        self.look_again()

    def ledger(self) -> str:
        """The chosen one."""
        return self.options.ledger

    def written(self, preview: ImportPreview, progress: Progress) -> ImportOutcome:
        """Write it."""
        return apply_import(self.session.workspace, preview, progress=progress)
