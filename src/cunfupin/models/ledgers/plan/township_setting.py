"""Setting that a township makes for all its villages ("乡镇统一设置"); read and written by `services.township_settings`."""

from cunfupin.fields import Ledger, LongText, Privacy, Required, Text
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class TownshipSetting(LedgerRow):
    """Setting that a township makes for all its villages."""

    __tablename__ = "township_setting"
    __ledger__ = Ledger(
        title="乡镇统一设置",
        module="plan",
        key=("setting_area", "setting_name"),
        is_listed=False,
        purpose="乡镇核定的参数、标准和版式，随交换数据发到各村",
    )

    setting_area = field(Text(40), "设置类别", group="设置", required=Required.MUST, privacy=Privacy.PUBLIC)
    setting_name = field(Text(120), "设置项", group="设置", required=Required.MUST, privacy=Privacy.PUBLIC, index=True)
    setting_value = field(LongText(60_000), "设置内容", group="设置")
    note = recurring.note(group="备注")
