"""Make the invented township: master, villages, an exchange with something to rule, cards and sheets."""

from contextlib import ExitStack
from dataclasses import replace
from datetime import date
from pathlib import Path

from cunfupin.bootstrap import create_file, open_file
from cunfupin.errors import UserError
from cunfupin.models.registry import ledger
from cunfupin.progress import Progress, Silent
from cunfupin.services.changes import Change
from cunfupin.services.exchange import receive, send
from cunfupin.services.exports import export_ledger, layout_choices
from cunfupin.services.names import find_by_key
from cunfupin.services.printing import Order, print_form
from cunfupin.services.quality import check
from cunfupin.services.quality_report import write_report
from cunfupin.services.records import update_record
from cunfupin.services.seeding import seed_village
from cunfupin.services.workspace import Workspace
from cunfupin.storage.data_file import INVENTED, write_facts

from .assistance import make_units
from .chance import Chance
from .families import TODAY
from .filling import village_rows
from .folder import DemoFiles, found_in, make_room, making, note
from .ledgers.telling import Shared
from .ledgers.township import tell_township
from .rows import Rows
from .village import TOWNSHIP, Unit, units, units_of_township, village_facts

PASSPHRASE = "大由示例-2020"
_OFFICER = "赖专干"
_MOST_VILLAGES, _MOST_HOUSEHOLDS = 60, 3000
_ENTERED_ON, _ASSESSED_ON = date(2020, 11, 30), date(2020, 12, 10)
"""Days on which the roll was taken down, and on which the first village thought again about its risks."""
_RISK = "high", "medium"


def build(folder: Path, *, households: int = 60, villages: int = 12, progress: Progress | None = None) -> DemoFiles:
    """The township with its villages in this folder; what was made here before is used again.

    UserError when the numbers or the folder will not do.
    """
    if not (1 <= villages <= _MOST_VILLAGES and 1 <= households <= _MOST_HOUSEHOLDS):
        raise UserError(f"示例最多 {_MOST_VILLAGES} 个村、每村 {_MOST_HOUSEHOLDS} 户，至少各 1 个")
    made_from = making(households, villages)
    if files := found_in(folder, made_from):
        return files
    make_room(folder, made_from)
    files = _Building(folder, households, units(villages), progress or Silent()).files()
    note(folder, made_from, files)
    return files


