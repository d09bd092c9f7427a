"""Job on offer ("招工信息台账")."""

from cunfupin.fields import Code, Date, Integer, Ledger, LongText, Money, Privacy, Required, Text, YesNo
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class JobPosting(LedgerRow):
    """Job on offer."""

    __tablename__ = "job_posting"
    __ledger__ = Ledger(
        title="招工信息台账",
        module="employment",
        key=("employer_name", "job_title", "posted_on"),
        name="job_title",
        purpose="乡、村两级招工信息和招聘会岗位",
    )

    employer_name = recurring.employer_name(group="企业", required=Required.MUST)
    credit_code = recurring.credit_code(group="企业")
    contact_name = recurring.contact_name(group="企业", required=Required.MUST)
    phone = recurring.phone(group="企业", required=Required.MUST)
    work_site = field(
        Text(100), "用工地点", group="企业", privacy=Privacy.PUBLIC, aliases=("工作地点", "企业地址", "上班地点")
    )
    industry_category = field(Code("industry_category"), "所属行业", group="企业", aliases=("行业",))
    job_title = recurring.job_title(group="岗位", required=Required.MUST)
    wanted_count = field(
        Integer(),
        "招聘人数",
        group="岗位",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("招工人数", "需求人数"),
    )
    wage_minimum = field(
        Money(), "月薪下限", group="岗位", privacy=Privacy.PUBLIC, aliases=("最低工资",), merge_group="wage"
    )
    wage_maximum = field(
        Money(),
        "月薪上限",
        group="岗位",
        privacy=Privacy.PUBLIC,
        aliases=("最高工资", "薪资"),
        help="不小于月薪下限",
        merge_group="wage",
    )
    age_minimum = field(
        Integer(), "年龄下限", group="岗位", privacy=Privacy.PUBLIC, help="不小于 16", merge_group="age"
    )
    age_maximum = field(Integer(), "年龄上限", group="岗位", privacy=Privacy.PUBLIC, merge_group="age")
    education_required = field(
        Code("education"), "文化要求", group="岗位", privacy=Privacy.PUBLIC, aliases=("学历要求",)
    )
    job_content = field(LongText(), "工作内容", group="岗位", privacy=Privacy.PUBLIC, aliases=("岗位职责",))
    has_board_and_lodging = field(YesNo(), "是否包食宿", group="岗位", privacy=Privacy.PUBLIC, aliases=("食宿",))
    posting_channel = field(
        Code("posting_channel"), "发布渠道", group="发布", privacy=Privacy.PUBLIC, aliases=("招工渠道",)
    )
    posted_on = field(
        Date(), "发布日期", group="发布", required=Required.MUST, privacy=Privacy.PUBLIC, aliases=("发布时间",)
    )
    valid_to_on = field(
        Date(),
        "失效日期",
        group="发布",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("执行截止", "有效期", "有效期至", "招聘截止日期"),
        help="不早于发布日期",
    )
    is_closed = field(YesNo(), "是否招满关闭", group="发布", privacy=Privacy.PUBLIC)
    note = recurring.note(group="备注")
