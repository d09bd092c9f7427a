"""Write the pages of `docs/` that repeat declarations: `make docs`. A test holds them up to date."""

from collections.abc import Iterator
from pathlib import Path

from cunfupin.fields import (
    Code,
    Codes,
    Decimal,
    FieldSpec,
    Kind,
    Ledger,
    LongText,
    Privacy,
    Reference,
    Required,
    Text,
    code_list,
    code_list_names,
)
from cunfupin.models.registry import field_of, fields_of, ledger, ledgers, offspring_of

DOCS = Path(__file__).parents[1] / "docs"
_WRITTEN_BY = "<!-- Written by `make docs` from the declarations in src/cunfupin/models/ledgers; do not edit. -->"
_REQUIRED = {Required.MUST: "必填", Required.SHOULD: "应填", Required.NO: ""}
_PRIVACY = {Privacy.PUBLIC: "可公示", Privacy.INTERNAL: "内部", Privacy.SENSITIVE: "敏感"}
_KINDS = {
    "Area": "面积（亩）",
    "Attachment": "附件",
    "BankCard": "银行卡号",
    "Date": "日期",
    "GeoPoint": "经纬度",
    "IdNumber": "证件号码",
    "Integer": "整数",
    "Kilometre": "公里",
    "Moment": "时刻",
    "Money": "金额（元）",
    "Month": "月份",
    "Percent": "百分比",
    "Phone": "电话",
    "SquareMetre": "面积（㎡）",
    "Year": "年度",
    "YesNo": "是否",
}


def pages() -> dict[Path, str]:
    """Every generated page with its text."""
    return {
        DOCS / "ledgers.md": "\n".join(_ledgers_page()) + "\n",
        DOCS / "code_lists.md": "\n".join(_code_lists_page()) + "\n",
    }


def _ledgers_page() -> Iterator[str]:
    yield "# 台账和项目"
    yield ""
    yield _WRITTEN_BY
    yield ""
    total = sum(len(fields_of(name)) for name in ledgers())
    yield f"共 {len(ledgers())} 本台账，{total} 个项目。"
    yield ""
    yield "| 台账 | 名称 | 用途 | 项目数 |"
    yield "|---|---|---|---|"
    for name, cls in ledgers().items():
        facts = cls.__ledger__
        yield f"| [{facts.title}](#{facts.title}) | `{name}` | {facts.purpose} | {len(fields_of(name))} |"
    for name in ledgers():
        yield from _ledger_section(name)


def _ledger_section(name: str) -> Iterator[str]:
    facts = ledger(name).__ledger__
    yield ""
    yield f"## {facts.title}"
    yield ""
    yield f"`{name}`：{facts.purpose}。{'；'.join(_facts(name, facts))}。"
    yield ""
    yield "| 组 | 项目 | 名称 | 类型 | 要求 | 公开程度 | 表头别名 |"
    yield "|---|---|---|---|---|---|---|"
    for spec in fields_of(name):
        yield f"| {' | '.join(_cells(spec))} |"


def _facts(name: str, facts: Ledger) -> Iterator[str]:
    yield "凭" + "、".join(field_of(name, key).label for key in facts.key) + "识别一条记录"
    if facts.other_keys:
        yield "也可凭" + "、".join(field_of(name, key).label for key in facts.other_keys) + "识别"
    if facts.parent:
        yield f"属于{ledger(facts.parent).__ledger__.title}"
    below = list(dict.fromkeys(ledger(child).__ledger__.title for child, _via in offspring_of(name)))
    if below:
        yield "下有" + "、".join(below)
    if facts.per_year:
        yield "每年一份"
    if facts.append_only:
        yield "只增不改"


def _cells(spec: FieldSpec) -> Iterator[str]:
    yield spec.group
    yield spec.label + ("（自动得出）" if spec.derived else "")
    yield f"`{spec.name}`"
    yield kind_words(spec.kind)
    yield _REQUIRED[spec.required]
    yield _PRIVACY[spec.privacy]
    yield "、".join(alias.replace("|", "\\|") for alias in spec.aliases)


def kind_words(kind: Kind) -> str:
    """A kind in Chinese."""
    match kind:
        case Codes():
            return f"多选 [{kind.list_name}](code_lists.md#{kind.list_name})"
        case Code():
            return f"单选 [{kind.list_name}](code_lists.md#{kind.list_name})"
        case Reference():
            return f"选自{ledger(kind.ledger).__ledger__.title}"
        case Text():
            return f"文字（{kind.max_length} 字内）"
        case LongText():
            return f"长文字（{kind.max_length} 字内）"
        case Decimal() if type(kind) is Decimal:
            return f"小数（{kind.scale} 位）"
        case _:
            return _KINDS[type(kind).__name__]


def _code_lists_page() -> Iterator[str]:
    used: dict[str, list[str]] = {}
    for name in ledgers():
        for spec in fields_of(name):
            if isinstance(spec.kind, Code):
                used.setdefault(spec.kind.list_name, []).append(f"{ledger(name).__ledger__.title}·{spec.label}")
    yield "# 代码表"
    yield ""
    yield _WRITTEN_BY
    yield ""
    yield f"现有台账用到的 {len(used)} 张（共备 {len(code_list_names())} 张）。没有写年份的选项一直可用。"
    for name in sorted(used):
        yield from _code_list_section(name, used[name])


def _code_list_section(name: str, users: list[str]) -> Iterator[str]:
    yield ""
    yield f"## {name}"
    yield ""
    yield f"用于：{'、'.join(users)}。"
    yield ""
    yield "| 代码 | 选项 | 也写作 | 年份 |"
    yield "|---|---|---|---|"
    for option in code_list(name).options:
        years = f"{option.valid_from or ''}—{option.valid_to or ''}" if option.valid_from or option.valid_to else ""
        yield f"| `{option.code}` | {option.label} | {'、'.join(option.aliases)} | {years} |"


def main() -> None:
    """Write all pages that differ."""
    for path, text in pages().items():
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
            print(f"written: {path.relative_to(DOCS.parent)}")


if __name__ == "__main__":
    main()
