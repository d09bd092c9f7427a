"""Fields that three or more ledgers have, each declared once; a ledger adds its group and what differs there:
`village = recurring.village(group="人员", required=Required.MUST)`.
"""

from functools import partial

from cunfupin.fields import (
    Attachment,
    BankCard,
    Code,
    Codes,
    Date,
    Decimal,
    GeoPoint,
    IdNumber,
    Integer,
    LongText,
    Money,
    Month,
    Phone,
    Privacy,
    Reference,
    Required,
    SquareMetre,
    Text,
    Year,
    YesNo,
)
from cunfupin.models.base import field

accepted_on = partial(field, Date(), "验收日期", privacy=Privacy.PUBLIC, aliases=("验收时间", "竣工验收日期"))
after_photo = partial(field, Attachment(), "改造后照片", aliases=("建后照片", "改厕后照片"))
amount = partial(
    field,
    Money(),
    "金额",
    aliases=("金额（元）", "合计金额", "总金额"),
    help="不小于 0；月数与月金额有值时等于二者之积",
)
applied_on = partial(field, Date(), "申请日期", aliases=("申请时间", "申报日期", "申请书日期"))
approval_no = partial(field, Text(60), "批复文号", aliases=("审批文号", "文号", "批准文号"))
approved_on = partial(field, Date(), "审批日期", aliases=("审批时间", "批准日期", "批准时间", "评定日期"))
asset = partial(field, Reference("asset"), "所属资产", privacy=Privacy.PUBLIC, aliases=("资产编码", "资产名称"))
asset_status = partial(
    field, Code("asset_status"), "资产状态", privacy=Privacy.PUBLIC, aliases=("使用状况", "运营状况", "运行状态")
)
bank_account_name = partial(
    field, Text(50), "账户户名", aliases=("户名", "开户名", "收款人"), help="与领取人姓名不一致为疑点"
)
bank_card = partial(
    field,
    BankCard(),
    "银行卡号",
    privacy=Privacy.SENSITIVE,
    aliases=("一卡通账号", "社会保障卡号", "银行账号", "账号", "一卡通号", "惠农一卡通"),
    merge_group="account",
    help="同一卡号不得属于多户",
)
bank_name = partial(field, Text(60), "开户银行", aliases=("开户行", "开户银行名称"), merge_group="account")
before_photo = partial(field, Attachment(), "改造前照片", aliases=("建前照片", "改厕前照片"))
benefit_household_count = partial(
    field, Integer(), "受益户数", privacy=Privacy.PUBLIC, aliases=("带动户数", "覆盖户数")
)
benefit_poor_count = partial(
    field, Integer(), "受益脱贫人数", privacy=Privacy.PUBLIC, aliases=("其中脱贫户人数", "带动脱贫人口")
)
born_on = partial(field, Date(), "出生日期", aliases=("出生年月", "出生年月日", "生日"), merge_group="identity")
business_entity = partial(
    field,
    Reference("business_entity"),
    "经营主体",
    privacy=Privacy.PUBLIC,
    aliases=("合作社名称", "企业名称", "实施主体", "带动主体"),
)
cash_value = partial(field, Money(), "折价金额", privacy=Privacy.PUBLIC, aliases=("折价", "价值", "捐赠价值"))
certificate_no = partial(
    field, Text(60), "证书编号", privacy=Privacy.PUBLIC, aliases=("认证证号", "认定证号", "认证编号", "证书号")
)
checkers = partial(field, Text(60), "核查人", aliases=("核查人员", "核实人"), help="不少于 2 人")
collector_name = partial(
    field, Text(20), "信息采集人", aliases=("信息员", "采集人", "监测联系人"), help="每村一名防返贫信息员"
)
collector_phone = partial(
    field, Phone(), "信息采集人电话", aliases=("采集人电话", "监测联系人电话", "信息采集人联系电话")
)
commenced_on = partial(field, Date(), "开工日期", privacy=Privacy.PUBLIC, aliases=("开工时间",))
completed_on = partial(field, Date(), "竣工日期", privacy=Privacy.PUBLIC, aliases=("竣工时间", "完工日期"))
contact_name = partial(field, Text(20), "联系人", aliases=("单位联系人",))
content = partial(
    field,
    LongText(),
    "内容",
    aliases=("走访内容", "帮扶内容", "工作内容", "主要内容"),
    help="与同户上次相似度大于 90% 为疑点",
)
contract_no = partial(field, Text(40), "合同编号", aliases=("合同号",))
county_approved_on = partial(
    field,
    Date(),
    "县级审定日期",
    aliases=("县级审批日期", "县审定日期", "县级审核日期"),
    help="不早于乡镇审核日期",
    owner="township",
)
credit_code = partial(field, Text(18), "统一社会信用代码", aliases=("信用代码", "统一信用代码"), help="18 位")
crop = partial(field, Code("crop"), "品种", privacy=Privacy.PUBLIC, aliases=("种养品种", "产业品种", "作物"))
custodian_name = partial(
    field, Text(20), "管护责任人", privacy=Privacy.PUBLIC, aliases=("管护人", "管理人", "资产管护人")
)
custodian_phone = partial(field, Phone(), "管护人电话", aliases=("管护责任人电话",))
deliberated_on = partial(field, Date(), "评议日期", aliases=("民主评议日期", "评议时间", "民主评议时间"))
deliberation_host = partial(field, Text(20), "主持人", aliases=("评议主持人", "会议主持", "主持"))
description = partial(field, LongText(), "情况描述", aliases=("预警内容", "线索描述", "描述", "困难描述", "具体情况"))
dilapidation_grade = partial(
    field,
    Code("dilapidation_grade"),
    "危房级别",
    aliases=("危房等级", "房屋等级", "房屋安全等级", "房屋鉴定等级", "鉴定等级"),
)
document_no = partial(field, Text(60), "文件编号", privacy=Privacy.PUBLIC, aliases=("来文文号", "资金文号"))
donor_name = partial(
    field, Text(80), "捐赠方", privacy=Privacy.PUBLIC, aliases=("来源", "捐赠单位", "爱心人士", "捐赠人", "物资来源")
)
due_on = partial(field, Date(), "截止日期", aliases=("办理时限", "整改时限", "时限", "完成期限"))
employer_name = partial(field, Text(60), "务工企业名称", aliases=("务工单位", "用工单位", "企业名称"))
ended_on = partial(field, Date(), "结束日期", aliases=("结束时间", "截止时间", "终止日期"), help="不早于开始日期")
established_on = partial(field, Date(), "成立日期", privacy=Privacy.PUBLIC, aliases=("成立时间", "注册时间"))
exit_status = partial(
    field, Code("exit_status"), "脱贫属性", privacy=Privacy.PUBLIC, aliases=("脱贫状态", "脱贫标识", "脱贫情况")
)
expected_count = partial(field, Integer(), "应到人数", aliases=("应到",))
family_doctor_name = partial(field, Text(20), "签约医生", aliases=("家庭医生", "签约医生姓名"))
found_problem = partial(field, LongText(), "发现问题", aliases=("存在问题", "发现的问题", "问题"))
full_name = partial(field, Text(50), "姓名", aliases=("人员姓名",), help="无空格、数字；间隔号用“·”")
fund_source = partial(field, Code("fund_source"), "资金来源", privacy=Privacy.PUBLIC, aliases=("资金渠道",))
guardian_name = partial(field, Text(20), "监护人", aliases=("监护人姓名", "家长姓名", "家长"))
guardian_phone = partial(field, Phone(), "监护人电话", aliases=("家长电话", "监护人联系电话"), merge_group="guardian")
handler = partial(field, Text(20), "经办人", aliases=("承办人", "办理人"))
has_care_agreement = partial(field, YesNo(), "是否签订照料协议", aliases=("照料协议",), help="分散供养须为是")
has_head_signature = partial(field, YesNo(), "户主是否签字", aliases=("户主签字", "户主签名", "农户签字"))
has_recipient_signature = partial(field, YesNo(), "领取人是否签字", aliases=("是否签领",))
has_safe_water = partial(
    field, YesNo(), "是否解决安全饮用水", aliases=("是否安全饮水", "是否实现安全饮水", "安全饮用水")
)
health = partial(field, Codes("health"), "健康状况", privacy=Privacy.SENSITIVE, aliases=("健康情况", "身体状况"))
helper = partial(
    field, Reference("helper"), "帮扶责任人", privacy=Privacy.PUBLIC, aliases=("帮扶人", "帮扶干部", "帮扶责任人姓名")
)
house_built_year = partial(field, Year(), "建房年份", aliases=("房屋建成年份", "建房时间"))
house_structure = partial(field, Code("house_structure"), "住房结构", aliases=("房屋结构", "主要住房结构"))
household = partial(field, Reference("household"), "所属户", aliases=("户编号", "户编码", "贫困户编号"))
household_count = partial(field, Integer(), "总户数", privacy=Privacy.PUBLIC, aliases=("农户数", "户数"))
household_type = partial(
    field, Code("household_type"), "户类型", privacy=Privacy.PUBLIC, aliases=("农户类型", "户类别")
)
housing_area = partial(field, SquareMetre(), "住房面积", aliases=("房屋面积", "建筑面积"))
id_number = partial(
    field,
    IdNumber(),
    "证件号码",
    privacy=Privacy.SENSITIVE,
    aliases=("身份证号", "身份证号码", "公民身份号码", "公民身份证号码", "身份证", "证件号"),
    merge_group="identity",
    index=True,
    help="18 位校验码正确；20 位为残疾证；22 位为补发残疾证；999999 开头为无证占位",
)
income_gain = partial(field, Money(), "增收金额", aliases=("增收", "年增收", "增收（元/年）", "户均增收"))
is_education_secure = partial(field, YesNo(), "义务教育是否有保障", aliases=("义务教育有保障", "义务教育"))
is_housing_safe = partial(field, YesNo(), "住房是否安全", aliases=("是否住房安全", "住房安全", "住房安全有保障"))
is_medical_secure = partial(field, YesNo(), "基本医疗是否有保障", aliases=("基本医疗有保障", "基本医疗"))
is_no_labour_household = partial(
    field, YesNo(), "是否整户无劳动能力兜底保障户", aliases=("整户无劳动能力兜底保障户", "兜底保障户")
)
issued_on = partial(
    field, Date(), "发放日期", privacy=Privacy.PUBLIC, aliases=("发放时间", "拨付日期", "拨付时间", "打卡日期")
)
item_name = partial(
    field,
    Text(60),
    "物品名称",
    required=Required.MUST,
    privacy=Privacy.PUBLIC,
    aliases=("物资名称", "慰问品", "商品名称", "物品"),
)
job_title = partial(field, Text(40), "工种", privacy=Privacy.PUBLIC, aliases=("岗位", "工作岗位"))
labour_skill = partial(field, Code("labour_skill"), "劳动技能", aliases=("劳动能力", "劳动技能情况", "劳动力类型"))
location = partial(field, GeoPoint(), "定位", aliases=("经纬度", "坐标", "经度纬度", "地理坐标"))
manager_name = partial(
    field, Text(20), "负责人", privacy=Privacy.PUBLIC, aliases=("法人", "法定代表人", "法人代表", "理事长", "经营者")
)
measure_group = partial(
    field, Code("measure_group"), "措施大类", aliases=("帮扶措施类别", "措施类别", "帮扶措施大类", "项目类别")
)
member = partial(field, Reference("member"), "关联人员", aliases=("人口编号", "人编号", "人口编码"))
monitoring_case = partial(field, Reference("monitoring_case"), "所属监测对象", aliases=("监测对象",))
monitoring_category = partial(
    field,
    Code("monitoring_category"),
    "监测对象类别",
    privacy=Privacy.PUBLIC,
    aliases=("监测对象类型", "监测类别", "监测户类型"),
)
monitoring_lead = partial(field, Reference("monitoring_lead"), "生成线索", aliases=("对应线索",))
month = partial(field, Month(), "所属月份", required=Required.MUST, aliases=("月份", "年月"))
net_income_per_head = partial(
    field, Money(), "人均纯收入", aliases=("家庭人均纯收入", "年人均纯收入", "上一年人均纯收入")
)
note = partial(field, LongText(), "备注", aliases=("备注说明", "说明"))
notice_ended_on = partial(
    field, Date(), "公示结束日期", privacy=Privacy.PUBLIC, aliases=("公示止", "公示结束时间", "公示结束")
)
notice_on = partial(field, Date(), "公示日期", privacy=Privacy.PUBLIC, aliases=("公示时间",))
notice_started_on = partial(
    field, Date(), "公示开始日期", privacy=Privacy.PUBLIC, aliases=("公示起", "公示开始时间", "公示开始")
)
operator_name = partial(
    field,
    Text(60),
    "经营权主体",
    privacy=Privacy.PUBLIC,
    aliases=("使用权主体", "运营主体", "经营单位", "承包人", "使用权/经营权主体"),
)
output_amount = partial(field, Money(), "年产值", aliases=("产值", "年销售额", "销售收入"))
phone = partial(field, Phone(), "联系电话", aliases=("电话", "手机", "手机号", "手机号码", "联系方式", "电话号码"))
photo = partial(field, Attachment(), "照片", aliases=("现场照片", "相片"))
place = partial(
    field,
    Text(100),
    "坐落位置",
    privacy=Privacy.PUBLIC,
    aliases=("存放地点", "坐落地点", "资产位置", "建设地点", "位置", "地点"),
)
political_status = partial(field, Code("political_status"), "政治面貌")
population_count = partial(
    field, Integer(), "总人口数", privacy=Privacy.PUBLIC, aliases=("总人口", "户籍人口", "人口数")
)
position = partial(field, Text(40), "职务", privacy=Privacy.PUBLIC, aliases=("职位", "行政职务"))
present_count = partial(field, Integer(), "实到人数", aliases=("实到", "参会人数"), help="不小于应到人数的三分之二")
project = partial(field, Reference("project"), "所属项目", privacy=Privacy.PUBLIC, aliases=("项目名称", "项目编号"))
proof = partial(field, Attachment(), "佐证材料", aliases=("佐证", "证明材料", "佐证附件"))
quantity = partial(field, Decimal(2), "数量", privacy=Privacy.PUBLIC)
received_on = partial(field, Date(), "到账日期", aliases=("到账时间", "收到日期", "资金到账日期"))
rectification_issue = partial(field, Reference("rectification_issue"), "关联整改", aliases=("整改问题",))
relation_to_head = partial(
    field,
    Code("relation_to_head"),
    "与户主关系",
    aliases=("与户主的关系", "与户主之间的关系", "关系"),
    help="每户恰一名户主，至多一名配偶；性别、辈分与代码约束一致",
)
responsible_person = partial(
    field, Text(20), "责任人", privacy=Privacy.PUBLIC, aliases=("责任人姓名", "具体责任人", "责任干部")
)
review_status = partial(field, Code("review_status"), "审核状态", aliases=("审批状态",))
reviewed_by = partial(field, Text(20), "审核人", aliases=("复核人",))
reward_points = partial(field, Integer(), "奖励积分", privacy=Privacy.PUBLIC)
risk_level = partial(
    field, Code("risk_level"), "风险等级", aliases=("三色等级", "预警等级", "风险级别"), help="红黄绿显示"
)
school_name = partial(
    field, Text(60), "学校名称", required=Required.MUST, aliases=("学校", "就读学校", "院校名称", "院校全称", "院校")
)
self_paid_amount = partial(
    field, Money(), "自付金额", privacy=Privacy.SENSITIVE, aliases=("个人自付", "自付费用", "医疗自付")
)
sex = partial(field, Code("sex"), "性别", merge_group="identity", help="等于证号第 17 位奇偶")
signed_on = partial(field, Date(), "签订日期", aliases=("签字日期", "签认日期", "签约日期", "签约时间", "签订时间"))
solution = partial(field, LongText(), "解决措施", aliases=("处理措施", "解决办法", "整改建议"))
specification = partial(field, Text(40), "规格", privacy=Privacy.PUBLIC, aliases=("规格型号", "物资规格", "型号"))
started_on = partial(field, Date(), "开始日期", aliases=("开始时间", "起始时间", "起始日期"))
student_no = partial(field, Text(30), "学籍号", aliases=("学籍编号", "全国学籍号"))
subsidy_amount = partial(
    field, Money(), "补助金额", privacy=Privacy.PUBLIC, aliases=("补贴金额", "奖补金额", "补助资金", "补助（元）")
)
support_unit = partial(
    field, Reference("support_unit"), "帮扶单位", privacy=Privacy.PUBLIC, aliases=("派出单位", "选派单位")
)
term = partial(field, Code("term"), "学期", required=Required.MUST, aliases=("申请学期", "所属学期", "补助学期"))
title = partial(field, Text(80), "标题", aliases=("材料标题",))
total_score = partial(
    field, Integer(), "总分", required=Required.MUST, privacy=Privacy.PUBLIC, aliases=("得分", "综合得分", "总得分")
)
township_reviewed_on = partial(
    field, Date(), "乡镇审核日期", aliases=("乡镇审核时间", "乡审核日期"), help="不早于公示结束日期", owner="township"
)
unit = partial(field, Text(10), "计量单位", privacy=Privacy.PUBLIC, aliases=("单位",))
unit_price = partial(field, Money(), "单价", privacy=Privacy.PUBLIC, aliases=("价格",), merge_group="amount")
use_purpose = partial(field, Text(100), "资金用途", privacy=Privacy.PUBLIC, aliases=("用途", "支出用途"))
valid_from_on = partial(field, Date(), "生效日期", privacy=Privacy.PUBLIC, aliases=("执行日期", "执行起始"))
valid_to_on = partial(field, Date(), "失效日期", privacy=Privacy.PUBLIC, aliases=("执行截止",))
village = partial(
    field,
    Reference("village"),
    "行政村",
    privacy=Privacy.PUBLIC,
    aliases=("村", "村名", "所在村", "行政村名称", "村（居）", "村委会"),
)
voucher_no = partial(field, Text(40), "凭证号", aliases=("记账凭证号", "财务凭证号"))
year = partial(field, Year(), "年度", privacy=Privacy.PUBLIC, aliases=("年份", "所属年度", "统计年度"))
