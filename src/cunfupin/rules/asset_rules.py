"""Rules about an asset itself: class, rights, care, state (A001, A004 to A014, A017, A025, A028, A034, A036 …)."""

from collections.abc import Iterator
from datetime import date

from .asset_terms import GONE, HOUSEHOLD, IN_HAND, OPERATING, PUBLIC, is_there, lacking
from .finding import Row, Said, said
from .naming import shown
from .registry import rule
from .roll import Roll
from .terms import HUNDRED, day, days, is_blank

_LEDGER = "asset"
_BY_CONTRACT = ("contract", "lease", "share", "entrust")
_HOUSEHOLD_FORMS = ("biological", "fixed")
_CUSTODIANS = (
    ("member", "member_phone", "member_status", "removed", "减员"),
    ("helper", "phone", "is_serving", 0, "离任"),
    ("public_post", "phone", "post_status", "ended", "退岗"),
)
"""Where a custodian may stand: ledger, field of the telephone, field and value that say he left, the word for it."""
_RIGHTS = {
    "operator_name": "经营权",
    "income_right_holder": "收益权",
    "disposal_right_holder": "处置权",
    "supervision_right_holder": "监督权",
}
_COLLECTIVE = ("村委会", "村民委员会", "村集体", "合作社", "经济联合社", "村")


@rule("A001")
def value_is_missing(asset: Row, _roll: Roll) -> Iterator[Said]:
    """No original value."""
    if is_there(asset) and (asset["original_value"] or 0) <= 0:
        yield said("original_value")


@rule("A004")
def class_is_blank(asset: Row, _roll: Roll) -> Iterator[Said]:
    """Nobody says what kind of asset it is."""
    if is_blank(asset["asset_class"]):
        yield said("asset_class")


@rule("A005")
def nobody_owns_it(asset: Row, _roll: Roll) -> Iterator[Said]:
    """In hand, and no owner is told."""
    blank = [name for name in ("owner_level", "owner_name") if is_blank(asset[name])]
    if asset["asset_status"] in IN_HAND and blank:
        yield said(blank[0])


@rule("A006")
def operated_without_contract(asset: Row, roll: Roll) -> Iterator[Said]:
    """Operated by another without a contract."""
    contracts = roll.where("asset_contract", "asset", asset["uid"])
    has_one = any(row["contract_no"] and row["ended_on"] for row in contracts)
    if asset["asset_class"] == OPERATING and asset["operation_mode"] in _BY_CONTRACT and not has_one:
        yield said("operation_mode", mode=shown(_LEDGER, asset, "operation_mode").removesuffix("经营"))


@rule("A007")
def contract_has_ended(asset: Row, roll: Roll) -> Iterator[Said]:
    """A contract that is still called running has ended."""
    for row in roll.where("asset_contract", "asset", asset["uid"]):
        over = days(row["ended_on"], roll.today)
        is_running = row["contract_status"] == "active" and asset["asset_status"] in ("normal", "low")
        if is_running and over is not None and over > 0:
            yield said("asset_status", date=shown("asset_contract", row, "ended_on"))
            return


@rule("A009")
def nobody_cares_for_it(asset: Row, _roll: Roll) -> Iterator[Said]:
    """No custodian or no telephone."""
    blank = [name for name in ("custodian_name", "custodian_phone") if is_blank(asset[name])]
    if asset["asset_class"] in (PUBLIC, OPERATING) and is_there(asset) and blank:
        yield said(blank[0])


@rule("A010")
def custodian_has_left(asset: Row, roll: Roll) -> Iterator[Said]:
    """The custodian left the roll, the office or the post."""
    name, phone = asset["custodian_name"], asset["custodian_phone"]
    if not name or not phone:
        return
    for ledger, field, status, gone, word in _CUSTODIANS:
        if any(row["full_name"] == name and row[status] == gone for row in roll.where(ledger, field, phone)):
            yield said("custodian_name", name=name, reason=word)
            return


@rule("A011")
def stands_idle(asset: Row, roll: Roll, *, idle_days: int) -> Iterator[Said]:
    """Idle for longer than allowed."""
    idle = days(asset["idle_since_on"], roll.today)
    if asset["asset_status"] == "idle" and idle is not None and idle > idle_days:
        yield said("asset_status", n=idle)


@rule("A012")
def stands_still(asset: Row, _roll: Roll) -> Iterator[Said]:
    """Stopped."""
    if asset["asset_status"] == "stopped":
        yield said("asset_status")


@rule("A013")
def belongs_to_no_household(asset: Row, roll: Roll) -> Iterator[Said]:
    """A household's asset without the household."""
    if asset["asset_class"] == HOUSEHOLD and roll.get("household", asset["household"]) is None:
        yield said("household")


@rule("A014")
def not_inspected_for_long(asset: Row, roll: Roll, *, patrol_days: int) -> Iterator[Said]:
    """The last look at a public facility, or its beginning, is long ago."""
    visits = [
        row["inspected_on"] for row in roll.where("asset_inspection", "asset", asset["uid"]) if row["inspected_on"]
    ]
    gap = days(max(visits, default=asset["in_service_on"] or asset["acquired_on"]), roll.today)
    if asset["asset_class"] == PUBLIC and is_there(asset) and gap is not None and gap > patrol_days:
        yield said("asset_status", n=gap)


