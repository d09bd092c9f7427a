"""Which households: all on the roll, those of a group, or picked ones: in a list, by search, by a list of names or numbers."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QFrame, QLineEdit, QRadioButton

from cunfupin.progress import Progress
from cunfupin.services.records import Query, Record, list_records, reference_labels
from cunfupin.services.workspace import Workspace

from .flow import Flow
from .parts import column, label
from .rows import Column, RowTable
from .session import Session
from .village_box import VillageBox, village_choices

_ALL, _GROUP, _PICKED = range(3)
_MOST = 100_000
_LISTED = 500
_ON_ROLL = (None, "active")
_NAMED_BY = ("household_no", "head_name")
_BETWEEN = re.compile(r"[\s,，、;；]+")
_COLUMNS = (
    Column[Record](title="户主", text=lambda record: record["head_name"] or "（未登记）", width=5),
    Column[Record](title="户编号", text=lambda record: record["household_no"] or "", width=0),
)


@dataclass(frozen=True, kw_only=True)
class Group:
    """A group and its village."""

    uid: bytes
    name: str
    village_name: str


class HouseholdPicker(QFrame):
    """Knows the uids of the chosen households."""

    changed = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setProperty("look", "panel")
        self.session = session
        self.uids: list[bytes] = []
        self._groups: list[Group] = []
        self.manners = QButtonGroup(self)
        buttons = [QRadioButton(text) for text in ("全部农户", "一个村民组", "选中的户")]
        for number, choice in enumerate(buttons):
            self.manners.addButton(choice, number)
        buttons[_ALL].setChecked(True)
        self.villages = VillageBox(session)
        self.group_box = QComboBox()
        self.group_box.setAccessibleName("村民组")
        self.search = QLineEdit()
        self.search.setPlaceholderText("姓名、拼音首字母、户编号；可粘贴一串")
        self.missing = label(look="hint", wraps=True)
        self.search.setAccessibleName("查找农户")
        self.table: RowTable[Record] = RowTable(_COLUMNS, "农户")
        self.setLayout(
            column(
                Flow(*buttons, space=10),
                self.villages,
                self.group_box,
                self.search,
                self.missing,
                self.table,
                None,
                space=8,
                margin=14,
            )
        )
        self.manners.idClicked.connect(lambda _number: self._read())
        self.villages.activated.connect(lambda _place: self._on_village())
        self.group_box.currentIndexChanged.connect(lambda _place: self._read())
        self.search.textChanged.connect(lambda _text: self._read())
        self.table.selectionModel().selectionChanged.connect(lambda *_ranges: self._on_selected())
        self._show_fields()

    @property
    def manner(self) -> int:
        """All, a group, or picked ones."""
        return self.manners.checkedId()

    @property
    def is_all(self) -> bool:
        """Whether all households are chosen."""
        return self.manner == _ALL and not self.villages.village

    def refresh(self) -> None:
        """Read villages, groups and households again."""
        self.session.run(
            lambda _progress: choices(self.session.workspace),
            lambda found: self._offer_choices(*found),
            label="正在读取村民组",
            quiet=True,
        )

    def take(self, uids: Sequence[bytes]) -> None:
        """Choose these households."""
        self.manners.button(_PICKED).setChecked(True)
        self._choose(list(uids))
        self._read(uids)

    def take_all(self) -> None:
        """Choose all households."""
        self.manners.button(_ALL).setChecked(True)
        self._read()

    def _offer_choices(self, villages: list[tuple[str, bytes]], groups: list[Group]) -> None:
        self._groups = groups
        self.villages.offer_choices(villages)
        self._offer_groups()
        self._read(self.uids)

    def _on_village(self) -> None:
        self._offer_groups()
        self._read()

    def _offer_groups(self) -> None:
        """The groups of the village, or of all with their villages."""
        before = self.group_box.currentData()
        self.group_box.blockSignals(True)
        self.group_box.clear()
        has_several = not self.villages.isHidden() and not self.villages.village
        groups = [one for one in self._groups if self.villages.lets_through(one.village_name)]
        for one in groups:
            self.group_box.addItem(f"{one.village_name} {one.name}" if has_several else one.name, one.uid)
        self.group_box.setCurrentIndex(max(0, self.group_box.findData(before)))
        self.group_box.blockSignals(False)
        self.manners.button(_GROUP).setEnabled(bool(groups))

    def _show_fields(self) -> None:
        self.group_box.setVisible(self.manner == _GROUP)
        self.search.setVisible(self.manner == _PICKED)
        self.table.setVisible(self.manner == _PICKED)
        self.missing.setVisible(False)

    def _read(self, kept: Sequence[bytes] = ()) -> None:
        """List the households anew; of picked ones these stay chosen, else the first is."""
        self._show_fields()
        manner, group, text = self.manner, self.group_box.currentData(), self.search.text()
        listed = [part for part in _BETWEEN.split(text) if part] if manner == _PICKED else []
        if len(listed) > 1:
            self._read_list(listed)
            return
        village = self.villages.currentData()
        filters = {"village": village} if village else {}
        if manner == _PICKED:
            query = Query(
                ledger="household", search=text, filters=filters, sort=(("household_no", False),), limit=_LISTED
            )
        else:
            filters |= {"village_group": group} if manner == _GROUP else {}
            query = Query(ledger="household", filters=filters, sort=(("household_no", False),), limit=_MOST)

        def work(_progress: Progress) -> list[Record]:
            found = list_records(self.session.workspace, query).records
            return found if manner == _PICKED else [one for one in found if one["register_status"] in _ON_ROLL]

        self.session.run(work, partial(self._show, kept), label="正在读取农户", quiet=True)

    def _read_list(self, listed: Sequence[str]) -> None:
        """Take all households that are named, by their head or their number."""

        def work(_progress: Progress) -> list[Record]:
            return households_named(self.session.workspace, listed)

        def show(households: list[Record]) -> None:
            self._show([household["uid"] for household in households], households)
            known = {household[name] for household in households for name in _NAMED_BY}
            missing = [one for one in listed if one not in known]
            self.missing.setText(f"没有找到：{'、'.join(missing)}")
            self.missing.setVisible(bool(missing))

        self.session.run(work, show, label="正在读取农户", quiet=True)

    def _show(self, kept: Sequence[bytes], households: list[Record]) -> None:
        if self.manner != _PICKED:
            self._choose([household["uid"] for household in households])
            return
        self.table.show_rows(households)
        if kept:
            self._select(kept)

    def _select(self, uids: Sequence[bytes]) -> None:
        self.table.clearSelection()
        missing = set(uids)
        places = [place for place, household in enumerate(self.table.rows) if household["uid"] in missing]
        self.table.select_rows(places)
        missing -= {household["uid"] for household in self.table.rows}
        if missing:
            self._choose(list(uids))

    def _on_selected(self) -> None:
        if self.manner == _PICKED:
            self._choose([household["uid"] for household in self.table.chosen()])

    def _choose(self, uids: list[bytes]) -> None:
        self.uids = uids
        self.changed.emit(uids)


def households_named(workspace: Workspace, listed: Sequence[str]) -> list[Record]:
    """The households whose head or number is in a list."""
    found: dict[bytes, Record] = {}
    for name in _NAMED_BY:
        query = Query(ledger="household", filters={name: tuple(listed)}, sort=(("household_no", False),), limit=_MOST)
        found |= {one["uid"]: one for one in list_records(workspace, query).records}
    return list(found.values())


def choices(workspace: Workspace) -> tuple[list[tuple[str, bytes]], list[Group]]:
    """The villages and their groups, by name."""
    villages = village_choices(workspace)
    called = {uid: name for name, uid in villages}
    groups = list_records(workspace, Query(ledger="village_group", limit=_MOST)).records
    names = reference_labels(workspace, "village_group", [group["uid"] for group in groups])
    found = (
        Group(uid=group["uid"], name=names[group["uid"]], village_name=called.get(group["village"], ""))
        for group in groups
    )
    return villages, sorted(found, key=lambda one: (one.village_name, one.name))
