"""Names as people bear them in southern Jiangxi; every person in the demo is invented."""

from datetime import date

from .chance import Chance

_SURNAMES = "赖温黄陈罗邓曾刘李张熊许孔董廖吴郑谢钟何周杨"
_BEFORE_1968 = {
    "1": ("福金水长东石九春秋冬观德贵有国家庆运火木根发元光", "生发根福才林长华明财平荣祥辉"),
    "2": ("秀金春秋桂凤玉招冬兰三二满莲美细", "香英秀莲娣招兰凤妹花云女珍"),
}
_BEFORE_1992 = {
    "1": ("建志小国文卫晓海先日永新", "军平明华辉林斌勇强东峰荣生"),
    "2": ("小春丽晓秋海美玉金雪冬素", "英兰红梅芳琴霞萍连燕花香"),
}
_LATER = {
    "1": "子轩 浩宇 俊杰 梓豪 宇航 志豪 文博 嘉俊 伟豪 佳乐 浩然 宏宇 铭 鑫 睿 家俊 承志 泽宇 梓洋 子豪",
    "2": "梓涵 欣怡 雨桐 诗涵 佳怡 思琪 雅婷 梦琪 可馨 欣妍 语嫣 紫涵 慧敏 婷 静怡 雨欣 若曦 心怡 晓萱 芷若",
}
_RARE = {"1": ("䶮", "承𬴂", "天䶮"), "2": ("㛃", "雨㛃", "心㛃")}
"""Given names that many programs cannot show."""
_RARE_SHARE = 0.01
_DOMINANT_SHARE = 0.6
_OFFICIALS = {"1": 0.7, "2": 0.3}


class Names:
    """The names of one village, where a few surnames are frequent."""

    def __init__(self, chance: Chance) -> None:
        self._chance = chance
        self._dominant = chance.sample(_SURNAMES, 3)

    def surname(self) -> str:
        """A surname of the village."""
        return self._chance.choice(self._dominant if self._chance.happens(_DOMINANT_SHARE) else _SURNAMES)

    def given(self, sex: str, born: date) -> str:
        """A given name as was usual in the year of birth."""
        if born.year < 1992:
            first, last = (_BEFORE_1968 if born.year < 1968 else _BEFORE_1992)[sex]
            return self._chance.choice(first) + self._chance.choice(last)
        if self._chance.happens(_RARE_SHARE):
            return self._chance.choice(_RARE[sex])
        return self._chance.choice(_LATER[sex].split())

    def official(self) -> tuple[str, str, date]:
        """Name, sex and birthday of a cadre."""
        sex = self._chance.weighted(_OFFICIALS)
        born = self._chance.day(date(1966, 1, 1), date(1993, 12, 31))
        return self.surname() + self.given(sex, born), sex, born
