"""Conditions in words: what people write is read as they mean it, and what cannot be read is named."""

from datetime import date
from typing import Any

import pytest

from cunfupin.errors import UserError
from cunfupin.models.registry import fields_of, ledgers
from cunfupin.rules.finding import Row
from cunfupin.rules.roll import Roll, Rows
from cunfupin.services.conditions import (
    all_hold,
    field_called,
    fields_to_ask,
    ledger_called,
    read_conditions,
    relations_of,
    words_of,
)


def row(ledger: str, **values: Any) -> Row:
    return {spec.name: None for spec in fields_of(ledger)} | {"uid": ledger.encode()} | values


HOUSEHOLD = row("household", household_type="exited", main_cause="illness", other_causes="schooling,lack_fund")
MEMBER = row("member", household=HOUSEHOLD["uid"], full_name="温石秀", born_on="1950-12-21", disability_grade="2")
ASSET = row("asset", asset_status="idle", original_value=250_000_00, acquired_on="2019-05-01", is_removed=0)
ROLL = Roll(source=Rows({"household": [HOUSEHOLD], "member": [MEMBER]}), today=date(2020, 12, 20), year=2020)


@pytest.mark.parametrize(
    ("ledger", "text", "holds"),
    [
        ("asset", "资产状态 是 停摆、闲置", True),
        ("asset", "资产状态是正常使用", False),
        ("asset", "资产状态 不是 闲置", False),
        ("asset", "原值 不少于 250000", True),
        ("asset", "原值 大于 250000", False),
        ("asset", "原值 不超过 249999.99", False),
        ("asset", "原值 < 250000.01；资产状态 是 闲置", True),
        ("asset", "原值 < 250000.01；资产状态 是 停摆", False),
        ("asset", "购建日期 早于 今天", True),
        ("asset", "购建日期 不晚于 2019-04-30", False),
        ("asset", "折旧年限 为空", True),
        ("asset", "折旧年限 不少于 1", False),
        ("asset", "折旧年限 不是 5", True),
        ("asset", "", True),
        ("member", "姓名 含 石", True),
        ("member", "年龄 不少于 70", False),
        ("member", "年龄 不少于 69", True),
        ("member", "残疾等级 是 一级、二级\n\n残疾等级 不为空", True),
        ("member", "所属户的户类型 是 脱贫户", True),
        ("member", "所属户的户类型 是 一般农户", False),
        ("household", "其他致贫原因 包含 缺资金", True),
        ("household", "其他致贫原因 不含 缺资金", False),
    ],
)  # fmt: skip
def test_what_people_write_is_what_they_mean(ledger: str, text: str, holds: bool) -> None:
    subject = {"asset": ASSET, "member": MEMBER, "household": HOUSEHOLD}[ledger]
    assert all_hold(read_conditions(ledger, text), subject, ROLL) is holds


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("颜色 是 红", "没有“颜色 是 红”开头的栏目"),
        ("资产状态 好像 闲置", "后面应写"),
        ("资产状态 是 睡着了", "“睡着了”不在可选项里"),
        ("原值 不少于 很多", "条件“原值 不少于 很多”里的值不对"),
        ("原值 不少于", "要和一个值比较"),
        ("原值 不少于 1、2", "要和一个值比较"),
    ],
)
def test_what_cannot_be_read_is_named(text: str, told: str) -> None:
    with pytest.raises(UserError, match=told):
        read_conditions("asset", f"资产状态 是 闲置\n{text}")


def test_ledgers_and_fields_are_found_by_what_people_call_them() -> None:
    assert {ledger_called(declared.__ledger__.title) for declared in ledgers().values()} == set(ledgers())
    assert ledger_called("扶贫项目资产") == "asset"
    assert field_called("asset", "原值").name == "original_value"
    with pytest.raises(UserError, match="没有叫“月亮台账”的台账"):
        ledger_called("月亮台账")
    with pytest.raises(UserError, match="没有“月亮”这一栏"):
        field_called("asset", "月亮")


@pytest.mark.parametrize(
    ("ledger", "text", "words"),
    [
        ("asset", "资产状态是停摆、闲置", ("资产状态", "是", "停摆、闲置")),
        ("asset", "原值 ≥ 250000", ("资产原值", "不少于", "250000")),
        ("asset", "购建日期 小于 今天", ("购建日期", "早于", "今天")),
        ("member", "所属户.户类型 不等于 脱贫户", ("所属户的户类型", "不是", "脱贫户")),
        ("member", "残疾等级 不为空", ("残疾等级", "不为空", "")),
    ],
)
def test_conditions_are_taken_apart_and_put_together_again(ledger: str, text: str, words: tuple[str, str, str]) -> None:
    (found,) = words_of(ledger, text)
    assert (found.field, found.relation, found.value) == words
    assert read_conditions(ledger, found.line) == read_conditions(ledger, text)


def test_every_field_that_is_offered_goes_with_every_word_that_is_offered() -> None:
    for ledger in ("household", "member", "farming_activity", "asset"):
        for words, spec in fields_to_ask(ledger).items():
            for relation in relations_of(spec):
                (found,) = words_of(ledger, f"{words} {relation} 1")
                assert found.relation == relation
