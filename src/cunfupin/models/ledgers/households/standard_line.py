"""Income line of one year ("收入标准线表")."""

from cunfupin.fields import Code, Ledger, Money, Privacy, Required, Text, YesNo
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class StandardLine(LedgerRow):
    """Income line of one year."""

    __tablename__ = "standard_line"
    __ledger__ = Ledger(
        title="收入标准线表",
        module="households",
        key=("year", "line_kind", "scope"),
        per_year=True,
        purpose="每年贫困线、监测线；规则只读此表，不写死金额",
    )

    year = recurring.year(group="标准", required=Required.MUST)
    line_kind = field(
        Code("line_kind"),
        "标准线类型",
        group="标准",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("标准名称", "线别"),
    )
    scope = field(
        Text(40),
        "适用范围",
        group="标准",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("适用地区", "适用对象"),
    )
    amount = field(
        Money(),
        "金额",
        group="标准",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("金额（元）", "合计金额", "总金额", "标准（元）", "标准金额"),
        owner="township",
    )
    source_document = field(
        Text(100),
        "文件依据",
        group="标准",
        required=Required.SHOULD,
        privacy=Privacy.PUBLIC,
        aliases=("依据文件", "政策依据", "文件名称"),
    )
    is_verified = field(
        YesNo(),
        "是否已按本省文件核对",
        group="标准",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("已核对",),
        help="为否时报表须显示“请按本省文件核对”",
    )
    note = recurring.note(group="备注")
