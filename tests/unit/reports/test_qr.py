"""QR codes have a fixed version and mask as long as the content fits."""

from cunfupin.reports import qr


def test_the_size_does_not_depend_on_the_content() -> None:
    assert {len(qr.modules(content)) for content in ("1", "3607350010000031", "3" * 26)} == {25}
    assert len(qr.modules("资产" * 10)) > 25


def test_each_dark_stretch_is_one_rectangle() -> None:
    rows = qr.modules("3607350010000031")
    drawn = qr.operators("3607350010000031", 0, 0, 56)
    cells = 0
    for line in drawn.splitlines()[1:-1]:
        x, y, width, height, _re = line.split()
        assert height == "1"
        assert rows[len(rows) - 1 - int(y)][int(x) : int(x) + int(width)] == b"\x01" * int(width)
        cells += int(width)
    assert cells == sum(map(sum, rows))
