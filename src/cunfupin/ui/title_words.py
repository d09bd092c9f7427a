"""Words in titles that stand for something ("{年度}"), as people write them and as the program keeps them."""

import re

_WORDS = {
    "township": "乡镇",
    "village": "村",
    "year": "年度",
    "quarter": "季度",
    "month": "月",
    "date": "日期",
    "title": "表名",
    "sheet": "分表",
    "what": "内容",
    "kind": "类别",
    "period": "时段",
    "round": "轮次",
}
_KEPT = {shown: kept for kept, shown in _WORDS.items()}
_PLACE = re.compile(r"[{｛](.*?)[}｝]")
OFFERED = "、".join(f"{{{_WORDS[word]}}}" for word in ("township", "village", "year"))
"""The usual ones, for a hint."""


def as_people_write(title: str) -> str:
    """A title as the program keeps it, in people's words."""
    return _PLACE.sub(lambda found: f"{{{_WORDS.get(found[1], found[1])}}}", title)


def as_kept(title: str) -> str:
    """What a person wrote, as the program keeps it."""
    return _PLACE.sub(lambda found: f"{{{_KEPT.get(found[1].strip(), found[1])}}}", title)


def unknown_words(title: str) -> list[str]:
    """What stands in brackets and stands for nothing, in a title as it is kept."""
    return [word for word in _PLACE.findall(title) if word not in _WORDS]
