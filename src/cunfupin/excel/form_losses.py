"""What of somebody else's form will be missing in the filled one, because the library that writes it does not know it."""

import re
import zipfile
from pathlib import Path

_DRAWING = re.compile(r"xl/drawings/drawing\d+\.xml")
_SHAPES = (b"<xdr:sp>", b"<xdr:sp ", b"<xdr:grpSp", b"<xdr:cxnSp")
_CONTROLS = ("xl/ctrlProps/", "xl/activeX/")


def lost_parts(path: Path) -> tuple[str, ...]:
    """The kinds of such things in a form, named for people."""
    with zipfile.ZipFile(path) as package:
        names = package.namelist()
        drawings = [package.read(name) for name in names if _DRAWING.fullmatch(name)]
    found = {
        "文本框和图形": any(mark in drawing for drawing in drawings for mark in _SHAPES),
        "按钮等控件": any(name.startswith(_CONTROLS) for name in names),
    }
    return tuple(name for name, is_there in found.items() if is_there)
