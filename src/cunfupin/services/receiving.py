"""Take in what others sent: one transaction for all of it, or a preview that leaves nothing behind."""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection

from cunfupin.errors import UserError
from cunfupin.progress import Progress, Silent
from cunfupin.storage.migrate import SCHEMA_VERSION
from cunfupin.sync.apply import Counts, KnownInFile, apply_plan
from cunfupin.sync.plan import MergePlan, plan_merge
from cunfupin.sync.review import open_kinds

from .backups import back_up
from .incoming import Incoming, Refused, gathered, open_package
from .membership import is_known_replica, known_place, remember_place, remember_replica
from .workspace import Workspace


@dataclass(frozen=True, kw_only=True)
class PackageResult:
    """What became of one package. `status`: taken, known (taken in before), held (waits for another), refused."""

    name: str
    sender: str
    village: str
    status: str
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class ReceiveOutcome(Counts):
    """What all packages together brought. `import_id` names the last one for taking back."""

    packages: list[PackageResult] = field(default_factory=list)
    held: int = 0
    already_imported: int = 0
    import_id: int | None = None


class _PreviewDone(Exception):
    """Leaves the transaction of a preview."""


def receive(
    workspace: Workspace, sources: Sequence[Path], *, preview: bool = False, progress: Progress | None = None
) -> ReceiveOutcome:
    """Take in all packages and data files in these places, oldest first; with `preview` nothing stays.

    UserError when a source is not there, or when it was a single file and cannot be taken in.
    """
    shown = progress or Silent()
    shown.report(0, 1, "正在查看送来的内容")
    found = list(gathered(workspace, sources))
    _refuse_alone(found, sources)
    if not preview and any(isinstance(one, Incoming) for one in found):
        back_up(workspace, label="接收前")
    reception = _Reception(workspace, shown)
    try:
        with workspace.merging() as connection:
            reception.take(connection, found)
            if preview:
                raise _PreviewDone
    except _PreviewDone:
        pass
    return reception.outcome()


def _refuse_alone(found: Sequence[Incoming | Refused], sources: Sequence[Path]) -> None:
    if len(found) == 1 and len(sources) == 1 and isinstance(found[0], Refused) and not sources[0].is_dir():
        raise UserError(found[0].reason)


