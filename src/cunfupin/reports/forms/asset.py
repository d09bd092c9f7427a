"""Assets, forms.md section 8: the plate ("资产标识牌") that is put up at the asset, and its card ("资产卡")."""

from cunfupin.fields import Privacy
from cunfupin.reports.compose import composed, titled
from cunfupin.reports.form import Form, Part
from cunfupin.reports.layout import Columns, grid, heading, signatures, table
from cunfupin.reports.paper import A4_PLATE, A4_PORTRAIT
from cunfupin.reports.pieces import captioned, field_columns, field_pairs, field_rows, joined, photos, span
from cunfupin.reports.strips import Align, Block
from cunfupin.reports.subject import Subject, label

PLATE = "扶贫项目资产"
PLATE_CODE_SIDE = 24
CARD = "扶贫项目资产卡"
CARD_FIELDS = (
    "asset.asset_no", "asset.asset_name", "asset.asset_class", "asset.asset_form", "asset.asset_subclass",
    "asset.project_name", "asset.acquired_on", "asset.accepted_on", "asset.original_value", "asset.depreciation_method",
    "asset.useful_year_count", "asset.residual_rate", "asset.net_value", "asset.place", "asset.location",
    "asset.owner_level", "asset.owner_name", "asset.right_document", "asset.operator_name", "asset.income_right_holder",
    "asset.disposal_right_holder", "asset.supervision_right_holder", "asset.custodian_name", "asset.custodian_phone",
    "asset.is_in_collective_ledger", "asset.asset_status", "asset.four_batch",
)  # fmt: skip
FUNDING = ("asset_funding.fund_source", "asset_funding.amount", "asset_funding.year", "asset_funding.document_no")
CONTRACTS: Columns = (("合同号", 40), ("经营主体", 50), ("起止", 50), ("年租金(元)", 40))
INCOMES: Columns = (("期间", 30), ("应收(元)", 30), ("实收(元)", 30), ("用途", 50), ("公示日期", 40))
PATROLS: Columns = (("日期", 24), ("巡查人", 24), ("状况", 24), ("问题与维修", 78), ("完成日期", 30))
_OF_A_HOUSEHOLD = "household"


def _plate(subject: Subject) -> tuple[Part, ...]:
    """No plate for what belongs to a household, and no name of one on any."""
    asset = subject.record
    if asset.get("household") or asset.get("asset_class") == _OF_A_HOUSEHOLD:
        return ()
    words = subject.imprint.adaptation
    phones = joined(subject.village.get("office_phone") or "", by="")
    rows = [
        (label("asset.asset_name"), subject.text(asset, "asset.asset_name")),
        (label("asset.asset_no"), subject.text(asset, "asset.asset_no")),
        (label("asset.asset_class"), subject.text(asset, "asset.asset_class")),
        ("建设年度", subject.text(asset, "asset.project_year") or (asset.get("acquired_on") or "")[:4]),
        ("资金来源及规模", _sources(subject)),
        ("建设单位", subject.text(asset, "asset.implementing_unit")),
        ("所有权单位", subject.text(asset, "asset.owner_name")),
        (label("asset.custodian_name"), joined(subject.text(asset, "asset.custodian_name"), phones, by="　")),
        ("监督电话", joined("12317", subject.village.get("supervision_phone") or "", by="　")),
    ]
    title = titled(subject, words.title or PLATE)
    blocks = [
        heading(
            A4_PLATE,
            title,
            subject.village_name,
            asset.get("asset_no") or "",
            letterhead=words.letterhead,
            code_side=PLATE_CODE_SIDE,
        ),
        grid(A4_PLATE, (60, 207), [[row] for row in rows]),
    ]
    return (Part(title=PLATE, paper=A4_PLATE, pages=composed(subject, A4_PLATE, blocks, running=title)),)


def _sources(subject: Subject) -> str:
    parts = [
        f"{subject.text(one, 'asset_funding.fund_source')} {subject.text(one, 'asset_funding.amount')}元"
        for one in subject.all("asset_funding")
    ]
    return joined(*parts, by="；") or joined(subject.text(subject.record, "asset.total_fund"), "元", by="")


