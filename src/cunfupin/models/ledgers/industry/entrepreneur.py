"""Local entrepreneur who leads others ("创业致富带头人台账")."""

from cunfupin.fields import (
    Code,
    Date,
    IdNumber,
    Integer,
    Ledger,
    LongText,
    Money,
    Phone,
    Privacy,
    Reference,
    Required,
    Text,
    YesNo,
)
from cunfupin.models.base import LedgerRow, field


class Entrepreneur(LedgerRow):
    """Local entrepreneur who leads others."""

    __tablename__ = "entrepreneur"
    __ledger__ = Ledger(
        title="创业致富带头人台账",
        module="industry",
        key=("id_number",),
        other_keys=("phone", "full_name"),
        name="full_name",
        purpose="带头人培育、“双培育”和示范基地",
    )

    village = field(
        Reference("village"),
        "行政村",
        group="人员",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("村", "村名", "所在村", "行政村名称", "村（居）", "村委会"),
    )
    member = field(
        Reference("member"),
        "关联人员",
        group="人员",
        privacy=Privacy.PUBLIC,
        aliases=("人口编号", "人编号", "人口编码"),
    )
    full_name = field(
        Text(50),
        "姓名",
        group="人员",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("人员姓名",),
        merge_group="identity",
    )
    id_number = field(
        IdNumber(),
        "证件号码",
        group="人员",
        required=Required.MUST,
        privacy=Privacy.SENSITIVE,
        aliases=("身份证号", "身份证号码", "公民身份号码", "公民身份证号码", "身份证", "证件号"),
        merge_group="identity",
        index=True,
    )
    sex = field(Code("sex"), "性别", group="人员", privacy=Privacy.PUBLIC, merge_group="identity")
    phone = field(
        Phone(), "联系电话", group="人员", aliases=("电话", "手机", "手机号", "手机号码", "联系方式", "电话号码")
    )
    education = field(Code("education"), "文化程度", group="人员", aliases=("受教育程度",))
    political_status = field(Code("political_status"), "政治面貌", group="人员")
    is_village_cadre = field(
        YesNo(), "是否村干部", group="人员", privacy=Privacy.PUBLIC, aliases=("村“两委”干部", "村干部")
    )
    is_from_poor_household = field(
        YesNo(), "是否脱贫户", group="人员", privacy=Privacy.PUBLIC, aliases=("是否贫困户培育", "脱贫户带头人")
    )
    lead_industry = field(
        Code("crop"), "主导产业", group="产业", required=Required.MUST, privacy=Privacy.PUBLIC, aliases=("主营产业",)
    )
    scale_text = field(Text(60), "经营规模", group="产业", privacy=Privacy.PUBLIC, aliases=("规模", "规模（亩/头）"))
    business_entity = field(
        Reference("business_entity"),
        "经营主体",
        group="产业",
        privacy=Privacy.PUBLIC,
        aliases=("合作社名称", "企业名称", "实施主体", "带动主体"),
    )
    production_base = field(
        Reference("production_base"),
        "示范基地",
        group="产业",
        privacy=Privacy.PUBLIC,
        aliases=("产业示范基地", "产业基地"),
    )
    output_amount = field(Money(), "年产值", group="产业", aliases=("产值", "年销售额", "销售收入"))
    dual_stage = field(
        Code("dual_stage"),
        "双培育阶段",
        group="培育",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("“双培育”阶段",),
    )
    trained_on = field(Date(), "培训日期", group="培育", privacy=Privacy.PUBLIC, aliases=("培训时间",))
    training_name = field(
        Text(80), "培训名称", group="培育", privacy=Privacy.PUBLIC, aliases=("培训班次", "培训班名称", "培训期次")
    )
    training_place = field(Text(60), "培训地点", group="培育", privacy=Privacy.PUBLIC)
    certificate_no = field(
        Text(60),
        "证书编号",
        group="培育",
        privacy=Privacy.PUBLIC,
        aliases=("认证证号", "认定证号", "认证编号", "证书号"),
    )
    recognized_on = field(Date(), "认定日期", group="培育", privacy=Privacy.PUBLIC, aliases=("认定时间",))
    linked_household_count = field(
        Integer(),
        "带动户数合计",
        group="培育",
        privacy=Privacy.PUBLIC,
        aliases=("带动户数",),
        help="等于带头人带动户台账有效户数；少于 3 户为疑点",
    )
    employed_count = field(
        Integer(), "带动就业人数", group="培育", privacy=Privacy.PUBLIC, aliases=("吸纳就业人数", "带动就业")
    )
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
