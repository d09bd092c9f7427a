"""The computers that exchange with this one ("设备"): the township confirms new ones and shuts out lost ones."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QFrame

from cunfupin.services.devices import DEVICE_STATES, Device, confirm, devices, revoke
from cunfupin.services.recovery import SUFFIX, hand_out_key
from cunfupin.services.workspace import Workspace

from .parts import button, column, label, row
from .permits import permit
from .rows import Column, RowTable
from .session import Session

_TONES = {"new": "warn", "confirmed": "good", "revoked": "bad"}
_COLUMNS = (
    Column[Device](title="单位", text=lambda one: one.place, width=9, tone=lambda _one: "strong"),
    Column[Device](
        title="状态", text=lambda one: DEVICE_STATES[one.status], width=8, tone=lambda one: _TONES[one.status]
    ),
    Column[Device](title="设备编号", text=lambda one: one.replica, width=0, tone=lambda _one: "muted"),
)


class DevicePanel(QFrame):
    """A table of devices with what can be done about one: in a township's file only."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.table: RowTable[Device] = RowTable(_COLUMNS, "设备", blank="还没有收到过别的设备送来的数据", least=2)
        self.confirm_button = button("确认是本单位的", lambda: self._act(confirm, "已确认这台设备"))
        self.revoke_button = button(
            "停用",
            lambda: self._act(revoke, "已停用：它再送来的内容先存着、不合并"),
            look="danger",
            tip="电脑丢失或换人时停用；重新确认后，存着的内容会再合并",
        )
        self.recover_button = button(
            "村里忘了密码…",
            self._choose_recovery,
            tip="做一个找回文件传给村里，找回码打电话告诉本人，村里用它换上新密码",
        )
        decisions = (self.recover_button, self.confirm_button, self.revoke_button)
        permit(session, session.workspace.rights.may_administer, *decisions)
        head = row(label("设备", look="heading"), None, *decisions)
        self.recovery_text = label(look="warn", wraps=True)
        self.recovery_text.hide()
        self.setLayout(column(head, self.table, self.recovery_text, space=8))

    def refresh(self) -> None:
        """Read the devices again."""
        self.session.run(
            lambda _progress: devices(self.session.workspace), self.table.show_rows, label="正在读取设备", quiet=True
        )

    def _act(self, work: Callable[[Workspace, str], None], told: str) -> None:
        device = self.table.current()
        if device is None:
            self.session.tell("请先在设备里选一台", level="warning")
            return
        self.session.run(
            lambda _progress: work(self.session.workspace, device.replica),
            lambda _nothing: self._on_done(told),
            label="正在登记设备",
        )

    def _choose_recovery(self) -> None:
        device = self.table.current()
        if device is None:
            self.session.tell("请先在设备里选一台", level="warning")
            return
        name = f"{device.place}找回密码{SUFFIX}"
        found, _kind = QFileDialog.getSaveFileName(self, "找回文件存到哪里", name, f"村扶找回文件 (*{SUFFIX})")
        if found:
            self.recover(device, Path(found))

    def recover(self, device: Device, target: Path) -> None:
        """Make the file with which the village of this device gives its data file a new passphrase."""
        self.session.run(
            lambda _progress: hand_out_key(self.session.workspace, device.replica, target),
            partial(self._on_handed_out, device, target),
            label="正在做找回文件",
        )

    def _on_handed_out(self, device: Device, target: Path, code: str) -> None:
        self.recovery_text.setText(
            f"{device.place}的找回文件：{target}，用U盘或微信传给村里。\n"
            f"找回码：{code}，只在电话里告诉本人，记下后再离开这一页。"
        )
        self.recovery_text.show()

    def _on_done(self, told: str) -> None:
        self.session.tell(told)
        self.refresh()
