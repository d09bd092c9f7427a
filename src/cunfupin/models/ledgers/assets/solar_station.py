"""Solar power station of a village ("光伏电站台账")."""

from cunfupin.fields import Date, Decimal, GeoPoint, Ledger, LongText, Privacy, Reference, Required, Text, YesNo
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
    village = field(
        Reference("village"),
        "行政村",
        group="电站",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("村", "村名", "所在村", "行政村名称", "村（居）", "村委会"),
    )
    asset = field(
        Reference("asset"), "所属资产", group="电站", privacy=Privacy.PUBLIC, aliases=("资产编码", "资产名称")
    )
    capacity_kilowatt = field(
        Decimal(2),
        "装机容量",
        group="电站",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("容量", "容量(kW)", "装机规模"),
    )
    grid_connected_on = field(
        Date(), "并网日期", group="电站", required=Required.MUST, privacy=Privacy.PUBLIC, aliases=("并网时间",)
    )
    place = field(
        Text(100),
        "坐落位置",
        group="电站",
        privacy=Privacy.PUBLIC,
        aliases=("存放地点", "坐落地点", "资产位置", "建设地点", "位置", "地点"),
    )
    location = field(GeoPoint(), "定位", group="电站", aliases=("经纬度", "坐标", "经度纬度", "地理坐标"))
    operator_name = field(
        Text(60),
        "经营权主体",
        group="电站",
        privacy=Privacy.PUBLIC,
        aliases=("使用权主体", "运营主体", "经营单位", "承包人", "使用权/经营权主体"),
    )
    electricity_price = field(
        Decimal(4), "上网电价", group="电站", privacy=Privacy.PUBLIC, aliases=("电价", "标杆电价")
    )
    subsidy_price = field(Decimal(4), "补贴电价", group="电站", privacy=Privacy.PUBLIC)
    maintenance_unit = field(Text(60), "运维单位", group="电站", privacy=Privacy.PUBLIC, aliases=("运维企业",))
    is_operating = field(
        YesNo(), "是否正常发电", group="电站", required=Required.MUST, privacy=Privacy.PUBLIC, aliases=("运行状况",)
    )
    note = field(LongText(), "备注", group="备注", aliases=("备注说明", "说明"))
