"""Solar power station of a village ("光伏电站台账")."""

from cunfupin.fields import Date, Decimal, Ledger, Privacy, Required, Text, YesNo
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class SolarStation(LedgerRow):
    """Solar power station of a village."""

    __tablename__ = "solar_station"
    __ledger__ = Ledger(
        title="光伏电站台账",
        module="assets",
        key=("station_no",),
        other_keys=("station_name",),
        name="station_name",
        parent="asset",
        purpose="村级光伏扶贫电站基本情况",
    )

    station_no = field(
        Text(40),
        "电站编号",
        group="电站",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("光伏电站编号", "电站编码"),
        index=True,
    )
    station_name = field(
        Text(60), "电站名称", group="电站", required=Required.MUST, privacy=Privacy.PUBLIC, aliases=("光伏电站名称",)
    )
    village = recurring.village(group="电站", required=Required.MUST)
    asset = recurring.asset(group="电站")
    capacity_kilowatt = field(
        Decimal(2),
        "装机容量",
        group="电站",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("容量", "容量(kW)", "装机规模"),
        help="大于 0；村级不超过 500 千瓦",
    )
    grid_connected_on = field(
        Date(), "并网日期", group="电站", required=Required.MUST, privacy=Privacy.PUBLIC, aliases=("并网时间",)
    )
    place = recurring.place(group="电站")
    location = recurring.location(group="电站")
    operator_name = recurring.operator_name(group="电站")
    electricity_price = field(
        Decimal(4), "上网电价", group="电站", privacy=Privacy.PUBLIC, aliases=("电价", "标杆电价")
    )
    subsidy_price = field(Decimal(4), "补贴电价", group="电站", privacy=Privacy.PUBLIC)
    maintenance_unit = field(Text(60), "运维单位", group="电站", privacy=Privacy.PUBLIC, aliases=("运维企业",))
    is_operating = field(
        YesNo(), "是否正常发电", group="电站", required=Required.MUST, privacy=Privacy.PUBLIC, aliases=("运行状况",)
    )
    note = recurring.note(group="备注")
