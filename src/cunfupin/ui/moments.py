"""Moments as people say them."""

from datetime import datetime

from cunfupin.fields import BEIJING

_NEVER = "还没有"


def day_and_time(moment: str) -> str:
    """“11月20日 16:05” in Beijing time for an ISO moment; one without a zone is told by this computer's clock."""
    at = datetime.fromisoformat(moment).astimezone(BEIJING)
    return f"{at.month}月{at.day}日 {at:%H:%M}"


def now() -> datetime:
    """This moment in Beijing."""
    return datetime.now(BEIJING)


def day_or_today(moment: str | None) -> str:
    """“今天 09:05”, “11月20日”, “2025年11月20日”; nothing happened yet without a moment."""
    if not moment:
        return _NEVER
    try:
        then = datetime.fromisoformat(moment).astimezone(BEIJING)
    except ValueError:
        return moment
    today = now()
    if then.date() == today.date():
        return f"今天 {then:%H:%M}"
    year = f"{then.year}年" if then.year != today.year else ""
    return f"{year}{then.month}月{then.day}日"
