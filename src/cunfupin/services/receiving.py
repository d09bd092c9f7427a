"""Take in what others sent: one transaction for all of it, or a preview that leaves nothing behind."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from sqlalchemy import Connection

from cunfupin.errors import UserError
from cunfupin.progress import Progress, Silent
from cunfupin.sync.apply import Counts, KnownInFile, apply_plan
from cunfupin.sync.clocks import now_text
from cunfupin.sync.commits import split_dot
from cunfupin.sync.plan import MergePlan, plan_merge
from cunfupin.sync.review import open_kinds

from .acquaintance import meet_township, notes_of, remember_sender, speaks_falsely, waiting_note
from .agreement import compare
from .backups import back_up
from .incoming import Incoming, Refused, gathered, open_package
from .membership import is_revoked
from .new_findings import say_what_is_new
from .opening import renew_replica
from .preview_lines import MOST, PreviewLine, changed_lines, open_lines, rows_of
from .travelling_pictures import remember_asked, take_pictures
from .workspace import Workspace


@dataclass(frozen=True, kw_only=True)
class PackageResult:
    """What became of one package. `status`: taken, known (taken in before), held (waits for another), refused.

    `device` is the replica that wrote it, `size` in bytes is 0 for a whole data file. `import_id` is for taking back.
    """

    name: str
    sender: str
    village: str
    status: str
    note: str = ""
    device: str = ""
    sent_at: str = ""
    size: int = 0
    import_id: int | None = None


@dataclass(frozen=True, kw_only=True)
class ReceiveOutcome(Counts):
    """What all packages together brought. `import_id` names the last one for taking back, `pictures` counts new ones.

    A preview has `lines`, one for each record.
    """

    packages: list[PackageResult] = field(default_factory=list)
    held: int = 0
    already_imported: int = 0
    import_id: int | None = None
    pictures: int = 0
    lines: list[PreviewLine] = field(default_factory=list)


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
    if not preview and (met := meet_township(workspace, sources)):
        workspace.notices.append(met)
    found = list(gathered(workspace, sources))
    _refuse_alone(found, sources)
    if not preview and any(isinstance(one, Incoming) for one in found):
        back_up(workspace, label="接收前")
    reception = _Reception(workspace, shown, is_preview=preview)
    try:
        with workspace.merging() as connection:
            reception.take(connection, found)
            if preview:
                reception.tell_open()
                raise _PreviewDone
    except _PreviewDone:
        return reception.outcome()
    if reception.is_forked:
        renew_replica(workspace)
    say_what_is_new(workspace, shown)
    return replace(reception.outcome(), pictures=take_pictures(workspace, sources, shown))


def _refuse_alone(found: Sequence[Incoming | Refused], sources: Sequence[Path]) -> None:
    if len(found) == 1 and len(sources) == 1 and isinstance(found[0], Refused) and not sources[0].is_dir():
        raise UserError(f"“{found[0].name}”没有接收：{found[0].reason}")


class _Reception:
    """One receiving of several packages."""

    def __init__(self, workspace: Workspace, progress: Progress, *, is_preview: bool) -> None:
        self._is_preview = is_preview
        self._lines: list[PreviewLine] = []
        self._workspace = workspace
        self._progress = progress
        self._counts = Counts()
        self._results: dict[str, PackageResult] = {}
        self._import_id: int | None = None
        self._open: dict[str, str] = {}
        """Items to decide that were not there before: id → kind."""
        self.is_forked = False
        """Another computer writes under the name of this replica."""

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
            import_id=None if self._is_preview else self._import_id,
            lines=self._lines,
        )

    def tell_open(self) -> None:
        """Let a preview name what would be to decide, before all else."""
        self._lines = [*open_lines(self._workspace, self._open), *self._lines][:MOST]

    def take(self, connection: Connection, found: Sequence[Incoming | Refused]) -> None:
        """Take in what can be; then again those that waited, as long as that helps."""
        before = open_kinds(connection)
        waiting: list[Incoming] = []
        for one in (*self._held(connection), *found):
            if isinstance(one, Refused):
                self._results[one.name] = PackageResult(
                    name=one.name, sender="", village="", status="refused", note=one.reason
                )
            else:
                waiting.append(one)
        waiting.sort(key=lambda one: (one.package.created_at, one.package.number))
        total = len(waiting)
        while waiting:
            left = [one for one in waiting if not self._take_one(connection, one, total)]
            if len(left) == len(waiting):
                break
            waiting = left
        for one in waiting:
            self._hold(connection, one)
        self._open = {item: kind for item, kind in open_kinds(connection).items() if item not in before}

    def _held(self, connection: Connection) -> Iterator[Incoming | Refused]:
        rows = connection.exec_driver_sql("SELECT name, content FROM held_package").all()
        for name, content in rows:
            try:
                yield open_package(self._workspace, name, content)
            except UserError as error:
                yield Refused(name=name, reason=error.message)

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
        if is_revoked(connection, one.package.credentials.replica.replica):
            return False
        if speaks_falsely(connection, one.package):
            self._note(one, "refused", "里面有冒用乡镇名义的修改，没有接收：请联系对方核实")
            return True
        plan = plan_merge(KnownInFile(connection, one.package.commits), one.package.commits)
        if plan.missing:
            return False
        self._apply(connection, one, plan)
        return True

    def _apply(self, connection: Connection, one: Incoming, plan: MergePlan) -> None:
        package = one.package
        import_id = int(
            connection.exec_driver_sql(
                "INSERT INTO exchange_import (package_id, sha256, sender, scope, at, name, counts) "
                "VALUES (?, ?, ?, ?, ?, ?, '{}') RETURNING id",
                (
                    package.id,
                    one.sha256,
                    one.sender,
                    package.credentials.place.region_code,
                    now_text(connection),
                    one.name,
                ),
            ).scalar_one()
        )
        notes = notes_of(connection, package, plan)
        before = rows_of(connection, plan) if self._is_preview else {}
        counts = apply_plan(connection, plan, import_id)
        if self._is_preview:
            after = rows_of(connection, plan)
            self._lines += changed_lines(connection, before, after, package.credentials.place.name)
        connection.exec_driver_sql(
            "UPDATE exchange_import SET counts = ? WHERE id = ?", (json.dumps(asdict(counts)), import_id)
        )
        remember_sender(connection, package, self._workspace)
        remember_asked(connection, package.credentials.place.region_code, package.pictures)
        notes += filter(None, [compare(connection, self._workspace, package)])
        connection.exec_driver_sql("DELETE FROM held_package WHERE package_id = ?", (package.id,))
        self._counts += counts
        self._import_id = import_id if plan.commits else self._import_id
        self.is_forked |= any(split_dot(dot)[0] == self._workspace.replica for dot in plan.forked)
        self._note(one, "taken", "；".join(notes), None if self._is_preview else import_id)

    def _hold(self, connection: Connection, one: Incoming) -> None:
        note = waiting_note(connection, one.package)
        if one.content:
            connection.exec_driver_sql(
                "INSERT OR IGNORE INTO held_package (package_id, name, missing, content) VALUES (?, ?, ?, ?)",
                (one.package.id, one.name, note, one.content),
            )
        self._note(one, "held", note)

    def _note(self, one: Incoming, status: str, note: str, import_id: int | None = None) -> None:
        place = one.package.credentials.place
        village = place.name if place.role == "village" else ""
        self._results[one.package.id] = PackageResult(
            name=one.name,
            sender=one.sender,
            village=village,
            status=status,
            note=note,
            device=one.package.credentials.replica.replica,
            sent_at=one.package.created_at,
            size=len(one.content),
            import_id=import_id,
        )