class _Reception:
    """One receiving of several packages."""

    def __init__(self, workspace: Workspace, progress: Progress) -> None:
        self._workspace = workspace
        self._progress = progress
        self._counts = Counts()
        self._results: dict[str, PackageResult] = {}
        self._import_id: int | None = None
        self._open: dict[str, str] = {}
        """Items to decide that were not there before: id → kind."""

    def outcome(self) -> ReceiveOutcome:
        results = list(self._results.values())
        opened = Counter(self._open.values())
        return ReceiveOutcome(
            created=self._counts.created,
            updated=self._counts.updated,
            deleted=self._counts.deleted,
            parallel=opened["parallel"],
            conflicts=opened["conflict"],
            violations=opened["violation"],
            duplicates=opened["duplicate"],
            packages=results,
            held=sum(result.status == "held" for result in results),
            already_imported=sum(result.status == "known" for result in results),
            import_id=self._import_id,
        )

    def take(self, connection: Connection, found: Sequence[Incoming | Refused]) -> None:
        """Take in what can be; then again those that waited, as long as that helps."""
        for one in found:
            if isinstance(one, Refused):
                self._results[one.name] = PackageResult(
                    name=one.name, sender="", village="", status="refused", note=one.reason
                )
        before = open_kinds(connection)
        arrived = [one for one in found if isinstance(one, Incoming)]
        waiting = sorted((*self._held(connection), *arrived), key=lambda one: one.package.created_at)
        total = len(waiting)
        while waiting:
            left = [one for one in waiting if not self._take_one(connection, one, total)]
            if len(left) == len(waiting):
                break
            waiting = left
        for one in waiting:
            self._hold(connection, one)
        self._open = {item: kind for item, kind in open_kinds(connection).items() if item not in before}

    def _held(self, connection: Connection) -> list[Incoming]:
        rows = connection.exec_driver_sql("SELECT name, content FROM held_package").all()
        return [open_package(self._workspace, name, content) for name, content in rows]

    def _take_one(self, connection: Connection, one: Incoming, total: int) -> bool:
        """Whether the package is dealt with; False: it has to wait."""
        self._progress.report(len(self._results), total, f"正在接收：{one.package.credentials.place.name}")
        earlier = connection.exec_driver_sql(
            "SELECT sha256 FROM exchange_import WHERE package_id = ?", (one.package.id,)
        ).scalar()
        if earlier is not None:
            same = earlier == one.sha256 or not one.content
            note = "以前接收过" if same else "编号和以前接收过的交换包相同，内容却不同，没有接收：请对方重新送出"
            self._note(one, "known" if same else "refused", note)
            return True
        if one.package.schema > SCHEMA_VERSION:
            return False
        plan = plan_merge(KnownInFile(connection, one.package.commits), one.package.commits)
        if plan.missing:
            return False
        self._apply(connection, one, plan)
        return True

    def _apply(self, connection: Connection, one: Incoming, plan: MergePlan) -> None:
        package = one.package
        sender = package.credentials
        import_id = int(
            connection.exec_driver_sql(
                "INSERT INTO exchange_import (package_id, sha256, sender, scope, at, name, counts) "
                "VALUES (?, ?, ?, ?, ?, ?, '{}') RETURNING id",
                (package.id, one.sha256, _sender_text(one), sender.place.region_code, _now(), one.name),
            ).scalar_one()
        )
        is_new = not is_known_replica(connection, sender.replica.replica)
        counts = apply_plan(connection, plan, import_id)
        connection.exec_driver_sql(
            "UPDATE exchange_import SET counts = ? WHERE id = ?", (json.dumps(asdict(counts)), import_id)
        )
        self._remember(connection, one)
        connection.exec_driver_sql("DELETE FROM held_package WHERE package_id = ?", (package.id,))
        self._counts += counts
        self._import_id = import_id if plan.commits else self._import_id
        self._note(one, "taken", "新设备，请向对方核实" if is_new else "")

    def _remember(self, connection: Connection, one: Incoming) -> None:
        sender = one.package.credentials
        for place, replica in sender.others:
            remember_replica(connection, place, replica)
        if sender.replica.replica != self._workspace.replica:
            remember_replica(connection, sender.place, sender.replica, one.package.receipt)
        own_code = self._workspace.facts.region_code
        known = known_place(connection, sender.place.region_code)
        if sender.place.region_code != own_code and (known is None or known.is_self_made):
            remember_place(connection, sender.place)

    def _hold(self, connection: Connection, one: Incoming) -> None:
        if one.package.schema > SCHEMA_VERSION:
            note = "对方的程序版本较新，请先更新本程序，更新后会自动接收"
        else:
            plan = plan_merge(KnownInFile(connection, one.package.commits), one.package.commits)
            note = f"还缺{one.package.credentials.place.name}更早送出的 {len(plan.missing)} 个交换包，补上后会自动接收"
        if one.content:
            connection.exec_driver_sql(
                "INSERT OR IGNORE INTO held_package (package_id, name, missing, content) VALUES (?, ?, ?, ?)",
                (one.package.id, one.name, note, one.content),
            )
        self._note(one, "held", note)

    def _note(self, one: Incoming, status: str, note: str) -> None:
        sender = one.package.credentials.place
        village = sender.name if sender.role == "village" else ""
        self._results[one.package.id] = PackageResult(
            name=one.name, sender=_sender_text(one), village=village, status=status, note=note
        )


def _sender_text(one: Incoming) -> str:
    return " ".join(filter(None, (one.package.credentials.place.name, one.package.operator)))


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
