"""Photos and scans, and the file of a household that they belong to."""

import hashlib
import io
from pathlib import Path

import pytest
from PIL import Image

from cunfupin.errors import UserError
from cunfupin.services.archive import Archive, archive_of
from cunfupin.services.pictures import picture, store_pictures
from cunfupin.services.records import create_record
from cunfupin.services.workspace import Workspace

_ORIENTATION, _GPS, _DATE = 0x0112, 0x8825, 0x0132


def photo(path: Path, size: tuple[int, int] = (4000, 3000), *, orientation: int = 1) -> Path:
    """A photo as a camera writes it: with its place and time."""
    image = Image.new("RGB", size, "#306020")
    facts = image.getexif()
    facts[_ORIENTATION], facts[_DATE] = orientation, "2020:07:01 09:30:00"
    facts[_GPS] = {1: "N", 2: (26.0, 12.0, 5.5), 3: "E", 4: (116.0, 21.0, 7.0)}
    image.save(path, "JPEG", exif=facts)
    return path


def kept(workspace: Workspace, name: str) -> Image.Image:
    with workspace.read() as connection:
        content = picture(connection, name)
    assert content is not None
    assert hashlib.sha256(content).hexdigest() == name
    return Image.open(io.BytesIO(content))


def test_a_photo_is_made_small_and_tells_no_place_or_time(village: Workspace, tmp_path: Path) -> None:
    path = photo(tmp_path / "现场.jpg")
    with Image.open(path) as taken:
        assert taken.getexif().get_ifd(_GPS)
    (name,) = store_pictures(village, [path])
    image = kept(village, name)
    assert image.size == (1600, 1200)
    assert not dict(image.getexif())
    assert not image.info.keys() & {"exif", "xmp", "comment"}


def test_a_photo_taken_upright_stands_upright(village: Workspace, tmp_path: Path) -> None:
    (name,) = store_pictures(village, [photo(tmp_path / "竖.jpg", (800, 600), orientation=6)])
    assert kept(village, name).size == (600, 800)


def test_the_same_photo_is_kept_once(village: Workspace, tmp_path: Path) -> None:
    first, second = (store_pictures(village, [photo(tmp_path / name)]) for name in ("一.jpg", "二.jpg"))
    assert first == second
    with village.read() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM stored_picture").scalar() == 1
        assert picture(connection, "0" * 64) is None


def test_a_scan_with_transparency_is_taken(village: Workspace, tmp_path: Path) -> None:
    Image.new("RGBA", (300, 200), (10, 20, 30, 0)).save(tmp_path / "扫描.png")
    (name,) = store_pictures(village, [tmp_path / "扫描.png"])
    assert kept(village, name).size == (300, 200)


@pytest.mark.parametrize(
    ("content", "sentence"), [(None, "读不出来"), (b"words", "不是照片"), (b"\xff\xd8\xff\xe0" + b"\0" * 30, "照片")]
)
def test_what_is_no_picture_is_refused_and_nothing_is_kept(
    village: Workspace, tmp_path: Path, content: bytes | None, sentence: str
) -> None:
    path = tmp_path / "坏.jpg"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(UserError, match=sentence):
        store_pictures(village, [photo(tmp_path / "好.jpg"), path])
    with village.read() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM stored_picture").scalar() == 0


def archive(workspace: Workspace, household: bytes) -> Archive:
    with workspace.read() as connection:
        return archive_of(connection, household)


def test_the_file_of_a_household_says_what_is_missing(village: Workspace) -> None:
    household, _ = create_record(village, "household", {"household_no": "0001"})
    empty = archive(village, household)
    assert empty.share == 0
    required = [paper for paper in empty.papers if paper.is_required]
    assert all(paper.is_missing for paper in required)
    assert "allowance_certificate" not in [paper.kind for paper in required]
    create_record(village, "attachment", {"household": household, "attachment_type": required[0].kind})
    assert archive(village, household).share == 100 // len(required)


def test_who_enjoys_a_policy_has_to_prove_it(village: Workspace) -> None:
    household, _ = create_record(village, "household", {"household_no": "0001"})
    create_record(village, "subsistence_allowance", {"household": household, "allowance_no": "低保1"})
    create_record(village, "monitoring_case", {"household": household})
    missing = {paper.kind for paper in archive(village, household).papers if paper.is_missing}
    assert {"allowance_certificate", "authorization"} <= missing
    assert "loan_contract" not in missing
