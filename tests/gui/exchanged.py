"""A township and one of its villages that changed the same records, and the stick between them."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cunfupin.bootstrap import open_file
from cunfupin.services.exchange import send
from cunfupin.services.records import Query, create_record, list_records, update_record
from cunfupin.services.seeding import seed_village
from cunfupin.services.workspace import Workspace
from tests.conftest import VILLAGE_CODE
from tests.values import id_number

VILLAGE_PASSPHRASE = "濯龙村的密码"


@dataclass(frozen=True, kw_only=True)
class Exchanged:
    """`stick` holds what the village sent; the township has not taken it in."""

    stick: Path
    village_file: Path
    households: tuple[bytes, ...]
    members: tuple[bytes, ...]


def villages(workspace: Workspace) -> dict[str, bytes]:
    """Uids of the villages by code."""
    records = list_records(workspace, Query(ledger="village")).records
    return {record["village_code"]: record["uid"] for record in records}


def households_of(workspace: Workspace, names: tuple[str, ...]) -> tuple[tuple[bytes, ...], tuple[bytes, ...]]:
    """Households with their heads."""
    village = villages(workspace)[VILLAGE_CODE]
    found, heads = [], []
    for number, name in enumerate(names, start=1):
        values = {
            "household_no": f"3607350010{number:03d}",
            "village": village,
            "household_phone": f"1387970{number:04d}",
        }
        household, _changes = create_record(workspace, "household", values)
        paper = id_number(date(1960, 3, number), 12)
        head = {"household": household, "full_name": name, "id_number": paper, "relation_to_head": "head"}
        member, _changes = create_record(workspace, "member", head)
        found.append(household)
        heads.append(member)
    return tuple(found), tuple(heads)


def exchanged(township: Workspace, folder: Path) -> Exchanged:
    """Two conflicts on telephone and note, one new household, one household changed on both sides in different fields."""
    households, members = households_of(township, ("温石秀", "黄运", "廖强英"))
    path = seed_village(township, VILLAGE_CODE, folder / "濯龙村.cunfupin", VILLAGE_PASSPHRASE)
    stick = folder / "U盘"
    stick.mkdir()
    village = open_file(path, VILLAGE_PASSPHRASE, operator="温第一")
    update_record(village, "household", households[0], {"household_phone": "13979700001"})
    update_record(village, "household", households[1], {"note": "家里有两个孩子"})
    update_record(village, "household", households[2], {"address": "水口边"})
    households_new = {"household_no": "3607350010900", "village": villages(village)[VILLAGE_CODE]}
    create_record(village, "household", households_new)
    send(village, stick)
    village.close()
    update_record(township, "household", households[0], {"household_phone": "13879709999"})
    update_record(township, "household", households[1], {"note": "家里有三个孩子"})
    update_record(township, "household", households[2], {"household_phone": "13879708888"})
    return Exchanged(stick=stick, village_file=path, households=households, members=members)
