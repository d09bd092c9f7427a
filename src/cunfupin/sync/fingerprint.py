"""A key as a few words that two people can compare on the phone ("核对词")."""

import hashlib

from .certificates import PlaceCertificate

_WORDS = (
    *("水稻", "小麦", "玉米", "大豆", "红薯", "花生", "油菜", "棉花", "茶叶", "脐橙", "蜜橘", "柚子", "板栗", "核桃"),
    *("竹笋", "香菇", "黄牛", "山羊", "母鸡", "鸭子", "白鹅", "鲤鱼", "蜜蜂", "蚕丝", "松树", "杉木", "樟树", "桂花"),
    *("荷花", "菊花", "梅花", "兰草", "东山", "西河", "南坡", "北岭", "石桥", "水井", "池塘", "水库", "田埂", "梯田"),
    *("菜园", "果园", "晒场", "粮仓", "祠堂", "学校", "春分", "清明", "谷雨", "立夏", "芒种", "夏至", "大暑", "立秋"),
    *("白露", "秋分", "寒露", "霜降", "立冬", "小雪", "冬至", "大寒"),
)
_COUNT = 6


def fingerprint(place: PlaceCertificate) -> str:
    """Six words that stand for the keys of a place."""
    digest = hashlib.sha256(f"{place.signing}/{place.recipient}".encode()).digest()
    return " ".join(_WORDS[byte % len(_WORDS)] for byte in digest[:_COUNT])
