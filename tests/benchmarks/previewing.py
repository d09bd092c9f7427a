"""From the click on a household's 打印 to the page of its card on the screen: the first of a session, and the next."""

from collections.abc import Iterator
from pathlib import Path

from .measure import Result
from .township import PASSPHRASE, lone_village
from .windows import OPENED, printed

_HOUSEHOLDS = 300
_PATIENCE = 0.300
_PRODUCT = f"""{OPENED}
from cunfupin.services.records import Query, list_records
def seconds(uid):
    start = time.perf_counter()
    window.go_to("printing", dict(households=[uid], form="assistance_card"))
    while not window.page.preview.view.page_count:
        app.processEvents(); time.sleep(0.001)
    app.processEvents()
    return time.perf_counter() - start
window.go_to("households"); settle()
print(*[seconds(one["uid"]) for one in list_records(session.workspace, Query(ledger="household", limit=2)).records])
"""


def measure(folder: Path) -> Iterator[Result]:
    """The first card of a session, the next one."""
    path = folder / "previewing.cunfupin"
    lone_village(path, 9, _HOUSEHOLDS).close()
    first, following = printed(_PRODUCT, str(path), PASSPHRASE)
    yield Result(name="from click to preview, first card", baseline=_PATIENCE, product=first, limit=1)
    yield Result(name="from click to preview, next card", baseline=_PATIENCE, product=following, limit=1)
