"""Sentences for people."""

import errno
import os

import pytest

from cunfupin.errors import UserError, reason_of


def test_a_user_error_is_its_sentence() -> None:
    assert UserError("磁盘已满，请清理").message == "磁盘已满，请清理"


@pytest.mark.parametrize("code", sorted(errno.errorcode))
def test_every_refusal_of_the_disk_has_chinese_words(code: int) -> None:
    words = reason_of(OSError(code, os.strerror(code)))
    assert "\u4e00" <= words[0] <= "\u9fff"
    assert os.strerror(code) not in words


def test_a_refusal_without_a_number_has_words_too() -> None:
    assert reason_of(OSError("?"))
