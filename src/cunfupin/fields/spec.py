"""What is true of one field, whatever its value: the one declaration that every part of the program reads."""

from dataclasses import dataclass
from enum import Enum, IntEnum

from .kinds import Kind, Value


class Privacy(IntEnum):
    """Who may see a value. An output names the level that it may show."""

    PUBLIC = 0
    INTERNAL = 1
    SENSITIVE = 2


class Required(Enum):
    """How much a record needs the field. It is a quality rule, never a hindrance to saving."""

    MUST = "must"
    SHOULD = "should"
    NO = "no"


@dataclass(frozen=True, kw_only=True)
class FieldSpec:
    """Declaration of one field.

    `merge_group` names fields that are one thing when two places changed them; `aliases` are other headings that
    sheets use; `derived` means that the value is computed on reading and never stored. `owner` is the role whose value
    stands ("township"; what a village writes then is a proposal); `stages` are the codes of a status in the order of the
    work, of which the later one stands. `is_running` is a running number that the program gives where it is left blank.
    """

    ledger: str
    name: str
    label: str
    kind: Kind
    group: str
    required: Required = Required.NO
    privacy: Privacy = Privacy.INTERNAL
    aliases: tuple[str, ...] = ()
    help: str = ""
    merge_group: str = ""
    derived: bool = False
    owner: str = ""
    stages: tuple[str, ...] = ()
    is_running: bool = False
    national_code: str = ""

    @property
    def id(self) -> str:
        """Stable name of the field across ledgers, `ledger.field`."""
        return f"{self.ledger}.{self.name}"

    @property
    def merge_key(self) -> str:
        """The merge group, or the field itself where it stands alone."""
        return self.merge_group or self.name

    def shown(self, value: Value | None, allowed: Privacy) -> str:
        """Text of the value for somebody who may see `allowed`; the only place where values are masked."""
        return self.kind.format(value) if self.privacy <= allowed else self.kind.mask(value)


@dataclass(frozen=True, kw_only=True)
class Ledger:
    """What is true of a ledger ("台账") as a whole.

    `key` is its natural key, `other_keys` are fields that also name a record when its key does not, `name` is the field
    that people call a record by, `parent` the ledger it hangs on and goes with into the recycle bin. One that is not listed
    belongs to a page of its own and is shown nowhere else.
    """

    title: str
    module: str
    key: tuple[str, ...]
    other_keys: tuple[str, ...] = ()
    name: str = ""
    parent: str = ""
    per_year: bool = False
    append_only: bool = False
    is_listed: bool = True
    purpose: str = ""
