"""Wall time is a label: where a computer's clock was wrong the label is marked as doubtful ("时间存疑")."""

from datetime import UTC, datetime, timedelta

EARLIEST = "2020-01-01T00:00:00Z"
"""Nothing was recorded with this program before."""
_LEEWAY = timedelta(minutes=10)


def now_text() -> str:
    """This moment as it is kept: ISO, UTC."""
    return _text(datetime.now(UTC))


def is_doubtful(at: str) -> bool:
    """Whether the time lies before the program or ahead of this computer's clock."""
    return not EARLIEST <= at <= _text(datetime.now(UTC) + _LEEWAY)


def _text(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
