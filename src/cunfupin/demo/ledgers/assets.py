"""The life of assets: rights, custody, contracts, what they earn and who gets it; money of projects."""

from datetime import date
from typing import Any

from cunfupin.demo.households import THIS_YEAR, YEARS
from cunfupin.demo.rows import Record

from .telling import VillageStory

_RIGHTS = ("ownership", "operation", "income", "disposal", "supervision")
_KILOWATTS = 100
_PRICE, _SUBSIDY = 41, 42
"""分 a kilowatt hour."""
_DISPOSAL_DAYS = {
    "applied_on": "02-10",
    "proposed_on": "02-20",
    "discussed_on": "03-02",
    "party_reviewed_on": "03-12",
    "villagers_resolved_on": "03-20",
    "resolution_published_on": "03-22",
    "notice_started_on": "03-23",
    "notice_ended_on": "03-30",
    "township_reviewed_on": "04-08",
    "county_approved_on": "04-28",
    "disposed_on": "05-20",
    "written_off_on": "06-02",
}


def tell_assets(story: VillageStory) -> None:
    """Everything of the module."""
    for project in list(story.rows.of("project")):
        _money(story, project)
    for asset in list(story.rows.of("asset")):
        _keeping(story, asset)
        if asset["asset_subclass"] == "solar":
            _solar(story, asset)
        elif asset["operation_mode"] == "lease":
            _lease(story, asset)
    for asset in list(story.rows.of("asset")):
        if asset["asset_class"] == "operating":
            subject = f"{story.place}{asset['asset_name']}管理"
            story.add("asset_audit", asset=asset["uid"], audit_subject=subject, audited_on=f"{THIS_YEAR}-09-18")
    asset = next(iter(story.rows.of("asset")))
    inspection = story.add(
        "asset_inspection", asset=asset["uid"], facility_condition="fair", found_problem="屋面有一处渗水"
    )
    story.add(
        "asset_maintenance", asset=asset["uid"], asset_inspection=inspection, repair_content="屋面补漏",
        repair_cost=860_00, repaired_on=f"{THIS_YEAR}-10-20",
    )  # fmt: skip
    if story.home.unit.place == 1:
        _disposal(story)


def _money(story: VillageStory, project: Record) -> None:
    year, amount = project["project_year"], project["settled_amount"]
    story.add(
        "fund_receipt", project=project["uid"], year=year, fund_source="central", amount=amount,
        received_on=f"{year}-04-10",
    )  # fmt: skip
    story.add(
        "fund_allocation", project=project["uid"], receiving_unit=project["implementing_unit"], amount=amount,
        allocated_on=f"{year}-05-06", allocation_status="arrived",
    )  # fmt: skip
    story.add(
        "fund_use", project=project["uid"], use_purpose="工程款", amount=amount, used_on=f"{year}-11-25",
        payee="石城县建筑工程公司",
    )  # fmt: skip


def _keeping(story: VillageStory, asset: Record) -> None:
    year, holder = asset["project_year"], asset["owner_name"]
    for right in _RIGHTS:
        holder_of_right = "大由乡人民政府" if right == "supervision" else holder
        story.add(
            "asset_right", asset=asset["uid"], right_kind=right, owner_level="village", right_holder=holder_of_right,
            valid_from_on=f"{year}-12-15",
        )  # fmt: skip
    story.add(
        "asset_custody", asset=asset["uid"], custodian_name=asset["custodian_name"],
        custodian_phone=asset["custodian_phone"], started_on=f"{year}-12-15",
    )  # fmt: skip
    story.add("asset_inspection", asset=asset["uid"], inspected_on=f"{THIS_YEAR}-11-08", facility_condition="good")
    story.add(
        "asset_stocktake", asset=asset["uid"], stocktake_on=f"{THIS_YEAR}-11-10", book_quantity=asset["quantity"],
        actual_quantity=asset["quantity"], asset_status=asset["asset_status"],
    )  # fmt: skip


