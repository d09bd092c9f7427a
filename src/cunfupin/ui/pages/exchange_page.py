"""Data by stick or shared folder ("交换数据"): one button, a look at what comes, one sentence of result."""

from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QFileDialog, QWidget

from cunfupin import settings
from cunfupin.errors import UserError
from cunfupin.progress import Progress
from cunfupin.services.changes import Changes
from cunfupin.services.delivery import delivery_counts
from cunfupin.services.exchange import (
    ExchangeLine,
    ReceiveOutcome,
    SendOutcome,
    exchange_history,
    receive,
    send,
)
from cunfupin.services.history import undo_import
from cunfupin.ui.device_panel import DevicePanel
from cunfupin.ui.exchange_words import (
    counts_in_words,
    delivery_words,
    needs_person,
    received_words,
    sent_words,
    strangers_words,
)
from cunfupin.ui.incoming_preview import IncomingPreview
from cunfupin.ui.moments import day_and_time
from cunfupin.ui.parts import button, column, holder, label, panel, restyle, row
from cunfupin.ui.permits import permit
from cunfupin.ui.rows import Column, RowTable
from cunfupin.ui.session import Session
from cunfupin.ui.step_layout import StepLayout
from cunfupin.ui.sticks import Stick, StickWatch

from .page import Page

_ALL_LEDGERS = Changes(ledgers=frozenset({"household"}))
_HISTORY_COLUMNS = (
    Column[ExchangeLine](title="时间", text=lambda one: day_and_time(one.at), width=9),
    Column[ExchangeLine](title="来自", text=lambda one: one.sender, width=9),
    Column[ExchangeLine](title="内容", text=lambda one: counts_in_words(one.counts), width=16),
    Column[ExchangeLine](title="文件", text=lambda one: one.name, width=0, tone=lambda _one: "muted", spare=True),
)


