"""The pages of the window, in the order of the work. A page's module is imported when it is first opened."""

from dataclasses import dataclass
from importlib import import_module
from typing import cast

from .pages.page import Page
from .session import Session
from .works import WORKS, Work


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

    def make(self, session: Session) -> Page:
        """A new page."""
        module, _colon, name = self.target.partition(":")
        made = getattr(import_module(f"cunfupin.ui.pages.{module}"), name)
        return cast(Page, made(session, self.work) if self.work else made(session))


def _entry_of(work: Work) -> Entry:
    return Entry(
        name=work.name, title=work.title, target="work_page:WorkPage", icon=work.icon, short=work.short, work=work
    )


ENTRIES = (
    Entry(name="workbench", title="工作台", target="workbench:Workbench", icon="layout-dashboard", short="首页"),
    Entry(name="households", title="农户台账", target="household_ledger:HouseholdLedger", icon="users", short="农户"),
    *map(_entry_of, WORKS),
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
    Entry(name="settings", title="系统设置", target="settings_page:SettingsPage", icon="settings", short="设置"),
    Entry(name="household", title="农户台账 › 详情", target="household_page:HouseholdPage"),
    Entry(name="ledger", title="全部台账 › 台账", target="ledger_page:LedgerPage"),
    Entry(name="record", title="全部台账 › 详情", target="record_page:RecordPage"),
    Entry(name="first_start", title="开始使用", target="first_start_page:FirstStart"),
    Entry(name="import", title="从 Excel 导入", target="import_page:ImportPage"),
)
PARENT = {"household": "households", "ledger": "ledgers", "record": "ledgers", "import": "households"}
"""Entry of the navigation that is marked while a page that is not listed is open."""


def entry(name: str) -> Entry:
    """The page of this name; KeyError when there is none."""
    return _BY_NAME[name]


_BY_NAME = {found.name: found for found in ENTRIES}
