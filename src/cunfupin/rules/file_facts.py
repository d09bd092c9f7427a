"""What rules ask of a data file beside its rows: when it was saved, sent and changed, what its ledgers come to."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from .finding import Row


@dataclass(frozen=True, kw_only=True)
class FileFacts:
    """Nothing is known unless somebody says so; what is not known is not told of.

    `changed_on`: last change of a record; `reason`: the one given for it; `made_on`: when the record was made.
    `returned_on`: when a village, named by its code, last sent its data. `measured`: what the ledgers come to for a target
    of the plan. `has_picture`: whether the picture of this name is here.
    """

    backed_up_on: date | None = None
    changed_on: Callable[[bytes], date | None] = lambda _uid: None
    reason: Callable[[bytes], str] = lambda _uid: ""
    made_on: Callable[[bytes], date | None] = lambda _uid: None
    returned_on: Callable[[str], date | None] = lambda _village_code: None
    measured: Callable[[Row], Decimal | None] = lambda _target: None
    has_picture: Callable[[str], bool] = lambda _name: True
