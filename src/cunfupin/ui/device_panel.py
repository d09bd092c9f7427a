"""The computers that exchange with this one ("设备"): the township confirms new ones and shuts out lost ones."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame

from cunfupin.services.devices import DEVICE_STATES, Device, confirm, devices, recovered_passphrase, revoke
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
    """A table of devices with the two things that can be done about one."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.table: RowTable[Device] = RowTable(_COLUMNS, "设备", blank="还没有收到过别的设备送来的数据")
        self.confirm_button = button("确认是本单位的", lambda: self._act(confirm, "已确认这台设备"))
        self.revoke_button = button(
            "停用",
            lambda: self._act(revoke, "已停用：它再送来的内容先存着、不合并"),
            look="danger",
            tip="电脑丢失或换人时停用；重新确认后，存着的内容会再合并",
        )
        self.recover_button = button(
            "找回密码", self._recover, tip="这个村忘了数据文件的密码时，用它送来的凭据找回，请当面或者打电话告诉本人"
        )
        decisions = (self.recover_button, self.confirm_button, self.revoke_button)
        permit(session, session.workspace.rights.may_administer, *decisions)
        head = row(label("设备", look="heading"), None, *decisions)
        self.setLayout(column(head, self.table, space=8))

    def refresh(self) -> None:
        """Read the devices again; only the township decides about them."""
        self.setVisible(self.session.workspace.facts.role == "township")
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

    def _recover(self) -> None:
        device = self.table.current()
        if device is None:
            self.session.tell("请先在设备里选一台", level="warning")
            return
        self.session.run(
            lambda _progress: recovered_passphrase(self.session.workspace, device.replica),
            lambda found: self.session.tell(f"{device.place}数据文件的密码是：{found}", level="warning"),
            label="正在找回密码",
        )

    def _on_done(self, told: str) -> None:
        self.session.tell(told)
        self.refresh()
