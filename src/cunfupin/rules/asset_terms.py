"""Terms about assets ("扶贫资产")."""

from collections.abc import Mapping

from .finding import Row

GONE = frozenset({"transferred", "scrapped", "written_off"})
IN_HAND = frozenset({"normal", "low", "stopped", "idle", "damaged"})
OPERATING, PUBLIC, HOUSEHOLD = "operating", "public", "household"


def is_there(asset: Row) -> bool:
    """Not transferred, scrapped or written off."""
    return asset["asset_status"] not in GONE


def lacking(row: Row, labels: Mapping[str, str]) -> list[str]:
    """Names of those fields that are blank."""
    return [name for name in labels if not row[name]]
