"""Logs tell what went wrong and nobody's numbers."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from cunfupin import log
from cunfupin.log import HIDDEN, redact
from tests.values import id_number

OLD_ID = "360735560308012"
CARD = "6217001234567890123"


@pytest.fixture(autouse=True)
def handlers() -> Iterator[None]:
    """Leave the root logger as it was."""
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    yield
    for handler in set(root.handlers) - set(before):
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)


@pytest.mark.parametrize(
    "number",
    [
        id_number(),
        id_number().lower(),
        "36073519560308001X",
        "36073519560308001x",
        OLD_ID,
        "36073519560308001",
        "13900001234",
        "139 0000 1234",
        "139-0000-1234",
        "0797-5712345",
        CARD,
        "6217 0012 3456 7890 123",
        "621700123456",
        "３６０７３５１９５６０３０８００１２",
    ],
)
@pytest.mark.parametrize("around", ["{}", "证件号码{}重复", "('{}', 1)", "A{}B", "号码：{}。", "id={}&x"])
def test_numbers_of_people_are_hidden(number: str, around: str) -> None:
    hidden = redact(around.format(number))
    assert HIDDEN in hidden
    assert number not in hidden
    assert number[-4:] not in hidden


@pytest.mark.parametrize(
    "text",
    [
        "2020-07-01 09:30:12,123 INFO cunfupin: opened",
        "写入 1234567890 分",
        'File "x.py", line 123, in f',
        "household 0192f3",
        "3.51.3",
    ],
)
def test_other_numbers_stay(text: str) -> None:
    assert redact(text) == text


def test_keys_of_data_files_are_hidden() -> None:
    assert "abc" not in redact("PRAGMA key=\"x'" + "abc123" * 16 + "'\"")


def test_message_arguments_exception_and_traceback_are_redacted() -> None:
    path = log.set_up()
    assert path is not None
    try:
        try:
            raise ValueError(f"卡号 {CARD}")
        except ValueError as error:
            raise KeyError(f"证件 {OLD_ID}") from error
    except KeyError:
        logging.getLogger("cunfupin.test").exception("户主 %s 电话 %s", id_number(), 13900001234)
    logging.getLogger("cunfupin.test").error("调用处", stack_info=True)
    text = path.read_text(encoding="utf-8")
    assert text.count("Traceback") == 2
    assert text.count(HIDDEN) >= 4
    for number in (CARD, OLD_ID, id_number(), "13900001234"):
        assert number not in text


def test_the_log_lies_in_the_home_and_is_written_once(home: Path) -> None:
    log.set_up()
    path = log.set_up()
    assert path == home / "logs" / "cunfupin.log"
    logging.getLogger("cunfupin.test").info("一次")
    logging.getLogger("cunfupin.test").debug("太细")
    text = path.read_text(encoding="utf-8")
    assert text.count("一次") == 1
    assert "太细" not in text


def test_the_log_stays_small(home: Path) -> None:
    log.set_up()
    for _turn in range(60):
        logging.getLogger("cunfupin.test").info("长" * 20_000)
    files = sorted((home / "logs").iterdir())
    assert len(files) == 4
    assert sum(file.stat().st_size for file in files) < 4 * 600_000


def test_a_folder_that_takes_no_log_hinders_nothing(home: Path) -> None:
    home.mkdir()
    (home / "logs").mkdir()
    (home / "logs" / "cunfupin.log").mkdir()
    assert log.set_up() is None
    logging.getLogger("cunfupin.test").info("照常")