def _card(subject: Subject) -> tuple[Part, ...]:
    asset = subject.record
    words = subject.imprint.adaptation
    title = titled(subject, words.title or CARD)
    blocks = [
        heading(A4_PORTRAIT, title, subject.village_name, asset.get("asset_no") or "", letterhead=words.letterhead),
        grid(A4_PORTRAIT, (36, 54, 36, 54), field_pairs(subject, asset, CARD_FIELDS, per_row=2)),
        photos(A4_PORTRAIT, captioned("资产照片", subject.pictures(asset, "asset.photo")), width=80, height=60),
        table(
            A4_PORTRAIT,
            field_columns(FUNDING, (45, 45, 30, 60)),
            field_rows(subject, subject.all("asset_funding"), FUNDING),
            caption="资金来源",
            least_rows=1,
        ),
        _contracts(subject),
        _incomes(subject),
        _patrols(subject),
    ]
    end = [signatures(A4_PORTRAIT, ("管护责任人", "村委会（盖章）", "乡镇审核"))]
    running = f"{title}（续）　{asset.get('asset_no') or ''}"
    return (Part(title=CARD, paper=A4_PORTRAIT, pages=composed(subject, A4_PORTRAIT, blocks, end, running=running)),)


def _contracts(subject: Subject) -> Block:
    rows = [
        (
            subject.text(one, "asset_contract.contract_no"),
            subject.text(one, "asset_contract.operator_name"),
            span(subject, one, "asset_contract.started_on", "asset_contract.ended_on"),
            subject.text(one, "asset_contract.annual_rent"),
        )
        for one in subject.all("asset_contract")
    ]
    return table(A4_PORTRAIT, CONTRACTS, rows, caption="经营合同", least_rows=1)


def _incomes(subject: Subject) -> Block:
    rows = []
    for one in subject.all("asset_income"):
        uses = subject.hanging(one, "asset_distribution", "asset_income")
        names = dict.fromkeys(subject.text(use, "asset_distribution.distribution_use") for use in uses)
        rows.append(
            (
                subject.text(one, "asset_income.income_period") or subject.text(one, "asset_income.year"),
                subject.text(one, "asset_income.receivable_amount"),
                subject.text(one, "asset_income.received_amount"),
                joined(*names, by="、"),
                subject.text(one, "asset_income.notice_on"),
            )
        )
    aligns = (Align.CENTRE, Align.RIGHT, Align.RIGHT, Align.LEFT, Align.CENTRE)
    return table(A4_PORTRAIT, INCOMES, rows, caption="收益及分配", aligns=aligns, least_rows=1)


def _patrols(subject: Subject) -> Block:
    rows = []
    for one in subject.all("asset_inspection"):
        repairs = subject.hanging(one, "asset_maintenance", "asset_inspection")
        content = [subject.text(repair, "asset_maintenance.repair_content") for repair in repairs]
        done = [subject.text(repair, "asset_maintenance.repaired_on") for repair in repairs]
        rows.append(
            (
                subject.text(one, "asset_inspection.inspected_on"),
                subject.text(one, "asset_inspection.inspector"),
                subject.text(one, "asset_inspection.facility_condition"),
                joined(subject.text(one, "asset_inspection.found_problem"), *content, by="；"),
                joined(*done, by="、"),
            )
        )
    aligns = (Align.CENTRE, Align.CENTRE, Align.CENTRE, Align.LEFT, Align.CENTRE)
    return table(A4_PORTRAIT, PATROLS, rows, caption="巡查与维修", aligns=aligns, least_rows=2)


FORMS = (
    Form(
        name="asset_plate",
        title="资产标识牌",
        code="表8a",
        subject="asset",
        lay_out=_plate,
        needs_all_years=("asset_funding",),
        is_public=True,
    ),
    Form(
        name="asset_card",
        title="资产卡",
        code="表8b",
        subject="asset",
        lay_out=_card,
        needs_all_years=(
            "asset_funding",
            "asset_contract",
            "asset_income",
            "asset_distribution",
            "asset_inspection",
            "asset_maintenance",
        ),
        allowed=Privacy.INTERNAL,
    ),
)