@rule("A017")
def older_than_the_survey(asset: Row, _roll: Roll, *, asset_start_year: int) -> Iterator[Said]:
    """Made before the first year of the survey."""
    acquired = day(asset["acquired_on"])
    if acquired and acquired.year < asset_start_year:
        yield said("acquired_on", year=acquired.year)


@rule("A025")
def number_of_two_assets(asset: Row, roll: Roll) -> Iterator[Said]:
    """One number, two assets."""
    others = roll.others(_LEDGER, "asset_no", asset)
    if others:
        yield said("asset_no", no=asset["asset_no"], n=len(others) + 1)


@rule("A028")
def form_and_class_disagree(asset: Row, _roll: Roll) -> Iterator[Said]:
    """Equity is operated; a household's asset is a thing or an animal."""
    form, kind = asset["asset_form"], asset["asset_class"]
    wrong_form = kind == HOUSEHOLD and form is not None and form not in _HOUSEHOLD_FORMS
    if (
        (form == "equity" and kind not in (None, OPERATING))
        or wrong_form
        or (kind == HOUSEHOLD and not asset["household"])
    ):
        yield said("asset_form")


@rule("A034")
def written_off_and_in_use(asset: Row, roll: Roll) -> Iterator[Said]:
    """A finished disposal, and the asset is still there."""
    disposals = roll.where("asset_disposal", "asset", asset["uid"])
    if any(row["written_off_on"] for row in disposals) and asset["asset_status"] not in GONE:
        yield said("asset_status", status=shown(_LEDGER, asset, "asset_status"))


@rule("A036")
def not_counted_this_year(asset: Row, roll: Roll, *, stocktake_due: str) -> Iterator[Said]:
    """The yearly stocktaking is due."""
    month, last = map(int, stocktake_due.split("-"))
    is_due = roll.today > date(roll.today.year, month, last)
    counts = roll.where("asset_stocktake", "asset", asset["uid"])
    done = any(row["year"] == roll.today.year for row in counts)
    if is_due and asset["asset_class"] in (OPERATING, PUBLIC) and is_there(asset) and not done:
        yield said("last_stocktake_on")


@rule("A039")
def not_in_the_collective_books(asset: Row, _roll: Roll) -> Iterator[Said]:
    """Public property is kept in the public books."""
    if asset["owner_level"] in ("county", "township", "village") and asset["is_in_collective_ledger"] != 1:
        yield said("is_in_collective_ledger")


@rule("A043")
def place_is_blank(asset: Row, _roll: Roll) -> Iterator[Said]:
    """Nobody says where it is."""
    if is_blank(asset["place"]):
        yield said("place")


@rule("A045")
def rights_are_open(asset: Row, _roll: Roll) -> Iterator[Said]:
    """Who may operate, earn, sell and watch."""
    blank = lacking(asset, _RIGHTS)
    if asset["asset_class"] == OPERATING and blank:
        yield said(blank[0], missing="、".join(_RIGHTS[name] for name in blank))


@rule("A046")
def not_audited_for_long(asset: Row, roll: Roll, *, audit_years: int) -> Iterator[Said]:
    """Operated, and not audited for some years."""
    since = roll.today.replace(year=roll.today.year - audit_years, day=min(roll.today.day, 28)).isoformat()
    audits = roll.where("asset_audit", "asset", asset["uid"])
    if (
        asset["asset_class"] == OPERATING
        and is_there(asset)
        and not any((row["audited_on"] or "") >= since for row in audits)
    ):
        yield said("asset_class", n=audit_years)


@rule("A047")
def workshop_has_stopped(asset: Row, roll: Roll) -> Iterator[Said]:
    """The workshop in it does not work any more."""
    for row in roll.where("workshop", "asset", asset["uid"]):
        if asset["asset_subclass"] == "workshop" and row["workshop_status"] in ("stopped", "closed"):
            yield said("asset_status", status=shown("workshop", row, "workshop_status"))
            return


@rule("A048")
def owner_and_level_disagree(asset: Row, roll: Roll) -> Iterator[Said]:
    """A village's asset belongs to the village's collective, a household's to a household."""
    village = roll.get("village", asset["village"])
    name, level = asset["owner_name"] or "", asset["owner_level"]
    own = (village["village_name"] or "").removesuffix("村") if village else ""
    is_collective = own in name and name.endswith(_COLLECTIVE)
    if (level == "village" and name and not is_collective) or (level == "household" and not asset["household"]):
        yield said("owner_name", level=shown(_LEDGER, asset, "owner_level"), name=name or "空")


@rule("A049")
def built_for_long(asset: Row, roll: Roll, *, build_days: int) -> Iterator[Said]:
    """Begun long ago and not handed over."""
    built = days(asset["commenced_on"], roll.today)
    if asset["asset_status"] == "building" and built is not None and built > build_days:
        yield said("commenced_on", n=built)


@rule("A051")
def rent_is_low(asset: Row, roll: Roll, *, rent_rate_min: int) -> Iterator[Said]:
    """A small part of the value, and nobody says why."""
    for row in roll.where("asset_contract", "asset", asset["uid"]):
        rent, value = row["annual_rent"], asset["original_value"]
        if rent is not None and value and rent * HUNDRED < value * rent_rate_min and is_blank(row["note"]):
            yield said("original_value", p=f"{rent * HUNDRED / value:.2f}")
            return
