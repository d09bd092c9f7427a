"""The sheet for the passphrase of the open data file ("密码保管单")."""

from datetime import datetime
from io import BytesIO

from cunfupin.fields import BEIJING
from cunfupin.reports.passphrase_sheet import write_passphrase_sheet
from cunfupin.reports.subject import Imprint

from .workspace import Workspace

_WAYS_BACK = {
    "village": "交换过数据的，请乡镇在“交换数据 › 设备”里点“村里忘了密码”；从没交换过的，除了这张纸没有别的办法。",
    "township": "除了这张纸和其他使用人没有别的办法，任何人都打不开数据文件和备份。",
}


def passphrase_sheet(workspace: Workspace) -> bytes:
    """The sheet as a PDF, with a blank line for the passphrase."""
    facts, stream = workspace.facts, BytesIO()
    write_passphrase_sheet(
        stream,
        place=facts.name,
        file=str(workspace.file.path),
        person=workspace.operator,
        ways_back=_WAYS_BACK[facts.role],
        imprint=Imprint(printed_at=datetime.now(BEIJING), township=facts.township_name),
    )
    return stream.getvalue()
