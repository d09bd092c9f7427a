"""Terms about the file of a household ("一户一档"): which papers it must hold, which of them are signed."""

from collections.abc import Collection
from functools import cache

from cunfupin.fields import Option, code_list

from .finding import Row
from .roll import Roll

MONITORED = "monitoring_case"
_PROOF_OF = {
    "allowance_certificate": "subsistence_allowance",
    "disability_certificate": "disability_subsidy",
    "chronic_card": "chronic_condition",
    "renovation_acceptance": "house_renovation",
    "relocation_agreement": "relocation",
    "loan_contract": "micro_loan",
    "job_proof": "off_farm_job",
    "post_agreement": "public_post",
}
"""Paper → the ledger that says that the household enjoys what it proves."""
ENJOYED = (MONITORED, *dict.fromkeys(_PROOF_OF.values()))
"""Ledgers that make a paper one that must be there."""


@cache
def _facts(kind: str | None) -> dict[str, str]:
    """What the code list says of a kind of paper."""
    option = code_list("attachment_type").get(kind or "")
    return dict(part.partition("=")[::2] for part in option.constraint.split(";")) if option else {}


def papers_of_a_file() -> list[Option]:
    """Kinds of papers in official order."""
    return [option for option in code_list("attachment_type").options if _facts(option.code).get("archive")]


def is_required(kind: str, enjoyed: Collection[str]) -> bool:
    """Whether a paper must be there, for a household with rows in these of the ledgers `ENJOYED`."""
    match _facts(kind).get("archive"):
        case "yes":
            return True
        case "if_monitored":
            return MONITORED in enjoyed
        case _:
            return _PROOF_OF.get(kind) in enjoyed


def is_signed(kind: str | None) -> bool:
    """Whether somebody has to sign such a paper."""
    return _facts(kind).get("signed") == "yes"


def privacy_of(kind: str) -> str:
    """How secret such a paper is ("附件密级")."""
    return _facts(kind).get("privacy", "internal")


def papers_kept(household: bytes, roll: Roll) -> set[str]:
    """Kinds of papers of a household that are kept here."""
    return {row["attachment_type"] for row in roll.where("attachment", "household", household)}


def missing_papers(household: Row, roll: Roll) -> list[str]:
    """What the papers that are not there are called."""
    kept = papers_kept(household["uid"], roll)
    enjoyed = [name for name in ENJOYED if roll.where(name, "household", household["uid"])]
    papers = (one for one in papers_of_a_file() if is_required(one.code, enjoyed))
    return [one.label for one in papers if one.code not in kept]