class _Building:
    """One township in the making."""

    def __init__(self, folder: Path, households: int, places: list[Unit], progress: Progress) -> None:
        self._folder = folder
        self._households = households
        self._units = places
        self._progress = progress
        self._done = 0
        self._stick = folder / "U盘"
        self._output = folder / "输出"
        self._township = folder / "大由乡.cunfupin"

    def files(self) -> DemoFiles:
        """Make everything."""
        with ExitStack() as opened:
            master = create_file(
                self._township,
                PASSPHRASE,
                role="township",
                region_code=TOWNSHIP,
                operator=_OFFICER,
                invented_on=_ENTERED_ON,
            )
            opened.callback(master.close)
            shared = self._found(master)
            villages = []
            for unit in self._units:
                villages.append(self._village(master, unit))
                opened.callback(villages[-1].close)
                self._fill(villages[-1], unit, shared)
            self._exchange(master, villages)
            _assess(villages[0])
            for workspace in (master, *villages):
                _stand_on(workspace, TODAY)
            self._edit_apart(master, villages[0])
            produced = self._produce(master, villages[0])
        return DemoFiles(
            township=self._township,
            villages=tuple(village.file.path for village in villages),
            produced=tuple(produced),
            passphrase=PASSPHRASE,
        )

    def _step(self, text: str) -> None:
        self._progress.report(self._done, 2 * len(self._units) + 6, text)
        self._done += 1

    def _found(self, master: Workspace) -> Shared:
        """What the township knows before there are villages' files: its units and the facts of its villages."""
        self._step("正在建立乡镇的数据文件")
        chance = Chance.of("township")
        rows = Rows(chance)
        table = ledger("village").__table__
        with master.change("登记示例乡镇") as change:
            for unit in units_of_township(len(self._units)):
                if unit.is_invented:
                    names = {"province": "江西", "city": "赣州", "county": "石城", "township": "大由乡"}
                    row = {"uid": unit.uid, "village_code": unit.code, "village_name": unit.name, **names}
                    change.connection.execute(table.insert(), [row])
                change.connection.execute(table.update().where(table.c.uid == unit.uid).values(**village_facts(unit)))
            shared = tell_township(rows, make_units(rows, chance), TOWNSHIP)
            rows.write(change.connection)
        return shared

    def _village(self, master: Workspace, unit: Unit) -> Workspace:
        """A village's own file."""
        folder = self._folder / "各村"
        folder.mkdir(exist_ok=True)
        path = seed_village(master, unit.code, folder / f"{unit.name}.cunfupin", PASSPHRASE)
        return open_file(path, PASSPHRASE, operator=str(village_facts(unit)["first_secretary"]))

    def _fill(self, village: Workspace, unit: Unit, shared: Shared) -> None:
        self._step(f"正在录入{unit.name}的数据")
        with village.change("录入示例农户") as change:
            village_rows(unit, self._households, shared).write(change.connection)
            if unit.place == 0:
                _change_risk(change, *reversed(_RISK))
        send(village, self._stick)

    def _exchange(self, master: Workspace, villages: list[Workspace]) -> None:
        """Once round: the villages' data to the township, its answer to the villages."""
        self._step("乡镇正在接收各村送来的数据")
        receive(master, [self._stick])
        send(master, self._stick)
        for village in villages:
            self._step(f"{village.facts.name}正在接收乡镇的回执")
            receive(village, [self._stick])

    def _edit_apart(self, master: Workspace, village: Workspace) -> None:
        """Township and village change the same households: one item to rule, one to look at."""
        self._step("正在准备待裁决的事项")
        last, other = (
            f"{village.facts.region_code}{no:04d}" for no in (self._households, max(self._households - 1, 1))
        )
        _change(village, last, household_phone="13879700001")
        _change(master, last, household_phone="13979700002")
        _change(village, other, note="老人腿脚不便，请多走访")
        _change(master, other, address="大由乡集镇安置点 2 栋")
        send(village, self._stick)
        receive(master, [self._stick])

    def _produce(self, master: Workspace, village: Workspace) -> list[Path]:
        """The township's roster; of the first village the cards, all ledgers, the list of doubtful data."""
        self._step("正在打印帮扶明白卡")
        sheets = self._output / village.facts.name
        sheets.mkdir(parents=True, exist_ok=True)
        cards = print_form(village, Order(form="assistance_card"), sheets / "帮扶明白卡.pdf")
        self._step("正在导出台账")
        exported = [
            export_ledger(master, "household_roster", self._output / "全乡农户花名册.xlsx"),
            *(export_ledger(village, choice.name, sheets / f"{choice.title}.xlsx") for choice in layout_choices()),
        ]
        self._step("正在核查数据")
        report = write_report(village, check(village), sheets / "疑点清单.xlsx")
        return [*cards, *exported, report]


def _stand_on(workspace: Workspace, day: date) -> None:
    """The file goes on to this day."""
    with workspace.bookkeeping() as connection:
        write_facts(connection, {INVENTED: day.isoformat()})
    workspace.facts = replace(workspace.facts, invented_on=day.isoformat())


def _assess(village: Workspace) -> None:
    """Risks that were high are not any more: the roll of an earlier day is not that of today."""
    _stand_on(village, _ASSESSED_ON)
    with village.change("风险评估", reason="帮扶措施已落实") as change:
        _change_risk(change, *_RISK)


def _change_risk(change: Change, before: str, after: str) -> None:
    table = ledger("household").__table__
    change.connection.execute(table.update().where(table.c.risk_level == before).values(risk_level=after))


def _change(workspace: Workspace, household_no: str, **values: str) -> None:
    with workspace.read() as connection:
        uid = find_by_key(connection, "household", household_no)
    update_record(workspace, "household", uid, values)
