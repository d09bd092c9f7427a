"""Rules about papers kept here, standards, exemptions and the data file itself (F025, G007, G018, G023 to G038)."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from cunfupin.models.registry import field_of, ledgers

from .archive_terms import is_signed, missing_papers, papers_kept
from .catalogue import ANY_LEDGER, catalogue, standard_labels
from .finding import Row, Said, said
from .naming import shown
from .post_terms import is_first
from .registry import rule
from .relations import household_of, village_of
from .roll import Roll
from .terms import HUNDRED, days, is_active_household, is_blank, is_registered, yearly

_NOTICES = ("village_notice", "notice_photo", "township_notice", "county_announcement")
_IN_FULL = {
    "证件号码": re.compile(r"(?<!\d)\d{17}[\dXx](?!\d)"),
    "银行卡号": re.compile(r"(?<!\d)\d{16,19}(?!\d)"),
    "电话": re.compile(r"(?<!\d)1[3-9]\d{9}(?!\d)"),
}
"""What must not be shown → how it looks in full."""
_STANDARD = re.compile(r"std\((\w+)")
"""How the condition of a rule names a standard."""
_BOOKLET = "booklet"


@rule("G007")
def reported_otherwise_than_counted(target: Row, roll: Roll, *, target_gap: int) -> Iterator[Said]:
    """The value reported is not what the ledgers of the township come to."""
    if (
        target["actual_value"] is None
        or not (target["target_no"] or target["counted_ledger"])
        or not roll.is_of_township
    ):
        return
    counted = roll.file.measured(target)
    reported = Decimal(str(field_of("plan_target", "actual_value").kind.to_python(target["actual_value"])))
    if counted is not None and abs(reported - counted) * HUNDRED > abs(counted) * target_gap:
        yield said(
            "actual_value", target=target["target_name"] or target["target_no"], a=f"{reported:f}", b=f"{counted:f}"
        )


@rule("G018")
def notice_shows_a_number(paper: Row, _roll: Roll) -> Iterator[Said]:
    """What hangs on the wall names nobody's papers, accounts or telephones."""
    if paper["attachment_type"] not in _NOTICES:
        return
    for name in ("title", "file_name", "note"):
        for item, looks in _IN_FULL.items():
            if looks.search(paper[name] or ""):
                yield said(name, notice=shown("attachment", paper, "attachment_type"), item=item)
                break