class ExchangePage(Page):
    """交换数据."""

    name = "exchange"
    title = "交换数据"
    icon = "arrow-left-right"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        last = settings.load().exchange_folder
        self._chosen_folder = Path(last) if last and Path(last).is_dir() else None
        self.watch = StickWatch(self)
        self.watch.changed.connect(self._offer_folders)
        self.folder_box = QComboBox()
        self.folder_box.setAccessibleName("从哪里交换")
        self.folder_box.setMinimumContentsLength(28)
        self.start_button = button("交换数据", self.start, look="big", icon="arrow-left-right")
        self.history_table: RowTable[ExchangeLine] = RowTable(
            _HISTORY_COLUMNS, "交换记录", blank="还没有交换过。插好U盘，点“交换数据”", least=2
        )
        self.device_panel = DevicePanel(session) if session.workspace.facts.role == "township" else None
        self.delivery = label(look="hint", wraps=True)
        self.result = label(look="hint", wraps=True)
        self.rulings_button = button("去裁决", lambda: self.session.page_wanted.emit("rulings", None), icon="git-merge")
        self.rulings_button.hide()
        self.back_button = button(
            "撤回这一次", self.take_back, look="danger", tip="撤回这一次接收带来的内容，之后改过的不受影响"
        )
        permit(session, session.workspace.rights.may_exchange, self.start_button, self.back_button)
        self.steps = StepLayout()
        self.setLayout(column(self.steps, space=0))
        self.steps.addWidget(self._start_step())
        self._offer_folders([])

    def _start_step(self) -> QWidget:
        choose = button("其他文件夹…", self.choose_folder, tip="不用U盘时，可以选一个共享文件夹")
        lead = label("插好U盘，按一下“交换数据”，等一句话的结果就行。", look="title", wraps=True)
        note = label("先看收到了什么，确认以后才合并；再把本方的修改写到U盘里，供对方接收。", look="hint", wraps=True)
        top = panel(
            lead, note, row(self.folder_box, choose, None, self.start_button), row(self.result, self.rulings_button)
        )
        head = row(label("交换记录", look="heading"), None, self.back_button)
        below = (self.device_panel,) if self.device_panel else ()
        return holder(column(top, self.delivery, head, self.history_table, *below))

    @cached_property
    def preview(self) -> IncomingPreview:
        """The second step, made when something comes."""
        made = IncomingPreview(self.session, confirm=self.confirm, put_off=self.put_off)
        self.steps.addWidget(made)
        return made

    def showEvent(self, event: QShowEvent) -> None:
        """Notice sticks while the page is in sight."""
        super().showEvent(event)
        self.watch.watch()

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest while it is not."""
        self.watch.rest()
        super().hideEvent(event)

    def refresh(self, changes: Changes | None) -> None:
        """Read the exchanges again."""
        self.session.run(
            lambda _progress: exchange_history(self.session.workspace),
            self.history_table.show_rows,
            label="正在读取交换记录",
            quiet=True,
        )
        self.session.run(
            lambda _progress: delivery_counts(self.session.workspace),
            lambda counts: self.delivery.setText(delivery_words(counts)),
            label="正在查看送出情况",
            quiet=True,
        )
        if self.device_panel:
            self.device_panel.refresh()

    def opened(self, argument: object) -> None:
        """A folder may come along."""
        if isinstance(argument, Path):
            self.use_folder(argument)
        self.start_button.setFocus()

    def exchange_now(self, folder: Path) -> None:
        """Exchange through a folder and stop only where a person is needed."""
        if self.folder_box.findData(str(folder)) < 0:
            self.use_folder(folder)
        self.folder_box.setCurrentIndex(self.folder_box.findData(str(folder)))
        self._look_through(lambda outcome: self._show_preview(outcome, is_unattended=True))

    @property
    def folder(self) -> Path | None:
        """The folder or stick that is chosen."""
        found = self.folder_box.currentData()
        return Path(found) if found else None

    def use_folder(self, folder: Path) -> None:
        """Exchange through this folder."""
        self._chosen_folder = folder
        settings.remember(exchange_folder=str(folder))
        self._offer_folders(self.watch.found)
        self.folder_box.setCurrentIndex(self.folder_box.findData(str(folder)))

    def choose_folder(self) -> None:
        """Ask for a folder."""
        found = QFileDialog.getExistingDirectory(self, "选择用来交换的文件夹")
        if found:
            self.use_folder(Path(found))

    def _offer_folders(self, found: list[Stick]) -> None:
        before = self.folder_box.currentData()
        self.folder_box.clear()
        for stick in found:
            self.folder_box.addItem(f"U盘 {stick.name}（{stick.path}）", str(stick.path))
        if self._chosen_folder is not None:
            self.folder_box.addItem(f"文件夹 {self._chosen_folder}", str(self._chosen_folder))
        if not self.folder_box.count():
            self.folder_box.addItem("还没有插U盘，插好后会自动出现在这里", None)
        self.folder_box.setCurrentIndex(max(0, self.folder_box.findData(before)))
        self.start_button.setEnabled(self.folder is not None)

    def start(self) -> None:
        """Look at what the folder holds for us; nothing is changed yet."""
        self._look_through(self._show_preview)

    def _look_through(self, shown: Callable[[ReceiveOutcome], None]) -> None:
        folder = self.folder
        self._say("", "hint")
        if folder is not None:
            self.session.run(
                lambda progress: receive(self.session.workspace, [folder], preview=True, progress=progress),
                shown,
                label="正在查看收到的数据",
                failed=partial(self._on_failed, "数据没有变化。"),
            )

    def _on_failed(self, before: str, error: UserError) -> None:
        """What was done before stands, what went wrong too, and the button to try again."""
        self.steps.setCurrentIndex(0)
        self._say(f"{before}{error.message}", "bad")
        self.start_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_preview(self, outcome: ReceiveOutcome, *, is_unattended: bool = False) -> None:
        news = [package for package in outcome.packages if package.status != "known"]
        if not news:
            self._finish(None)
            return
        if is_unattended and not needs_person(outcome):
            self.confirm()
            return
        self.preview.show_outcome(outcome)
        self.steps.setCurrentWidget(self.preview)
        self.preview.confirm_button.setFocus()

    def put_off(self) -> None:
        """Leave everything as it is."""
        self.steps.setCurrentIndex(0)
        self._say("这次没有合并，数据没有变化，随时可以再交换。", "hint")
        self.start_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def confirm(self) -> None:
        """Take in what came, then send what is new here."""
        folder = self.folder
        if folder is None:
            self._say("U盘已拔出，什么也没有合并。请插好后再按“交换数据”。", "bad")
            self.steps.setCurrentIndex(0)
            return
        self.session.run(
            lambda progress: receive(self.session.workspace, [folder], progress=progress),
            self._finish,
            label="正在接收数据",
            failed=partial(self._on_failed, "什么也没有合并。"),
        )

    def _finish(self, received: ReceiveOutcome | None) -> None:
        folder = self.folder
        self.steps.setCurrentIndex(0)
        if received is not None:
            self.session.publish(_ALL_LEDGERS)
        if folder is None:
            self._say(f"{received_words(received)}U盘已拔出，本方的修改没有送出，请插好后再交换一次。", "bad")
            return

        def work(progress: Progress) -> SendOutcome:
            return send(self.session.workspace, folder, progress=progress)

        self.session.run(
            work,
            partial(self._on_sent, received),
            label="正在送出本方的修改",
            failed=partial(self._on_failed, received_words(received)),
        )

    def _on_sent(self, received: ReceiveOutcome | None, sent: SendOutcome) -> None:
        strangers = "" if received else strangers_words(sent)
        text = f"{received_words(received)}{strangers}{sent_words(sent)}{self.session.notes()}"
        self._say(text, "warn" if strangers else "good")
        open_count = received.conflicts + received.violations + received.duplicates if received else 0
        self.rulings_button.setVisible(bool(open_count))
        self.refresh(None)

    def take_back(self) -> None:
        """Take back what the chosen exchange brought."""
        line = self.history_table.current()
        if line is None:
            self.session.tell("请先在交换记录里选一次接收", level="warning")
            return
        self.session.run(
            lambda _progress: undo_import(self.session.workspace, str(line.id)),
            lambda changes: self._on_taken_back(changes, line),
            label="正在撤回",
        )

    def _on_taken_back(self, changes: Changes, line: ExchangeLine) -> None:
        self.session.publish(changes)
        told = f"已撤回{line.sender}这一次带来的内容；之后又改过的没有动"
        self.session.tell(told if changes.rows else "没有要撤回的内容：已经撤回过，或者之后都又改过")
        self.refresh(changes)

    def _say(self, text: str, look: str) -> None:
        self.result.setText(text)
        restyle(self.result, look)
