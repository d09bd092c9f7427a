"""Asset formed by poverty-relief projects ("扶贫项目资产台账")."""

from cunfupin.fields import (
    Code,
    Date,
    Integer,
    Ledger,
    LongText,
    Money,
    Percent,
    Privacy,
    Reference,
    Required,
    Text,
    Year,
    YesNo,
)
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class Asset(LedgerRow):
    """Asset formed by poverty-relief projects."""

    __tablename__ = "asset"
    __ledger__ = Ledger(
        title="扶贫项目资产台账",
        module="assets",
        key=("asset_no",),
        other_keys=("asset_name",),
        name="asset_name",
        parent="village",
        purpose="2016 年以来扶贫资产总账：分类、原值、权属、状态",
    )

    asset_no = field(
        Text(30),
        "资产编码",
        group="来源项目",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("资产编号", "资产代码"),
        index=True,
        help="县码 + 年度 + 类别 + 流水；唯一",
    )
    project = field(Reference("project"), "所属项目", group="来源项目", privacy=Privacy.PUBLIC)
    project_name = field(
        Text(100),
        "项目名称",
        group="来源项目",
        privacy=Privacy.PUBLIC,
        aliases=("帮扶项目名称", "扶贫项目名称", "形成资产的项目名称"),
    )
    project_no = field(
        Text(40), "项目编号", group="来源项目", privacy=Privacy.PUBLIC, aliases=("项目库编号", "项目代码")
    )
    project_kind = field(
        Code("project_kind"), "项目类型", group="来源项目", privacy=Privacy.PUBLIC, aliases=("项目分类",)
    )
    project_year = field(
        Year(),
        "实施年度",
        group="来源项目",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("项目年度", "项目实施年度"),
        help="不早于 2016",
    )
    implementing_unit = field(
        Text(60),
        "实施单位",
        group="来源项目",
        privacy=Privacy.PUBLIC,
        aliases=("建设单位", "实施（建设）单位", "项目实施单位"),
    )
    approval_no = recurring.approval_no(group="来源项目")
    commenced_on = recurring.commenced_on(group="来源项目")
    completed_on = recurring.completed_on(group="来源项目", help="不早于开工日期")
    accepted_on = recurring.accepted_on(group="来源项目", help="不早于竣工日期")
    village = recurring.village(group="资产", required=Required.MUST)
    asset_name = field(Text(80), "资产名称", group="资产", required=Required.MUST, privacy=Privacy.PUBLIC)
    asset_class = field(
        Code("asset_class"),
        "资产类别",
        group="资产",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("资产类型", "资产分类", "资产性质"),
    )
    asset_subclass = field(
        Code("asset_subclass"),
        "资产细类",
        group="资产",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("细类", "资产小类"),
    )
    asset_form = field(
        Code("asset_form"), "资产形态", group="资产", required=Required.MUST, privacy=Privacy.PUBLIC, aliases=("形态",)
    )
    specification = recurring.specification(group="资产")
    quantity = recurring.quantity(group="资产", required=Required.MUST)
    unit = recurring.unit(group="资产", required=Required.MUST)
    place = recurring.place(group="资产")
    location = recurring.location(group="资产")
    acquired_on = field(
        Date(),
        "购建日期",
        group="资产",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("购建时间", "形成时间", "购建/形成时间", "购置日期", "资产形成日期"),
        help="不早于 2016-01-01",
    )
    in_service_on = field(Date(), "交付使用日期", group="资产", privacy=Privacy.PUBLIC, aliases=("投入使用日期",))
    total_fund = field(
        Money(),
        "资金总额",
        group="价值",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("资金总额（元）", "扶持资金额度", "总投资", "资金规模合计", "资金规模", "投入资金"),
        help="等于资产资金来源明细合计",
    )
    original_value = field(
        Money(),
        "资产原值",
        group="价值",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("原值", "资产规模", "资产价值"),
        merge_group="value",
    )
    depreciation_method = field(
        Code("depreciation_method"), "折旧方法", group="价值", required=Required.SHOULD, merge_group="value"
    )
    depreciation_class = field(Code("depreciation_class"), "折旧类别", group="价值", help="默认随资产细类")
    useful_year_count = field(
        Integer(), "折旧年限", group="价值", aliases=("使用年限", "折旧年限（年）"), merge_group="value"
    )
    residual_rate = field(Percent(), "残值率", group="价值", aliases=("净残值率",), merge_group="value")
    accumulated_depreciation = field(
        Money(),
        "累计折旧",
        group="价值",
        merge_group="value",
        help="直线法：原值 ×(1 − 残值率)÷(年限 × 12)× 已提月数，次月起提",
    )
    impairment = field(Money(), "减值准备", group="价值", aliases=("减值",), merge_group="value")
    net_value = field(
        Money(),
        "资产净值",
        group="价值",
        privacy=Privacy.PUBLIC,
        aliases=("净值",),
        merge_group="value",
        help="等于资产原值 − 累计折旧 − 减值准备；不小于 0",
    )
    handed_over_on = field(Date(), "移交日期", group="确权移交", aliases=("移交时间",))
    transferor = field(Text(60), "移交方", group="确权移交")
    transferee = field(Text(60), "接收方", group="确权移交")
    transfer_witness = field(Text(40), "监交人", group="确权移交", aliases=("监交", "监交方"))
    owner_level = field(
        Code("owner_level"),
        "所有权层级",
        group="确权移交",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("确权层级", "所有权归属层级", "权属层级"),
    )
    owner_name = field(
        Text(60),
        "所有权归属",
        group="确权移交",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("所有权人", "产权单位", "权属单位", "产权所有人"),
    )
    household = field(
        Reference("household"),
        "所属户",
        group="确权移交",
        privacy=Privacy.PUBLIC,
        aliases=("户编号", "户编码", "贫困户编号", "到户资产农户"),
        help="到户类资产必填",
    )
    right_document = field(
        Text(80), "确权依据", group="确权移交", privacy=Privacy.PUBLIC, aliases=("确权文号", "权属证号", "产权证号")
    )
    income_right_holder = field(
        Text(60), "收益权主体", group="确权移交", privacy=Privacy.PUBLIC, aliases=("收益权归属", "收益权人")
    )
    disposal_right_holder = field(
        Text(60), "处置权主体", group="确权移交", privacy=Privacy.PUBLIC, aliases=("处置权归属",)
    )
    supervision_right_holder = field(
        Text(60),
        "监督权主体",
        group="确权移交",
        privacy=Privacy.PUBLIC,
        aliases=("监督权主体（部门）", "监督部门", "监管部门"),
    )
    confirmed_on = field(Date(), "确权日期", group="确权移交", privacy=Privacy.PUBLIC, aliases=("确权时间",))
    is_in_collective_ledger = field(
        YesNo(),
        "是否纳入“三资”平台",
        group="确权移交",
        required=Required.SHOULD,
        privacy=Privacy.PUBLIC,
        aliases=("是否登记入“三资”平台", "是否纳入三资管理"),
    )
    operation_mode = field(
        Code("operation_mode"),
        "经营方式",
        group="使用管护",
        privacy=Privacy.PUBLIC,
        aliases=("运营方式", "经营模式"),
        help="经营性资产必填",
    )
    operator_name = recurring.operator_name(group="使用管护")
    custodian_unit = field(
        Text(60),
        "管护主体",
        group="使用管护",
        privacy=Privacy.PUBLIC,
        aliases=("管护单位", "管理单位"),
        help="公益性资产必填",
    )
    custodian_name = recurring.custodian_name(group="使用管护", required=Required.MUST)
    custodian_phone = recurring.custodian_phone(group="使用管护")
    distribution_plan = field(
        LongText(), "分配方案", group="使用管护", privacy=Privacy.PUBLIC, aliases=("收益分配方案", "分配对象与方式")
    )
    benefit_household_count = recurring.benefit_household_count(group="使用管护")
    benefit_person_count = field(
        Integer(), "受益人数", group="使用管护", privacy=Privacy.PUBLIC, aliases=("带动人数", "受益人口")
    )
    benefit_poor_count = recurring.benefit_poor_count(group="使用管护", help="不大于受益人数")
    asset_status = recurring.asset_status(group="状态", required=Required.MUST)
    idle_since_on = field(
        Date(),
        "闲置停摆起始日",
        group="状态",
        aliases=("闲置起始日期", "停摆日期"),
        help="资产状态为闲置或停摆时必填；满 90 天为必改",
    )
    four_batch = field(Code("four_batch"), "四个一批分类", group="状态", privacy=Privacy.PUBLIC, aliases=("四个一批",))
    last_stocktake_on = field(Date(), "最近盘点日期", group="状态")
    photo = recurring.photo(group="状态")
    note = recurring.note(group="备注")
