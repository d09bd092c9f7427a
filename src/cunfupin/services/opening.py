"""Open a data file as the replica it is; a copy, a restored backup or a clone becomes a new one before it writes."""

from collections.abc import Callable
from dataclasses import fields
from pathlib import Path

from sqlalchemy import Connection

from cunfupin.storage import data_file
from cunfupin.storage.data_file import DataFile, fact, write_facts
from cunfupin.sync import key_store
from cunfupin.sync.certificates import ReplicaCertificate, new_signing_key, public_key, vouched
from cunfupin.sync.key_store import Judgement, ReplicaRecord, heads_of
from cunfupin.sync.log import Heads, heads
from cunfupin.sync.replay import bring_up_to_date, is_behind

from .checked_codes import use_codes_of
from .membership import own_place, place_keys, remember_replica
from .number_blocks import claim_block
from .operators import lay_down_rights
from .rights import OWNER
from .workspace import Facts, Workspace

_NOTICES = {
    Judgement.COPIED: "这份数据文件是从别处拷贝来的，已登记为新的一份，可以照常使用，修改会在交换数据时自动合并",
    Judgement.ROLLED_BACK: "这份数据文件比上次使用时旧，可能是恢复的备份，已登记为新的一份：之后的修改请用交换数据收回",
    Judgement.CLONED: "同一个数据文件有两份，内容不同，已把这份登记为新的一份：两份的修改会在交换数据时自动合并",
}


def open_workspace(path: Path, passphrase: str, *, key: str, operator: str = "") -> Workspace:
    """Open an existing data file. UserError says in one sentence what is in the way."""
    return workspace_over(data_file.open_with_key(path, key, passphrase), operator=operator)


def workspace_over(file: DataFile, *, operator: str = "") -> Workspace:
    """A workspace over an open data file, with the replica that may write to it."""
    try:
        record, judgement = _settled(file)
        keeper = _Keeper(record)
        workspace = Workspace(file, _facts(file), record.replica, on_sealed=_after_sealing(file, keeper))
        with file.read() as connection:
            keeper.keep(heads(connection))
            was_upgraded = is_behind(connection)
            use_codes_of(connection)
        if was_upgraded:
            with file.write() as connection:
                bring_up_to_date(connection)
        lay_down_rights(workspace)
        if operator and operator != workspace.operator and workspace.rights is OWNER:
            workspace.act_as(operator)
    except BaseException:
        file.close()
        raise
    if judgement in _NOTICES:
        workspace.notices.append(_NOTICES[judgement])
    return workspace


def renew_replica(workspace: Workspace) -> None:
    """Write under a new name from now on, because another computer writes under the present one too."""
    record = _minted(workspace.file)
    workspace.become(record.replica, _after_sealing(workspace.file, _Keeper(record)))
    workspace.notices.append(_NOTICES[Judgement.CLONED])


class _Keeper:
    """Writes the newest commits of a replica into the key store, after they are in the data file."""

    def __init__(self, record: ReplicaRecord) -> None:
        self._record = record

    def keep(self, known: Heads) -> None:
        """Note the heads if they moved."""
        newest = heads_of(known, self._record.replica)
        if newest != self._record.heads or key_store.find(self._record.replica) is None:
            self._record = ReplicaRecord(
                replica=self._record.replica, key=self._record.key, path=self._record.path, heads=newest
            )
            key_store.save(self._record)


def _after_sealing(file: DataFile, keeper: _Keeper) -> Callable[[Heads], None]:
    """What follows each step: the key store knows the heads, and the code lists are those that hold now."""

    def follow(known: Heads) -> None:
        keeper.keep(known)
        with file.read() as connection:
            use_codes_of(connection)

    return follow


def _facts(file: DataFile) -> Facts:
    with file.read() as connection:
        return Facts(**{each.name: fact(connection, each.name) or "" for each in fields(Facts)})


def _settled(file: DataFile) -> tuple[ReplicaRecord, Judgement]:
    """The replica that may write to this file, and how the file stood."""
    with file.read() as connection:
        replica = fact(connection, "replica")
        known = heads(connection)
    if not replica:
        minted = _minted(file)
        with file.write(concerns_records=False) as connection:
            claim_block(connection, minted.replica)
        return minted, Judgement.OWN
    record = key_store.find(replica)
    judgement = key_store.judge(record, file.path, heads_of(known, replica))
    if record is None or judgement is not Judgement.OWN:
        return _minted(file), judgement
    return ReplicaRecord(replica=replica, key=record.key, path=str(file.path.resolve()), heads={}), judgement


def _minted(file: DataFile) -> ReplicaRecord:
    """A new replica, vouched for by the key of the place inside the file."""
    record = ReplicaRecord(
        replica=key_store.new_replica_id(), key=new_signing_key(), path=str(file.path.resolve()), heads={}
    )
    key_store.save(record)
    with file.write(concerns_records=False) as connection:
        _vouch(connection, record)
        write_facts(connection, {"replica": record.replica})
    return record


def _vouch(connection: Connection, record: ReplicaRecord) -> None:
    unsigned = ReplicaCertificate(replica=record.replica, signing=public_key(record.key), issuer="")
    signed = vouched(unsigned, place_keys(connection).signing)
    assert isinstance(signed, ReplicaCertificate)
    remember_replica(connection, own_place(connection), signed)
