"""The pages of the window, in the order of the work. A page's module is imported when it is first opened."""

import gc
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, cast

from cunfupin import settings
from cunfupin.joining import join_modules
from cunfupin.progress import Progress

from .works import WORKS, Work

if TYPE_CHECKING:
    from .pages.page import Page
    from .search_everywhere import Place
    from .session import Session


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One page. `target` is `module:Class`; `short` is its name in the narrow navigation, blank: not listed there.

    `role`: shown in data files of this role only. `work`: what a page of work is about.
    """

    name: str
    title: str
    target: str
    icon: str = ""
    short: str = ""
    role: str = ""
    work: Work | None = None

    @property
    def help_name(self) -> str:
        """Name of its page of help."""
        return "work" if self.work else _HELP.get(self.name, self.name)

    def load(self) -> "type[Page]":
        """Its class."""
        module, _colon, name = self.target.partition(":")
        return cast("type[Page]", getattr(import_module(f"cunfupin.ui.pages.{module}"), name))

    def make(self, session: "Session") -> "Page":
        """A new page."""
        made = cast("Callable[..., Page]", self.load())
        return made(session, self.work) if self.work else made(session)


_HELP = {"ledger": "work"}
HELP = "help"
"""Asked for as a page: the help of the page that the argument names."""


def _entry_of(work: Work) -> Entry:
    return Entry(
        name=work.name, title=work.title, target="work_page:WorkPage", icon=work.icon, short=work.short, work=work
    )


ENTRIES = (
    Entry(name="workbench", title="工作台", target="workbench:Workbench", icon="layout-dashboard", short="首页"),
    Entry(name="households", title="农户台账", target="household_ledger:HouseholdLedger", icon="users", short="农户"),
    *map(_entry_of, WORKS),
    Entry(name="targets", title="任务指标", target="targets_page:TargetsPage", icon="target", short="指标"),
    Entry(name="lists", title="工作清单", target="lists_page:ListsPage", icon="list-checks", short="清单"),
    Entry(name="ledgers", title="全部台账", target="all_ledgers:AllLedgers", icon="book-open", short="台账"),
    Entry(name="quality", title="数据核查", target="quality_page:QualityPage", icon="shield-check", short="核查"),
    Entry(name="printing", title="报表打印", target="printing_page:PrintingPage", icon="printer", short="打印"),
    Entry(
        name="exchange", title="交换数据", target="exchange_page:ExchangePage", icon="arrow-left-right", short="交换"
    ),
    Entry(
        name="rulings",
        title="合并裁决",
        target="rulings_page:RulingsPage",
        icon="git-merge",
        short="裁决",
        role="township",
    ),
    Entry(name="backups", title="备份恢复", target="backups_page:BackupsPage", icon="history", short="备份"),
    Entry(name="settings", title="系统设置", target="settings_page:SettingsPage", icon="settings", short="设置"),
    Entry(name="official", title="系统设置 › 标准和选项", target="official_page:OfficialPage"),
    Entry(name="prints", title="报表打印 › 打印记录", target="prints_page:PrintsPage"),
    Entry(name="reveals", title="系统设置 › 查看记录", target="reveals_page:RevealsPage"),
    Entry(name="rules", title="数据核查 › 核查规则", target="rules_page:RulesPage"),
    Entry(name="census", title="数据核查 › 普查查漏", target="census_page:CensusPage"),
    Entry(name="calendar", title="工作台 › 待办日历", target="calendar_page:CalendarPage"),
    Entry(name="amounts", title="待确认的金额", target="amounts_page:AmountsPage"),
    Entry(name="past", title="农户台账 › 某一天的名册", target="past_page:PastPage"),
    Entry(name="archive", title="农户台账 › 一户一档", target="archive_page:ArchivePage"),
    Entry(name="household", title="农户台账 › 详情", target="household_page:HouseholdPage"),
    Entry(name="ledger", title="全部台账 › 台账", target="ledger_page:LedgerPage"),
    Entry(name="record", title="全部台账 › 详情", target="record_page:RecordPage"),
    Entry(name="first_start", title="开始使用", target="first_start_page:FirstStart"),
    Entry(name="import", title="从 Excel 导入", target="import_page:ImportPage"),
    Entry(name="department_lists", title="监测预警 › 部门名单比对", target="department_page:DepartmentPage"),
    Entry(name="list_import", title="监测预警 › 收进部门名单", target="list_import_page:ListImportPage"),
    Entry(name="form", title="填写空表", target="form_page:FormPage"),
)
PARENT = {
    "household": "households",
    "ledger": "ledgers",
    "record": "ledgers",
    "import": "households",
    "department_lists": "monitoring",
    "list_import": "monitoring",
    "form": "printing",
    "prints": "printing",
    "official": "settings",
    "reveals": "settings",
    "archive": "households",
    "past": "households",
    "rules": "quality",
    "census": "quality",
    "amounts": "workbench",
    "calendar": "workbench",
}
"""Entry of the navigation that is marked while a page that is not listed is open."""


def entry(name: str) -> Entry:
    """The page of this name; KeyError when there is none."""
    return _BY_NAME[name]


_BY_NAME = {found.name: found for found in ENTRIES}
_JOINING = (
    ("cunfupin.reports.forms", ""),
    ("cunfupin.services.lists", "_lists"),
    ("cunfupin.services.actions", "_actions"),
)
_AROUND = ("care", "exchange_offer", "dropping", "progress_panel")
"""Modules of `ui.around` that the opening of a data file needs, one of them when it takes long."""


def load_below(progress: Progress) -> None:
    """Load what the pages stand on, none of it of Qt: in any thread."""
    from cunfupin.models.workflows import workflows
    from cunfupin.services.pinyin import readings

    for package, ending in _JOINING:
        progress.report(len(_JOINING), len(_JOINING), "正在准备")
        join_modules(package, ending)
    readings()
    workflows()


def load_ahead() -> Iterator[None]:
    """Load what the pages are made of, so that the first visit of a page does not wait for it.

    In the window's own thread: while another one makes classes known to Qt, PySide6 6.11 may end the program when an
    event comes. What is loaded once stays: it is taken from what Python looks through for garbage, which stops the
    window each time.
    """
    for one in ENTRIES:
        one.load()
        yield
    for name in _AROUND:
        import_module(f"cunfupin.ui.{name}")
        yield
    if not gc.get_freeze_count():
        gc.freeze()


def listed() -> tuple[Entry, ...]:
    """Entries that the navigation lists."""
    hidden = settings.load().hidden_works
    return tuple(one for one in ENTRIES if one.short and one.name not in hidden)


def places() -> "list[Place]":
    """Pages, ledgers and help by name."""
    from cunfupin.models.registry import ledgers

    from .search_everywhere import Place

    pages = [Place(kind="page", name=one.title, note="页面", page=one.name) for one in listed()]
    tables = [
        Place(kind="ledger", name=cls.__ledger__.title, note="台账", page="ledger", argument=name)
        for name, cls in ledgers().items()
    ]
    aids = [Place(kind=HELP, name=f"{one.title}怎么用", note="帮助", page=HELP, argument=one.name) for one in listed()]
    return [*pages, *tables, *aids]


def home_of(ledger: str, otherwise: str) -> str:
    """The page of work in which a ledger is shown."""
    return next(
        (one.name for one in WORKS if one.name not in settings.load().hidden_works and ledger in one.ledgers()),
        otherwise,
    )


def ledger_of(argument: object) -> str:
    """The ledger that the argument of a page names."""
    match argument:
        case str():
            return argument
        case {"ledger": str(name)} | (str(name), *_):
            return name
    return ""
