"""Wall time is a label: where a computer's clock was wrong the label is marked as doubtful ("时间存疑").

A file with invented people stands still on one day: so do the times it keeps.
"""

from datetime import UTC, date, datetime, timedelta

from sqlalchemy import Connection

from cunfupin.fields import BEIJING
from cunfupin.storage.data_file import INVENTED, fact

EARLIEST = "2020-01-01T00:00:00Z"
"""Nothing was recorded with this program before."""
_LEEWAY = timedelta(minutes=10)


def now_text(connection: Connection) -> str:
    """This moment of the day that the data file calls today, as it is kept: ISO, UTC."""
    now = datetime.now(BEIJING)
    invented_on = fact(connection, INVENTED)
    day = date.fromisoformat(invented_on) if invented_on else now.date()
    return _text(datetime.combine(day, now.timetz()).astimezone(UTC))


def is_doubtful(at: str) -> bool:
    """Whether the time lies before the program or ahead of this computer's clock."""
    return not EARLIEST <= at <= _text(datetime.now(UTC) + _LEEWAY)


def _text(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
