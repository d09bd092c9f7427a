"""The first schema."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make all tables."""
    op.create_table(
        "exchange_import",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("package_id", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("sender", sa.String(), nullable=False),
        sa.Column("scope", sa.String(length=12), nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("counts", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_exchange_import")),
    )
    with op.batch_alter_table("exchange_import", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_exchange_import_package_id"), ["package_id"], unique=False)

    op.create_table(
        "file_fact",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_file_fact")),
    )
    op.create_table(
        "held_package",
        sa.Column("package_id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("missing", sa.String(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("package_id", name=op.f("pk_held_package")),
    )
    op.create_table(
        "peer",
        sa.Column("replica", sa.String(length=16), nullable=False),
        sa.Column("scope", sa.String(length=12), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("certificate", sa.String(), nullable=False),
        sa.Column("receipt", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("replica", name=op.f("pk_peer")),
    )
    op.create_table(
        "raw_change",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("ledger", sa.String(), nullable=False),
        sa.Column("row_uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("op", sa.String(length=1), nullable=False),
        sa.Column("payload", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_raw_change")),
    )
    op.create_table(
        "review_item",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("ledger", sa.String(), nullable=False),
        sa.Column("row_uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("merge_key", sa.String(), nullable=False),
        sa.Column("facts", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review_item")),
    )
    with op.batch_alter_table("review_item", schema=None) as batch_op:
        batch_op.create_index("ix_review_item_row", ["row_uid"], unique=False)

    op.create_table(
        "row_state",
        sa.Column("row_uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("ledger", sa.String(), nullable=False),
        sa.Column("scope", sa.String(length=12), nullable=False),
        sa.Column("created", sa.String(), nullable=False),
        sa.Column("dots", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("row_uid", name=op.f("pk_row_state")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "search_key",
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("row_uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("ledger", sa.String(), nullable=False),
        sa.Column("household_uid", sa.LargeBinary(length=16), nullable=True),
        sa.PrimaryKeyConstraint("text", "row_uid", name=op.f("pk_search_key")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("search_key", schema=None) as batch_op:
        batch_op.create_index("ix_search_key_row", ["row_uid"], unique=False)

    op.create_table(
        "stream",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("replica", sa.String(length=16), nullable=False),
        sa.Column("scope", sa.String(length=12), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.Column("head", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stream")),
        sa.UniqueConstraint("replica", "scope", name=op.f("uq_stream_replica")),
    )
    op.create_table(
        "support_unit",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("unit_name", sa.String(), nullable=True),
        sa.Column("credit_code", sa.String(), nullable=True),
        sa.Column("unit_type", sa.String(), nullable=True),
        sa.Column("unit_affiliation", sa.String(), nullable=True),
        sa.Column("unit_area", sa.String(), nullable=True),
        sa.Column("address_text", sa.String(), nullable=True),
        sa.Column("contact_name", sa.String(), nullable=True),
        sa.Column("phone", sa.String(), nullable=True),
        sa.Column("position", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_support_unit")),
    )
    op.create_table(
        "village",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("village_code", sa.String(), nullable=True),
        sa.Column("village_name", sa.String(), nullable=True),
        sa.Column("province", sa.String(), nullable=True),
        sa.Column("city", sa.String(), nullable=True),
        sa.Column("county", sa.String(), nullable=True),
        sa.Column("township", sa.String(), nullable=True),
        sa.Column("is_poor_village", sa.BigInteger(), nullable=True),
        sa.Column("has_exited_village", sa.BigInteger(), nullable=True),
        sa.Column("village_exit_year", sa.BigInteger(), nullable=True),
        sa.Column("village_commander", sa.String(), nullable=True),
        sa.Column("first_secretary", sa.String(), nullable=True),
        sa.Column("first_secretary_phone", sa.String(), nullable=True),
        sa.Column("village_secretary", sa.String(), nullable=True),
        sa.Column("village_secretary_phone", sa.String(), nullable=True),
        sa.Column("collector_name", sa.String(), nullable=True),
        sa.Column("collector_phone", sa.String(), nullable=True),
        sa.Column("office_phone", sa.String(), nullable=True),
        sa.Column("supervision_phone", sa.String(), nullable=True),
        sa.Column("notice_board", sa.String(), nullable=True),
        sa.Column("location", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_village")),
    )
    with op.batch_alter_table("village", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_village_village_code"), ["village_code"], unique=False)

    op.create_table(
        "commit_log",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("stream_id", sa.Integer(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("header", sa.String(), nullable=False),
        sa.Column("action", sa.String(length=32), nullable=False),
        sa.Column("import_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["import_id"], ["exchange_import.id"], name=op.f("fk_commit_log_import_id")),
        sa.ForeignKeyConstraint(["stream_id"], ["stream.id"], name=op.f("fk_commit_log_stream_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_commit_log")),
        sa.UniqueConstraint("stream_id", "n", name=op.f("uq_commit_log_stream_id")),
    )
    with op.batch_alter_table("commit_log", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_commit_log_action"), ["action"], unique=False)
        batch_op.create_index(batch_op.f("ix_commit_log_import_id"), ["import_id"], unique=False)

    op.create_table(
        "helper",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("full_name", sa.String(), nullable=True),
        sa.Column("sex", sa.String(), nullable=True),
        sa.Column("id_number", sa.String(), nullable=True),
        sa.Column("phone", sa.String(), nullable=True),
        sa.Column("political_status", sa.String(), nullable=True),
        sa.Column("degree", sa.String(), nullable=True),
        sa.Column("photo", sa.String(), nullable=True),
        sa.Column("support_unit", sa.LargeBinary(length=16), nullable=True),
        sa.Column("position", sa.String(), nullable=True),
        sa.Column("rank", sa.String(), nullable=True),
        sa.Column("helper_kind", sa.String(), nullable=True),
        sa.Column("is_first_secretary", sa.BigInteger(), nullable=True),
        sa.Column("is_team_leader", sa.BigInteger(), nullable=True),
        sa.Column("is_team_member", sa.BigInteger(), nullable=True),
        sa.Column("is_serving", sa.BigInteger(), nullable=True),
        sa.Column("left_on", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["support_unit"],
            ["support_unit.uid"],
            name=op.f("fk_helper_support_unit"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_helper")),
    )
    with op.batch_alter_table("helper", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_helper_full_name"), ["full_name"], unique=False)
        batch_op.create_index(batch_op.f("ix_helper_id_number"), ["id_number"], unique=False)
        batch_op.create_index(batch_op.f("ix_helper_support_unit"), ["support_unit"], unique=False)

    op.create_table(
        "project",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("project_no", sa.String(), nullable=True),
        sa.Column("project_name", sa.String(), nullable=True),
        sa.Column("village", sa.LargeBinary(length=16), nullable=True),
        sa.Column("project_kind", sa.String(), nullable=True),
        sa.Column("project_year", sa.BigInteger(), nullable=True),
        sa.Column("project_content", sa.String(), nullable=True),
        sa.Column("implementing_unit", sa.String(), nullable=True),
        sa.Column("responsible_department", sa.String(), nullable=True),
        sa.Column("responsible_person", sa.String(), nullable=True),
        sa.Column("approval_no", sa.String(), nullable=True),
        sa.Column("planned_fund", sa.BigInteger(), nullable=True),
        sa.Column("project_stage", sa.String(), nullable=True),
        sa.Column("stage_weight", sa.BigInteger(), nullable=True),
        sa.Column("planned_progress", sa.BigInteger(), nullable=True),
        sa.Column("actual_progress", sa.BigInteger(), nullable=True),
        sa.Column("delay_reason", sa.String(), nullable=True),
        sa.Column("planned_started_on", sa.String(), nullable=True),
        sa.Column("planned_ended_on", sa.String(), nullable=True),
        sa.Column("commenced_on", sa.String(), nullable=True),
        sa.Column("completed_on", sa.String(), nullable=True),
        sa.Column("accepted_on", sa.String(), nullable=True),
        sa.Column("acceptance_result", sa.String(), nullable=True),
        sa.Column("settled_amount", sa.BigInteger(), nullable=True),
        sa.Column("surplus_amount", sa.BigInteger(), nullable=True),
        sa.Column("benefit_household_count", sa.BigInteger(), nullable=True),
        sa.Column("benefit_person_count", sa.BigInteger(), nullable=True),
        sa.Column("benefit_poor_count", sa.BigInteger(), nullable=True),
        sa.Column("notice_on", sa.String(), nullable=True),
        sa.Column("is_reviewed", sa.BigInteger(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["village"], ["village.uid"], name=op.f("fk_project_village"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_project")),
    )
    with op.batch_alter_table("project", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_project_village"), ["village"], unique=False)

    op.create_table(
        "resettlement_site",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("site_name", sa.String(), nullable=True),
        sa.Column("village", sa.LargeBinary(length=16), nullable=True),
        sa.Column("place", sa.String(), nullable=True),
        sa.Column("location", sa.String(), nullable=True),
        sa.Column("resettlement_area_type", sa.String(), nullable=True),
        sa.Column("building_count", sa.BigInteger(), nullable=True),
        sa.Column("house_count", sa.BigInteger(), nullable=True),
        sa.Column("household_count", sa.BigInteger(), nullable=True),
        sa.Column("population_count", sa.BigInteger(), nullable=True),
        sa.Column("manager_name", sa.String(), nullable=True),
        sa.Column("phone", sa.String(), nullable=True),
        sa.Column("has_service_station", sa.BigInteger(), nullable=True),
        sa.Column("workshop_count", sa.BigInteger(), nullable=True),
        sa.Column("public_post_count", sa.BigInteger(), nullable=True),
        sa.Column("service_content", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["village"],
            ["village.uid"],
            name=op.f("fk_resettlement_site_village"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_resettlement_site")),
    )
    with op.batch_alter_table("resettlement_site", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_resettlement_site_village"), ["village"], unique=False)

    op.create_table(
        "village_group",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("village", sa.LargeBinary(length=16), nullable=True),
        sa.Column("group_name", sa.String(), nullable=True),
        sa.Column("natural_village", sa.String(), nullable=True),
        sa.Column("group_head", sa.String(), nullable=True),
        sa.Column("group_head_phone", sa.String(), nullable=True),
        sa.Column("household_count", sa.BigInteger(), nullable=True),
        sa.Column("population_count", sa.BigInteger(), nullable=True),
        sa.Column("has_group_hardened_road", sa.BigInteger(), nullable=True),
        sa.Column("location", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["village"], ["village.uid"], name=op.f("fk_village_group_village"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_village_group")),
    )
    with op.batch_alter_table("village_group", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_village_group_village"), ["village"], unique=False)

    op.create_table(
        "entry",
        sa.Column("commit_id", sa.Integer(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("ledger", sa.String(), nullable=False),
        sa.Column("row_uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("op", sa.String(length=1), nullable=False),
        sa.Column("payload", sa.String(), nullable=False),
        sa.Column("salt", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["commit_id"], ["commit_log.id"], name=op.f("fk_entry_commit_id")),
        sa.PrimaryKeyConstraint("commit_id", "seq", name=op.f("pk_entry")),
    )
    with op.batch_alter_table("entry", schema=None) as batch_op:
        batch_op.create_index("ix_entry_row", ["row_uid", "commit_id"], unique=False)

    op.create_table(
        "household",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("household_no", sa.String(), nullable=True),
        sa.Column("village", sa.LargeBinary(length=16), nullable=True),
        sa.Column("village_group", sa.LargeBinary(length=16), nullable=True),
        sa.Column("natural_village", sa.String(), nullable=True),
        sa.Column("address", sa.String(), nullable=True),
        sa.Column("household_phone", sa.String(), nullable=True),
        sa.Column("bank_name", sa.String(), nullable=True),
        sa.Column("bank_card", sa.String(), nullable=True),
        sa.Column("household_type", sa.String(), nullable=True),
        sa.Column("identification_standard", sa.String(), nullable=True),
        sa.Column("identified_month", sa.String(), nullable=True),
        sa.Column("poverty_attribute", sa.String(), nullable=True),
        sa.Column("exit_status", sa.String(), nullable=True),
        sa.Column("monitoring_category", sa.String(), nullable=True),
        sa.Column("exit_year", sa.BigInteger(), nullable=True),
        sa.Column("planned_exit_year", sa.BigInteger(), nullable=True),
        sa.Column("relapse_year", sa.BigInteger(), nullable=True),
        sa.Column("relapse_reason", sa.String(), nullable=True),
        sa.Column("is_intervention_target", sa.BigInteger(), nullable=True),
        sa.Column("risk_level", sa.String(), nullable=True),
        sa.Column("register_status", sa.String(), nullable=True),
        sa.Column("closed_on", sa.String(), nullable=True),
        sa.Column("main_cause", sa.String(), nullable=True),
        sa.Column("other_causes", sa.String(), nullable=True),
        sa.Column("is_military_family", sa.BigInteger(), nullable=True),
        sa.Column("is_single_child_household", sa.BigInteger(), nullable=True),
        sa.Column("is_two_daughter_household", sa.BigInteger(), nullable=True),
        sa.Column("is_reservoir_migrant_household", sa.BigInteger(), nullable=True),
        sa.Column("is_family_planning_household", sa.BigInteger(), nullable=True),
        sa.Column("is_no_labour_household", sa.BigInteger(), nullable=True),
        sa.Column("is_relocation_household", sa.BigInteger(), nullable=True),
        sa.Column("relocation_mode", sa.String(), nullable=True),
        sa.Column("resettlement_site", sa.LargeBinary(length=16), nullable=True),
        sa.Column("resettlement_area_type", sa.String(), nullable=True),
        sa.Column("is_living_in_resettlement_site", sa.BigInteger(), nullable=True),
        sa.Column("has_head_signature", sa.BigInteger(), nullable=True),
        sa.Column("filled_by", sa.String(), nullable=True),
        sa.Column("collected_on", sa.String(), nullable=True),
        sa.Column("collector_name", sa.String(), nullable=True),
        sa.Column("collector_phone", sa.String(), nullable=True),
        sa.Column("reviewed_by", sa.String(), nullable=True),
        sa.Column("location", sa.String(), nullable=True),
        sa.Column("entrance_photo", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["resettlement_site"],
            ["resettlement_site.uid"],
            name=op.f("fk_household_resettlement_site"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["village"], ["village.uid"], name=op.f("fk_household_village"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["village_group"],
            ["village_group.uid"],
            name=op.f("fk_household_village_group"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_household")),
    )
    with op.batch_alter_table("household", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_household_household_no"), ["household_no"], unique=False)
        batch_op.create_index(batch_op.f("ix_household_resettlement_site"), ["resettlement_site"], unique=False)
        batch_op.create_index(batch_op.f("ix_household_village"), ["village"], unique=False)
        batch_op.create_index(batch_op.f("ix_household_village_group"), ["village_group"], unique=False)

    op.create_table(
        "asset",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("asset_no", sa.String(), nullable=True),
        sa.Column("project", sa.LargeBinary(length=16), nullable=True),
        sa.Column("project_name", sa.String(), nullable=True),
        sa.Column("project_no", sa.String(), nullable=True),
        sa.Column("project_kind", sa.String(), nullable=True),
        sa.Column("project_year", sa.BigInteger(), nullable=True),
        sa.Column("implementing_unit", sa.String(), nullable=True),
        sa.Column("approval_no", sa.String(), nullable=True),
        sa.Column("commenced_on", sa.String(), nullable=True),
        sa.Column("completed_on", sa.String(), nullable=True),
        sa.Column("accepted_on", sa.String(), nullable=True),
        sa.Column("village", sa.LargeBinary(length=16), nullable=True),
        sa.Column("asset_name", sa.String(), nullable=True),
        sa.Column("asset_class", sa.String(), nullable=True),
        sa.Column("asset_subclass", sa.String(), nullable=True),
        sa.Column("asset_form", sa.String(), nullable=True),
        sa.Column("specification", sa.String(), nullable=True),
        sa.Column("quantity", sa.BigInteger(), nullable=True),
        sa.Column("unit", sa.String(), nullable=True),
        sa.Column("place", sa.String(), nullable=True),
        sa.Column("location", sa.String(), nullable=True),
        sa.Column("acquired_on", sa.String(), nullable=True),
        sa.Column("in_service_on", sa.String(), nullable=True),
        sa.Column("total_fund", sa.BigInteger(), nullable=True),
        sa.Column("original_value", sa.BigInteger(), nullable=True),
        sa.Column("depreciation_method", sa.String(), nullable=True),
        sa.Column("depreciation_class", sa.String(), nullable=True),
        sa.Column("useful_year_count", sa.BigInteger(), nullable=True),
        sa.Column("residual_rate", sa.BigInteger(), nullable=True),
        sa.Column("accumulated_depreciation", sa.BigInteger(), nullable=True),
        sa.Column("impairment", sa.BigInteger(), nullable=True),
        sa.Column("net_value", sa.BigInteger(), nullable=True),
        sa.Column("handed_over_on", sa.String(), nullable=True),
        sa.Column("transferor", sa.String(), nullable=True),
        sa.Column("transferee", sa.String(), nullable=True),
        sa.Column("transfer_witness", sa.String(), nullable=True),
        sa.Column("owner_level", sa.String(), nullable=True),
        sa.Column("owner_name", sa.String(), nullable=True),
        sa.Column("household", sa.LargeBinary(length=16), nullable=True),
        sa.Column("right_document", sa.String(), nullable=True),
        sa.Column("income_right_holder", sa.String(), nullable=True),
        sa.Column("disposal_right_holder", sa.String(), nullable=True),
        sa.Column("supervision_right_holder", sa.String(), nullable=True),
        sa.Column("confirmed_on", sa.String(), nullable=True),
        sa.Column("is_in_collective_ledger", sa.BigInteger(), nullable=True),
        sa.Column("operation_mode", sa.String(), nullable=True),
        sa.Column("operator_name", sa.String(), nullable=True),
        sa.Column("custodian_unit", sa.String(), nullable=True),
        sa.Column("custodian_name", sa.String(), nullable=True),
        sa.Column("custodian_phone", sa.String(), nullable=True),
        sa.Column("distribution_plan", sa.String(), nullable=True),
        sa.Column("benefit_household_count", sa.BigInteger(), nullable=True),
        sa.Column("benefit_person_count", sa.BigInteger(), nullable=True),
        sa.Column("benefit_poor_count", sa.BigInteger(), nullable=True),
        sa.Column("asset_status", sa.String(), nullable=True),
        sa.Column("idle_since_on", sa.String(), nullable=True),
        sa.Column("four_batch", sa.String(), nullable=True),
        sa.Column("last_stocktake_on", sa.String(), nullable=True),
        sa.Column("photo", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["household"], ["household.uid"], name=op.f("fk_asset_household"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["project"], ["project.uid"], name=op.f("fk_asset_project"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["village"], ["village.uid"], name=op.f("fk_asset_village"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_asset")),
    )
    with op.batch_alter_table("asset", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_asset_asset_no"), ["asset_no"], unique=False)
        batch_op.create_index(batch_op.f("ix_asset_household"), ["household"], unique=False)
        batch_op.create_index(batch_op.f("ix_asset_project"), ["project"], unique=False)
        batch_op.create_index(batch_op.f("ix_asset_village"), ["village"], unique=False)

    op.create_table(
        "dwelling",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("household", sa.LargeBinary(length=16), nullable=True),
        sa.Column("dwelling_no", sa.BigInteger(), nullable=True),
        sa.Column("is_main_dwelling", sa.BigInteger(), nullable=True),
        sa.Column("housing_area", sa.BigInteger(), nullable=True),
        sa.Column("house_structure", sa.String(), nullable=True),
        sa.Column("house_built_year", sa.BigInteger(), nullable=True),
        sa.Column("floor_count", sa.BigInteger(), nullable=True),
        sa.Column("is_occupied", sa.BigInteger(), nullable=True),
        sa.Column("housing_safety_basis", sa.String(), nullable=True),
        sa.Column("dilapidation_grade", sa.String(), nullable=True),
        sa.Column("appraised_on", sa.String(), nullable=True),
        sa.Column("appraiser", sa.String(), nullable=True),
        sa.Column("is_housing_safe", sa.BigInteger(), nullable=True),
        sa.Column("location", sa.String(), nullable=True),
        sa.Column("photo", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["household"], ["household.uid"], name=op.f("fk_dwelling_household"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_dwelling")),
    )
    with op.batch_alter_table("dwelling", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_dwelling_household"), ["household"], unique=False)

    op.create_table(
        "household_year",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("household", sa.LargeBinary(length=16), nullable=True),
        sa.Column("year", sa.BigInteger(), nullable=True),
        sa.Column("household_type", sa.String(), nullable=True),
        sa.Column("poverty_attribute", sa.String(), nullable=True),
        sa.Column("exit_status", sa.String(), nullable=True),
        sa.Column("monitoring_category", sa.String(), nullable=True),
        sa.Column("main_cause", sa.String(), nullable=True),
        sa.Column("other_causes", sa.String(), nullable=True),
        sa.Column("risk_level", sa.String(), nullable=True),
        sa.Column("year_start_member_count", sa.BigInteger(), nullable=True),
        sa.Column("year_member_count", sa.BigInteger(), nullable=True),
        sa.Column("is_no_labour_household", sa.BigInteger(), nullable=True),
        sa.Column("is_relocation_household", sa.BigInteger(), nullable=True),
        sa.Column("arable_area", sa.BigInteger(), nullable=True),
        sa.Column("irrigated_area", sa.BigInteger(), nullable=True),
        sa.Column("forest_area", sa.BigInteger(), nullable=True),
        sa.Column("reforested_area", sa.BigInteger(), nullable=True),
        sa.Column("forest_fruit_area", sa.BigInteger(), nullable=True),
        sa.Column("pasture_area", sa.BigInteger(), nullable=True),
        sa.Column("water_area", sa.BigInteger(), nullable=True),
        sa.Column("has_production_power", sa.BigInteger(), nullable=True),
        sa.Column("has_safe_water", sa.BigInteger(), nullable=True),
        sa.Column("has_water_difficulty", sa.BigInteger(), nullable=True),
        sa.Column("is_water_safe", sa.BigInteger(), nullable=True),
        sa.Column("water_source", sa.String(), nullable=True),
        sa.Column("has_household_power", sa.BigInteger(), nullable=True),
        sa.Column("has_broadcast_tv", sa.BigInteger(), nullable=True),
        sa.Column("main_road_distance", sa.BigInteger(), nullable=True),
        sa.Column("access_road_type", sa.String(), nullable=True),
        sa.Column("is_access_road_hardened", sa.BigInteger(), nullable=True),
        sa.Column("housing_area", sa.BigInteger(), nullable=True),
        sa.Column("is_dilapidated", sa.BigInteger(), nullable=True),
        sa.Column("dilapidation_grade", sa.String(), nullable=True),
        sa.Column("house_structure", sa.String(), nullable=True),
        sa.Column("house_built_year", sa.BigInteger(), nullable=True),
        sa.Column("renovation_year", sa.BigInteger(), nullable=True),
        sa.Column("renovation_method", sa.String(), nullable=True),
        sa.Column("renovation_subsidy", sa.BigInteger(), nullable=True),
        sa.Column("has_sanitary_toilet", sa.BigInteger(), nullable=True),
        sa.Column("is_toilet_usable", sa.BigInteger(), nullable=True),
        sa.Column("fuel_type", sa.String(), nullable=True),
        sa.Column("other_fuel_name", sa.String(), nullable=True),
        sa.Column("is_cooperative_member", sa.BigInteger(), nullable=True),
        sa.Column("cooperative_name", sa.String(), nullable=True),
        sa.Column("has_leading_enterprise", sa.BigInteger(), nullable=True),
        sa.Column("has_entrepreneur", sa.BigInteger(), nullable=True),
        sa.Column("household_industry_type", sa.String(), nullable=True),
        sa.Column("pig_count", sa.BigInteger(), nullable=True),
        sa.Column("cattle_count", sa.BigInteger(), nullable=True),
        sa.Column("sheep_count", sa.BigInteger(), nullable=True),
        sa.Column("poultry_count", sa.BigInteger(), nullable=True),
        sa.Column("has_motor_vehicle", sa.BigInteger(), nullable=True),
        sa.Column("has_commercial_housing", sa.BigInteger(), nullable=True),
        sa.Column("has_business_registration", sa.BigInteger(), nullable=True),
        sa.Column("has_public_payroll", sa.BigInteger(), nullable=True),
        sa.Column("income_started_on", sa.String(), nullable=True),
        sa.Column("income_ended_on", sa.String(), nullable=True),
        sa.Column("wage_income", sa.BigInteger(), nullable=True),
        sa.Column("public_post_income", sa.BigInteger(), nullable=True),
        sa.Column("other_wage_income", sa.BigInteger(), nullable=True),
        sa.Column("business_income", sa.BigInteger(), nullable=True),
        sa.Column("property_income", sa.BigInteger(), nullable=True),
        sa.Column("asset_dividend_income", sa.BigInteger(), nullable=True),
        sa.Column("other_property_income", sa.BigInteger(), nullable=True),
        sa.Column("transfer_income", sa.BigInteger(), nullable=True),
        sa.Column("family_planning_income", sa.BigInteger(), nullable=True),
        sa.Column("allowance_income", sa.BigInteger(), nullable=True),
        sa.Column("special_support_income", sa.BigInteger(), nullable=True),
        sa.Column("pension_income", sa.BigInteger(), nullable=True),
        sa.Column("ecological_income", sa.BigInteger(), nullable=True),
        sa.Column("other_transfer_income", sa.BigInteger(), nullable=True),
        sa.Column("industry_reward", sa.BigInteger(), nullable=True),
        sa.Column("employment_reward", sa.BigInteger(), nullable=True),
        sa.Column("total_income", sa.BigInteger(), nullable=True),
        sa.Column("business_expense", sa.BigInteger(), nullable=True),
        sa.Column("gross_business_expense", sa.BigInteger(), nullable=True),
        sa.Column("expense_offset_subsidy", sa.BigInteger(), nullable=True),
        sa.Column("net_income", sa.BigInteger(), nullable=True),
        sa.Column("net_income_per_head", sa.BigInteger(), nullable=True),
        sa.Column("transfer_expense", sa.BigInteger(), nullable=True),
        sa.Column("income_tax_expense", sa.BigInteger(), nullable=True),
        sa.Column("social_security_expense", sa.BigInteger(), nullable=True),
        sa.Column("family_support_expense", sa.BigInteger(), nullable=True),
        sa.Column("other_transfer_expense", sa.BigInteger(), nullable=True),
        sa.Column("disposable_income", sa.BigInteger(), nullable=True),
        sa.Column("claim_income", sa.BigInteger(), nullable=True),
        sa.Column("compliant_self_payment", sa.BigInteger(), nullable=True),
        sa.Column("monitoring_income_per_head", sa.BigInteger(), nullable=True),
        sa.Column("collected_on", sa.String(), nullable=True),
        sa.Column("has_head_signature", sa.BigInteger(), nullable=True),
        sa.Column("collector_name", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["household"],
            ["household.uid"],
            name=op.f("fk_household_year_household"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_household_year")),
    )
    with op.batch_alter_table("household_year", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_household_year_household"), ["household"], unique=False)

    op.create_table(
        "member",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("person_no", sa.String(), nullable=True),
        sa.Column("household", sa.LargeBinary(length=16), nullable=True),
        sa.Column("full_name", sa.String(), nullable=True),
        sa.Column("sex", sa.String(), nullable=True),
        sa.Column("born_on", sa.String(), nullable=True),
        sa.Column("id_type", sa.String(), nullable=True),
        sa.Column("id_number", sa.String(), nullable=True),
        sa.Column("ethnicity", sa.String(), nullable=True),
        sa.Column("relation_to_head", sa.String(), nullable=True),
        sa.Column("member_phone", sa.String(), nullable=True),
        sa.Column("person_identified_month", sa.String(), nullable=True),
        sa.Column("is_relocation_person", sa.BigInteger(), nullable=True),
        sa.Column("photo", sa.String(), nullable=True),
        sa.Column("disability_kind", sa.String(), nullable=True),
        sa.Column("disability_grade", sa.String(), nullable=True),
        sa.Column("disability_certificate_year", sa.BigInteger(), nullable=True),
        sa.Column("member_status", sa.String(), nullable=True),
        sa.Column("increased_on", sa.String(), nullable=True),
        sa.Column("increase_reason", sa.String(), nullable=True),
        sa.Column("decreased_on", sa.String(), nullable=True),
        sa.Column("decrease_reason", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["household"], ["household.uid"], name=op.f("fk_member_household"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_member")),
    )
    with op.batch_alter_table("member", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_member_full_name"), ["full_name"], unique=False)
        batch_op.create_index(batch_op.f("ix_member_household"), ["household"], unique=False)
        batch_op.create_index(batch_op.f("ix_member_id_number"), ["id_number"], unique=False)
        batch_op.create_index(batch_op.f("ix_member_person_no"), ["person_no"], unique=False)

    op.create_table(
        "monitoring_case",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("household", sa.LargeBinary(length=16), nullable=True),
        sa.Column("case_no", sa.String(), nullable=True),
        sa.Column("household_type", sa.String(), nullable=True),
        sa.Column("monitoring_category", sa.String(), nullable=True),
        sa.Column("identified_monitoring_month", sa.String(), nullable=True),
        sa.Column("case_status", sa.String(), nullable=True),
        sa.Column("is_reentry", sa.BigInteger(), nullable=True),
        sa.Column("risk_level", sa.String(), nullable=True),
        sa.Column("collector_name", sa.String(), nullable=True),
        sa.Column("collector_phone", sa.String(), nullable=True),
        sa.Column("risks", sa.String(), nullable=True),
        sa.Column("disaster_risks", sa.String(), nullable=True),
        sa.Column("other_risk", sa.String(), nullable=True),
        sa.Column("income_reference", sa.BigInteger(), nullable=True),
        sa.Column("is_housing_unsafe_at_entry", sa.BigInteger(), nullable=True),
        sa.Column("is_child_out_of_school_at_entry", sa.BigInteger(), nullable=True),
        sa.Column("is_water_unsafe_at_entry", sa.BigInteger(), nullable=True),
        sa.Column("is_uninsured_at_entry", sa.BigInteger(), nullable=True),
        sa.Column("entry_wage_income", sa.BigInteger(), nullable=True),
        sa.Column("entry_business_income", sa.BigInteger(), nullable=True),
        sa.Column("entry_property_income", sa.BigInteger(), nullable=True),
        sa.Column("entry_transfer_income", sa.BigInteger(), nullable=True),
        sa.Column("entry_business_expense", sa.BigInteger(), nullable=True),
        sa.Column("entry_net_income", sa.BigInteger(), nullable=True),
        sa.Column("entry_net_income_per_head", sa.BigInteger(), nullable=True),
        sa.Column("entry_claim_income", sa.BigInteger(), nullable=True),
        sa.Column("entry_compliant_self_payment", sa.BigInteger(), nullable=True),
        sa.Column("development_status", sa.String(), nullable=True),
        sa.Column("industry_measures", sa.String(), nullable=True),
        sa.Column("employment_measures", sa.String(), nullable=True),
        sa.Column("finance_measures", sa.String(), nullable=True),
        sa.Column("public_post_measures", sa.String(), nullable=True),
        sa.Column("housing_measures", sa.String(), nullable=True),
        sa.Column("water_measures", sa.String(), nullable=True),
        sa.Column("health_measures", sa.String(), nullable=True),
        sa.Column("compulsory_education_measures", sa.String(), nullable=True),
        sa.Column("education_measures", sa.String(), nullable=True),
        sa.Column("security_measures", sa.String(), nullable=True),
        sa.Column("social_measures", sa.String(), nullable=True),
        sa.Column("relocation_measures", sa.String(), nullable=True),
        sa.Column("living_measures", sa.String(), nullable=True),
        sa.Column("infrastructure_measures", sa.String(), nullable=True),
        sa.Column("first_assisted_on", sa.String(), nullable=True),
        sa.Column("is_no_labour_household", sa.BigInteger(), nullable=True),
        sa.Column("is_risk_removed", sa.BigInteger(), nullable=True),
        sa.Column("removal_method", sa.String(), nullable=True),
        sa.Column("removed_month", sa.String(), nullable=True),
        sa.Column("removal_note", sa.String(), nullable=True),
        sa.Column("is_housing_damaged", sa.BigInteger(), nullable=True),
        sa.Column("is_child_out_of_school", sa.BigInteger(), nullable=True),
        sa.Column("is_water_damaged", sa.BigInteger(), nullable=True),
        sa.Column("is_uninsured", sa.BigInteger(), nullable=True),
        sa.Column("exit_wage_income", sa.BigInteger(), nullable=True),
        sa.Column("exit_business_income", sa.BigInteger(), nullable=True),
        sa.Column("exit_property_income", sa.BigInteger(), nullable=True),
        sa.Column("exit_transfer_income", sa.BigInteger(), nullable=True),
        sa.Column("exit_business_expense", sa.BigInteger(), nullable=True),
        sa.Column("exit_net_income", sa.BigInteger(), nullable=True),
        sa.Column("exit_net_income_per_head", sa.BigInteger(), nullable=True),
        sa.Column("exit_claim_income", sa.BigInteger(), nullable=True),
        sa.Column("exit_compliant_self_payment", sa.BigInteger(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["household"],
            ["household.uid"],
            name=op.f("fk_monitoring_case_household"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_monitoring_case")),
    )
    with op.batch_alter_table("monitoring_case", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_monitoring_case_household"), ["household"], unique=False)

    op.create_table(
        "pairing",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("household", sa.LargeBinary(length=16), nullable=True),
        sa.Column("helper", sa.LargeBinary(length=16), nullable=True),
        sa.Column("support_unit", sa.LargeBinary(length=16), nullable=True),
        sa.Column("started_on", sa.String(), nullable=True),
        sa.Column("ended_on", sa.String(), nullable=True),
        sa.Column("pairing_status", sa.String(), nullable=True),
        sa.Column("end_reason", sa.String(), nullable=True),
        sa.Column("party_helper_name", sa.String(), nullable=True),
        sa.Column("party_helper_position", sa.String(), nullable=True),
        sa.Column("party_helper_phone", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["helper"], ["helper.uid"], name=op.f("fk_pairing_helper"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["household"], ["household.uid"], name=op.f("fk_pairing_household"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["support_unit"],
            ["support_unit.uid"],
            name=op.f("fk_pairing_support_unit"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_pairing")),
    )
    with op.batch_alter_table("pairing", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_pairing_helper"), ["helper"], unique=False)
        batch_op.create_index(batch_op.f("ix_pairing_household"), ["household"], unique=False)
        batch_op.create_index(batch_op.f("ix_pairing_support_unit"), ["support_unit"], unique=False)

    op.create_table(
        "asset_funding",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("asset", sa.LargeBinary(length=16), nullable=True),
        sa.Column("fund_source", sa.String(), nullable=True),
        sa.Column("year", sa.BigInteger(), nullable=True),
        sa.Column("amount", sa.BigInteger(), nullable=True),
        sa.Column("document_no", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["asset"], ["asset.uid"], name=op.f("fk_asset_funding_asset"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_asset_funding")),
    )
    with op.batch_alter_table("asset_funding", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_asset_funding_asset"), ["asset"], unique=False)

    op.create_table(
        "income_item",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("household", sa.LargeBinary(length=16), nullable=True),
        sa.Column("year", sa.BigInteger(), nullable=True),
        sa.Column("quarter", sa.String(), nullable=True),
        sa.Column("member", sa.LargeBinary(length=16), nullable=True),
        sa.Column("income_category", sa.String(), nullable=True),
        sa.Column("income_source", sa.String(), nullable=True),
        sa.Column("work_place", sa.String(), nullable=True),
        sa.Column("quantity", sa.BigInteger(), nullable=True),
        sa.Column("unit", sa.String(), nullable=True),
        sa.Column("planted_area", sa.BigInteger(), nullable=True),
        sa.Column("unit_yield", sa.BigInteger(), nullable=True),
        sa.Column("unit_price", sa.BigInteger(), nullable=True),
        sa.Column("month_count", sa.BigInteger(), nullable=True),
        sa.Column("monthly_amount", sa.BigInteger(), nullable=True),
        sa.Column("amount", sa.BigInteger(), nullable=True),
        sa.Column("is_counted", sa.BigInteger(), nullable=True),
        sa.Column("received_on", sa.String(), nullable=True),
        sa.Column("proof", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["household"],
            ["household.uid"],
            name=op.f("fk_income_item_household"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["member"], ["member.uid"], name=op.f("fk_income_item_member"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_income_item")),
    )
    with op.batch_alter_table("income_item", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_income_item_household"), ["household"], unique=False)
        batch_op.create_index(batch_op.f("ix_income_item_member"), ["member"], unique=False)

    op.create_table(
        "measure",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("household", sa.LargeBinary(length=16), nullable=True),
        sa.Column("member", sa.LargeBinary(length=16), nullable=True),
        sa.Column("year", sa.BigInteger(), nullable=True),
        sa.Column("monitoring_case", sa.LargeBinary(length=16), nullable=True),
        sa.Column("measure_group", sa.String(), nullable=True),
        sa.Column("measure_type", sa.String(), nullable=True),
        sa.Column("measure_name", sa.String(), nullable=True),
        sa.Column("content", sa.String(), nullable=True),
        sa.Column("is_development_measure", sa.BigInteger(), nullable=True),
        sa.Column("started_on", sa.String(), nullable=True),
        sa.Column("ended_on", sa.String(), nullable=True),
        sa.Column("measure_status", sa.String(), nullable=True),
        sa.Column("quantity", sa.BigInteger(), nullable=True),
        sa.Column("unit", sa.String(), nullable=True),
        sa.Column("amount", sa.BigInteger(), nullable=True),
        sa.Column("actual_input", sa.BigInteger(), nullable=True),
        sa.Column("income_gain", sa.BigInteger(), nullable=True),
        sa.Column("fund_source", sa.String(), nullable=True),
        sa.Column("responsible_department", sa.String(), nullable=True),
        sa.Column("responsible_person", sa.String(), nullable=True),
        sa.Column("project", sa.LargeBinary(length=16), nullable=True),
        sa.Column("proof", sa.String(), nullable=True),
        sa.Column("has_head_signature", sa.BigInteger(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["household"], ["household.uid"], name=op.f("fk_measure_household"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["member"], ["member.uid"], name=op.f("fk_measure_member"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["monitoring_case"],
            ["monitoring_case.uid"],
            name=op.f("fk_measure_monitoring_case"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["project"], ["project.uid"], name=op.f("fk_measure_project"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_measure")),
    )
    with op.batch_alter_table("measure", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_measure_household"), ["household"], unique=False)
        batch_op.create_index(batch_op.f("ix_measure_member"), ["member"], unique=False)
        batch_op.create_index(batch_op.f("ix_measure_monitoring_case"), ["monitoring_case"], unique=False)
        batch_op.create_index(batch_op.f("ix_measure_project"), ["project"], unique=False)

    op.create_table(
        "member_year",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("member", sa.LargeBinary(length=16), nullable=True),
        sa.Column("year", sa.BigInteger(), nullable=True),
        sa.Column("education", sa.String(), nullable=True),
        sa.Column("school_status", sa.String(), nullable=True),
        sa.Column("dropout_reason", sa.String(), nullable=True),
        sa.Column("is_mandarin_speaker", sa.BigInteger(), nullable=True),
        sa.Column("political_status", sa.String(), nullable=True),
        sa.Column("is_active_military", sa.BigInteger(), nullable=True),
        sa.Column("health", sa.String(), nullable=True),
        sa.Column("labour_skill", sa.String(), nullable=True),
        sa.Column("skill_detail", sa.String(), nullable=True),
        sa.Column("work_region", sa.String(), nullable=True),
        sa.Column("work_place", sa.String(), nullable=True),
        sa.Column("work_province", sa.String(), nullable=True),
        sa.Column("work_city", sa.String(), nullable=True),
        sa.Column("work_county", sa.String(), nullable=True),
        sa.Column("work_town", sa.String(), nullable=True),
        sa.Column("work_month_count", sa.BigInteger(), nullable=True),
        sa.Column("employer_name", sa.String(), nullable=True),
        sa.Column("employment_channel", sa.String(), nullable=True),
        sa.Column("is_working_abroad", sa.BigInteger(), nullable=True),
        sa.Column("industry_sector", sa.String(), nullable=True),
        sa.Column("public_post_type", sa.String(), nullable=True),
        sa.Column("public_post_month_count", sa.BigInteger(), nullable=True),
        sa.Column("is_willing_to_work", sa.BigInteger(), nullable=True),
        sa.Column("job_expectation", sa.String(), nullable=True),
        sa.Column("training_need", sa.String(), nullable=True),
        sa.Column("technical_school_wish", sa.String(), nullable=True),
        sa.Column("graduate_unemployed_reason", sa.String(), nullable=True),
        sa.Column("has_resident_medical_insurance", sa.BigInteger(), nullable=True),
        sa.Column("has_employee_medical_insurance", sa.BigInteger(), nullable=True),
        sa.Column("has_critical_illness_insurance", sa.BigInteger(), nullable=True),
        sa.Column("has_supplementary_medical_insurance", sa.BigInteger(), nullable=True),
        sa.Column("has_accident_insurance_subsidy", sa.BigInteger(), nullable=True),
        sa.Column("has_critical_illness_relief", sa.BigInteger(), nullable=True),
        sa.Column("has_medical_relief", sa.BigInteger(), nullable=True),
        sa.Column("has_other_health_assistance", sa.BigInteger(), nullable=True),
        sa.Column("has_family_doctor", sa.BigInteger(), nullable=True),
        sa.Column("family_doctor_name", sa.String(), nullable=True),
        sa.Column("chronic_card_no", sa.String(), nullable=True),
        sa.Column("has_resident_pension", sa.BigInteger(), nullable=True),
        sa.Column("has_employee_pension", sa.BigInteger(), nullable=True),
        sa.Column("allowance_status", sa.String(), nullable=True),
        sa.Column("special_support_status", sa.String(), nullable=True),
        sa.Column("is_unsupported_child", sa.BigInteger(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["member"], ["member.uid"], name=op.f("fk_member_year_member"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_member_year")),
    )
    with op.batch_alter_table("member_year", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_member_year_member"), ["member"], unique=False)

    op.create_table(
        "public_post",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("village", sa.LargeBinary(length=16), nullable=True),
        sa.Column("household", sa.LargeBinary(length=16), nullable=True),
        sa.Column("member", sa.LargeBinary(length=16), nullable=True),
        sa.Column("full_name", sa.String(), nullable=True),
        sa.Column("id_number", sa.String(), nullable=True),
        sa.Column("sex", sa.String(), nullable=True),
        sa.Column("phone", sa.String(), nullable=True),
        sa.Column("household_type", sa.String(), nullable=True),
        sa.Column("labour_skill", sa.String(), nullable=True),
        sa.Column("health", sa.String(), nullable=True),
        sa.Column("post_no", sa.String(), nullable=True),
        sa.Column("post_name", sa.String(), nullable=True),
        sa.Column("public_post_type", sa.String(), nullable=True),
        sa.Column("post_unit", sa.String(), nullable=True),
        sa.Column("post_fund_source", sa.String(), nullable=True),
        sa.Column("area_name", sa.String(), nullable=True),
        sa.Column("agreement_no", sa.String(), nullable=True),
        sa.Column("agreement_started_on", sa.String(), nullable=True),
        sa.Column("agreement_ended_on", sa.String(), nullable=True),
        sa.Column("agreement_nature", sa.String(), nullable=True),
        sa.Column("job_content", sa.String(), nullable=True),
        sa.Column("monthly_hour_count", sa.BigInteger(), nullable=True),
        sa.Column("monthly_day_count", sa.BigInteger(), nullable=True),
        sa.Column("has_accident_insurance", sa.BigInteger(), nullable=True),
        sa.Column("monthly_pay", sa.BigInteger(), nullable=True),
        sa.Column("daily_pay", sa.BigInteger(), nullable=True),
        sa.Column("pay_method", sa.String(), nullable=True),
        sa.Column("bank_name", sa.String(), nullable=True),
        sa.Column("bank_account_name", sa.String(), nullable=True),
        sa.Column("bank_card", sa.String(), nullable=True),
        sa.Column("post_status", sa.String(), nullable=True),
        sa.Column("post_started_on", sa.String(), nullable=True),
        sa.Column("post_ended_on", sa.String(), nullable=True),
        sa.Column("post_end_reason", sa.String(), nullable=True),
        sa.Column("is_exclusive_confirmed", sa.BigInteger(), nullable=True),
        sa.Column("notice_started_on", sa.String(), nullable=True),
        sa.Column("notice_ended_on", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["household"],
            ["household.uid"],
            name=op.f("fk_public_post_household"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["member"], ["member.uid"], name=op.f("fk_public_post_member"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["village"], ["village.uid"], name=op.f("fk_public_post_village"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_public_post")),
    )
    with op.batch_alter_table("public_post", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_public_post_household"), ["household"], unique=False)
        batch_op.create_index(batch_op.f("ix_public_post_id_number"), ["id_number"], unique=False)
        batch_op.create_index(batch_op.f("ix_public_post_member"), ["member"], unique=False)
        batch_op.create_index(batch_op.f("ix_public_post_village"), ["village"], unique=False)

    op.create_table(
        "visit",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("household", sa.LargeBinary(length=16), nullable=True),
        sa.Column("member", sa.LargeBinary(length=16), nullable=True),
        sa.Column("visited_at", sa.String(), nullable=True),
        sa.Column("helper", sa.LargeBinary(length=16), nullable=True),
        sa.Column("visitors", sa.String(), nullable=True),
        sa.Column("visit_method", sa.String(), nullable=True),
        sa.Column("visit_types", sa.String(), nullable=True),
        sa.Column("content", sa.String(), nullable=True),
        sa.Column("found_problem", sa.String(), nullable=True),
        sa.Column("solution", sa.String(), nullable=True),
        sa.Column("monitoring_case", sa.LargeBinary(length=16), nullable=True),
        sa.Column("risk_level", sa.String(), nullable=True),
        sa.Column("location", sa.String(), nullable=True),
        sa.Column("sign_distance_metre", sa.BigInteger(), nullable=True),
        sa.Column("photo", sa.String(), nullable=True),
        sa.Column("has_head_signature", sa.BigInteger(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["helper"], ["helper.uid"], name=op.f("fk_visit_helper"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["household"], ["household.uid"], name=op.f("fk_visit_household"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["member"], ["member.uid"], name=op.f("fk_visit_member"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["monitoring_case"],
            ["monitoring_case.uid"],
            name=op.f("fk_visit_monitoring_case"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_visit")),
    )
    with op.batch_alter_table("visit", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_visit_helper"), ["helper"], unique=False)
        batch_op.create_index(batch_op.f("ix_visit_household"), ["household"], unique=False)
        batch_op.create_index(batch_op.f("ix_visit_member"), ["member"], unique=False)
        batch_op.create_index(batch_op.f("ix_visit_monitoring_case"), ["monitoring_case"], unique=False)


def downgrade() -> None:
    """Data files are never taken back to an older schema."""
    raise NotImplementedError
