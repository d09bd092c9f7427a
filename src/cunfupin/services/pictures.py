"""Photos and scans ("照片附件"): made small, freed of what the camera wrote into them, kept inside the data file.

A picture is named by its content, so that the same one is kept once and a field that names it can never mean another.
"""

import hashlib
import io
from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import Connection, select

from cunfupin.errors import UserError, reason_of
from cunfupin.models.sync_tables import STORED_PICTURE
from cunfupin.progress import Progress, Silent

from .workspace import Workspace

ENDINGS = (".jpg", ".jpeg", ".png", ".bmp", ".webp", ".tif", ".tiff")
_LONGEST_SIDE = 1600
_QUALITY = 82
_MOST_PIXELS = 200_000_000


def store_pictures(workspace: Workspace, paths: Sequence[Path], *, progress: Progress | None = None) -> list[str]:
    """Keep the pictures of these files; answers the name of each. UserError when one cannot be read, and none is kept."""
    shown = progress or Silent()
    contents = []
    for done, path in enumerate(paths):
        shown.report(done, len(paths), f"正在处理照片：{path.name}")
        contents.append(_prepared(path))
    names = [hashlib.sha256(content).hexdigest() for content in contents]
    with workspace.bookkeeping() as connection:
        connection.exec_driver_sql(
            "INSERT OR IGNORE INTO stored_picture (name, content) VALUES (?, ?)",
            list(zip(names, contents, strict=True)),
        )
    return names


def picture(connection: Connection, name: str) -> bytes | None:
    """A picture as JPEG; None when it is on another computer."""
    return connection.execute(select(STORED_PICTURE.c.content).where(STORED_PICTURE.c.name == name)).scalar()


def _prepared(path: Path) -> bytes:
    """The picture upright, at most 1600 pixels long, with nothing of when, where and by what it was taken."""
    from PIL import Image, ImageOps, UnidentifiedImageError

    try:
        with Image.open(path) as opened:
            if opened.width * opened.height > _MOST_PIXELS:
                raise UserError(f"照片“{path.name}”太大，请先缩小再添加")
            upright = ImageOps.exif_transpose(opened).convert("RGB")
    except UnidentifiedImageError:
        raise UserError(f"“{path.name}”不是照片或扫描图，可以添加 jpg、png 等图片") from None
    except (OSError, Image.DecompressionBombError) as error:
        reason = reason_of(error) if isinstance(error, OSError) else "太大"
        raise UserError(f"照片“{path.name}”读不出来（{reason}），请重新拍照或扫描") from None
    upright.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE))
    bare = Image.new("RGB", upright.size)
    bare.paste(upright)
    made = io.BytesIO()
    bare.save(made, "JPEG", quality=_QUALITY, optimize=True)
    return made.getvalue()
