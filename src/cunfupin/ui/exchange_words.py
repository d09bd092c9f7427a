"""What an exchange brought, in plain words."""

from collections.abc import Mapping

from cunfupin.services.delivery import STATES
from cunfupin.services.exchange import ReceiveOutcome, SendOutcome

COUNTS = (
    ("created", "新增", ""),
    ("updated", "修改", ""),
    ("deleted", "移入回收站", ""),
    ("parallel", "并行修改", ""),
    ("conflicts", "冲突，要您选", "bad"),
    ("duplicates", "疑似重复", "warn"),
    ("violations", "违规", "bad"),
    ("held", "暂存待补", "warn"),
)
"""(count, words, tone) in the order in which a preview shows them."""
_NAMED = 3
STATUSES = {"taken": "可以接收", "known": "以前收过", "held": "先存着", "refused": "不能接收"}


def needs_person(outcome: ReceiveOutcome) -> bool:
    """Whether somebody should look before it is merged."""
    is_told = any(one.status in ("held", "refused") or one.note for one in outcome.packages if one.status != "known")
    return is_told or bool(outcome.conflicts or outcome.violations or outcome.duplicates)


def counts_of(outcome: ReceiveOutcome) -> Mapping[str, int]:
    """The counts of a receipt by name."""
    return {name: getattr(outcome, name) for name, _words, _tone in COUNTS}


def counts_in_words(counts: Mapping[str, int]) -> str:
    """The counts that are not nought, as “新增 6、修改 128”."""
    words = [f"{title.split('，')[0]} {counts[name]:,}" for name, title, _tone in COUNTS if counts.get(name)]
    return "、".join(words) or "内容相同"


def received_words(outcome: ReceiveOutcome | None) -> str:
    """What came in, as a sentence."""
    if outcome is None:
        return "没有新的数据要接收。"
    pictures = f"收到照片 {outcome.pictures} 张。" if outcome.pictures else ""
    taken = [package for package in outcome.packages if package.status == "taken"]
    if not taken:
        return f"收到的数据包都没有合并。{pictures}"
    senders = "、".join(dict.fromkeys(package.village or package.sender for package in taken))
    counts = counts_in_words({name: getattr(outcome, name) for name, _words, _tone in COUNTS[:3]})
    open_count = outcome.conflicts + outcome.violations + outcome.duplicates
    rulings = f"，有 {open_count:,} 处要裁决" if open_count else ""
    return f"已接收{senders}的数据（{counts}）{rulings}。{pictures}"


def strangers_words(sent: SendOutcome) -> str:
    """What a village is told where the stick holds other villages' data and nothing for itself."""
    if not sent.strangers:
        return ""
    names = "、".join(sent.strangers[:_NAMED]) + ("等" if len(sent.strangers) > _NAMED else "")
    return f"U盘里只有{names}的数据，没有给本村的：等着乡镇发来的，请看看是不是拿错了U盘。"


def sent_words(outcome: SendOutcome) -> str:
    """What went out, as a sentence."""
    if not outcome.records:
        return "本方没有新的修改要送出，可以拔出U盘了。"
    return f"本方的 {outcome.records:,} 条修改已写好，可以拔出U盘了。"


def size_in_words(size: int) -> str:
    """Size of a package, e.g. “128 KB”; nothing for a whole data file."""
    return f"{max(1, round(size / 1024)):,} KB" if size else ""


def delivery_words(counts: Mapping[str, int]) -> str:
    """How far the records changed here got, e.g. “本机改过的记录：未导出 3 条、已导出未回执 12 条”."""
    told = "、".join(f"{words} {counts[state]:,} 条" for state, words in STATES.items() if counts.get(state))
    return f"本机改过的记录：{told}" if told else "本机改过的记录，对方都已收到。"