@rule("G023")
def much_is_exempted(village: Row, roll: Roll, *, exemption_share: int) -> Iterator[Said]:
    """Much of what a rule finds in a village has been accepted."""
    accepted = roll.remember("accepted by village", lambda: _accepted(roll))
    for (place, of, ledger), count in accepted.items():
        whole = _rows_by_village(ledger, roll)[village["uid"]]
        if place == village["uid"] and count * HUNDRED > whole * exemption_share:
            yield said(rule=f"{of}“{catalogue()[of].title}”", p=count * HUNDRED // whole)
            return


def _accepted(roll: Roll) -> Counter[tuple[bytes, str, str]]:
    """Records that are accepted today, by village, rule and ledger."""
    found: Counter[tuple[bytes, str, str]] = Counter()
    for uid, exemptions in roll.exemptions.items():
        for of in {of for of, _reason, until in exemptions if until >= roll.today.isoformat()}:
            named = catalogue()[of].ledger
            ledger = next((one for one in (ledgers() if named == ANY_LEDGER else (named,)) if roll.get(one, uid)), "")
            row = roll.get(ledger, uid) if ledger else None
            village = village_of(ledger, row, roll) if row else None
            if village:
                found[village["uid"], of, ledger] += 1
    return found


def _rows_by_village(ledger: str, roll: Roll) -> Counter[bytes]:
    def count() -> Counter[bytes]:
        villages = (village_of(ledger, row, roll) for row in roll.rows(ledger))
        return Counter(village["uid"] for village in villages if village)

    return roll.remember(("rows by village", ledger), count)


@rule("G025")
def file_is_incomplete(household: Row, roll: Roll) -> Iterator[Said]:
    """Some papers of the household are kept here, and not all that must be."""
    if not (is_registered(household) and is_active_household(household) and papers_kept(household["uid"], roll)):
        return
    missing = missing_papers(household, roll)
    if missing:
        yield said(n=len(missing), missing="、".join(missing))


@rule("F025")
def picture_never_came(paper: Row, roll: Roll, *, picture_days: int) -> Iterator[Said]:
    """The paper is noted, and its picture, which travels behind, is not here after weeks."""
    if is_blank(paper["content_hash"]) or roll.file.has_picture(paper["content_hash"]):
        return
    since = days(roll.file.changed_on(paper["uid"]), roll.today)
    if since is not None and since > picture_days:
        yield said("file_name", file=paper["file_name"] or "未命名", n=since)


@rule("G027")
def signature_is_missing(paper: Row, _roll: Roll) -> Iterator[Said]:
    """To be signed, and the original or its scan is not there."""
    if not is_signed(paper["attachment_type"]):
        return
    has_scan = not (is_blank(paper["file_name"]) and is_blank(paper["content_hash"]))
    if paper["has_paper_original"] != 1 or not has_scan:
        field = "file_name" if paper["has_paper_original"] == 1 else "has_paper_original"
        yield said(field, form=shown("attachment", paper, "attachment_type"))


@rule("G029")
def standard_is_missing(village: Row, roll: Roll) -> Iterator[Said]:
    """Nobody has filled in what rules compare with; told once, at the first village of the township."""
    if not is_first(village, [village, *roll.others("village", "township", village)]):
        return
    askers = {facts.id: _STANDARD.findall(facts.condition) for facts in catalogue().values()}
    keys = dict.fromkeys(key for wanted in askers.values() for key in wanted)
    missing = [key for key in keys if roll.standard(key, roll.year) is None]
    if missing:
        rules = [asker for asker, wanted in askers.items() if set(wanted) & set(missing)]
        label = "”“".join(standard_labels().get(key, key) for key in missing)
        yield said(year=roll.year, label=label, rules="、".join(rules))


@rule("G031")
def settled_year_was_changed(year: Row, roll: Roll) -> Iterator[Said]:
    """The year before was settled when this one was opened; it was changed after that, and nobody said why."""
    before = yearly("household_year", "household", year["household"], roll.year_of(year) - 1, roll)
    changed = roll.file.changed_on(before["uid"]) if before else None
    opened = roll.file.made_on(year["uid"]) if changed else None
    if before and changed and opened and changed > opened and is_blank(roll.file.reason(before["uid"])):
        yield said(year=before["year"], date=changed.isoformat())


@rule("G032")
def not_saved_for_long(village: Row, roll: Roll, *, backup_days: int) -> Iterator[Said]:
    """The village's own file was not backed up lately."""
    since = days(roll.file.backed_up_on, roll.today)
    if village["village_code"] == roll.region_code and since is not None and since > backup_days:
        yield said(n=since)


@rule("G033")
def nothing_came_for_long(village: Row, roll: Roll, *, return_days: int) -> Iterator[Said]:
    """The village sent its data once, and not lately."""
    if not roll.is_of_township or not village["village_code"]:
        return
    since = days(roll.file.returned_on(village["village_code"]), roll.today)
    if since is not None and since > return_days:
        yield said(n=since)


@rule("G034")
def village_of_nobody(village: Row, roll: Roll) -> Iterator[Said]:
    """A village without a code, or with one of another township."""
    if (village["village_code"] or "")[:9] != roll.region_code[:9]:
        yield said("village_code", file=village["village_name"] or "未命名的村")


@rule("G038")
def booklet_is_not_done(year: Row, roll: Roll) -> Iterator[Said]:
    """Papers of the household are kept here, the year is over, and its booklet is not among the signed ones."""
    household = household_of("household_year", year, roll)
    if not household or not is_registered(household) or not papers_kept(household["uid"], roll):
        return
    of = roll.year_of(year)
    is_done = any(
        paper["attachment_type"] == _BOOKLET
        and paper["has_paper_original"] == 1
        and (paper["formed_on"] or "").startswith(str(of))
        for paper in roll.where("attachment", "household", household["uid"])
    )
    if not is_done and roll.today >= date(of, 12, 31):
        yield said(year=of)
