"""The file of a household ("一户一档"): which papers it must hold, which it holds."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from cunfupin.fields import Option, code_list

from .hanging import hanging, present
from .records import Record

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


@dataclass(frozen=True, kw_only=True)
class Paper:
    """One kind of paper of a household's file, how many there are and whether one must be there."""

    kind: str
    label: str
    count: int
    is_required: bool

    @property
    def is_missing(self) -> bool:
        """Whether it should be there and is not."""
        return self.is_required and not self.count


@dataclass(frozen=True, kw_only=True)
class Archive:
    """All papers in official order."""

    papers: tuple[Paper, ...]

    @property
    def share(self) -> int:
        """Kinds that are there of those that must be, in whole percent; 100 when none must be."""
        required = [paper for paper in self.papers if paper.is_required]
        return 100 * sum(bool(paper.count) for paper in required) // len(required) if required else 100


def archive_of(connection: Connection, household: bytes) -> Archive:
    """The papers of a household's file."""
    names = ("attachment", "monitoring_case", *dict.fromkeys(_PROOF_OF.values()))
    there = set(present(connection, names, "household", household))
    filed = (
        hanging(connection, "attachment", "household", [household]).get(household, []) if "attachment" in there else []
    )
    enjoyed = {name for name in there if name != "attachment" and _is_living(connection, name, household)}
    options = code_list("attachment_type").options
    return Archive(papers=tuple(_paper(option, filed, enjoyed) for option in options if _rule(option)))


def _is_living(connection: Connection, name: str, household: bytes) -> bool:
    return bool(hanging(connection, name, "household", [household]))


def _paper(option: Option, filed: Sequence[Record], enjoyed: set[str]) -> Paper:
    return Paper(
        kind=option.code,
        label=option.label,
        count=sum(record["attachment_type"] == option.code for record in filed),
        is_required=_is_required(option, enjoyed),
    )


def _is_required(option: Option, enjoyed: set[str]) -> bool:
    match _rule(option):
        case "yes":
            return True
        case "if_monitored":
            return "monitoring_case" in enjoyed
        case _:
            return _PROOF_OF.get(option.code) in enjoyed


def _rule(option: Option) -> str:
    """When the paper must be there, as the code list says; blank: it is no paper of the file."""
    facts: Mapping[str, str] = dict(part.partition("=")[::2] for part in option.constraint.split(";"))
    return facts.get("archive", "")
