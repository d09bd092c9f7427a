"""Moments as people say them."""

from datetime import datetime

from cunfupin.fields import BEIJING


def day_and_time(moment: str) -> str:
    """“11月20日 16:05” in Beijing time for an ISO moment; one without a zone is local already."""
    at = datetime.fromisoformat(moment)
    local = at.astimezone(BEIJING) if at.tzinfo else at
    return f"{local.month}月{local.day}日 {local:%H:%M}"
