"""Invented people of an invented household, and the headings of the sheets they stand in."""

from datetime import date
from typing import Any

from tests.values import id_number

NATIONAL = (
    "省", "市", "县", "乡", "村", "户编号", "人口编号", "姓名", "性别", "出生日期", "证件类型", "证件号码", "民族", "户联系电话",
    "成员联系电话", "年度", "与户主关系", "文化程度", "在校生状况", "劳动技能", "务工时间（月）", "健康状况", "政治面貌",
    "务工企业名称", "是否享受低保", "是否参加城镇职工基本养老保险", "是否参加大病保险",
    "是否参加新型农村合作医疗（城乡居民基本医疗保险）", "是否参加城乡居民基本养老保险", "失学或辍学原因", "是否会讲普通话",
    "是否参加商业补充医疗保险", "是否国外务工", "产业分类", "是否接受大病医疗救助", "是否接受其他健康扶贫", "公益性岗位类型",
    "公益性岗位(月数)", "就业渠道", "残疾类别", "务工所在地", "户主姓名", "户主证件号码", "是否参加城镇职工基本医疗保险",
    "是否特困供养人员", "残疾证办证年度", "识别标准",
)  # fmt: skip
"""The 2021 national person export, in order."""
ROSTER = (
    "县", "乡", "行政村", "自然村", "户编号", "人编号", "姓名", "证件号码", "人数", "与户主关系", "民族", "文化程度", "在校生状况",
    "健康状况", "劳动技能", "务工状况", "务工时间（月）", "是否参加大病保险", "脱贫属性", "脱贫年度", "贫困户属性", "主要致贫原因",
    "危房户", "是否解决安全饮用水", "人均纯收入", "户联系电话", "人联系电话", "首次识别时间", "户类型",
)  # fmt: skip
"""The short roster ("脱贫人口名单")."""
HOUSEHOLD, OTHER_HOUSEHOLD = "3607352022060001", "3607352022060002"
PLACE = {"省": "江西省", "市": "赣州市", "县": "石城县", "乡": "大由乡", "村": "濯龙村", "行政村": "濯龙村"}
HEAD_ID = id_number(date(1956, 3, 8), 12)
Record = dict[str, Any]


def person(
    name: str, born: date, serial: int, relation: str, *, household: str = HOUSEHOLD, head: str = "温石秀", **more: Any
) -> Record:
    """A row of a person; an even serial is a woman."""
    return {
        **PLACE,
        "户编号": household,
        "人口编号": f"{household}{serial:04d}",
        "人编号": f"{household}{serial:04d}",
        "姓名": name,
        "性别": "男" if serial % 2 else "女",
        "出生日期": born.strftime("%Y%m%d"),
        "证件类型": "居民身份证",
        "证件号码": id_number(born, serial),
        "民族": "汉族",
        "年度": 2020,
        "与户主关系": relation,
        "文化程度": "小学",
        "健康状况": "健康",
        "劳动技能": "普通劳动力",
        "是否参加大病保险": "是",
        "户主姓名": head,
        "户联系电话": "13900000001",
        **more,
    }


def family() -> list[Record]:
    """A woman who heads a household, her son, her grandchild; and a man living alone."""
    return [
        person("温石秀", date(1956, 3, 8), 12, "户主", 户主证件号码=HEAD_ID),
        person("温小明", date(1985, 7, 1), 13, "之子", 户主证件号码=HEAD_ID, 健康状况="长期慢性病;残疾"),
        person("温䶮", date(2012, 9, 30), 14, "之孙女", 户主证件号码=HEAD_ID, 文化程度="", 在校生状况="小学"),
        person(
            "黄运", date(1962, 12, 5), 15, "户主", household=OTHER_HOUSEHOLD, head="黄运", 户联系电话="13900000002",
            户主证件号码=id_number(date(1962, 12, 5), 15),
        ),
    ]  # fmt: skip
