"""Administrative village ("行政村基本情况台账")."""

from cunfupin.fields import Ledger, Phone, Privacy, Required, Text, Year, YesNo
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class Village(LedgerRow):
    """Administrative village."""

    __tablename__ = "village"
    __ledger__ = Ledger(
        title="行政村基本情况台账",
        module="households",
        key=("village_code",),
        other_keys=("village_name",),
        name="village_name",
        purpose="行政村区划、干部和公示联系方式；村级文件按行政村代码判定归属",
    )

    village_code = field(
        Text(12),
        "行政村代码",
        group="区划",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("村编号", "村代码", "行政区划代码", "区划代码"),
        national_code="aad001",
        index=True,
        help="12 位数字；前 9 位等于所属乡镇代码；唯一",
    )
    village_name = field(
        Text(40),
        "行政村名称",
        group="区划",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("村", "行政村", "村名", "村名称"),
    )
    province = field(
        Text(20),
        "省",
        group="区划",
        required=Required.SHOULD,
        privacy=Privacy.PUBLIC,
        aliases=("省份", "省（自治区、直辖市）"),
    )
    city = field(
        Text(20),
        "市",
        group="区划",
        required=Required.SHOULD,
        privacy=Privacy.PUBLIC,
        aliases=("地市", "市（州）", "设区市"),
    )
    county = field(
        Text(20),
        "县",
        group="区划",
        required=Required.SHOULD,
        privacy=Privacy.PUBLIC,
        aliases=("县区", "区县", "县（市、区）"),
    )
    township = field(
        Text(20),
        "乡镇",
        group="区划",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("乡", "镇", "乡（镇）", "乡镇（街道）", "所在乡镇"),
    )
    is_poor_village = field(
        YesNo(), "是否贫困村", group="脱贫出列", required=Required.SHOULD, privacy=Privacy.PUBLIC, aliases=("贫困村",)
    )
    has_exited_village = field(
        YesNo(),
        "是否出列",
        group="脱贫出列",
        privacy=Privacy.PUBLIC,
        aliases=("是否已出列",),
        help="为是时出列年度必填",
    )
    village_exit_year = field(
        Year(),
        "出列年度",
        group="脱贫出列",
        privacy=Privacy.PUBLIC,
        aliases=("贫困村出列年度", "退出年度"),
        help="2014–2020；是否贫困村为是才可填",
    )
    village_commander = field(
        Text(20),
        "包村指挥长",
        group="责任人",
        required=Required.SHOULD,
        privacy=Privacy.PUBLIC,
        aliases=("包村领导", "包村指挥长姓名", "挂点领导"),
    )
    first_secretary = field(
        Text(20),
        "第一书记",
        group="责任人",
        required=Required.SHOULD,
        privacy=Privacy.PUBLIC,
        aliases=("驻村第一书记", "第一书记姓名"),
    )
    first_secretary_phone = field(
        Phone(), "第一书记电话", group="责任人", privacy=Privacy.PUBLIC, aliases=("第一书记联系电话",)
    )
    village_secretary = field(
        Text(20),
        "村书记",
        group="责任人",
        required=Required.SHOULD,
        privacy=Privacy.PUBLIC,
        aliases=("村党支部书记", "村党组织书记", "村书记姓名"),
    )
    village_secretary_phone = field(
        Phone(), "村书记电话", group="责任人", privacy=Privacy.PUBLIC, aliases=("村书记联系电话",)
    )
    collector_name = recurring.collector_name(group="责任人", required=Required.SHOULD)
    collector_phone = recurring.collector_phone(group="责任人", required=Required.SHOULD)
    office_phone = field(Phone(), "村办公电话", group="公示与位置", privacy=Privacy.PUBLIC, aliases=("村委会电话",))
    supervision_phone = field(
        Phone(),
        "监督电话",
        group="公示与位置",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("公示监督电话", "举报电话"),
        help="公示表和联系卡必印",
    )
    supervision_email = field(
        Text(60), "监督邮箱", group="公示与位置", privacy=Privacy.PUBLIC, aliases=("举报邮箱", "监督电子邮箱")
    )
    notice_board = field(Text(60), "公示栏位置", group="公示与位置", privacy=Privacy.PUBLIC, aliases=("公示地点说明",))
    location = recurring.location(group="公示与位置")
    note = recurring.note(group="备注")
