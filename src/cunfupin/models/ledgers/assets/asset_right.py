"""Right in an asset ("资产权属台账")."""

from cunfupin.fields import Code, Date, Ledger, Privacy, Required, Text
from cunfupin.models import recurring
from cunfupin.models.base import LedgerRow, field


class AssetRight(LedgerRow):
    """Right in an asset."""

    __tablename__ = "asset_right"
    __ledger__ = Ledger(
        title="资产权属台账",
        module="assets",
        key=("asset", "right_kind", "valid_from_on"),
        parent="asset",
        purpose="所有权、经营权、收益权、处置权、监督权等主体及期限",
    )

    asset = recurring.asset(group="权利", required=Required.MUST)
    right_kind = field(
        Code("right_kind"),
        "权利类型",
        group="权利",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("权利", "权属类型"),
    )
    owner_level = field(
        Code("owner_level"),
        "所有权层级",
        group="权利",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("确权层级", "所有权归属层级", "权属层级"),
    )
    right_holder = field(
        Text(60),
        "权利主体",
        group="权利",
        required=Required.MUST,
        privacy=Privacy.PUBLIC,
        aliases=("权利人", "权属主体"),
    )
    right_document = field(
        Text(80), "确权依据", group="权利", privacy=Privacy.PUBLIC, aliases=("确权文号", "权属证号", "产权证号")
    )
    valid_from_on = recurring.valid_from_on(group="权利", required=Required.MUST)
    valid_to_on = recurring.valid_to_on(group="权利")
    confirmed_on = field(Date(), "确权日期", group="权利", privacy=Privacy.PUBLIC, aliases=("确权时间",))
    note = recurring.note(group="备注")
