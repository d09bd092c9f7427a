"""QR codes have a fixed version and mask as long as the content fits."""

import re

from cunfupin.reports import qr


def test_the_size_does_not_depend_on_the_content() -> None:
    assert {len(qr.modules(content)) for content in ("1", "3607350010000031", "3" * 26)} == {25}
    assert len(qr.modules("资产" * 10)) > 25


def test_each_dark_module_is_one_square() -> None:
    rows = qr.modules("3607350010000031")
    drawn = re.findall(r"(\d+) (\d+) 1 1 re", qr.operators("3607350010000031", 0, 0, 56))
    squares = [(int(left), len(rows) - 1 - int(up)) for left, up in drawn]
    dark = {(left, down) for down, row in enumerate(rows) for left, module in enumerate(row) if module}
    assert set(squares) == dark
    assert len(squares) == len(dark)