def _lease(story: VillageStory, asset: Record) -> None:
    rent = asset["original_value"] * 6 // 100 // 100 * 100
    contract = story.add(
        "asset_contract",
        asset=asset["uid"],
        operation_mode="lease",
        operator_name=asset["operator_name"],
        signed_on=f"{THIS_YEAR - 1}-12-20",
        started_on=f"{THIS_YEAR}-01-01",
        ended_on="2022-12-31",
        annual_rent=rent,
        payment_method="yearly",
        contract_status="active",
    )
    _income(story, asset, THIS_YEAR, rent, contract)


def _income(story: VillageStory, asset: Record, year: int, amount: int, contract: bytes | None = None) -> bytes:
    return story.add(
        "asset_income",
        asset=asset["uid"],
        year=year,
        income_period=f"{year}年",
        asset_contract=contract,
        receivable_amount=amount,
        received_amount=amount,
        received_on=f"{year}-08-20",
        distribution_plan="经村民代表会议通过：先分红到户，其余用于公益事业",
        notice_on=f"{year}-08-28",
    )


def _solar(story: VillageStory, asset: Record) -> None:
    station = story.add(
        "solar_station",
        station_name=f"{story.place}光伏电站",
        asset=asset["uid"],
        capacity_kilowatt=_KILOWATTS * 100,
        grid_connected_on=f"{asset['project_year']}-12-28",
        place=story.place,
        is_operating=1,
    )
    for month in range(1, 13):
        hours = story.chance.randint(68, 96) * _KILOWATTS
        income, subsidy = hours * _PRICE, hours * _SUBSIDY
        received = income + subsidy
        of_month = story.add(
            "solar_month",
            on=date(THIS_YEAR, month, 12),
            solar_station=station,
            generation_kilowatt_hour=hours * 100,
            electricity_income=income,
            subsidy_receivable=subsidy,
            subsidy_received=subsidy,
            maintenance_cost=received * 3 // 100,
            fund_extracted=received * 5 // 100,
            public_post_expense=received * 80 // 100,
            public_welfare_expense=received * 4 // 100,
            public_welfare_labour_expense=received * 3 // 100,
            balance_amount=received * 8 // 100,
            is_notice_done=1,
        )
        _feed_fund(story, month, of_month, received * 5 // 100)
    for year in YEARS[1:]:
        _dividends(story, asset, year)


def _feed_fund(story: VillageStory, month: int, of_month: bytes, amount: int) -> None:
    """What a month of the station gives to the fund of the village."""
    for fund in story.rows.of("hardship_fund"):
        story.add(
            "hardship_fund_entry",
            hardship_fund=fund["uid"],
            entry_on=f"{THIS_YEAR}-{month:02d}-12",
            entry_direction="income",
            fund_source="solar",
            solar_month=of_month,
            amount=amount,
        )


def _dividends(story: VillageStory, asset: Record, year: int) -> None:
    receivers = [household for household in story.registered if year in household.dividend and year in household.years]
    income = _income(story, asset, year, sum(household.dividend[year] for household in receivers))
    for household in receivers:
        story.add(
            "asset_distribution",
            household,
            on=date(year, 9, 2),
            asset_income=income,
            distribution_use="dividend",
            amount=household.dividend[year],
            issued_on=f"{year}-09-10",
            has_recipient_signature=1,
        )


def _disposal(story: VillageStory) -> None:
    asset = next((one for one in story.rows.of("asset") if one["asset_subclass"] == "lamp"), None)
    asset = asset or next(one for one in story.rows.of("asset") if one["asset_class"] == "public")
    asset["asset_status"] = "written_off"
    days: dict[str, Any] = {name: f"{THIS_YEAR}-{day}" for name, day in _DISPOSAL_DAYS.items()}
    story.add(
        "asset_disposal",
        asset=asset["uid"],
        disposal_reason="expired",
        disposal_method="scrap",
        appraised_value=0,
        **days,
    )
