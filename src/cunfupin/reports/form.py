"""A paper form: one value of `Form` in the form's own file under `reports.forms`; nothing else needs to know of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cunfupin.fields import Privacy

from .subject import Subject

if TYPE_CHECKING:
    from .flow import Page
    from .paper import Paper

TOWNSHIP = "township"
"""The subject of forms that are about all villages of the data file together."""


@dataclass(frozen=True, kw_only=True)
class Part:
    """A stretch of pages on one paper, with a title for the outline."""

    title: str
    paper: "Paper"
    pages: "Sequence[Page]"


@dataclass(frozen=True, kw_only=True)
class Form:
    """What a form is about and how it is laid out.

    `needs` are the ledgers it reads of the subject's year, `needs_all_years` those it reads of all years, `of_household`
    those it reads of the household that its subject belongs to, `figures` names what is worked out by village for it.
    `allowed` is what it may show unmasked. A form on which two pages share a sheet `is_double_sided`: it ends with an even
    page. One that `is_booklet` has two pages on each side, ordered so that the sheets are folded in the middle and stitched.
    """

    name: str
    title: str
    code: str
    subject: str
    lay_out: Callable[[Subject], Sequence[Part]]
    needs: tuple[str, ...] = ()
    needs_all_years: tuple[str, ...] = ()
    of_household: tuple[str, ...] = ()
    allowed: Privacy = Privacy.INTERNAL
    figures: str = ""
    is_public: bool = False
    is_double_sided: bool = False
    is_booklet: bool = False
    has_month: bool = False
