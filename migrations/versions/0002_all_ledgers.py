"""all_ledgers."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the schema forward."""
    op.create_table(
        "stored_picture",
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_stored_picture")),
    )
    op.create_table(
        "department_list",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("department", sa.String(), nullable=True),
        sa.Column("list_kind", sa.String(), nullable=True),
        sa.Column("data_month", sa.String(), nullable=True),
        sa.Column("file_name", sa.String(), nullable=True),
        sa.Column("imported_at", sa.String(), nullable=True),
        sa.Column("imported_by", sa.String(), nullable=True),
        sa.Column("contact_name", sa.String(), nullable=True),
        sa.Column("phone", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_department_list")),
    )
    op.create_table(
        "industry_instructor",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("full_name", sa.String(), nullable=True),
        sa.Column("phone", sa.String(), nullable=True),
        sa.Column("work_unit", sa.String(), nullable=True),
        sa.Column("position", sa.String(), nullable=True),
        sa.Column("specialty", sa.String(), nullable=True),
        sa.Column("linked_villages", sa.String(), nullable=True),
        sa.Column("started_on", sa.String(), nullable=True),
        sa.Column("ended_on", sa.String(), nullable=True),
        sa.Column("is_serving", sa.BigInteger(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_industry_instructor")),
    )
    with op.batch_alter_table("industry_instructor", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_industry_instructor_full_name"), ["full_name"], unique=False)

    op.create_table(
        "job_posting",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("employer_name", sa.String(), nullable=True),
        sa.Column("credit_code", sa.String(), nullable=True),
        sa.Column("contact_name", sa.String(), nullable=True),
        sa.Column("phone", sa.String(), nullable=True),
        sa.Column("work_site", sa.String(), nullable=True),
        sa.Column("industry_category", sa.String(), nullable=True),
        sa.Column("job_title", sa.String(), nullable=True),
        sa.Column("wanted_count", sa.BigInteger(), nullable=True),
        sa.Column("wage_minimum", sa.BigInteger(), nullable=True),
        sa.Column("wage_maximum", sa.BigInteger(), nullable=True),
        sa.Column("age_minimum", sa.BigInteger(), nullable=True),
        sa.Column("age_maximum", sa.BigInteger(), nullable=True),
        sa.Column("education_required", sa.String(), nullable=True),
        sa.Column("job_content", sa.String(), nullable=True),
        sa.Column("has_board_and_lodging", sa.BigInteger(), nullable=True),
        sa.Column("posting_channel", sa.String(), nullable=True),
        sa.Column("posted_on", sa.String(), nullable=True),
        sa.Column("valid_to_on", sa.String(), nullable=True),
        sa.Column("is_closed", sa.BigInteger(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_job_posting")),
    )
    op.create_table(
        "plan_document",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("title", sa.String(), nullable=True),
        sa.Column("document_no", sa.String(), nullable=True),
        sa.Column("issuing_unit", sa.String(), nullable=True),
        sa.Column("enacted_on", sa.String(), nullable=True),
        sa.Column("year", sa.BigInteger(), nullable=True),
        sa.Column("content", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_plan_document")),
    )
    op.create_table(
        "policy_standard",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("policy_name", sa.String(), nullable=True),
        sa.Column("measure_group", sa.String(), nullable=True),
        sa.Column("subsidy_kind", sa.String(), nullable=True),
        sa.Column("scope", sa.String(), nullable=True),
        sa.Column("minimum_amount", sa.BigInteger(), nullable=True),
        sa.Column("maximum_amount", sa.BigInteger(), nullable=True),
        sa.Column("pay_unit", sa.String(), nullable=True),
        sa.Column("valid_from_on", sa.String(), nullable=True),
        sa.Column("valid_to_on", sa.String(), nullable=True),
        sa.Column("source_document", sa.String(), nullable=True),
        sa.Column("is_verified", sa.BigInteger(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_policy_standard")),
    )
    op.create_table(
        "standard_line",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("year", sa.BigInteger(), nullable=True),
        sa.Column("line_kind", sa.String(), nullable=True),
        sa.Column("scope", sa.String(), nullable=True),
        sa.Column("amount", sa.BigInteger(), nullable=True),
        sa.Column("source_document", sa.String(), nullable=True),
        sa.Column("is_verified", sa.BigInteger(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_standard_line")),
    )
    op.create_table(
        "township_setting",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("setting_area", sa.String(), nullable=True),
        sa.Column("setting_name", sa.String(), nullable=True),
        sa.Column("setting_value", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_township_setting")),
    )
    with op.batch_alter_table("township_setting", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_township_setting_setting_name"), ["setting_name"], unique=False)

    op.create_table(
        "business_entity",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("entity_name", sa.String(), nullable=True),
        sa.Column("entity_kind", sa.String(), nullable=True),
        sa.Column("credit_code", sa.String(), nullable=True),
        sa.Column("manager_name", sa.String(), nullable=True),
        sa.Column("phone", sa.String(), nullable=True),
        sa.Column("village", sa.LargeBinary(length=16), nullable=True),
        sa.Column("place", sa.String(), nullable=True),
        sa.Column("established_on", sa.String(), nullable=True),
        sa.Column("demonstration_level", sa.String(), nullable=True),
        sa.Column("party_member_lead", sa.String(), nullable=True),
        sa.Column("lead_industry", sa.String(), nullable=True),
        sa.Column("scale_text", sa.String(), nullable=True),
        sa.Column("member_household_count", sa.BigInteger(), nullable=True),
        sa.Column("poor_member_household_count", sa.BigInteger(), nullable=True),
        sa.Column("registered_capital", sa.BigInteger(), nullable=True),
        sa.Column("is_accounting_standard", sa.BigInteger(), nullable=True),
        sa.Column("is_online_seller", sa.BigInteger(), nullable=True),
        sa.Column("is_tourism_operator", sa.BigInteger(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["village"], ["village.uid"], name=op.f("fk_business_entity_village"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_business_entity")),
    )
    with op.batch_alter_table("business_entity", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_business_entity_entity_name"), ["entity_name"], unique=False)
        batch_op.create_index(batch_op.f("ix_business_entity_village"), ["village"], unique=False)

    op.create_table(
        "environment_upkeep",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("village", sa.LargeBinary(length=16), nullable=True),
        sa.Column("year", sa.BigInteger(), nullable=True),
        sa.Column("has_upkeep_rule", sa.BigInteger(), nullable=True),
        sa.Column("has_upkeep_standard", sa.BigInteger(), nullable=True),
        sa.Column("has_upkeep_fund", sa.BigInteger(), nullable=True),
        sa.Column("has_upkeep_staff", sa.BigInteger(), nullable=True),
        sa.Column("custody_fund", sa.BigInteger(), nullable=True),
        sa.Column("cleaner_count", sa.BigInteger(), nullable=True),
        sa.Column("garbage_point_count", sa.BigInteger(), nullable=True),
        sa.Column("garbage_bin_count", sa.BigInteger(), nullable=True),
        sa.Column("sewage_facility_count", sa.BigInteger(), nullable=True),
        sa.Column("sewage_household_count", sa.BigInteger(), nullable=True),
        sa.Column("renovated_toilet_count", sa.BigInteger(), nullable=True),
        sa.Column("toilet_target_count", sa.BigInteger(), nullable=True),
        sa.Column("found_problem", sa.String(), nullable=True),
        sa.Column("solution", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["village"],
            ["village.uid"],
            name=op.f("fk_environment_upkeep_village"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_environment_upkeep")),
    )
    with op.batch_alter_table("environment_upkeep", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_environment_upkeep_village"), ["village"], unique=False)

    op.create_table(
        "hardship_fund",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("village", sa.LargeBinary(length=16), nullable=True),
        sa.Column("year", sa.BigInteger(), nullable=True),
        sa.Column("extraction_rate", sa.BigInteger(), nullable=True),
        sa.Column("opening_balance", sa.BigInteger(), nullable=True),
        sa.Column("bank_name", sa.String(), nullable=True),
        sa.Column("bank_account_name", sa.String(), nullable=True),
        sa.Column("bank_card", sa.String(), nullable=True),
        sa.Column("manager_name", sa.String(), nullable=True),
        sa.Column("notice_on", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["village"], ["village.uid"], name=op.f("fk_hardship_fund_village"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_hardship_fund")),
    )
    with op.batch_alter_table("hardship_fund", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_hardship_fund_village"), ["village"], unique=False)

    op.create_table(
        "inspection",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("inspected_on", sa.String(), nullable=True),
        sa.Column("village", sa.LargeBinary(length=16), nullable=True),
        sa.Column("inspection_group", sa.String(), nullable=True),
        sa.Column("inspector", sa.String(), nullable=True),
        sa.Column("inspection_topics", sa.String(), nullable=True),
        sa.Column("sampled_household_count", sa.BigInteger(), nullable=True),
        sa.Column("content", sa.String(), nullable=True),
        sa.Column("opinion", sa.String(), nullable=True),
        sa.Column("photo", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["village"], ["village.uid"], name=op.f("fk_inspection_village"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_inspection")),
    )
    with op.batch_alter_table("inspection", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_inspection_village"), ["village"], unique=False)

    op.create_table(
        "plan_item",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("plan_document", sa.LargeBinary(length=16), nullable=True),
        sa.Column("year", sa.BigInteger(), nullable=True),
        sa.Column("section_no", sa.String(), nullable=True),
        sa.Column("plan_board", sa.String(), nullable=True),
        sa.Column("task_name", sa.String(), nullable=True),
        sa.Column("task_content", sa.String(), nullable=True),
        sa.Column("lead_person", sa.String(), nullable=True),
        sa.Column("lead_unit", sa.String(), nullable=True),
        sa.Column("responsible_unit", sa.String(), nullable=True),
        sa.Column("responsible_roles", sa.String(), nullable=True),
        sa.Column("due_on", sa.String(), nullable=True),
        sa.Column("plan_item_status", sa.String(), nullable=True),
        sa.Column("is_zero_tolerance", sa.BigInteger(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["plan_document"],
            ["plan_document.uid"],
            name=op.f("fk_plan_item_plan_document"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_plan_item")),
    )
    with op.batch_alter_table("plan_item", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_plan_item_plan_document"), ["plan_document"], unique=False)
        batch_op.create_index(batch_op.f("ix_plan_item_section_no"), ["section_no"], unique=False)

    op.create_table(
        "public_toilet",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("toilet_no", sa.String(), nullable=True),
        sa.Column("village", sa.LargeBinary(length=16), nullable=True),
        sa.Column("place", sa.String(), nullable=True),
        sa.Column("location", sa.String(), nullable=True),
        sa.Column("toilet_type", sa.String(), nullable=True),
        sa.Column("floor_area", sa.BigInteger(), nullable=True),
        sa.Column("land_source", sa.String(), nullable=True),
        sa.Column("male_seat_count", sa.BigInteger(), nullable=True),
        sa.Column("female_seat_count", sa.BigInteger(), nullable=True),
        sa.Column("third_seat_count", sa.BigInteger(), nullable=True),
        sa.Column("total_fund", sa.BigInteger(), nullable=True),
        sa.Column("fund_source", sa.String(), nullable=True),
        sa.Column("completed_on", sa.String(), nullable=True),
        sa.Column("before_photo", sa.String(), nullable=True),
        sa.Column("after_photo", sa.String(), nullable=True),
        sa.Column("custodian_name", sa.String(), nullable=True),
        sa.Column("custodian_phone", sa.String(), nullable=True),
        sa.Column("toilet_state", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["village"], ["village.uid"], name=op.f("fk_public_toilet_village"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_public_toilet")),
    )
    with op.batch_alter_table("public_toilet", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_public_toilet_toilet_no"), ["toilet_no"], unique=False)
        batch_op.create_index(batch_op.f("ix_public_toilet_village"), ["village"], unique=False)

    op.create_table(
        "publicity",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("publicity_kind", sa.String(), nullable=True),
        sa.Column("title", sa.String(), nullable=True),
        sa.Column("village", sa.LargeBinary(length=16), nullable=True),
        sa.Column("media", sa.String(), nullable=True),
        sa.Column("media_level", sa.String(), nullable=True),
        sa.Column("published_on", sa.String(), nullable=True),
        sa.Column("author", sa.String(), nullable=True),
        sa.Column("content", sa.String(), nullable=True),
        sa.Column("is_negative", sa.BigInteger(), nullable=True),
        sa.Column("handled_on", sa.String(), nullable=True),
        sa.Column("handler", sa.String(), nullable=True),
        sa.Column("solution", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["village"], ["village.uid"], name=op.f("fk_publicity_village"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_publicity")),
    )
    with op.batch_alter_table("publicity", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_publicity_village"), ["village"], unique=False)

    op.create_table(
        "relief_reserve",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("holder_unit", sa.String(), nullable=True),
        sa.Column("village", sa.LargeBinary(length=16), nullable=True),
        sa.Column("year", sa.BigInteger(), nullable=True),
        sa.Column("opening_balance", sa.BigInteger(), nullable=True),
        sa.Column("single_limit", sa.BigInteger(), nullable=True),
        sa.Column("manager_name", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["village"], ["village.uid"], name=op.f("fk_relief_reserve_village"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_relief_reserve")),
    )
    with op.batch_alter_table("relief_reserve", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_relief_reserve_village"), ["village"], unique=False)

    op.create_table(
        "resident_team",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("village", sa.LargeBinary(length=16), nullable=True),
        sa.Column("team_name", sa.String(), nullable=True),
        sa.Column("support_unit", sa.LargeBinary(length=16), nullable=True),
        sa.Column("team_leader_name", sa.String(), nullable=True),
        sa.Column("formed_started_on", sa.String(), nullable=True),
        sa.Column("formed_ended_on", sa.String(), nullable=True),
        sa.Column("monthly_required_day_count", sa.BigInteger(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["support_unit"],
            ["support_unit.uid"],
            name=op.f("fk_resident_team_support_unit"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["village"], ["village.uid"], name=op.f("fk_resident_team_village"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_resident_team")),
    )
    with op.batch_alter_table("resident_team", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_resident_team_support_unit"), ["support_unit"], unique=False)
        batch_op.create_index(batch_op.f("ix_resident_team_village"), ["village"], unique=False)

    op.create_table(
        "supermarket",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("village", sa.LargeBinary(length=16), nullable=True),
        sa.Column("supermarket_name", sa.String(), nullable=True),
        sa.Column("place", sa.String(), nullable=True),
        sa.Column("manager_name", sa.String(), nullable=True),
        sa.Column("phone", sa.String(), nullable=True),
        sa.Column("established_on", sa.String(), nullable=True),
        sa.Column("fund_source", sa.String(), nullable=True),
        sa.Column("is_carry_over", sa.BigInteger(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["village"], ["village.uid"], name=op.f("fk_supermarket_village"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_supermarket")),
    )
    with op.batch_alter_table("supermarket", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_supermarket_village"), ["village"], unique=False)

    op.create_table(
        "union_welfare",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("support_unit", sa.LargeBinary(length=16), nullable=True),
        sa.Column("year", sa.BigInteger(), nullable=True),
        sa.Column("union_member_count", sa.BigInteger(), nullable=True),
        sa.Column("welfare_fund", sa.BigInteger(), nullable=True),
        sa.Column("welfare_purchase_amount", sa.BigInteger(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["support_unit"],
            ["support_unit.uid"],
            name=op.f("fk_union_welfare_support_unit"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_union_welfare")),
    )
    with op.batch_alter_table("union_welfare", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_union_welfare_support_unit"), ["support_unit"], unique=False)

    op.create_table(
        "village_pairing",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("village", sa.LargeBinary(length=16), nullable=True),
        sa.Column("support_unit", sa.LargeBinary(length=16), nullable=True),
        sa.Column("pairing_kind", sa.String(), nullable=True),
        sa.Column("started_on", sa.String(), nullable=True),
        sa.Column("ended_on", sa.String(), nullable=True),
        sa.Column("end_reason", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["support_unit"],
            ["support_unit.uid"],
            name=op.f("fk_village_pairing_support_unit"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["village"], ["village.uid"], name=op.f("fk_village_pairing_village"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_village_pairing")),
    )
    with op.batch_alter_table("village_pairing", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_village_pairing_support_unit"), ["support_unit"], unique=False)
        batch_op.create_index(batch_op.f("ix_village_pairing_village"), ["village"], unique=False)

    op.create_table(
        "village_year",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("village", sa.LargeBinary(length=16), nullable=True),
        sa.Column("year", sa.BigInteger(), nullable=True),
        sa.Column("household_count", sa.BigInteger(), nullable=True),
        sa.Column("population_count", sa.BigInteger(), nullable=True),
        sa.Column("poor_household_count", sa.BigInteger(), nullable=True),
        sa.Column("poor_population_count", sa.BigInteger(), nullable=True),
        sa.Column("poverty_rate", sa.BigInteger(), nullable=True),
        sa.Column("allowance_population_count", sa.BigInteger(), nullable=True),
        sa.Column("special_support_population_count", sa.BigInteger(), nullable=True),
        sa.Column("disabled_count", sa.BigInteger(), nullable=True),
        sa.Column("women_count", sa.BigInteger(), nullable=True),
        sa.Column("minority_count", sa.BigInteger(), nullable=True),
        sa.Column("labour_count", sa.BigInteger(), nullable=True),
        sa.Column("migrant_worker_count", sa.BigInteger(), nullable=True),
        sa.Column("group_count", sa.BigInteger(), nullable=True),
        sa.Column("pension_insured_count", sa.BigInteger(), nullable=True),
        sa.Column("collective_income", sa.BigInteger(), nullable=True),
        sa.Column("development_direction", sa.String(), nullable=True),
        sa.Column("has_bus", sa.BigInteger(), nullable=True),
        sa.Column("has_paved_road_to_township", sa.BigInteger(), nullable=True),
        sa.Column("primary_school_count", sa.BigInteger(), nullable=True),
        sa.Column("clinic_count", sa.BigInteger(), nullable=True),
        sa.Column("doctor_count", sa.BigInteger(), nullable=True),
        sa.Column("public_toilet_count", sa.BigInteger(), nullable=True),
        sa.Column("garbage_point_count", sa.BigInteger(), nullable=True),
        sa.Column("library_count", sa.BigInteger(), nullable=True),
        sa.Column("unsafe_water_household_count", sa.BigInteger(), nullable=True),
        sa.Column("dilapidated_household_count", sa.BigInteger(), nullable=True),
        sa.Column("arable_area", sa.BigInteger(), nullable=True),
        sa.Column("forest_area", sa.BigInteger(), nullable=True),
        sa.Column("forest_fruit_area", sa.BigInteger(), nullable=True),
        sa.Column("water_area", sa.BigInteger(), nullable=True),
        sa.Column("pasture_area", sa.BigInteger(), nullable=True),
        sa.Column("team_leader_name", sa.String(), nullable=True),
        sa.Column("support_unit", sa.LargeBinary(length=16), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["support_unit"],
            ["support_unit.uid"],
            name=op.f("fk_village_year_support_unit"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["village"], ["village.uid"], name=op.f("fk_village_year_village"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_village_year")),
    )
    with op.batch_alter_table("village_year", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_village_year_support_unit"), ["support_unit"], unique=False)
        batch_op.create_index(batch_op.f("ix_village_year_village"), ["village"], unique=False)

    op.create_table(
        "business_entity_year",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("business_entity", sa.LargeBinary(length=16), nullable=True),
        sa.Column("year", sa.BigInteger(), nullable=True),
        sa.Column("member_household_count", sa.BigInteger(), nullable=True),
        sa.Column("new_member_household_count", sa.BigInteger(), nullable=True),
        sa.Column("output_amount", sa.BigInteger(), nullable=True),
        sa.Column("net_profit", sa.BigInteger(), nullable=True),
        sa.Column("distributed_amount", sa.BigInteger(), nullable=True),
        sa.Column("wage_paid", sa.BigInteger(), nullable=True),
        sa.Column("benefit_household_count", sa.BigInteger(), nullable=True),
        sa.Column("benefit_poor_count", sa.BigInteger(), nullable=True),
        sa.Column("processed_product", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["business_entity"],
            ["business_entity.uid"],
            name=op.f("fk_business_entity_year_business_entity"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_business_entity_year")),
    )
    with op.batch_alter_table("business_entity_year", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_business_entity_year_business_entity"), ["business_entity"], unique=False)

    op.create_table(
        "certified_product",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("product_name", sa.String(), nullable=True),
        sa.Column("product_kind", sa.String(), nullable=True),
        sa.Column("business_entity", sa.LargeBinary(length=16), nullable=True),
        sa.Column("certificate_no", sa.String(), nullable=True),
        sa.Column("valid_from_on", sa.String(), nullable=True),
        sa.Column("valid_to_on", sa.String(), nullable=True),
        sa.Column("annual_capacity", sa.String(), nullable=True),
        sa.Column("unit_price", sa.BigInteger(), nullable=True),
        sa.Column("unit", sa.String(), nullable=True),
        sa.Column("benefit_poor_count", sa.BigInteger(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["business_entity"],
            ["business_entity.uid"],
            name=op.f("fk_certified_product_business_entity"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_certified_product")),
    )
    with op.batch_alter_table("certified_product", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_certified_product_business_entity"), ["business_entity"], unique=False)
        batch_op.create_index(batch_op.f("ix_certified_product_certificate_no"), ["certificate_no"], unique=False)

    op.create_table(
        "entity_reward",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("business_entity", sa.LargeBinary(length=16), nullable=True),
        sa.Column("year", sa.BigInteger(), nullable=True),
        sa.Column("reward_item", sa.String(), nullable=True),
        sa.Column("subsidy_amount", sa.BigInteger(), nullable=True),
        sa.Column("fund_source", sa.String(), nullable=True),
        sa.Column("applied_on", sa.String(), nullable=True),
        sa.Column("township_checked_on", sa.String(), nullable=True),
        sa.Column("notice_on", sa.String(), nullable=True),
        sa.Column("issued_on", sa.String(), nullable=True),
        sa.Column("benefit_poor_count", sa.BigInteger(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["business_entity"],
            ["business_entity.uid"],
            name=op.f("fk_entity_reward_business_entity"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_entity_reward")),
    )
    with op.batch_alter_table("entity_reward", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_entity_reward_business_entity"), ["business_entity"], unique=False)

    op.create_table(
        "fund_allocation",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("project", sa.LargeBinary(length=16), nullable=True),
        sa.Column("budget_subject", sa.String(), nullable=True),
        sa.Column("receiving_unit", sa.String(), nullable=True),
        sa.Column("amount", sa.BigInteger(), nullable=True),
        sa.Column("allocated_on", sa.String(), nullable=True),
        sa.Column("allocation_status", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["project"], ["project.uid"], name=op.f("fk_fund_allocation_project"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_fund_allocation")),
    )
    with op.batch_alter_table("fund_allocation", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_fund_allocation_project"), ["project"], unique=False)

    op.create_table(
        "fund_receipt",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("project", sa.LargeBinary(length=16), nullable=True),
        sa.Column("year", sa.BigInteger(), nullable=True),
        sa.Column("fund_source", sa.String(), nullable=True),
        sa.Column("document_no", sa.String(), nullable=True),
        sa.Column("batch_no", sa.String(), nullable=True),
        sa.Column("amount", sa.BigInteger(), nullable=True),
        sa.Column("received_on", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["project"], ["project.uid"], name=op.f("fk_fund_receipt_project"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_fund_receipt")),
    )
    with op.batch_alter_table("fund_receipt", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_fund_receipt_project"), ["project"], unique=False)

    op.create_table(
        "fund_use",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("project", sa.LargeBinary(length=16), nullable=True),
        sa.Column("use_purpose", sa.String(), nullable=True),
        sa.Column("amount", sa.BigInteger(), nullable=True),
        sa.Column("used_on", sa.String(), nullable=True),
        sa.Column("payee", sa.String(), nullable=True),
        sa.Column("invoice_no", sa.String(), nullable=True),
        sa.Column("voucher_no", sa.String(), nullable=True),
        sa.Column("proof", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["project"], ["project.uid"], name=op.f("fk_fund_use_project"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_fund_use")),
    )
    with op.batch_alter_table("fund_use", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_fund_use_project"), ["project"], unique=False)

    op.create_table(
        "leave_request",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("helper", sa.LargeBinary(length=16), nullable=True),
        sa.Column("village", sa.LargeBinary(length=16), nullable=True),
        sa.Column("leave_kind", sa.String(), nullable=True),
        sa.Column("leave_started_on", sa.String(), nullable=True),
        sa.Column("leave_ended_on", sa.String(), nullable=True),
        sa.Column("leave_day_count", sa.BigInteger(), nullable=True),
        sa.Column("leave_reason", sa.String(), nullable=True),
        sa.Column("approved_by", sa.String(), nullable=True),
        sa.Column("approved_on", sa.String(), nullable=True),
        sa.Column("approval_level", sa.String(), nullable=True),
        sa.Column("returned_from_leave_on", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["helper"], ["helper.uid"], name=op.f("fk_leave_request_helper"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["village"], ["village.uid"], name=op.f("fk_leave_request_village"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_leave_request")),
    )
    with op.batch_alter_table("leave_request", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_leave_request_helper"), ["helper"], unique=False)
        batch_op.create_index(batch_op.f("ix_leave_request_village"), ["village"], unique=False)

    op.create_table(
        "meeting",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("village", sa.LargeBinary(length=16), nullable=True),
        sa.Column("village_group", sa.LargeBinary(length=16), nullable=True),
        sa.Column("meeting_kind", sa.String(), nullable=True),
        sa.Column("title", sa.String(), nullable=True),
        sa.Column("held_on", sa.String(), nullable=True),
        sa.Column("held_place", sa.String(), nullable=True),
        sa.Column("speaker", sa.String(), nullable=True),
        sa.Column("deliberation_host", sa.String(), nullable=True),
        sa.Column("expected_count", sa.BigInteger(), nullable=True),
        sa.Column("present_count", sa.BigInteger(), nullable=True),
        sa.Column("content", sa.String(), nullable=True),
        sa.Column("demands", sa.String(), nullable=True),
        sa.Column("solution", sa.String(), nullable=True),
        sa.Column("photo", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["village"], ["village.uid"], name=op.f("fk_meeting_village"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["village_group"],
            ["village_group.uid"],
            name=op.f("fk_meeting_village_group"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_meeting")),
    )
    with op.batch_alter_table("meeting", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_meeting_village"), ["village"], unique=False)
        batch_op.create_index(batch_op.f("ix_meeting_village_group"), ["village_group"], unique=False)

    op.create_table(
        "performance_review",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("year", sa.BigInteger(), nullable=True),
        sa.Column("review_subject", sa.String(), nullable=True),
        sa.Column("review_target", sa.String(), nullable=True),
        sa.Column("village", sa.LargeBinary(length=16), nullable=True),
        sa.Column("helper", sa.LargeBinary(length=16), nullable=True),
        sa.Column("total_score", sa.BigInteger(), nullable=True),
        sa.Column("appraisal_grade", sa.String(), nullable=True),
        sa.Column("deduction_text", sa.String(), nullable=True),
        sa.Column("appraised_by", sa.String(), nullable=True),
        sa.Column("reviewed_on", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["helper"], ["helper.uid"], name=op.f("fk_performance_review_helper"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["village"],
            ["village.uid"],
            name=op.f("fk_performance_review_village"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_performance_review")),
    )
    with op.batch_alter_table("performance_review", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_performance_review_helper"), ["helper"], unique=False)
        batch_op.create_index(batch_op.f("ix_performance_review_village"), ["village"], unique=False)

    op.create_table(
        "plan_target",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("plan_item", sa.LargeBinary(length=16), nullable=True),
        sa.Column("target_no", sa.String(), nullable=True),
        sa.Column("target_name", sa.String(), nullable=True),
        sa.Column("target_relation", sa.String(), nullable=True),
        sa.Column("target_value", sa.BigInteger(), nullable=True),
        sa.Column("target_upper", sa.BigInteger(), nullable=True),
        sa.Column("unit", sa.String(), nullable=True),
        sa.Column("target_scope", sa.String(), nullable=True),
        sa.Column("due_on", sa.String(), nullable=True),
        sa.Column("counting_rule", sa.String(), nullable=True),
        sa.Column("actual_value", sa.BigInteger(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["plan_item"],
            ["plan_item.uid"],
            name=op.f("fk_plan_target_plan_item"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_plan_target")),
    )
    with op.batch_alter_table("plan_target", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_plan_target_plan_item"), ["plan_item"], unique=False)

    op.create_table(
        "production_base",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("base_name", sa.String(), nullable=True),
        sa.Column("business_entity", sa.LargeBinary(length=16), nullable=True),
        sa.Column("village", sa.LargeBinary(length=16), nullable=True),
        sa.Column("place", sa.String(), nullable=True),
        sa.Column("location", sa.String(), nullable=True),
        sa.Column("base_kind", sa.String(), nullable=True),
        sa.Column("crop", sa.String(), nullable=True),
        sa.Column("base_area", sa.BigInteger(), nullable=True),
        sa.Column("is_organic", sa.BigInteger(), nullable=True),
        sa.Column("certificate_no", sa.String(), nullable=True),
        sa.Column("established_on", sa.String(), nullable=True),
        sa.Column("benefit_household_count", sa.BigInteger(), nullable=True),
        sa.Column("benefit_poor_count", sa.BigInteger(), nullable=True),
        sa.Column("project", sa.LargeBinary(length=16), nullable=True),
        sa.Column("photo", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["business_entity"],
            ["business_entity.uid"],
            name=op.f("fk_production_base_business_entity"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["project"], ["project.uid"], name=op.f("fk_production_base_project"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["village"], ["village.uid"], name=op.f("fk_production_base_village"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_production_base")),
    )
    with op.batch_alter_table("production_base", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_production_base_base_name"), ["base_name"], unique=False)
        batch_op.create_index(batch_op.f("ix_production_base_business_entity"), ["business_entity"], unique=False)
        batch_op.create_index(batch_op.f("ix_production_base_project"), ["project"], unique=False)
        batch_op.create_index(batch_op.f("ix_production_base_village"), ["village"], unique=False)

    op.create_table(
        "supermarket_item",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("supermarket", sa.LargeBinary(length=16), nullable=True),
        sa.Column("item_name", sa.String(), nullable=True),
        sa.Column("specification", sa.String(), nullable=True),
        sa.Column("unit", sa.String(), nullable=True),
        sa.Column("unit_points", sa.BigInteger(), nullable=True),
        sa.Column("unit_price", sa.BigInteger(), nullable=True),
        sa.Column("warning_quantity", sa.BigInteger(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["supermarket"],
            ["supermarket.uid"],
            name=op.f("fk_supermarket_item_supermarket"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_supermarket_item")),
    )
    with op.batch_alter_table("supermarket_item", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_supermarket_item_supermarket"), ["supermarket"], unique=False)

    op.create_table(
        "team_member",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("resident_team", sa.LargeBinary(length=16), nullable=True),
        sa.Column("helper", sa.LargeBinary(length=16), nullable=True),
        sa.Column("team_role", sa.String(), nullable=True),
        sa.Column("duty", sa.String(), nullable=True),
        sa.Column("is_full_time", sa.BigInteger(), nullable=True),
        sa.Column("term_started_on", sa.String(), nullable=True),
        sa.Column("term_ended_on", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["helper"], ["helper.uid"], name=op.f("fk_team_member_helper"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["resident_team"],
            ["resident_team.uid"],
            name=op.f("fk_team_member_resident_team"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_team_member")),
    )
    with op.batch_alter_table("team_member", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_team_member_helper"), ["helper"], unique=False)
        batch_op.create_index(batch_op.f("ix_team_member_resident_team"), ["resident_team"], unique=False)

    op.create_table(
        "work_log",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("helper", sa.LargeBinary(length=16), nullable=True),
        sa.Column("village", sa.LargeBinary(length=16), nullable=True),
        sa.Column("log_on", sa.String(), nullable=True),
        sa.Column("content", sa.String(), nullable=True),
        sa.Column("visited_households", sa.String(), nullable=True),
        sa.Column("visited_household_count", sa.BigInteger(), nullable=True),
        sa.Column("found_problem", sa.String(), nullable=True),
        sa.Column("solution", sa.String(), nullable=True),
        sa.Column("photo", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["helper"], ["helper.uid"], name=op.f("fk_work_log_helper"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["village"], ["village.uid"], name=op.f("fk_work_log_village"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_work_log")),
    )
    with op.batch_alter_table("work_log", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_work_log_helper"), ["helper"], unique=False)
        batch_op.create_index(batch_op.f("ix_work_log_village"), ["village"], unique=False)

    op.create_table(
        "assistance_effect",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("household", sa.LargeBinary(length=16), nullable=True),
        sa.Column("year", sa.BigInteger(), nullable=True),
        sa.Column("wage_income", sa.BigInteger(), nullable=True),
        sa.Column("business_income", sa.BigInteger(), nullable=True),
        sa.Column("property_income", sa.BigInteger(), nullable=True),
        sa.Column("transfer_income", sa.BigInteger(), nullable=True),
        sa.Column("total_income", sa.BigInteger(), nullable=True),
        sa.Column("net_income", sa.BigInteger(), nullable=True),
        sa.Column("net_income_per_head", sa.BigInteger(), nullable=True),
        sa.Column("is_fed_and_clothed", sa.BigInteger(), nullable=True),
        sa.Column("is_education_secure", sa.BigInteger(), nullable=True),
        sa.Column("is_medical_secure", sa.BigInteger(), nullable=True),
        sa.Column("is_housing_safe", sa.BigInteger(), nullable=True),
        sa.Column("has_safe_water", sa.BigInteger(), nullable=True),
        sa.Column("has_exited_poverty", sa.BigInteger(), nullable=True),
        sa.Column("effect_summary", sa.String(), nullable=True),
        sa.Column("has_head_signature", sa.BigInteger(), nullable=True),
        sa.Column("has_helper_signature", sa.BigInteger(), nullable=True),
        sa.Column("signed_on", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["household"],
            ["household.uid"],
            name=op.f("fk_assistance_effect_household"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_assistance_effect")),
    )
    with op.batch_alter_table("assistance_effect", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_assistance_effect_household"), ["household"], unique=False)

    op.create_table(
        "assistance_plan",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("household", sa.LargeBinary(length=16), nullable=True),
        sa.Column("year", sa.BigInteger(), nullable=True),
        sa.Column("plan_kind", sa.String(), nullable=True),
        sa.Column("plan_name", sa.String(), nullable=True),
        sa.Column("main_goal", sa.String(), nullable=True),
        sa.Column("exit_goal", sa.String(), nullable=True),
        sa.Column("expected_income_gain", sa.BigInteger(), nullable=True),
        sa.Column("helper", sa.LargeBinary(length=16), nullable=True),
        sa.Column("has_head_signature", sa.BigInteger(), nullable=True),
        sa.Column("has_team_signature", sa.BigInteger(), nullable=True),
        sa.Column("made_on", sa.String(), nullable=True),
        sa.Column("plan_status", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["helper"], ["helper.uid"], name=op.f("fk_assistance_plan_helper"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["household"],
            ["household.uid"],
            name=op.f("fk_assistance_plan_household"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_assistance_plan")),
    )
    with op.batch_alter_table("assistance_plan", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_assistance_plan_helper"), ["helper"], unique=False)
        batch_op.create_index(batch_op.f("ix_assistance_plan_household"), ["household"], unique=False)

    op.create_table(
        "commendation",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("village", sa.LargeBinary(length=16), nullable=True),
        sa.Column("household", sa.LargeBinary(length=16), nullable=True),
        sa.Column("full_name", sa.String(), nullable=True),
        sa.Column("year", sa.BigInteger(), nullable=True),
        sa.Column("honour_kind", sa.String(), nullable=True),
        sa.Column("honour_level", sa.String(), nullable=True),
        sa.Column("commended_on", sa.String(), nullable=True),
        sa.Column("deeds", sa.String(), nullable=True),
        sa.Column("reward_points", sa.BigInteger(), nullable=True),
        sa.Column("document_no", sa.String(), nullable=True),
        sa.Column("photo", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["household"],
            ["household.uid"],
            name=op.f("fk_commendation_household"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["village"], ["village.uid"], name=op.f("fk_commendation_village"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_commendation")),
    )
    with op.batch_alter_table("commendation", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_commendation_household"), ["household"], unique=False)
        batch_op.create_index(batch_op.f("ix_commendation_village"), ["village"], unique=False)

    op.create_table(
        "consumption_purchase",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("year", sa.BigInteger(), nullable=True),
        sa.Column("buyer_name", sa.String(), nullable=True),
        sa.Column("buyer_kind", sa.String(), nullable=True),
        sa.Column("support_unit", sa.LargeBinary(length=16), nullable=True),
        sa.Column("purchase_channel", sa.String(), nullable=True),
        sa.Column("purchased_on", sa.String(), nullable=True),
        sa.Column("event_name", sa.String(), nullable=True),
        sa.Column("product_name", sa.String(), nullable=True),
        sa.Column("product_kind", sa.String(), nullable=True),
        sa.Column("certified_product", sa.LargeBinary(length=16), nullable=True),
        sa.Column("supplier_name", sa.String(), nullable=True),
        sa.Column("business_entity", sa.LargeBinary(length=16), nullable=True),
        sa.Column("village", sa.LargeBinary(length=16), nullable=True),
        sa.Column("quantity", sa.BigInteger(), nullable=True),
        sa.Column("unit", sa.String(), nullable=True),
        sa.Column("unit_price", sa.BigInteger(), nullable=True),
        sa.Column("amount", sa.BigInteger(), nullable=True),
        sa.Column("is_unsalable", sa.BigInteger(), nullable=True),
        sa.Column("benefit_household_count", sa.BigInteger(), nullable=True),
        sa.Column("benefit_poor_count", sa.BigInteger(), nullable=True),
        sa.Column("invoice_no", sa.String(), nullable=True),
        sa.Column("contract_no", sa.String(), nullable=True),
        sa.Column("proof", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["business_entity"],
            ["business_entity.uid"],
            name=op.f("fk_consumption_purchase_business_entity"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["certified_product"],
            ["certified_product.uid"],
            name=op.f("fk_consumption_purchase_certified_product"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["support_unit"],
            ["support_unit.uid"],
            name=op.f("fk_consumption_purchase_support_unit"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["village"],
            ["village.uid"],
            name=op.f("fk_consumption_purchase_village"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_consumption_purchase")),
    )
    with op.batch_alter_table("consumption_purchase", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_consumption_purchase_business_entity"), ["business_entity"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_consumption_purchase_certified_product"), ["certified_product"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_consumption_purchase_support_unit"), ["support_unit"], unique=False)
        batch_op.create_index(batch_op.f("ix_consumption_purchase_village"), ["village"], unique=False)

    op.create_table(
        "donation",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("donor_name", sa.String(), nullable=True),
        sa.Column("donor_kind", sa.String(), nullable=True),
        sa.Column("donated_on", sa.String(), nullable=True),
        sa.Column("donation_kind", sa.String(), nullable=True),
        sa.Column("donation_content", sa.String(), nullable=True),
        sa.Column("amount", sa.BigInteger(), nullable=True),
        sa.Column("cash_value", sa.BigInteger(), nullable=True),
        sa.Column("village", sa.LargeBinary(length=16), nullable=True),
        sa.Column("household", sa.LargeBinary(length=16), nullable=True),
        sa.Column("use_purpose", sa.String(), nullable=True),
        sa.Column("project", sa.LargeBinary(length=16), nullable=True),
        sa.Column("receiving_unit", sa.String(), nullable=True),
        sa.Column("has_recipient_signature", sa.BigInteger(), nullable=True),
        sa.Column("voucher_no", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["household"], ["household.uid"], name=op.f("fk_donation_household"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["project"], ["project.uid"], name=op.f("fk_donation_project"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["village"], ["village.uid"], name=op.f("fk_donation_village"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_donation")),
    )
    with op.batch_alter_table("donation", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_donation_household"), ["household"], unique=False)
        batch_op.create_index(batch_op.f("ix_donation_project"), ["project"], unique=False)
        batch_op.create_index(batch_op.f("ix_donation_village"), ["village"], unique=False)

    op.create_table(
        "farming_activity",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("village", sa.LargeBinary(length=16), nullable=True),
        sa.Column("household", sa.LargeBinary(length=16), nullable=True),
        sa.Column("full_name", sa.String(), nullable=True),
        sa.Column("id_number", sa.String(), nullable=True),
        sa.Column("phone", sa.String(), nullable=True),
        sa.Column("year", sa.BigInteger(), nullable=True),
        sa.Column("activity_kind", sa.String(), nullable=True),
        sa.Column("crop", sa.String(), nullable=True),
        sa.Column("plot_place", sa.String(), nullable=True),
        sa.Column("planted_area", sa.BigInteger(), nullable=True),
        sa.Column("rented_area", sa.BigInteger(), nullable=True),
        sa.Column("quantity", sa.BigInteger(), nullable=True),
        sa.Column("unit", sa.String(), nullable=True),
        sa.Column("total_yield", sa.BigInteger(), nullable=True),
        sa.Column("sale_channel", sa.String(), nullable=True),
        sa.Column("output_amount", sa.BigInteger(), nullable=True),
        sa.Column("production_cost", sa.BigInteger(), nullable=True),
        sa.Column("income_gain", sa.BigInteger(), nullable=True),
        sa.Column("is_new", sa.BigInteger(), nullable=True),
        sa.Column("business_entity", sa.LargeBinary(length=16), nullable=True),
        sa.Column("industry_instructor", sa.LargeBinary(length=16), nullable=True),
        sa.Column("subsidy_standard", sa.BigInteger(), nullable=True),
        sa.Column("subsidy_amount", sa.BigInteger(), nullable=True),
        sa.Column("applied_on", sa.String(), nullable=True),
        sa.Column("village_checked_on", sa.String(), nullable=True),
        sa.Column("township_checked_on", sa.String(), nullable=True),
        sa.Column("notice_on", sa.String(), nullable=True),
        sa.Column("issued_on", sa.String(), nullable=True),
        sa.Column("bank_name", sa.String(), nullable=True),
        sa.Column("bank_account_name", sa.String(), nullable=True),
        sa.Column("bank_card", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["business_entity"],
            ["business_entity.uid"],
            name=op.f("fk_farming_activity_business_entity"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["household"],
            ["household.uid"],
            name=op.f("fk_farming_activity_household"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["industry_instructor"],
            ["industry_instructor.uid"],
            name=op.f("fk_farming_activity_industry_instructor"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["village"],
            ["village.uid"],
            name=op.f("fk_farming_activity_village"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_farming_activity")),
    )
    with op.batch_alter_table("farming_activity", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_farming_activity_business_entity"), ["business_entity"], unique=False)
        batch_op.create_index(batch_op.f("ix_farming_activity_household"), ["household"], unique=False)
        batch_op.create_index(batch_op.f("ix_farming_activity_id_number"), ["id_number"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_farming_activity_industry_instructor"), ["industry_instructor"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_farming_activity_village"), ["village"], unique=False)

    op.create_table(
        "goods_handout",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("village", sa.LargeBinary(length=16), nullable=True),
        sa.Column("household", sa.LargeBinary(length=16), nullable=True),
        sa.Column("full_name", sa.String(), nullable=True),
        sa.Column("item_name", sa.String(), nullable=True),
        sa.Column("specification", sa.String(), nullable=True),
        sa.Column("quantity", sa.BigInteger(), nullable=True),
        sa.Column("unit", sa.String(), nullable=True),
        sa.Column("cash_value", sa.BigInteger(), nullable=True),
        sa.Column("donor_name", sa.String(), nullable=True),
        sa.Column("issued_on", sa.String(), nullable=True),
        sa.Column("issued_by", sa.String(), nullable=True),
        sa.Column("received_by", sa.String(), nullable=True),
        sa.Column("has_recipient_signature", sa.BigInteger(), nullable=True),
        sa.Column("photo", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["household"],
            ["household.uid"],
            name=op.f("fk_goods_handout_household"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["village"], ["village.uid"], name=op.f("fk_goods_handout_village"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_goods_handout")),
    )
    with op.batch_alter_table("goods_handout", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_goods_handout_household"), ["household"], unique=False)
        batch_op.create_index(batch_op.f("ix_goods_handout_village"), ["village"], unique=False)

    op.create_table(
        "home_cleanliness",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("village", sa.LargeBinary(length=16), nullable=True),
        sa.Column("household", sa.LargeBinary(length=16), nullable=True),
        sa.Column("year", sa.BigInteger(), nullable=True),
        sa.Column("scored_on", sa.String(), nullable=True),
        sa.Column("scored_by", sa.String(), nullable=True),
        sa.Column("yard_score", sa.BigInteger(), nullable=True),
        sa.Column("bedroom_score", sa.BigInteger(), nullable=True),
        sa.Column("kitchen_score", sa.BigInteger(), nullable=True),
        sa.Column("toilet_score", sa.BigInteger(), nullable=True),
        sa.Column("personal_score", sa.BigInteger(), nullable=True),
        sa.Column("order_score", sa.BigInteger(), nullable=True),
        sa.Column("gate_score", sa.BigInteger(), nullable=True),
        sa.Column("total_score", sa.BigInteger(), nullable=True),
        sa.Column("board_result", sa.String(), nullable=True),
        sa.Column("reward_points", sa.BigInteger(), nullable=True),
        sa.Column("found_problem", sa.String(), nullable=True),
        sa.Column("photo", sa.String(), nullable=True),
        sa.Column("notice_on", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["household"],
            ["household.uid"],
            name=op.f("fk_home_cleanliness_household"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["village"],
            ["village.uid"],
            name=op.f("fk_home_cleanliness_village"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_home_cleanliness")),
    )
    with op.batch_alter_table("home_cleanliness", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_home_cleanliness_household"), ["household"], unique=False)
        batch_op.create_index(batch_op.f("ix_home_cleanliness_village"), ["village"], unique=False)

    op.create_table(
        "house_renovation",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("village", sa.LargeBinary(length=16), nullable=True),
        sa.Column("household", sa.LargeBinary(length=16), nullable=True),
        sa.Column("full_name", sa.String(), nullable=True),
        sa.Column("id_number", sa.String(), nullable=True),
        sa.Column("dilapidation_grade", sa.String(), nullable=True),
        sa.Column("appraised_on", sa.String(), nullable=True),
        sa.Column("appraiser", sa.String(), nullable=True),
        sa.Column("house_structure", sa.String(), nullable=True),
        sa.Column("renovation_year", sa.BigInteger(), nullable=True),
        sa.Column("renovation_method", sa.String(), nullable=True),
        sa.Column("renovation_progress", sa.String(), nullable=True),
        sa.Column("housing_area", sa.BigInteger(), nullable=True),
        sa.Column("renovation_subsidy", sa.BigInteger(), nullable=True),
        sa.Column("self_raised_amount", sa.BigInteger(), nullable=True),
        sa.Column("builder", sa.String(), nullable=True),
        sa.Column("commenced_on", sa.String(), nullable=True),
        sa.Column("completed_on", sa.String(), nullable=True),
        sa.Column("accepted_on", sa.String(), nullable=True),
        sa.Column("moved_in_on", sa.String(), nullable=True),
        sa.Column("is_old_house_demolished", sa.BigInteger(), nullable=True),
        sa.Column("bank_name", sa.String(), nullable=True),
        sa.Column("bank_account_name", sa.String(), nullable=True),
        sa.Column("bank_card", sa.String(), nullable=True),
        sa.Column("issued_on", sa.String(), nullable=True),
        sa.Column("notice_on", sa.String(), nullable=True),
        sa.Column("before_photo", sa.String(), nullable=True),
        sa.Column("after_photo", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["household"],
            ["household.uid"],
            name=op.f("fk_house_renovation_household"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["village"],
            ["village.uid"],
            name=op.f("fk_house_renovation_village"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_house_renovation")),
    )
    with op.batch_alter_table("house_renovation", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_house_renovation_household"), ["household"], unique=False)
        batch_op.create_index(batch_op.f("ix_house_renovation_id_number"), ["id_number"], unique=False)
        batch_op.create_index(batch_op.f("ix_house_renovation_village"), ["village"], unique=False)

    op.create_table(
        "household_review",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("household", sa.LargeBinary(length=16), nullable=True),
        sa.Column("year", sa.BigInteger(), nullable=True),
        sa.Column("review_kind", sa.String(), nullable=True),
        sa.Column("applied_on", sa.String(), nullable=True),
        sa.Column("nominated_on", sa.String(), nullable=True),
        sa.Column("deliberated_on", sa.String(), nullable=True),
        sa.Column("deliberation_place", sa.String(), nullable=True),
        sa.Column("deliberation_host", sa.String(), nullable=True),
        sa.Column("expected_count", sa.BigInteger(), nullable=True),
        sa.Column("present_count", sa.BigInteger(), nullable=True),
        sa.Column("approve_count", sa.BigInteger(), nullable=True),
        sa.Column("against_count", sa.BigInteger(), nullable=True),
        sa.Column("abstain_count", sa.BigInteger(), nullable=True),
        sa.Column("verified_on", sa.String(), nullable=True),
        sa.Column("head_agreed_on", sa.String(), nullable=True),
        sa.Column("notice_started_on", sa.String(), nullable=True),
        sa.Column("notice_ended_on", sa.String(), nullable=True),
        sa.Column("notice_place", sa.String(), nullable=True),
        sa.Column("objection", sa.String(), nullable=True),
        sa.Column("township_reviewed_on", sa.String(), nullable=True),
        sa.Column("county_approved_on", sa.String(), nullable=True),
        sa.Column("announced_on", sa.String(), nullable=True),
        sa.Column("approval_no", sa.String(), nullable=True),
        sa.Column("entered_on", sa.String(), nullable=True),
        sa.Column("review_result", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["household"],
            ["household.uid"],
            name=op.f("fk_household_review_household"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_household_review")),
    )
    with op.batch_alter_table("household_review", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_household_review_household"), ["household"], unique=False)

    op.create_table(
        "instruction_visit",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("industry_instructor", sa.LargeBinary(length=16), nullable=True),
        sa.Column("village", sa.LargeBinary(length=16), nullable=True),
        sa.Column("household", sa.LargeBinary(length=16), nullable=True),
        sa.Column("instructed_on", sa.String(), nullable=True),
        sa.Column("crop", sa.String(), nullable=True),
        sa.Column("content", sa.String(), nullable=True),
        sa.Column("found_problem", sa.String(), nullable=True),
        sa.Column("solution", sa.String(), nullable=True),
        sa.Column("has_head_signature", sa.BigInteger(), nullable=True),
        sa.Column("photo", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["household"],
            ["household.uid"],
            name=op.f("fk_instruction_visit_household"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["industry_instructor"],
            ["industry_instructor.uid"],
            name=op.f("fk_instruction_visit_industry_instructor"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["village"],
            ["village.uid"],
            name=op.f("fk_instruction_visit_village"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_instruction_visit")),
    )
    with op.batch_alter_table("instruction_visit", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_instruction_visit_household"), ["household"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_instruction_visit_industry_instructor"), ["industry_instructor"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_instruction_visit_village"), ["village"], unique=False)

    op.create_table(
        "insurance_policy",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("year", sa.BigInteger(), nullable=True),
        sa.Column("policy_no", sa.String(), nullable=True),
        sa.Column("insurer", sa.String(), nullable=True),
        sa.Column("valid_from_on", sa.String(), nullable=True),
        sa.Column("valid_to_on", sa.String(), nullable=True),
        sa.Column("village", sa.LargeBinary(length=16), nullable=True),
        sa.Column("household", sa.LargeBinary(length=16), nullable=True),
        sa.Column("insured_category", sa.String(), nullable=True),
        sa.Column("insured_count", sa.BigInteger(), nullable=True),
        sa.Column("premium_per_head", sa.BigInteger(), nullable=True),
        sa.Column("premium", sa.BigInteger(), nullable=True),
        sa.Column("fund_source", sa.String(), nullable=True),
        sa.Column("paid_premium_on", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["household"],
            ["household.uid"],
            name=op.f("fk_insurance_policy_household"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["village"],
            ["village.uid"],
            name=op.f("fk_insurance_policy_village"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_insurance_policy")),
    )
    with op.batch_alter_table("insurance_policy", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_insurance_policy_household"), ["household"], unique=False)
        batch_op.create_index(batch_op.f("ix_insurance_policy_village"), ["village"], unique=False)

    op.create_table(
        "plan_assignment",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("plan_item", sa.LargeBinary(length=16), nullable=True),
        sa.Column("plan_target", sa.LargeBinary(length=16), nullable=True),
        sa.Column("village", sa.LargeBinary(length=16), nullable=True),
        sa.Column("first_secretary", sa.String(), nullable=True),
        sa.Column("village_secretary", sa.String(), nullable=True),
        sa.Column("village_commander", sa.String(), nullable=True),
        sa.Column("responsible_person", sa.String(), nullable=True),
        sa.Column("target_value", sa.BigInteger(), nullable=True),
        sa.Column("unit", sa.String(), nullable=True),
        sa.Column("due_on", sa.String(), nullable=True),
        sa.Column("actual_value", sa.BigInteger(), nullable=True),
        sa.Column("plan_item_status", sa.String(), nullable=True),
        sa.Column("light", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["plan_item"],
            ["plan_item.uid"],
            name=op.f("fk_plan_assignment_plan_item"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["plan_target"],
            ["plan_target.uid"],
            name=op.f("fk_plan_assignment_plan_target"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["village"], ["village.uid"], name=op.f("fk_plan_assignment_village"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_plan_assignment")),
    )
    with op.batch_alter_table("plan_assignment", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_plan_assignment_plan_item"), ["plan_item"], unique=False)
        batch_op.create_index(batch_op.f("ix_plan_assignment_plan_target"), ["plan_target"], unique=False)
        batch_op.create_index(batch_op.f("ix_plan_assignment_village"), ["village"], unique=False)

    op.create_table(
        "points_account",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("village", sa.LargeBinary(length=16), nullable=True),
        sa.Column("household", sa.LargeBinary(length=16), nullable=True),
        sa.Column("year", sa.BigInteger(), nullable=True),
        sa.Column("account_no", sa.String(), nullable=True),
        sa.Column("opening_points", sa.BigInteger(), nullable=True),
        sa.Column("base_points", sa.BigInteger(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["household"],
            ["household.uid"],
            name=op.f("fk_points_account_household"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["village"], ["village.uid"], name=op.f("fk_points_account_village"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_points_account")),
    )
    with op.batch_alter_table("points_account", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_points_account_household"), ["household"], unique=False)
        batch_op.create_index(batch_op.f("ix_points_account_village"), ["village"], unique=False)

    op.create_table(
        "public_housing",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("village", sa.LargeBinary(length=16), nullable=True),
        sa.Column("house_no", sa.String(), nullable=True),
        sa.Column("place", sa.String(), nullable=True),
        sa.Column("housing_area", sa.BigInteger(), nullable=True),
        sa.Column("house_structure", sa.String(), nullable=True),
        sa.Column("house_built_year", sa.BigInteger(), nullable=True),
        sa.Column("owner_name", sa.String(), nullable=True),
        sa.Column("custodian_name", sa.String(), nullable=True),
        sa.Column("house_state", sa.String(), nullable=True),
        sa.Column("household", sa.LargeBinary(length=16), nullable=True),
        sa.Column("full_name", sa.String(), nullable=True),
        sa.Column("id_number", sa.String(), nullable=True),
        sa.Column("started_on", sa.String(), nullable=True),
        sa.Column("ended_on", sa.String(), nullable=True),
        sa.Column("annual_rent", sa.BigInteger(), nullable=True),
        sa.Column("repair_content", sa.String(), nullable=True),
        sa.Column("repair_cost", sa.BigInteger(), nullable=True),
        sa.Column("repaired_on", sa.String(), nullable=True),
        sa.Column("photo", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["household"],
            ["household.uid"],
            name=op.f("fk_public_housing_household"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["village"], ["village.uid"], name=op.f("fk_public_housing_village"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_public_housing")),
    )
    with op.batch_alter_table("public_housing", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_public_housing_house_no"), ["house_no"], unique=False)
        batch_op.create_index(batch_op.f("ix_public_housing_household"), ["household"], unique=False)
        batch_op.create_index(batch_op.f("ix_public_housing_id_number"), ["id_number"], unique=False)
        batch_op.create_index(batch_op.f("ix_public_housing_village"), ["village"], unique=False)

    op.create_table(
        "relocation",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("village", sa.LargeBinary(length=16), nullable=True),
        sa.Column("household", sa.LargeBinary(length=16), nullable=True),
        sa.Column("full_name", sa.String(), nullable=True),
        sa.Column("id_number", sa.String(), nullable=True),
        sa.Column("plan_year", sa.BigInteger(), nullable=True),
        sa.Column("relocation_kind", sa.String(), nullable=True),
        sa.Column("relocation_mode", sa.String(), nullable=True),
        sa.Column("resettlement_site", sa.LargeBinary(length=16), nullable=True),
        sa.Column("house_address", sa.String(), nullable=True),
        sa.Column("origin_place", sa.String(), nullable=True),
        sa.Column("origin_class", sa.String(), nullable=True),
        sa.Column("covered_count", sa.BigInteger(), nullable=True),
        sa.Column("housing_area", sa.BigInteger(), nullable=True),
        sa.Column("self_raised_amount", sa.BigInteger(), nullable=True),
        sa.Column("moved_in_on", sa.String(), nullable=True),
        sa.Column("is_over_two_years", sa.BigInteger(), nullable=True),
        sa.Column("is_vacant", sa.BigInteger(), nullable=True),
        sa.Column("old_house_area", sa.BigInteger(), nullable=True),
        sa.Column("is_old_house_demolished", sa.BigInteger(), nullable=True),
        sa.Column("demolished_on", sa.String(), nullable=True),
        sa.Column("demolition_reward", sa.BigInteger(), nullable=True),
        sa.Column("reclaimed_area", sa.BigInteger(), nullable=True),
        sa.Column("follow_project", sa.String(), nullable=True),
        sa.Column("follow_fund", sa.BigInteger(), nullable=True),
        sa.Column("has_moved_registration", sa.BigInteger(), nullable=True),
        sa.Column("has_property_certificate", sa.BigInteger(), nullable=True),
        sa.Column("exit_status", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["household"],
            ["household.uid"],
            name=op.f("fk_relocation_household"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["resettlement_site"],
            ["resettlement_site.uid"],
            name=op.f("fk_relocation_resettlement_site"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["village"], ["village.uid"], name=op.f("fk_relocation_village"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_relocation")),
    )
    with op.batch_alter_table("relocation", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_relocation_household"), ["household"], unique=False)
        batch_op.create_index(batch_op.f("ix_relocation_id_number"), ["id_number"], unique=False)
        batch_op.create_index(batch_op.f("ix_relocation_resettlement_site"), ["resettlement_site"], unique=False)
        batch_op.create_index(batch_op.f("ix_relocation_village"), ["village"], unique=False)

    op.create_table(
        "star_rating",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("village", sa.LargeBinary(length=16), nullable=True),
        sa.Column("household", sa.LargeBinary(length=16), nullable=True),
        sa.Column("year", sa.BigInteger(), nullable=True),
        sa.Column("rating_period", sa.String(), nullable=True),
        sa.Column("industry_score", sa.BigInteger(), nullable=True),
        sa.Column("employment_score", sa.BigInteger(), nullable=True),
        sa.Column("sanitation_score", sa.BigInteger(), nullable=True),
        sa.Column("law_score", sa.BigInteger(), nullable=True),
        sa.Column("filial_score", sa.BigInteger(), nullable=True),
        sa.Column("cooperation_score", sa.BigInteger(), nullable=True),
        sa.Column("total_score", sa.BigInteger(), nullable=True),
        sa.Column("star_level", sa.String(), nullable=True),
        sa.Column("deliberated_on", sa.String(), nullable=True),
        sa.Column("notice_started_on", sa.String(), nullable=True),
        sa.Column("notice_ended_on", sa.String(), nullable=True),
        sa.Column("reward_points", sa.BigInteger(), nullable=True),
        sa.Column("goods_content", sa.String(), nullable=True),
        sa.Column("has_head_signature", sa.BigInteger(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["household"],
            ["household.uid"],
            name=op.f("fk_star_rating_household"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["village"], ["village.uid"], name=op.f("fk_star_rating_village"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_star_rating")),
    )
    with op.batch_alter_table("star_rating", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_star_rating_household"), ["household"], unique=False)
        batch_op.create_index(batch_op.f("ix_star_rating_village"), ["village"], unique=False)

    op.create_table(
        "subsistence_allowance",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("village", sa.LargeBinary(length=16), nullable=True),
        sa.Column("household", sa.LargeBinary(length=16), nullable=True),
        sa.Column("full_name", sa.String(), nullable=True),
        sa.Column("id_number", sa.String(), nullable=True),
        sa.Column("allowance_no", sa.String(), nullable=True),
        sa.Column("allowance_scope", sa.String(), nullable=True),
        sa.Column("allowance_class", sa.String(), nullable=True),
        sa.Column("covered_count", sa.BigInteger(), nullable=True),
        sa.Column("monthly_amount", sa.BigInteger(), nullable=True),
        sa.Column("approval_no", sa.String(), nullable=True),
        sa.Column("started_on", sa.String(), nullable=True),
        sa.Column("ended_on", sa.String(), nullable=True),
        sa.Column("adjust_kind", sa.String(), nullable=True),
        sa.Column("adjust_reason", sa.String(), nullable=True),
        sa.Column("bank_name", sa.String(), nullable=True),
        sa.Column("bank_account_name", sa.String(), nullable=True),
        sa.Column("bank_card", sa.String(), nullable=True),
        sa.Column("notice_on", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["household"],
            ["household.uid"],
            name=op.f("fk_subsistence_allowance_household"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["village"],
            ["village.uid"],
            name=op.f("fk_subsistence_allowance_village"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_subsistence_allowance")),
    )
    with op.batch_alter_table("subsistence_allowance", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_subsistence_allowance_allowance_no"), ["allowance_no"], unique=False)
        batch_op.create_index(batch_op.f("ix_subsistence_allowance_household"), ["household"], unique=False)
        batch_op.create_index(batch_op.f("ix_subsistence_allowance_id_number"), ["id_number"], unique=False)
        batch_op.create_index(batch_op.f("ix_subsistence_allowance_village"), ["village"], unique=False)

    op.create_table(
        "team_attendance",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("village", sa.LargeBinary(length=16), nullable=True),
        sa.Column("resident_team", sa.LargeBinary(length=16), nullable=True),
        sa.Column("helper", sa.LargeBinary(length=16), nullable=True),
        sa.Column("attended_on", sa.String(), nullable=True),
        sa.Column("signed_in_at", sa.String(), nullable=True),
        sa.Column("signed_out_at", sa.String(), nullable=True),
        sa.Column("sign_method", sa.String(), nullable=True),
        sa.Column("location", sa.String(), nullable=True),
        sa.Column("attendance_status", sa.String(), nullable=True),
        sa.Column("is_overnight", sa.BigInteger(), nullable=True),
        sa.Column("is_valid", sa.BigInteger(), nullable=True),
        sa.Column("leave_request", sa.LargeBinary(length=16), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["helper"], ["helper.uid"], name=op.f("fk_team_attendance_helper"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["leave_request"],
            ["leave_request.uid"],
            name=op.f("fk_team_attendance_leave_request"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["resident_team"],
            ["resident_team.uid"],
            name=op.f("fk_team_attendance_resident_team"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["village"], ["village.uid"], name=op.f("fk_team_attendance_village"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_team_attendance")),
    )
    with op.batch_alter_table("team_attendance", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_team_attendance_helper"), ["helper"], unique=False)
        batch_op.create_index(batch_op.f("ix_team_attendance_leave_request"), ["leave_request"], unique=False)
        batch_op.create_index(batch_op.f("ix_team_attendance_resident_team"), ["resident_team"], unique=False)
        batch_op.create_index(batch_op.f("ix_team_attendance_village"), ["village"], unique=False)

    op.create_table(
        "toilet_renovation",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("village", sa.LargeBinary(length=16), nullable=True),
        sa.Column("household", sa.LargeBinary(length=16), nullable=True),
        sa.Column("full_name", sa.String(), nullable=True),
        sa.Column("id_number", sa.String(), nullable=True),
        sa.Column("phone", sa.String(), nullable=True),
        sa.Column("renovated_year", sa.BigInteger(), nullable=True),
        sa.Column("toilet_type", sa.String(), nullable=True),
        sa.Column("toilet_place", sa.String(), nullable=True),
        sa.Column("is_house_standard", sa.BigInteger(), nullable=True),
        sa.Column("is_dry_toilet_demolished", sa.BigInteger(), nullable=True),
        sa.Column("commenced_on", sa.String(), nullable=True),
        sa.Column("completed_on", sa.String(), nullable=True),
        sa.Column("builder", sa.String(), nullable=True),
        sa.Column("pit_accepted_on", sa.String(), nullable=True),
        sa.Column("cover_accepted_on", sa.String(), nullable=True),
        sa.Column("accepted_on", sa.String(), nullable=True),
        sa.Column("accepted_by", sa.String(), nullable=True),
        sa.Column("plate_no", sa.String(), nullable=True),
        sa.Column("before_photo", sa.String(), nullable=True),
        sa.Column("after_photo", sa.String(), nullable=True),
        sa.Column("house_subsidy", sa.BigInteger(), nullable=True),
        sa.Column("pit_subsidy", sa.BigInteger(), nullable=True),
        sa.Column("subsidy_amount", sa.BigInteger(), nullable=True),
        sa.Column("bank_name", sa.String(), nullable=True),
        sa.Column("bank_account_name", sa.String(), nullable=True),
        sa.Column("bank_card", sa.String(), nullable=True),
        sa.Column("notice_on", sa.String(), nullable=True),
        sa.Column("issued_on", sa.String(), nullable=True),
        sa.Column("has_head_signature", sa.BigInteger(), nullable=True),
        sa.Column("toilet_state", sa.String(), nullable=True),
        sa.Column("is_problem_toilet", sa.BigInteger(), nullable=True),
        sa.Column("found_problem", sa.String(), nullable=True),
        sa.Column("rectified_on", sa.String(), nullable=True),
        sa.Column("solution", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["household"],
            ["household.uid"],
            name=op.f("fk_toilet_renovation_household"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["village"],
            ["village.uid"],
            name=op.f("fk_toilet_renovation_village"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_toilet_renovation")),
    )
    with op.batch_alter_table("toilet_renovation", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_toilet_renovation_household"), ["household"], unique=False)
        batch_op.create_index(batch_op.f("ix_toilet_renovation_id_number"), ["id_number"], unique=False)
        batch_op.create_index(batch_op.f("ix_toilet_renovation_village"), ["village"], unique=False)

    op.create_table(
        "water_supply",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("household", sa.LargeBinary(length=16), nullable=True),
        sa.Column("year", sa.BigInteger(), nullable=True),
        sa.Column("water_source", sa.String(), nullable=True),
        sa.Column("supply_mode", sa.String(), nullable=True),
        sa.Column("has_tap_water", sa.BigInteger(), nullable=True),
        sa.Column("fetch_distance", sa.BigInteger(), nullable=True),
        sa.Column("fetch_height_metre", sa.BigInteger(), nullable=True),
        sa.Column("dry_month_count", sa.BigInteger(), nullable=True),
        sa.Column("is_water_quantity_sufficient", sa.BigInteger(), nullable=True),
        sa.Column("is_water_quality_safe", sa.BigInteger(), nullable=True),
        sa.Column("is_water_access_easy", sa.BigInteger(), nullable=True),
        sa.Column("is_water_supply_reliable", sa.BigInteger(), nullable=True),
        sa.Column("has_safe_water", sa.BigInteger(), nullable=True),
        sa.Column("tested_on", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["household"],
            ["household.uid"],
            name=op.f("fk_water_supply_household"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_water_supply")),
    )
    with op.batch_alter_table("water_supply", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_water_supply_household"), ["household"], unique=False)

    op.create_table(
        "aid_request",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("request_no", sa.String(), nullable=True),
        sa.Column("village", sa.LargeBinary(length=16), nullable=True),
        sa.Column("household", sa.LargeBinary(length=16), nullable=True),
        sa.Column("member", sa.LargeBinary(length=16), nullable=True),
        sa.Column("request_kind", sa.String(), nullable=True),
        sa.Column("content", sa.String(), nullable=True),
        sa.Column("quantity", sa.BigInteger(), nullable=True),
        sa.Column("unit", sa.String(), nullable=True),
        sa.Column("amount", sa.BigInteger(), nullable=True),
        sa.Column("posted_by", sa.String(), nullable=True),
        sa.Column("posted_on", sa.String(), nullable=True),
        sa.Column("review_status", sa.String(), nullable=True),
        sa.Column("request_status", sa.String(), nullable=True),
        sa.Column("donor_name", sa.String(), nullable=True),
        sa.Column("matched_on", sa.String(), nullable=True),
        sa.Column("donation_content", sa.String(), nullable=True),
        sa.Column("cash_value", sa.BigInteger(), nullable=True),
        sa.Column("has_recipient_signature", sa.BigInteger(), nullable=True),
        sa.Column("feedback_on", sa.String(), nullable=True),
        sa.Column("photo", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["household"],
            ["household.uid"],
            name=op.f("fk_aid_request_household"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["member"], ["member.uid"], name=op.f("fk_aid_request_member"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["village"], ["village.uid"], name=op.f("fk_aid_request_village"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_aid_request")),
    )
    with op.batch_alter_table("aid_request", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_aid_request_household"), ["household"], unique=False)
        batch_op.create_index(batch_op.f("ix_aid_request_member"), ["member"], unique=False)
        batch_op.create_index(batch_op.f("ix_aid_request_request_no"), ["request_no"], unique=False)
        batch_op.create_index(batch_op.f("ix_aid_request_village"), ["village"], unique=False)

    op.create_table(
        "asset_contract",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("asset", sa.LargeBinary(length=16), nullable=True),
        sa.Column("contract_no", sa.String(), nullable=True),
        sa.Column("operation_mode", sa.String(), nullable=True),
        sa.Column("operator_name", sa.String(), nullable=True),
        sa.Column("credit_code", sa.String(), nullable=True),
        sa.Column("phone", sa.String(), nullable=True),
        sa.Column("signed_on", sa.String(), nullable=True),
        sa.Column("started_on", sa.String(), nullable=True),
        sa.Column("ended_on", sa.String(), nullable=True),
        sa.Column("annual_rent", sa.BigInteger(), nullable=True),
        sa.Column("income_rate", sa.BigInteger(), nullable=True),
        sa.Column("payment_method", sa.String(), nullable=True),
        sa.Column("guarantee", sa.String(), nullable=True),
        sa.Column("contract_status", sa.String(), nullable=True),
        sa.Column("proof", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["asset"], ["asset.uid"], name=op.f("fk_asset_contract_asset"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_asset_contract")),
    )
    with op.batch_alter_table("asset_contract", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_asset_contract_asset"), ["asset"], unique=False)
        batch_op.create_index(batch_op.f("ix_asset_contract_contract_no"), ["contract_no"], unique=False)

    op.create_table(
        "asset_disposal",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("asset", sa.LargeBinary(length=16), nullable=True),
        sa.Column("disposal_reason", sa.String(), nullable=True),
        sa.Column("disposal_method", sa.String(), nullable=True),
        sa.Column("applied_on", sa.String(), nullable=True),
        sa.Column("proposed_on", sa.String(), nullable=True),
        sa.Column("discussed_on", sa.String(), nullable=True),
        sa.Column("party_reviewed_on", sa.String(), nullable=True),
        sa.Column("villagers_resolved_on", sa.String(), nullable=True),
        sa.Column("resolution_published_on", sa.String(), nullable=True),
        sa.Column("result_published_on", sa.String(), nullable=True),
        sa.Column("township_reviewed_on", sa.String(), nullable=True),
        sa.Column("county_approved_on", sa.String(), nullable=True),
        sa.Column("approval_no", sa.String(), nullable=True),
        sa.Column("appraised_value", sa.BigInteger(), nullable=True),
        sa.Column("disposal_income", sa.BigInteger(), nullable=True),
        sa.Column("income_use", sa.String(), nullable=True),
        sa.Column("disposed_on", sa.String(), nullable=True),
        sa.Column("written_off_on", sa.String(), nullable=True),
        sa.Column("notice_started_on", sa.String(), nullable=True),
        sa.Column("notice_ended_on", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["asset"], ["asset.uid"], name=op.f("fk_asset_disposal_asset"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_asset_disposal")),
    )
    with op.batch_alter_table("asset_disposal", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_asset_disposal_asset"), ["asset"], unique=False)

    op.create_table(
        "asset_inspection",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("asset", sa.LargeBinary(length=16), nullable=True),
        sa.Column("inspected_on", sa.String(), nullable=True),
        sa.Column("inspector", sa.String(), nullable=True),
        sa.Column("facility_condition", sa.String(), nullable=True),
        sa.Column("asset_status", sa.String(), nullable=True),
        sa.Column("found_problem", sa.String(), nullable=True),
        sa.Column("solution", sa.String(), nullable=True),
        sa.Column("next_inspection_on", sa.String(), nullable=True),
        sa.Column("photo", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["asset"], ["asset.uid"], name=op.f("fk_asset_inspection_asset"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_asset_inspection")),
    )
    with op.batch_alter_table("asset_inspection", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_asset_inspection_asset"), ["asset"], unique=False)

    op.create_table(
        "asset_right",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("asset", sa.LargeBinary(length=16), nullable=True),
        sa.Column("right_kind", sa.String(), nullable=True),
        sa.Column("owner_level", sa.String(), nullable=True),
        sa.Column("right_holder", sa.String(), nullable=True),
        sa.Column("right_document", sa.String(), nullable=True),
        sa.Column("valid_from_on", sa.String(), nullable=True),
        sa.Column("valid_to_on", sa.String(), nullable=True),
        sa.Column("confirmed_on", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["asset"], ["asset.uid"], name=op.f("fk_asset_right_asset"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_asset_right")),
    )
    with op.batch_alter_table("asset_right", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_asset_right_asset"), ["asset"], unique=False)

    op.create_table(
        "asset_stocktake",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("asset", sa.LargeBinary(length=16), nullable=True),
        sa.Column("year", sa.BigInteger(), nullable=True),
        sa.Column("stocktake_on", sa.String(), nullable=True),
        sa.Column("book_quantity", sa.BigInteger(), nullable=True),
        sa.Column("actual_quantity", sa.BigInteger(), nullable=True),
        sa.Column("difference_reason", sa.String(), nullable=True),
        sa.Column("book_value", sa.BigInteger(), nullable=True),
        sa.Column("asset_status", sa.String(), nullable=True),
        sa.Column("stocktake_action", sa.String(), nullable=True),
        sa.Column("stocktaker", sa.String(), nullable=True),
        sa.Column("responsible_person", sa.String(), nullable=True),
        sa.Column("photo", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["asset"], ["asset.uid"], name=op.f("fk_asset_stocktake_asset"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_asset_stocktake")),
    )
    with op.batch_alter_table("asset_stocktake", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_asset_stocktake_asset"), ["asset"], unique=False)

    op.create_table(
        "assistance_plan_item",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("assistance_plan", sa.LargeBinary(length=16), nullable=True),
        sa.Column("measure_group", sa.String(), nullable=True),
        sa.Column("project_name", sa.String(), nullable=True),
        sa.Column("project_content", sa.String(), nullable=True),
        sa.Column("quantity", sa.BigInteger(), nullable=True),
        sa.Column("unit", sa.String(), nullable=True),
        sa.Column("total_fund", sa.BigInteger(), nullable=True),
        sa.Column("expected_income_gain", sa.BigInteger(), nullable=True),
        sa.Column("planned_started_on", sa.String(), nullable=True),
        sa.Column("planned_ended_on", sa.String(), nullable=True),
        sa.Column("responsible_person", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["assistance_plan"],
            ["assistance_plan.uid"],
            name=op.f("fk_assistance_plan_item_assistance_plan"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_assistance_plan_item")),
    )
    with op.batch_alter_table("assistance_plan_item", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_assistance_plan_item_assistance_plan"), ["assistance_plan"], unique=False)

    op.create_table(
        "attachment",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("ledger_name", sa.String(), nullable=True),
        sa.Column("record_uid", sa.String(), nullable=True),
        sa.Column("field_name", sa.String(), nullable=True),
        sa.Column("household", sa.LargeBinary(length=16), nullable=True),
        sa.Column("member", sa.LargeBinary(length=16), nullable=True),
        sa.Column("attachment_type", sa.String(), nullable=True),
        sa.Column("title", sa.String(), nullable=True),
        sa.Column("file_name", sa.String(), nullable=True),
        sa.Column("content_hash", sa.String(), nullable=True),
        sa.Column("size_byte", sa.BigInteger(), nullable=True),
        sa.Column("page_count", sa.BigInteger(), nullable=True),
        sa.Column("formed_on", sa.String(), nullable=True),
        sa.Column("has_paper_original", sa.BigInteger(), nullable=True),
        sa.Column("archive_box", sa.String(), nullable=True),
        sa.Column("privacy_level", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["household"],
            ["household.uid"],
            name=op.f("fk_attachment_household"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["member"], ["member.uid"], name=op.f("fk_attachment_member"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_attachment")),
    )
    with op.batch_alter_table("attachment", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_attachment_content_hash"), ["content_hash"], unique=False)
        batch_op.create_index(batch_op.f("ix_attachment_household"), ["household"], unique=False)
        batch_op.create_index(batch_op.f("ix_attachment_member"), ["member"], unique=False)
        batch_op.create_index(batch_op.f("ix_attachment_record_uid"), ["record_uid"], unique=False)

    op.create_table(
        "benefit_link",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("business_entity", sa.LargeBinary(length=16), nullable=True),
        sa.Column("village", sa.LargeBinary(length=16), nullable=True),
        sa.Column("household", sa.LargeBinary(length=16), nullable=True),
        sa.Column("member", sa.LargeBinary(length=16), nullable=True),
        sa.Column("year", sa.BigInteger(), nullable=True),
        sa.Column("link_kind", sa.String(), nullable=True),
        sa.Column("link_method", sa.String(), nullable=True),
        sa.Column("contract_no", sa.String(), nullable=True),
        sa.Column("signed_on", sa.String(), nullable=True),
        sa.Column("link_content", sa.String(), nullable=True),
        sa.Column("contribution_area", sa.BigInteger(), nullable=True),
        sa.Column("contribution_amount", sa.BigInteger(), nullable=True),
        sa.Column("started_on", sa.String(), nullable=True),
        sa.Column("ended_on", sa.String(), nullable=True),
        sa.Column("amount", sa.BigInteger(), nullable=True),
        sa.Column("issued_on", sa.String(), nullable=True),
        sa.Column("has_head_signature", sa.BigInteger(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["business_entity"],
            ["business_entity.uid"],
            name=op.f("fk_benefit_link_business_entity"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["household"],
            ["household.uid"],
            name=op.f("fk_benefit_link_household"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["member"], ["member.uid"], name=op.f("fk_benefit_link_member"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["village"], ["village.uid"], name=op.f("fk_benefit_link_village"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_benefit_link")),
    )
    with op.batch_alter_table("benefit_link", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_benefit_link_business_entity"), ["business_entity"], unique=False)
        batch_op.create_index(batch_op.f("ix_benefit_link_household"), ["household"], unique=False)
        batch_op.create_index(batch_op.f("ix_benefit_link_member"), ["member"], unique=False)
        batch_op.create_index(batch_op.f("ix_benefit_link_village"), ["village"], unique=False)

    op.create_table(
        "child_support",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("village", sa.LargeBinary(length=16), nullable=True),
        sa.Column("household", sa.LargeBinary(length=16), nullable=True),
        sa.Column("member", sa.LargeBinary(length=16), nullable=True),
        sa.Column("full_name", sa.String(), nullable=True),
        sa.Column("id_number", sa.String(), nullable=True),
        sa.Column("sex", sa.String(), nullable=True),
        sa.Column("born_on", sa.String(), nullable=True),
        sa.Column("child_category", sa.String(), nullable=True),
        sa.Column("welfare_certificate_no", sa.String(), nullable=True),
        sa.Column("registered_residence_kind", sa.String(), nullable=True),
        sa.Column("living_state", sa.String(), nullable=True),
        sa.Column("guardian_name", sa.String(), nullable=True),
        sa.Column("guardian_phone", sa.String(), nullable=True),
        sa.Column("guardian_relation", sa.String(), nullable=True),
        sa.Column("is_entrusted", sa.BigInteger(), nullable=True),
        sa.Column("has_care_agreement", sa.BigInteger(), nullable=True),
        sa.Column("carer_name", sa.String(), nullable=True),
        sa.Column("visit_frequency", sa.String(), nullable=True),
        sa.Column("monthly_amount", sa.BigInteger(), nullable=True),
        sa.Column("started_on", sa.String(), nullable=True),
        sa.Column("ended_on", sa.String(), nullable=True),
        sa.Column("bank_name", sa.String(), nullable=True),
        sa.Column("bank_account_name", sa.String(), nullable=True),
        sa.Column("bank_card", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["household"],
            ["household.uid"],
            name=op.f("fk_child_support_household"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["member"], ["member.uid"], name=op.f("fk_child_support_member"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["village"], ["village.uid"], name=op.f("fk_child_support_village"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_child_support")),
    )
    with op.batch_alter_table("child_support", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_child_support_household"), ["household"], unique=False)
        batch_op.create_index(batch_op.f("ix_child_support_id_number"), ["id_number"], unique=False)
        batch_op.create_index(batch_op.f("ix_child_support_member"), ["member"], unique=False)
        batch_op.create_index(batch_op.f("ix_child_support_village"), ["village"], unique=False)

    op.create_table(
        "department_record",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("department_list", sa.LargeBinary(length=16), nullable=True),
        sa.Column("full_name", sa.String(), nullable=True),
        sa.Column("id_number", sa.String(), nullable=True),
        sa.Column("village_text", sa.String(), nullable=True),
        sa.Column("subsidy_kind", sa.String(), nullable=True),
        sa.Column("category_text", sa.String(), nullable=True),
        sa.Column("grade_text", sa.String(), nullable=True),
        sa.Column("amount", sa.BigInteger(), nullable=True),
        sa.Column("started_on", sa.String(), nullable=True),
        sa.Column("ended_on", sa.String(), nullable=True),
        sa.Column("raw_values", sa.String(), nullable=True),
        sa.Column("match_status", sa.String(), nullable=True),
        sa.Column("household", sa.LargeBinary(length=16), nullable=True),
        sa.Column("member", sa.LargeBinary(length=16), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["department_list"],
            ["department_list.uid"],
            name=op.f("fk_department_record_department_list"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["household"],
            ["household.uid"],
            name=op.f("fk_department_record_household"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["member"], ["member.uid"], name=op.f("fk_department_record_member"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_department_record")),
    )
    with op.batch_alter_table("department_record", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_department_record_department_list"), ["department_list"], unique=False)
        batch_op.create_index(batch_op.f("ix_department_record_household"), ["household"], unique=False)
        batch_op.create_index(batch_op.f("ix_department_record_id_number"), ["id_number"], unique=False)
        batch_op.create_index(batch_op.f("ix_department_record_member"), ["member"], unique=False)

    op.create_table(
        "disability_subsidy",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("village", sa.LargeBinary(length=16), nullable=True),
        sa.Column("household", sa.LargeBinary(length=16), nullable=True),
        sa.Column("member", sa.LargeBinary(length=16), nullable=True),
        sa.Column("full_name", sa.String(), nullable=True),
        sa.Column("id_number", sa.String(), nullable=True),
        sa.Column("disability_certificate_no", sa.String(), nullable=True),
        sa.Column("disability_kind", sa.String(), nullable=True),
        sa.Column("disability_grade", sa.String(), nullable=True),
        sa.Column("certificate_issued_on", sa.String(), nullable=True),
        sa.Column("certificate_expires_on", sa.String(), nullable=True),
        sa.Column("guardian_name", sa.String(), nullable=True),
        sa.Column("guardian_phone", sa.String(), nullable=True),
        sa.Column("disability_subsidy_kind", sa.String(), nullable=True),
        sa.Column("monthly_amount", sa.BigInteger(), nullable=True),
        sa.Column("started_on", sa.String(), nullable=True),
        sa.Column("ended_on", sa.String(), nullable=True),
        sa.Column("bank_name", sa.String(), nullable=True),
        sa.Column("bank_account_name", sa.String(), nullable=True),
        sa.Column("bank_card", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["household"],
            ["household.uid"],
            name=op.f("fk_disability_subsidy_household"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["member"], ["member.uid"], name=op.f("fk_disability_subsidy_member"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["village"],
            ["village.uid"],
            name=op.f("fk_disability_subsidy_village"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_disability_subsidy")),
    )
    with op.batch_alter_table("disability_subsidy", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_disability_subsidy_household"), ["household"], unique=False)
        batch_op.create_index(batch_op.f("ix_disability_subsidy_id_number"), ["id_number"], unique=False)
        batch_op.create_index(batch_op.f("ix_disability_subsidy_member"), ["member"], unique=False)
        batch_op.create_index(batch_op.f("ix_disability_subsidy_village"), ["village"], unique=False)

    op.create_table(
        "doctor_signing",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("village", sa.LargeBinary(length=16), nullable=True),
        sa.Column("household", sa.LargeBinary(length=16), nullable=True),
        sa.Column("member", sa.LargeBinary(length=16), nullable=True),
        sa.Column("full_name", sa.String(), nullable=True),
        sa.Column("id_number", sa.String(), nullable=True),
        sa.Column("phone", sa.String(), nullable=True),
        sa.Column("crowd_tags", sa.String(), nullable=True),
        sa.Column("year", sa.BigInteger(), nullable=True),
        sa.Column("doctor_team", sa.String(), nullable=True),
        sa.Column("family_doctor_name", sa.String(), nullable=True),
        sa.Column("agreement_no", sa.String(), nullable=True),
        sa.Column("signed_on", sa.String(), nullable=True),
        sa.Column("valid_to_on", sa.String(), nullable=True),
        sa.Column("service_pack", sa.String(), nullable=True),
        sa.Column("health_record_no", sa.String(), nullable=True),
        sa.Column("doctor_phone", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["household"],
            ["household.uid"],
            name=op.f("fk_doctor_signing_household"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["member"], ["member.uid"], name=op.f("fk_doctor_signing_member"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["village"], ["village.uid"], name=op.f("fk_doctor_signing_village"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_doctor_signing")),
    )
    with op.batch_alter_table("doctor_signing", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_doctor_signing_household"), ["household"], unique=False)
        batch_op.create_index(batch_op.f("ix_doctor_signing_id_number"), ["id_number"], unique=False)
        batch_op.create_index(batch_op.f("ix_doctor_signing_member"), ["member"], unique=False)
        batch_op.create_index(batch_op.f("ix_doctor_signing_village"), ["village"], unique=False)

    op.create_table(
        "elder_support",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("village", sa.LargeBinary(length=16), nullable=True),
        sa.Column("household", sa.LargeBinary(length=16), nullable=True),
        sa.Column("member", sa.LargeBinary(length=16), nullable=True),
        sa.Column("full_name", sa.String(), nullable=True),
        sa.Column("id_number", sa.String(), nullable=True),
        sa.Column("self_care", sa.String(), nullable=True),
        sa.Column("elder_mode", sa.String(), nullable=True),
        sa.Column("month", sa.String(), nullable=True),
        sa.Column("supporter_names", sa.String(), nullable=True),
        sa.Column("child_payment", sa.BigInteger(), nullable=True),
        sa.Column("fund_reward", sa.BigInteger(), nullable=True),
        sa.Column("is_canteen_user", sa.BigInteger(), nullable=True),
        sa.Column("issued_on", sa.String(), nullable=True),
        sa.Column("notice_on", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["household"],
            ["household.uid"],
            name=op.f("fk_elder_support_household"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["member"], ["member.uid"], name=op.f("fk_elder_support_member"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["village"], ["village.uid"], name=op.f("fk_elder_support_village"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_elder_support")),
    )
    with op.batch_alter_table("elder_support", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_elder_support_household"), ["household"], unique=False)
        batch_op.create_index(batch_op.f("ix_elder_support_id_number"), ["id_number"], unique=False)
        batch_op.create_index(batch_op.f("ix_elder_support_member"), ["member"], unique=False)
        batch_op.create_index(batch_op.f("ix_elder_support_village"), ["village"], unique=False)

    op.create_table(
        "enrolment_watch",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("village", sa.LargeBinary(length=16), nullable=True),
        sa.Column("household", sa.LargeBinary(length=16), nullable=True),
        sa.Column("member", sa.LargeBinary(length=16), nullable=True),
        sa.Column("full_name", sa.String(), nullable=True),
        sa.Column("id_number", sa.String(), nullable=True),
        sa.Column("sex", sa.String(), nullable=True),
        sa.Column("born_on", sa.String(), nullable=True),
        sa.Column("guardian_name", sa.String(), nullable=True),
        sa.Column("guardian_phone", sa.String(), nullable=True),
        sa.Column("year", sa.BigInteger(), nullable=True),
        sa.Column("term", sa.String(), nullable=True),
        sa.Column("school_stage", sa.String(), nullable=True),
        sa.Column("school_name", sa.String(), nullable=True),
        sa.Column("class_name", sa.String(), nullable=True),
        sa.Column("student_no", sa.String(), nullable=True),
        sa.Column("is_boarding", sa.BigInteger(), nullable=True),
        sa.Column("study_status", sa.String(), nullable=True),
        sa.Column("dropout_reason", sa.String(), nullable=True),
        sa.Column("dropped_out_on", sa.String(), nullable=True),
        sa.Column("recognition_no", sa.String(), nullable=True),
        sa.Column("village_line_person", sa.String(), nullable=True),
        sa.Column("school_line_person", sa.String(), nullable=True),
        sa.Column("returned_on", sa.String(), nullable=True),
        sa.Column("is_in_safety_plan", sa.BigInteger(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["household"],
            ["household.uid"],
            name=op.f("fk_enrolment_watch_household"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["member"], ["member.uid"], name=op.f("fk_enrolment_watch_member"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["village"], ["village.uid"], name=op.f("fk_enrolment_watch_village"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_enrolment_watch")),
    )
    with op.batch_alter_table("enrolment_watch", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_enrolment_watch_household"), ["household"], unique=False)
        batch_op.create_index(batch_op.f("ix_enrolment_watch_id_number"), ["id_number"], unique=False)
        batch_op.create_index(batch_op.f("ix_enrolment_watch_member"), ["member"], unique=False)
        batch_op.create_index(batch_op.f("ix_enrolment_watch_village"), ["village"], unique=False)

    op.create_table(
        "entity_membership",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("business_entity", sa.LargeBinary(length=16), nullable=True),
        sa.Column("village", sa.LargeBinary(length=16), nullable=True),
        sa.Column("household", sa.LargeBinary(length=16), nullable=True),
        sa.Column("member", sa.LargeBinary(length=16), nullable=True),
        sa.Column("joined_on", sa.String(), nullable=True),
        sa.Column("left_entity_on", sa.String(), nullable=True),
        sa.Column("contribution_kind", sa.String(), nullable=True),
        sa.Column("contribution_amount", sa.BigInteger(), nullable=True),
        sa.Column("contribution_area", sa.BigInteger(), nullable=True),
        sa.Column("share_certificate_no", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["business_entity"],
            ["business_entity.uid"],
            name=op.f("fk_entity_membership_business_entity"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["household"],
            ["household.uid"],
            name=op.f("fk_entity_membership_household"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["member"], ["member.uid"], name=op.f("fk_entity_membership_member"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["village"],
            ["village.uid"],
            name=op.f("fk_entity_membership_village"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_entity_membership")),
    )
    with op.batch_alter_table("entity_membership", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_entity_membership_business_entity"), ["business_entity"], unique=False)
        batch_op.create_index(batch_op.f("ix_entity_membership_household"), ["household"], unique=False)
        batch_op.create_index(batch_op.f("ix_entity_membership_member"), ["member"], unique=False)
        batch_op.create_index(batch_op.f("ix_entity_membership_village"), ["village"], unique=False)

    op.create_table(
        "entrepreneur",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("village", sa.LargeBinary(length=16), nullable=True),
        sa.Column("member", sa.LargeBinary(length=16), nullable=True),
        sa.Column("full_name", sa.String(), nullable=True),
        sa.Column("id_number", sa.String(), nullable=True),
        sa.Column("sex", sa.String(), nullable=True),
        sa.Column("phone", sa.String(), nullable=True),
        sa.Column("education", sa.String(), nullable=True),
        sa.Column("political_status", sa.String(), nullable=True),
        sa.Column("is_village_cadre", sa.BigInteger(), nullable=True),
        sa.Column("is_from_poor_household", sa.BigInteger(), nullable=True),
        sa.Column("lead_industry", sa.String(), nullable=True),
        sa.Column("scale_text", sa.String(), nullable=True),
        sa.Column("business_entity", sa.LargeBinary(length=16), nullable=True),
        sa.Column("production_base", sa.LargeBinary(length=16), nullable=True),
        sa.Column("output_amount", sa.BigInteger(), nullable=True),
        sa.Column("dual_stage", sa.String(), nullable=True),
        sa.Column("trained_on", sa.String(), nullable=True),
        sa.Column("training_name", sa.String(), nullable=True),
        sa.Column("training_place", sa.String(), nullable=True),
        sa.Column("certificate_no", sa.String(), nullable=True),
        sa.Column("recognized_on", sa.String(), nullable=True),
        sa.Column("linked_household_count", sa.BigInteger(), nullable=True),
        sa.Column("employed_count", sa.BigInteger(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["business_entity"],
            ["business_entity.uid"],
            name=op.f("fk_entrepreneur_business_entity"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["member"], ["member.uid"], name=op.f("fk_entrepreneur_member"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["production_base"],
            ["production_base.uid"],
            name=op.f("fk_entrepreneur_production_base"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["village"], ["village.uid"], name=op.f("fk_entrepreneur_village"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_entrepreneur")),
    )
    with op.batch_alter_table("entrepreneur", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_entrepreneur_business_entity"), ["business_entity"], unique=False)
        batch_op.create_index(batch_op.f("ix_entrepreneur_id_number"), ["id_number"], unique=False)
        batch_op.create_index(batch_op.f("ix_entrepreneur_member"), ["member"], unique=False)
        batch_op.create_index(batch_op.f("ix_entrepreneur_production_base"), ["production_base"], unique=False)
        batch_op.create_index(batch_op.f("ix_entrepreneur_village"), ["village"], unique=False)

    op.create_table(
        "hardship_support",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("village", sa.LargeBinary(length=16), nullable=True),
        sa.Column("household", sa.LargeBinary(length=16), nullable=True),
        sa.Column("member", sa.LargeBinary(length=16), nullable=True),
        sa.Column("full_name", sa.String(), nullable=True),
        sa.Column("id_number", sa.String(), nullable=True),
        sa.Column("labour_skill", sa.String(), nullable=True),
        sa.Column("hardship_fund", sa.LargeBinary(length=16), nullable=True),
        sa.Column("month", sa.String(), nullable=True),
        sa.Column("monthly_amount", sa.BigInteger(), nullable=True),
        sa.Column("approved_on", sa.String(), nullable=True),
        sa.Column("bank_name", sa.String(), nullable=True),
        sa.Column("bank_account_name", sa.String(), nullable=True),
        sa.Column("bank_card", sa.String(), nullable=True),
        sa.Column("paid_amount", sa.BigInteger(), nullable=True),
        sa.Column("issued_on", sa.String(), nullable=True),
        sa.Column("notice_on", sa.String(), nullable=True),
        sa.Column("has_recipient_signature", sa.BigInteger(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["hardship_fund"],
            ["hardship_fund.uid"],
            name=op.f("fk_hardship_support_hardship_fund"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["household"],
            ["household.uid"],
            name=op.f("fk_hardship_support_household"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["member"], ["member.uid"], name=op.f("fk_hardship_support_member"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["village"],
            ["village.uid"],
            name=op.f("fk_hardship_support_village"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_hardship_support")),
    )
    with op.batch_alter_table("hardship_support", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_hardship_support_hardship_fund"), ["hardship_fund"], unique=False)
        batch_op.create_index(batch_op.f("ix_hardship_support_household"), ["household"], unique=False)
        batch_op.create_index(batch_op.f("ix_hardship_support_id_number"), ["id_number"], unique=False)
        batch_op.create_index(batch_op.f("ix_hardship_support_member"), ["member"], unique=False)
        batch_op.create_index(batch_op.f("ix_hardship_support_village"), ["village"], unique=False)

    op.create_table(
        "insurance_claim",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("insurance_policy", sa.LargeBinary(length=16), nullable=True),
        sa.Column("household", sa.LargeBinary(length=16), nullable=True),
        sa.Column("member", sa.LargeBinary(length=16), nullable=True),
        sa.Column("accident_type", sa.String(), nullable=True),
        sa.Column("occurred_on", sa.String(), nullable=True),
        sa.Column("reported_on", sa.String(), nullable=True),
        sa.Column("loss_amount", sa.BigInteger(), nullable=True),
        sa.Column("eligible_expense", sa.BigInteger(), nullable=True),
        sa.Column("reimbursed_amount", sa.BigInteger(), nullable=True),
        sa.Column("self_paid_amount", sa.BigInteger(), nullable=True),
        sa.Column("claim_rate", sa.BigInteger(), nullable=True),
        sa.Column("claim_status", sa.String(), nullable=True),
        sa.Column("claim_amount", sa.BigInteger(), nullable=True),
        sa.Column("received_on", sa.String(), nullable=True),
        sa.Column("has_head_signature", sa.BigInteger(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["household"],
            ["household.uid"],
            name=op.f("fk_insurance_claim_household"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["insurance_policy"],
            ["insurance_policy.uid"],
            name=op.f("fk_insurance_claim_insurance_policy"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["member"], ["member.uid"], name=op.f("fk_insurance_claim_member"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_insurance_claim")),
    )
    with op.batch_alter_table("insurance_claim", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_insurance_claim_household"), ["household"], unique=False)
        batch_op.create_index(batch_op.f("ix_insurance_claim_insurance_policy"), ["insurance_policy"], unique=False)
        batch_op.create_index(batch_op.f("ix_insurance_claim_member"), ["member"], unique=False)

    op.create_table(
        "left_behind_care",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("village", sa.LargeBinary(length=16), nullable=True),
        sa.Column("household", sa.LargeBinary(length=16), nullable=True),
        sa.Column("member", sa.LargeBinary(length=16), nullable=True),
        sa.Column("full_name", sa.String(), nullable=True),
        sa.Column("id_number", sa.String(), nullable=True),
        sa.Column("sex", sa.String(), nullable=True),
        sa.Column("born_on", sa.String(), nullable=True),
        sa.Column("phone", sa.String(), nullable=True),
        sa.Column("left_behind_kind", sa.String(), nullable=True),
        sa.Column("absent_person", sa.String(), nullable=True),
        sa.Column("absent_place", sa.String(), nullable=True),
        sa.Column("absent_phone", sa.String(), nullable=True),
        sa.Column("guardian_name", sa.String(), nullable=True),
        sa.Column("guardian_phone", sa.String(), nullable=True),
        sa.Column("guardian_relation", sa.String(), nullable=True),
        sa.Column("has_care_agreement", sa.BigInteger(), nullable=True),
        sa.Column("health", sa.String(), nullable=True),
        sa.Column("care_officer", sa.String(), nullable=True),
        sa.Column("care_officer_phone", sa.String(), nullable=True),
        sa.Column("visit_frequency", sa.String(), nullable=True),
        sa.Column("last_visited_on", sa.String(), nullable=True),
        sa.Column("service_content", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["household"],
            ["household.uid"],
            name=op.f("fk_left_behind_care_household"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["member"], ["member.uid"], name=op.f("fk_left_behind_care_member"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["village"],
            ["village.uid"],
            name=op.f("fk_left_behind_care_village"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_left_behind_care")),
    )
    with op.batch_alter_table("left_behind_care", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_left_behind_care_household"), ["household"], unique=False)
        batch_op.create_index(batch_op.f("ix_left_behind_care_id_number"), ["id_number"], unique=False)
        batch_op.create_index(batch_op.f("ix_left_behind_care_member"), ["member"], unique=False)
        batch_op.create_index(batch_op.f("ix_left_behind_care_village"), ["village"], unique=False)

    op.create_table(
        "member_change",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("household", sa.LargeBinary(length=16), nullable=True),
        sa.Column("member", sa.LargeBinary(length=16), nullable=True),
        sa.Column("full_name", sa.String(), nullable=True),
        sa.Column("id_number", sa.String(), nullable=True),
        sa.Column("relation_to_head", sa.String(), nullable=True),
        sa.Column("change_direction", sa.String(), nullable=True),
        sa.Column("increase_reason", sa.String(), nullable=True),
        sa.Column("decrease_reason", sa.String(), nullable=True),
        sa.Column("changed_on", sa.String(), nullable=True),
        sa.Column("target_household", sa.LargeBinary(length=16), nullable=True),
        sa.Column("proof", sa.String(), nullable=True),
        sa.Column("entered_on", sa.String(), nullable=True),
        sa.Column("handler", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["household"],
            ["household.uid"],
            name=op.f("fk_member_change_household"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["member"], ["member.uid"], name=op.f("fk_member_change_member"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["target_household"],
            ["household.uid"],
            name=op.f("fk_member_change_target_household"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_member_change")),
    )
    with op.batch_alter_table("member_change", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_member_change_household"), ["household"], unique=False)
        batch_op.create_index(batch_op.f("ix_member_change_id_number"), ["id_number"], unique=False)
        batch_op.create_index(batch_op.f("ix_member_change_member"), ["member"], unique=False)
        batch_op.create_index(batch_op.f("ix_member_change_target_household"), ["target_household"], unique=False)

    op.create_table(
        "micro_loan",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("village", sa.LargeBinary(length=16), nullable=True),
        sa.Column("household", sa.LargeBinary(length=16), nullable=True),
        sa.Column("member", sa.LargeBinary(length=16), nullable=True),
        sa.Column("full_name", sa.String(), nullable=True),
        sa.Column("id_number", sa.String(), nullable=True),
        sa.Column("relation_to_head", sa.String(), nullable=True),
        sa.Column("phone", sa.String(), nullable=True),
        sa.Column("loan_kind", sa.String(), nullable=True),
        sa.Column("credit_star", sa.String(), nullable=True),
        sa.Column("credit_limit", sa.BigInteger(), nullable=True),
        sa.Column("credit_institution", sa.String(), nullable=True),
        sa.Column("credited_on", sa.String(), nullable=True),
        sa.Column("lender", sa.String(), nullable=True),
        sa.Column("contract_no", sa.String(), nullable=True),
        sa.Column("loan_amount", sa.BigInteger(), nullable=True),
        sa.Column("loan_month_count", sa.BigInteger(), nullable=True),
        sa.Column("lent_on", sa.String(), nullable=True),
        sa.Column("due_repay_on", sa.String(), nullable=True),
        sa.Column("annual_rate", sa.BigInteger(), nullable=True),
        sa.Column("loan_purpose", sa.String(), nullable=True),
        sa.Column("is_used_by_household", sa.BigInteger(), nullable=True),
        sa.Column("is_interest_subsidized", sa.BigInteger(), nullable=True),
        sa.Column("subsidized_interest", sa.BigInteger(), nullable=True),
        sa.Column("repaid_amount", sa.BigInteger(), nullable=True),
        sa.Column("last_repaid_on", sa.String(), nullable=True),
        sa.Column("loan_balance", sa.BigInteger(), nullable=True),
        sa.Column("loan_status", sa.String(), nullable=True),
        sa.Column("is_overdue", sa.BigInteger(), nullable=True),
        sa.Column("overdue_amount", sa.BigInteger(), nullable=True),
        sa.Column("overdue_since_on", sa.String(), nullable=True),
        sa.Column("owed_interest", sa.BigInteger(), nullable=True),
        sa.Column("extended_to_on", sa.String(), nullable=True),
        sa.Column("is_unmet_need", sa.BigInteger(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["household"],
            ["household.uid"],
            name=op.f("fk_micro_loan_household"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["member"], ["member.uid"], name=op.f("fk_micro_loan_member"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["village"], ["village.uid"], name=op.f("fk_micro_loan_village"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_micro_loan")),
    )
    with op.batch_alter_table("micro_loan", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_micro_loan_contract_no"), ["contract_no"], unique=False)
        batch_op.create_index(batch_op.f("ix_micro_loan_household"), ["household"], unique=False)
        batch_op.create_index(batch_op.f("ix_micro_loan_id_number"), ["id_number"], unique=False)
        batch_op.create_index(batch_op.f("ix_micro_loan_member"), ["member"], unique=False)
        batch_op.create_index(batch_op.f("ix_micro_loan_village"), ["village"], unique=False)

    op.create_table(
        "monitoring_step",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("monitoring_case", sa.LargeBinary(length=16), nullable=True),
        sa.Column("step", sa.String(), nullable=True),
        sa.Column("due_on", sa.String(), nullable=True),
        sa.Column("handled_on", sa.String(), nullable=True),
        sa.Column("handler", sa.String(), nullable=True),
        sa.Column("checkers", sa.String(), nullable=True),
        sa.Column("step_result", sa.String(), nullable=True),
        sa.Column("opinion", sa.String(), nullable=True),
        sa.Column("has_authorization", sa.BigInteger(), nullable=True),
        sa.Column("comparison_result", sa.String(), nullable=True),
        sa.Column("doubt_explanation", sa.String(), nullable=True),
        sa.Column("deliberated_on", sa.String(), nullable=True),
        sa.Column("deliberation_place", sa.String(), nullable=True),
        sa.Column("deliberation_host", sa.String(), nullable=True),
        sa.Column("expected_count", sa.BigInteger(), nullable=True),
        sa.Column("present_count", sa.BigInteger(), nullable=True),
        sa.Column("approve_count", sa.BigInteger(), nullable=True),
        sa.Column("against_count", sa.BigInteger(), nullable=True),
        sa.Column("abstain_count", sa.BigInteger(), nullable=True),
        sa.Column("notice_started_on", sa.String(), nullable=True),
        sa.Column("notice_ended_on", sa.String(), nullable=True),
        sa.Column("notice_place", sa.String(), nullable=True),
        sa.Column("supervision_phone", sa.String(), nullable=True),
        sa.Column("objection", sa.String(), nullable=True),
        sa.Column("approval_no", sa.String(), nullable=True),
        sa.Column("announced_on", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["monitoring_case"],
            ["monitoring_case.uid"],
            name=op.f("fk_monitoring_step_monitoring_case"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_monitoring_step")),
    )
    with op.batch_alter_table("monitoring_step", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_monitoring_step_monitoring_case"), ["monitoring_case"], unique=False)

    op.create_table(
        "off_farm_job",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("village", sa.LargeBinary(length=16), nullable=True),
        sa.Column("household", sa.LargeBinary(length=16), nullable=True),
        sa.Column("member", sa.LargeBinary(length=16), nullable=True),
        sa.Column("full_name", sa.String(), nullable=True),
        sa.Column("id_number", sa.String(), nullable=True),
        sa.Column("phone", sa.String(), nullable=True),
        sa.Column("household_type", sa.String(), nullable=True),
        sa.Column("monitoring_category", sa.String(), nullable=True),
        sa.Column("is_working", sa.BigInteger(), nullable=True),
        sa.Column("is_planning_to_work", sa.BigInteger(), nullable=True),
        sa.Column("planned_province", sa.String(), nullable=True),
        sa.Column("planned_city", sa.String(), nullable=True),
        sa.Column("planned_county", sa.String(), nullable=True),
        sa.Column("service_need", sa.String(), nullable=True),
        sa.Column("work_province", sa.String(), nullable=True),
        sa.Column("work_city", sa.String(), nullable=True),
        sa.Column("work_county", sa.String(), nullable=True),
        sa.Column("work_town", sa.String(), nullable=True),
        sa.Column("work_region", sa.String(), nullable=True),
        sa.Column("job_started_month", sa.String(), nullable=True),
        sa.Column("job_ended_month", sa.String(), nullable=True),
        sa.Column("employer_name", sa.String(), nullable=True),
        sa.Column("job_title", sa.String(), nullable=True),
        sa.Column("industry_category", sa.String(), nullable=True),
        sa.Column("employment_channel", sa.String(), nullable=True),
        sa.Column("is_point_to_point", sa.BigInteger(), nullable=True),
        sa.Column("is_working_abroad", sa.BigInteger(), nullable=True),
        sa.Column("monthly_wage", sa.BigInteger(), nullable=True),
        sa.Column("is_stable", sa.BigInteger(), nullable=True),
        sa.Column("transport_subsidy", sa.BigInteger(), nullable=True),
        sa.Column("subsidy_issued_on", sa.String(), nullable=True),
        sa.Column("proof", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["household"],
            ["household.uid"],
            name=op.f("fk_off_farm_job_household"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["member"], ["member.uid"], name=op.f("fk_off_farm_job_member"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["village"], ["village.uid"], name=op.f("fk_off_farm_job_village"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_off_farm_job")),
    )
    with op.batch_alter_table("off_farm_job", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_off_farm_job_household"), ["household"], unique=False)
        batch_op.create_index(batch_op.f("ix_off_farm_job_id_number"), ["id_number"], unique=False)
        batch_op.create_index(batch_op.f("ix_off_farm_job_member"), ["member"], unique=False)
        batch_op.create_index(batch_op.f("ix_off_farm_job_village"), ["village"], unique=False)

    op.create_table(
        "plan_progress",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("plan_assignment", sa.LargeBinary(length=16), nullable=True),
        sa.Column("reported_month", sa.String(), nullable=True),
        sa.Column("actual_value", sa.BigInteger(), nullable=True),
        sa.Column("progress_text", sa.String(), nullable=True),
        sa.Column("found_problem", sa.String(), nullable=True),
        sa.Column("solution", sa.String(), nullable=True),
        sa.Column("next_step", sa.String(), nullable=True),
        sa.Column("filled_by", sa.String(), nullable=True),
        sa.Column("reviewed_by", sa.String(), nullable=True),
        sa.Column("review_status", sa.String(), nullable=True),
        sa.Column("proof", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["plan_assignment"],
            ["plan_assignment.uid"],
            name=op.f("fk_plan_progress_plan_assignment"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_plan_progress")),
    )
    with op.batch_alter_table("plan_progress", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_plan_progress_plan_assignment"), ["plan_assignment"], unique=False)

    op.create_table(
        "points_entry",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("points_account", sa.LargeBinary(length=16), nullable=True),
        sa.Column("household", sa.LargeBinary(length=16), nullable=True),
        sa.Column("member", sa.LargeBinary(length=16), nullable=True),
        sa.Column("points_item", sa.String(), nullable=True),
        sa.Column("points", sa.BigInteger(), nullable=True),
        sa.Column("earned_on", sa.String(), nullable=True),
        sa.Column("description", sa.String(), nullable=True),
        sa.Column("recorded_by", sa.String(), nullable=True),
        sa.Column("declared_by", sa.String(), nullable=True),
        sa.Column("review_status", sa.String(), nullable=True),
        sa.Column("reviewed_by", sa.String(), nullable=True),
        sa.Column("opinion", sa.String(), nullable=True),
        sa.Column("reviewed_on", sa.String(), nullable=True),
        sa.Column("revoke_reason", sa.String(), nullable=True),
        sa.Column("notice_started_on", sa.String(), nullable=True),
        sa.Column("notice_ended_on", sa.String(), nullable=True),
        sa.Column("proof", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["household"],
            ["household.uid"],
            name=op.f("fk_points_entry_household"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["member"], ["member.uid"], name=op.f("fk_points_entry_member"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["points_account"],
            ["points_account.uid"],
            name=op.f("fk_points_entry_points_account"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_points_entry")),
    )
    with op.batch_alter_table("points_entry", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_points_entry_household"), ["household"], unique=False)
        batch_op.create_index(batch_op.f("ix_points_entry_member"), ["member"], unique=False)
        batch_op.create_index(batch_op.f("ix_points_entry_points_account"), ["points_account"], unique=False)

    op.create_table(
        "points_redemption",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("points_account", sa.LargeBinary(length=16), nullable=True),
        sa.Column("household", sa.LargeBinary(length=16), nullable=True),
        sa.Column("supermarket", sa.LargeBinary(length=16), nullable=True),
        sa.Column("supermarket_item", sa.LargeBinary(length=16), nullable=True),
        sa.Column("item_name", sa.String(), nullable=True),
        sa.Column("quantity", sa.BigInteger(), nullable=True),
        sa.Column("unit", sa.String(), nullable=True),
        sa.Column("points_cost", sa.BigInteger(), nullable=True),
        sa.Column("redeemed_on", sa.String(), nullable=True),
        sa.Column("received_by", sa.String(), nullable=True),
        sa.Column("has_recipient_signature", sa.BigInteger(), nullable=True),
        sa.Column("handler", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["household"],
            ["household.uid"],
            name=op.f("fk_points_redemption_household"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["points_account"],
            ["points_account.uid"],
            name=op.f("fk_points_redemption_points_account"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["supermarket"],
            ["supermarket.uid"],
            name=op.f("fk_points_redemption_supermarket"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["supermarket_item"],
            ["supermarket_item.uid"],
            name=op.f("fk_points_redemption_supermarket_item"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_points_redemption")),
    )
    with op.batch_alter_table("points_redemption", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_points_redemption_household"), ["household"], unique=False)
        batch_op.create_index(batch_op.f("ix_points_redemption_points_account"), ["points_account"], unique=False)
        batch_op.create_index(batch_op.f("ix_points_redemption_supermarket"), ["supermarket"], unique=False)
        batch_op.create_index(batch_op.f("ix_points_redemption_supermarket_item"), ["supermarket_item"], unique=False)

    op.create_table(
        "purchase_benefit",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("consumption_purchase", sa.LargeBinary(length=16), nullable=True),
        sa.Column("village", sa.LargeBinary(length=16), nullable=True),
        sa.Column("household", sa.LargeBinary(length=16), nullable=True),
        sa.Column("quantity", sa.BigInteger(), nullable=True),
        sa.Column("unit", sa.String(), nullable=True),
        sa.Column("amount", sa.BigInteger(), nullable=True),
        sa.Column("received_on", sa.String(), nullable=True),
        sa.Column("has_head_signature", sa.BigInteger(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["consumption_purchase"],
            ["consumption_purchase.uid"],
            name=op.f("fk_purchase_benefit_consumption_purchase"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["household"],
            ["household.uid"],
            name=op.f("fk_purchase_benefit_household"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["village"],
            ["village.uid"],
            name=op.f("fk_purchase_benefit_village"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_purchase_benefit")),
    )
    with op.batch_alter_table("purchase_benefit", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_purchase_benefit_consumption_purchase"), ["consumption_purchase"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_purchase_benefit_household"), ["household"], unique=False)
        batch_op.create_index(batch_op.f("ix_purchase_benefit_village"), ["village"], unique=False)

    op.create_table(
        "rain_dew_grant",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("village", sa.LargeBinary(length=16), nullable=True),
        sa.Column("household", sa.LargeBinary(length=16), nullable=True),
        sa.Column("member", sa.LargeBinary(length=16), nullable=True),
        sa.Column("full_name", sa.String(), nullable=True),
        sa.Column("id_number", sa.String(), nullable=True),
        sa.Column("sex", sa.String(), nullable=True),
        sa.Column("guardian_name", sa.String(), nullable=True),
        sa.Column("phone", sa.String(), nullable=True),
        sa.Column("household_type", sa.String(), nullable=True),
        sa.Column("year", sa.BigInteger(), nullable=True),
        sa.Column("term", sa.String(), nullable=True),
        sa.Column("school_name", sa.String(), nullable=True),
        sa.Column("school_code", sa.String(), nullable=True),
        sa.Column("vocational_level", sa.String(), nullable=True),
        sa.Column("major", sa.String(), nullable=True),
        sa.Column("enrolled_month", sa.String(), nullable=True),
        sa.Column("study_year_count", sa.BigInteger(), nullable=True),
        sa.Column("study_grade", sa.String(), nullable=True),
        sa.Column("student_no", sa.String(), nullable=True),
        sa.Column("is_roll_verified", sa.BigInteger(), nullable=True),
        sa.Column("is_internship", sa.BigInteger(), nullable=True),
        sa.Column("subsidy_amount", sa.BigInteger(), nullable=True),
        sa.Column("bank_name", sa.String(), nullable=True),
        sa.Column("bank_account_name", sa.String(), nullable=True),
        sa.Column("bank_card", sa.String(), nullable=True),
        sa.Column("applied_on", sa.String(), nullable=True),
        sa.Column("village_checked_on", sa.String(), nullable=True),
        sa.Column("township_reviewed_on", sa.String(), nullable=True),
        sa.Column("county_approved_on", sa.String(), nullable=True),
        sa.Column("notice_started_on", sa.String(), nullable=True),
        sa.Column("notice_ended_on", sa.String(), nullable=True),
        sa.Column("issued_on", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["household"],
            ["household.uid"],
            name=op.f("fk_rain_dew_grant_household"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["member"], ["member.uid"], name=op.f("fk_rain_dew_grant_member"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["village"], ["village.uid"], name=op.f("fk_rain_dew_grant_village"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_rain_dew_grant")),
    )
    with op.batch_alter_table("rain_dew_grant", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_rain_dew_grant_household"), ["household"], unique=False)
        batch_op.create_index(batch_op.f("ix_rain_dew_grant_id_number"), ["id_number"], unique=False)
        batch_op.create_index(batch_op.f("ix_rain_dew_grant_member"), ["member"], unique=False)
        batch_op.create_index(batch_op.f("ix_rain_dew_grant_village"), ["village"], unique=False)

    op.create_table(
        "rectification_issue",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("issue_no", sa.String(), nullable=True),
        sa.Column("year", sa.BigInteger(), nullable=True),
        sa.Column("issue_source", sa.String(), nullable=True),
        sa.Column("issue_category", sa.String(), nullable=True),
        sa.Column("description", sa.String(), nullable=True),
        sa.Column("village", sa.LargeBinary(length=16), nullable=True),
        sa.Column("household", sa.LargeBinary(length=16), nullable=True),
        sa.Column("asset", sa.LargeBinary(length=16), nullable=True),
        sa.Column("found_on", sa.String(), nullable=True),
        sa.Column("lead_person", sa.String(), nullable=True),
        sa.Column("lead_unit", sa.String(), nullable=True),
        sa.Column("responsible_unit", sa.String(), nullable=True),
        sa.Column("responsible_person", sa.String(), nullable=True),
        sa.Column("rectify_measure", sa.String(), nullable=True),
        sa.Column("rectify_goal", sa.String(), nullable=True),
        sa.Column("deadline_kind", sa.String(), nullable=True),
        sa.Column("due_on", sa.String(), nullable=True),
        sa.Column("progress_text", sa.String(), nullable=True),
        sa.Column("issue_status", sa.String(), nullable=True),
        sa.Column("rectified_on", sa.String(), nullable=True),
        sa.Column("proof", sa.String(), nullable=True),
        sa.Column("self_checked_on", sa.String(), nullable=True),
        sa.Column("township_reviewed_on", sa.String(), nullable=True),
        sa.Column("county_accepted_on", sa.String(), nullable=True),
        sa.Column("closed_off_on", sa.String(), nullable=True),
        sa.Column("closed_off_by", sa.String(), nullable=True),
        sa.Column("has_rebounded", sa.BigInteger(), nullable=True),
        sa.Column("is_extended_check_done", sa.BigInteger(), nullable=True),
        sa.Column("extended_check", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["asset"], ["asset.uid"], name=op.f("fk_rectification_issue_asset"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["household"],
            ["household.uid"],
            name=op.f("fk_rectification_issue_household"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["village"],
            ["village.uid"],
            name=op.f("fk_rectification_issue_village"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_rectification_issue")),
    )
    with op.batch_alter_table("rectification_issue", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_rectification_issue_asset"), ["asset"], unique=False)
        batch_op.create_index(batch_op.f("ix_rectification_issue_household"), ["household"], unique=False)
        batch_op.create_index(batch_op.f("ix_rectification_issue_issue_no"), ["issue_no"], unique=False)
        batch_op.create_index(batch_op.f("ix_rectification_issue_village"), ["village"], unique=False)

    op.create_table(
        "solar_station",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("station_no", sa.String(), nullable=True),
        sa.Column("station_name", sa.String(), nullable=True),
        sa.Column("village", sa.LargeBinary(length=16), nullable=True),
        sa.Column("asset", sa.LargeBinary(length=16), nullable=True),
        sa.Column("capacity_kilowatt", sa.BigInteger(), nullable=True),
        sa.Column("grid_connected_on", sa.String(), nullable=True),
        sa.Column("place", sa.String(), nullable=True),
        sa.Column("location", sa.String(), nullable=True),
        sa.Column("operator_name", sa.String(), nullable=True),
        sa.Column("electricity_price", sa.BigInteger(), nullable=True),
        sa.Column("subsidy_price", sa.BigInteger(), nullable=True),
        sa.Column("maintenance_unit", sa.String(), nullable=True),
        sa.Column("is_operating", sa.BigInteger(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["asset"], ["asset.uid"], name=op.f("fk_solar_station_asset"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["village"], ["village.uid"], name=op.f("fk_solar_station_village"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_solar_station")),
    )
    with op.batch_alter_table("solar_station", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_solar_station_asset"), ["asset"], unique=False)
        batch_op.create_index(batch_op.f("ix_solar_station_station_no"), ["station_no"], unique=False)
        batch_op.create_index(batch_op.f("ix_solar_station_village"), ["village"], unique=False)

    op.create_table(
        "special_support",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("village", sa.LargeBinary(length=16), nullable=True),
        sa.Column("household", sa.LargeBinary(length=16), nullable=True),
        sa.Column("member", sa.LargeBinary(length=16), nullable=True),
        sa.Column("full_name", sa.String(), nullable=True),
        sa.Column("id_number", sa.String(), nullable=True),
        sa.Column("special_support_no", sa.String(), nullable=True),
        sa.Column("support_mode", sa.String(), nullable=True),
        sa.Column("self_care", sa.String(), nullable=True),
        sa.Column("basic_monthly_amount", sa.BigInteger(), nullable=True),
        sa.Column("nursing_monthly_amount", sa.BigInteger(), nullable=True),
        sa.Column("carer_name", sa.String(), nullable=True),
        sa.Column("carer_phone", sa.String(), nullable=True),
        sa.Column("has_care_agreement", sa.BigInteger(), nullable=True),
        sa.Column("care_institution", sa.String(), nullable=True),
        sa.Column("started_on", sa.String(), nullable=True),
        sa.Column("ended_on", sa.String(), nullable=True),
        sa.Column("approval_no", sa.String(), nullable=True),
        sa.Column("bank_name", sa.String(), nullable=True),
        sa.Column("bank_account_name", sa.String(), nullable=True),
        sa.Column("bank_card", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["household"],
            ["household.uid"],
            name=op.f("fk_special_support_household"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["member"], ["member.uid"], name=op.f("fk_special_support_member"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["village"], ["village.uid"], name=op.f("fk_special_support_village"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_special_support")),
    )
    with op.batch_alter_table("special_support", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_special_support_household"), ["household"], unique=False)
        batch_op.create_index(batch_op.f("ix_special_support_id_number"), ["id_number"], unique=False)
        batch_op.create_index(batch_op.f("ix_special_support_member"), ["member"], unique=False)
        batch_op.create_index(batch_op.f("ix_special_support_village"), ["village"], unique=False)

    op.create_table(
        "student_aid",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("village", sa.LargeBinary(length=16), nullable=True),
        sa.Column("household", sa.LargeBinary(length=16), nullable=True),
        sa.Column("member", sa.LargeBinary(length=16), nullable=True),
        sa.Column("full_name", sa.String(), nullable=True),
        sa.Column("id_number", sa.String(), nullable=True),
        sa.Column("sex", sa.String(), nullable=True),
        sa.Column("relation_to_head", sa.String(), nullable=True),
        sa.Column("guardian_name", sa.String(), nullable=True),
        sa.Column("phone", sa.String(), nullable=True),
        sa.Column("year", sa.BigInteger(), nullable=True),
        sa.Column("term", sa.String(), nullable=True),
        sa.Column("school_stage", sa.String(), nullable=True),
        sa.Column("school_name", sa.String(), nullable=True),
        sa.Column("class_name", sa.String(), nullable=True),
        sa.Column("is_boarding", sa.BigInteger(), nullable=True),
        sa.Column("student_no", sa.String(), nullable=True),
        sa.Column("aid_item", sa.String(), nullable=True),
        sa.Column("subsidy_amount", sa.BigInteger(), nullable=True),
        sa.Column("donor_name", sa.String(), nullable=True),
        sa.Column("bank_name", sa.String(), nullable=True),
        sa.Column("bank_account_name", sa.String(), nullable=True),
        sa.Column("bank_card", sa.String(), nullable=True),
        sa.Column("received_on", sa.String(), nullable=True),
        sa.Column("proof", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["household"],
            ["household.uid"],
            name=op.f("fk_student_aid_household"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["member"], ["member.uid"], name=op.f("fk_student_aid_member"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["village"], ["village.uid"], name=op.f("fk_student_aid_village"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_student_aid")),
    )
    with op.batch_alter_table("student_aid", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_student_aid_household"), ["household"], unique=False)
        batch_op.create_index(batch_op.f("ix_student_aid_id_number"), ["id_number"], unique=False)
        batch_op.create_index(batch_op.f("ix_student_aid_member"), ["member"], unique=False)
        batch_op.create_index(batch_op.f("ix_student_aid_village"), ["village"], unique=False)

    op.create_table(
        "subsistence_member",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("subsistence_allowance", sa.LargeBinary(length=16), nullable=True),
        sa.Column("member", sa.LargeBinary(length=16), nullable=True),
        sa.Column("full_name", sa.String(), nullable=True),
        sa.Column("id_number", sa.String(), nullable=True),
        sa.Column("relation_to_head", sa.String(), nullable=True),
        sa.Column("monthly_amount", sa.BigInteger(), nullable=True),
        sa.Column("started_on", sa.String(), nullable=True),
        sa.Column("ended_on", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["member"], ["member.uid"], name=op.f("fk_subsistence_member_member"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["subsistence_allowance"],
            ["subsistence_allowance.uid"],
            name=op.f("fk_subsistence_member_subsistence_allowance"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_subsistence_member")),
    )
    with op.batch_alter_table("subsistence_member", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_subsistence_member_id_number"), ["id_number"], unique=False)
        batch_op.create_index(batch_op.f("ix_subsistence_member_member"), ["member"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_subsistence_member_subsistence_allowance"), ["subsistence_allowance"], unique=False
        )

    op.create_table(
        "temporary_relief",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("village", sa.LargeBinary(length=16), nullable=True),
        sa.Column("household", sa.LargeBinary(length=16), nullable=True),
        sa.Column("member", sa.LargeBinary(length=16), nullable=True),
        sa.Column("full_name", sa.String(), nullable=True),
        sa.Column("id_number", sa.String(), nullable=True),
        sa.Column("year", sa.BigInteger(), nullable=True),
        sa.Column("applied_on", sa.String(), nullable=True),
        sa.Column("relief_type", sa.String(), nullable=True),
        sa.Column("relief_reason", sa.String(), nullable=True),
        sa.Column("description", sa.String(), nullable=True),
        sa.Column("approval_level", sa.String(), nullable=True),
        sa.Column("approved_on", sa.String(), nullable=True),
        sa.Column("approval_no", sa.String(), nullable=True),
        sa.Column("subsidy_amount", sa.BigInteger(), nullable=True),
        sa.Column("goods_content", sa.String(), nullable=True),
        sa.Column("relief_source", sa.String(), nullable=True),
        sa.Column("bank_name", sa.String(), nullable=True),
        sa.Column("bank_account_name", sa.String(), nullable=True),
        sa.Column("bank_card", sa.String(), nullable=True),
        sa.Column("issued_on", sa.String(), nullable=True),
        sa.Column("notice_on", sa.String(), nullable=True),
        sa.Column("has_recipient_signature", sa.BigInteger(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["household"],
            ["household.uid"],
            name=op.f("fk_temporary_relief_household"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["member"], ["member.uid"], name=op.f("fk_temporary_relief_member"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["village"],
            ["village.uid"],
            name=op.f("fk_temporary_relief_village"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_temporary_relief")),
    )
    with op.batch_alter_table("temporary_relief", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_temporary_relief_household"), ["household"], unique=False)
        batch_op.create_index(batch_op.f("ix_temporary_relief_id_number"), ["id_number"], unique=False)
        batch_op.create_index(batch_op.f("ix_temporary_relief_member"), ["member"], unique=False)
        batch_op.create_index(batch_op.f("ix_temporary_relief_village"), ["village"], unique=False)

    op.create_table(
        "training",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("village", sa.LargeBinary(length=16), nullable=True),
        sa.Column("household", sa.LargeBinary(length=16), nullable=True),
        sa.Column("member", sa.LargeBinary(length=16), nullable=True),
        sa.Column("full_name", sa.String(), nullable=True),
        sa.Column("id_number", sa.String(), nullable=True),
        sa.Column("phone", sa.String(), nullable=True),
        sa.Column("training_kind", sa.String(), nullable=True),
        sa.Column("training_name", sa.String(), nullable=True),
        sa.Column("trade", sa.String(), nullable=True),
        sa.Column("training_unit", sa.String(), nullable=True),
        sa.Column("training_place", sa.String(), nullable=True),
        sa.Column("started_on", sa.String(), nullable=True),
        sa.Column("ended_on", sa.String(), nullable=True),
        sa.Column("training_day_count", sa.BigInteger(), nullable=True),
        sa.Column("is_qualified", sa.BigInteger(), nullable=True),
        sa.Column("certificate_no", sa.String(), nullable=True),
        sa.Column("subsidy_amount", sa.BigInteger(), nullable=True),
        sa.Column("issued_on", sa.String(), nullable=True),
        sa.Column("is_employed_after", sa.BigInteger(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["household"], ["household.uid"], name=op.f("fk_training_household"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["member"], ["member.uid"], name=op.f("fk_training_member"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["village"], ["village.uid"], name=op.f("fk_training_village"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_training")),
    )
    with op.batch_alter_table("training", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_training_household"), ["household"], unique=False)
        batch_op.create_index(batch_op.f("ix_training_id_number"), ["id_number"], unique=False)
        batch_op.create_index(batch_op.f("ix_training_member"), ["member"], unique=False)
        batch_op.create_index(batch_op.f("ix_training_village"), ["village"], unique=False)

    op.create_table(
        "workshop",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("workshop_name", sa.String(), nullable=True),
        sa.Column("workshop_kind", sa.String(), nullable=True),
        sa.Column("village", sa.LargeBinary(length=16), nullable=True),
        sa.Column("place", sa.String(), nullable=True),
        sa.Column("location", sa.String(), nullable=True),
        sa.Column("owner_name", sa.String(), nullable=True),
        sa.Column("operator_name", sa.String(), nullable=True),
        sa.Column("manager_name", sa.String(), nullable=True),
        sa.Column("phone", sa.String(), nullable=True),
        sa.Column("credit_code", sa.String(), nullable=True),
        sa.Column("product", sa.String(), nullable=True),
        sa.Column("asset", sa.LargeBinary(length=16), nullable=True),
        sa.Column("recognized_on", sa.String(), nullable=True),
        sa.Column("worker_count", sa.BigInteger(), nullable=True),
        sa.Column("poor_worker_count", sa.BigInteger(), nullable=True),
        sa.Column("average_monthly_wage", sa.BigInteger(), nullable=True),
        sa.Column("subsidy_amount", sa.BigInteger(), nullable=True),
        sa.Column("issued_on", sa.String(), nullable=True),
        sa.Column("workshop_status", sa.String(), nullable=True),
        sa.Column("stopped_on", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["asset"], ["asset.uid"], name=op.f("fk_workshop_asset"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["village"], ["village.uid"], name=op.f("fk_workshop_village"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_workshop")),
    )
    with op.batch_alter_table("workshop", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_workshop_asset"), ["asset"], unique=False)
        batch_op.create_index(batch_op.f("ix_workshop_village"), ["village"], unique=False)
        batch_op.create_index(batch_op.f("ix_workshop_workshop_name"), ["workshop_name"], unique=False)

    op.create_table(
        "asset_audit",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("village", sa.LargeBinary(length=16), nullable=True),
        sa.Column("asset", sa.LargeBinary(length=16), nullable=True),
        sa.Column("audit_subject", sa.String(), nullable=True),
        sa.Column("audit_kind", sa.String(), nullable=True),
        sa.Column("audit_unit", sa.String(), nullable=True),
        sa.Column("audited_on", sa.String(), nullable=True),
        sa.Column("period_text", sa.String(), nullable=True),
        sa.Column("audit_conclusion", sa.String(), nullable=True),
        sa.Column("asset_risk_level", sa.String(), nullable=True),
        sa.Column("found_problem", sa.String(), nullable=True),
        sa.Column("rectification_issue", sa.LargeBinary(length=16), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["asset"], ["asset.uid"], name=op.f("fk_asset_audit_asset"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["rectification_issue"],
            ["rectification_issue.uid"],
            name=op.f("fk_asset_audit_rectification_issue"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["village"], ["village.uid"], name=op.f("fk_asset_audit_village"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_asset_audit")),
    )
    with op.batch_alter_table("asset_audit", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_asset_audit_asset"), ["asset"], unique=False)
        batch_op.create_index(batch_op.f("ix_asset_audit_rectification_issue"), ["rectification_issue"], unique=False)
        batch_op.create_index(batch_op.f("ix_asset_audit_village"), ["village"], unique=False)

    op.create_table(
        "asset_custody",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("asset", sa.LargeBinary(length=16), nullable=True),
        sa.Column("custodian_unit", sa.String(), nullable=True),
        sa.Column("custodian_name", sa.String(), nullable=True),
        sa.Column("custodian_phone", sa.String(), nullable=True),
        sa.Column("public_post", sa.LargeBinary(length=16), nullable=True),
        sa.Column("custody_duty", sa.String(), nullable=True),
        sa.Column("custody_fund_source", sa.String(), nullable=True),
        sa.Column("custody_fund", sa.BigInteger(), nullable=True),
        sa.Column("started_on", sa.String(), nullable=True),
        sa.Column("ended_on", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["asset"], ["asset.uid"], name=op.f("fk_asset_custody_asset"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["public_post"],
            ["public_post.uid"],
            name=op.f("fk_asset_custody_public_post"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_asset_custody")),
    )
    with op.batch_alter_table("asset_custody", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_asset_custody_asset"), ["asset"], unique=False)
        batch_op.create_index(batch_op.f("ix_asset_custody_public_post"), ["public_post"], unique=False)

    op.create_table(
        "asset_income",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("asset", sa.LargeBinary(length=16), nullable=True),
        sa.Column("year", sa.BigInteger(), nullable=True),
        sa.Column("income_period", sa.String(), nullable=True),
        sa.Column("asset_contract", sa.LargeBinary(length=16), nullable=True),
        sa.Column("receivable_amount", sa.BigInteger(), nullable=True),
        sa.Column("received_amount", sa.BigInteger(), nullable=True),
        sa.Column("received_on", sa.String(), nullable=True),
        sa.Column("voucher_no", sa.String(), nullable=True),
        sa.Column("distribution_plan", sa.String(), nullable=True),
        sa.Column("notice_on", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["asset"], ["asset.uid"], name=op.f("fk_asset_income_asset"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["asset_contract"],
            ["asset_contract.uid"],
            name=op.f("fk_asset_income_asset_contract"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_asset_income")),
    )
    with op.batch_alter_table("asset_income", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_asset_income_asset"), ["asset"], unique=False)
        batch_op.create_index(batch_op.f("ix_asset_income_asset_contract"), ["asset_contract"], unique=False)

    op.create_table(
        "asset_maintenance",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("asset", sa.LargeBinary(length=16), nullable=True),
        sa.Column("asset_inspection", sa.LargeBinary(length=16), nullable=True),
        sa.Column("repair_content", sa.String(), nullable=True),
        sa.Column("repair_cost", sa.BigInteger(), nullable=True),
        sa.Column("fund_source", sa.String(), nullable=True),
        sa.Column("repaired_by", sa.String(), nullable=True),
        sa.Column("repair_requested_on", sa.String(), nullable=True),
        sa.Column("repaired_on", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["asset"], ["asset.uid"], name=op.f("fk_asset_maintenance_asset"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["asset_inspection"],
            ["asset_inspection.uid"],
            name=op.f("fk_asset_maintenance_asset_inspection"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_asset_maintenance")),
    )
    with op.batch_alter_table("asset_maintenance", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_asset_maintenance_asset"), ["asset"], unique=False)
        batch_op.create_index(batch_op.f("ix_asset_maintenance_asset_inspection"), ["asset_inspection"], unique=False)

    op.create_table(
        "census_check",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("village", sa.LargeBinary(length=16), nullable=True),
        sa.Column("household", sa.LargeBinary(length=16), nullable=True),
        sa.Column("year", sa.BigInteger(), nullable=True),
        sa.Column("census_round", sa.String(), nullable=True),
        sa.Column("checked_on", sa.String(), nullable=True),
        sa.Column("checkers", sa.String(), nullable=True),
        sa.Column("respondent", sa.String(), nullable=True),
        sa.Column("is_living_in_village", sa.BigInteger(), nullable=True),
        sa.Column("is_eating_enough", sa.BigInteger(), nullable=True),
        sa.Column("is_eating_protein", sa.BigInteger(), nullable=True),
        sa.Column("protein_frequency", sa.String(), nullable=True),
        sa.Column("has_seasonal_clothes", sa.BigInteger(), nullable=True),
        sa.Column("has_warm_bedding", sa.BigInteger(), nullable=True),
        sa.Column("is_fed_and_clothed", sa.BigInteger(), nullable=True),
        sa.Column("education_result", sa.String(), nullable=True),
        sa.Column("is_education_secure", sa.BigInteger(), nullable=True),
        sa.Column("medical_result", sa.String(), nullable=True),
        sa.Column("is_medical_secure", sa.BigInteger(), nullable=True),
        sa.Column("housing_safety_basis", sa.String(), nullable=True),
        sa.Column("is_housing_safe", sa.BigInteger(), nullable=True),
        sa.Column("is_water_quantity_sufficient", sa.BigInteger(), nullable=True),
        sa.Column("is_water_quality_safe", sa.BigInteger(), nullable=True),
        sa.Column("is_water_access_easy", sa.BigInteger(), nullable=True),
        sa.Column("is_water_supply_reliable", sa.BigInteger(), nullable=True),
        sa.Column("has_safe_water", sa.BigInteger(), nullable=True),
        sa.Column("net_income_per_head", sa.BigInteger(), nullable=True),
        sa.Column("enjoyed_policies", sa.String(), nullable=True),
        sa.Column("helper", sa.LargeBinary(length=16), nullable=True),
        sa.Column("is_helper_known", sa.BigInteger(), nullable=True),
        sa.Column("satisfaction", sa.String(), nullable=True),
        sa.Column("is_record_consistent", sa.BigInteger(), nullable=True),
        sa.Column("found_problem", sa.String(), nullable=True),
        sa.Column("is_passed", sa.BigInteger(), nullable=True),
        sa.Column("rectification_issue", sa.LargeBinary(length=16), nullable=True),
        sa.Column("has_head_signature", sa.BigInteger(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["helper"], ["helper.uid"], name=op.f("fk_census_check_helper"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["household"],
            ["household.uid"],
            name=op.f("fk_census_check_household"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["rectification_issue"],
            ["rectification_issue.uid"],
            name=op.f("fk_census_check_rectification_issue"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["village"], ["village.uid"], name=op.f("fk_census_check_village"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_census_check")),
    )
    with op.batch_alter_table("census_check", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_census_check_helper"), ["helper"], unique=False)
        batch_op.create_index(batch_op.f("ix_census_check_household"), ["household"], unique=False)
        batch_op.create_index(batch_op.f("ix_census_check_rectification_issue"), ["rectification_issue"], unique=False)
        batch_op.create_index(batch_op.f("ix_census_check_village"), ["village"], unique=False)

    op.create_table(
        "chronic_condition",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("village", sa.LargeBinary(length=16), nullable=True),
        sa.Column("household", sa.LargeBinary(length=16), nullable=True),
        sa.Column("member", sa.LargeBinary(length=16), nullable=True),
        sa.Column("full_name", sa.String(), nullable=True),
        sa.Column("id_number", sa.String(), nullable=True),
        sa.Column("chronic_type", sa.String(), nullable=True),
        sa.Column("diagnosed_on", sa.String(), nullable=True),
        sa.Column("medical_institution", sa.String(), nullable=True),
        sa.Column("health_record_no", sa.String(), nullable=True),
        sa.Column("chronic_card_no", sa.String(), nullable=True),
        sa.Column("chronic_card_class", sa.String(), nullable=True),
        sa.Column("card_issued_on", sa.String(), nullable=True),
        sa.Column("doctor_signing", sa.LargeBinary(length=16), nullable=True),
        sa.Column("is_standard_managed", sa.BigInteger(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["doctor_signing"],
            ["doctor_signing.uid"],
            name=op.f("fk_chronic_condition_doctor_signing"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["household"],
            ["household.uid"],
            name=op.f("fk_chronic_condition_household"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["member"], ["member.uid"], name=op.f("fk_chronic_condition_member"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["village"],
            ["village.uid"],
            name=op.f("fk_chronic_condition_village"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_chronic_condition")),
    )
    with op.batch_alter_table("chronic_condition", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_chronic_condition_doctor_signing"), ["doctor_signing"], unique=False)
        batch_op.create_index(batch_op.f("ix_chronic_condition_household"), ["household"], unique=False)
        batch_op.create_index(batch_op.f("ix_chronic_condition_id_number"), ["id_number"], unique=False)
        batch_op.create_index(batch_op.f("ix_chronic_condition_member"), ["member"], unique=False)
        batch_op.create_index(batch_op.f("ix_chronic_condition_village"), ["village"], unique=False)

    op.create_table(
        "enrolment_effort",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("enrolment_watch", sa.LargeBinary(length=16), nullable=True),
        sa.Column("persuaded_on", sa.String(), nullable=True),
        sa.Column("persuaders", sa.String(), nullable=True),
        sa.Column("persuade_method", sa.String(), nullable=True),
        sa.Column("content", sa.String(), nullable=True),
        sa.Column("persuade_result", sa.String(), nullable=True),
        sa.Column("photo", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["enrolment_watch"],
            ["enrolment_watch.uid"],
            name=op.f("fk_enrolment_effort_enrolment_watch"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_enrolment_effort")),
    )
    with op.batch_alter_table("enrolment_effort", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_enrolment_effort_enrolment_watch"), ["enrolment_watch"], unique=False)

    op.create_table(
        "entrepreneur_link",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("entrepreneur", sa.LargeBinary(length=16), nullable=True),
        sa.Column("village", sa.LargeBinary(length=16), nullable=True),
        sa.Column("household", sa.LargeBinary(length=16), nullable=True),
        sa.Column("member", sa.LargeBinary(length=16), nullable=True),
        sa.Column("year", sa.BigInteger(), nullable=True),
        sa.Column("link_kind", sa.String(), nullable=True),
        sa.Column("link_method", sa.String(), nullable=True),
        sa.Column("income_gain", sa.BigInteger(), nullable=True),
        sa.Column("started_on", sa.String(), nullable=True),
        sa.Column("ended_on", sa.String(), nullable=True),
        sa.Column("has_head_signature", sa.BigInteger(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["entrepreneur"],
            ["entrepreneur.uid"],
            name=op.f("fk_entrepreneur_link_entrepreneur"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["household"],
            ["household.uid"],
            name=op.f("fk_entrepreneur_link_household"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["member"], ["member.uid"], name=op.f("fk_entrepreneur_link_member"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["village"],
            ["village.uid"],
            name=op.f("fk_entrepreneur_link_village"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_entrepreneur_link")),
    )
    with op.batch_alter_table("entrepreneur_link", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_entrepreneur_link_entrepreneur"), ["entrepreneur"], unique=False)
        batch_op.create_index(batch_op.f("ix_entrepreneur_link_household"), ["household"], unique=False)
        batch_op.create_index(batch_op.f("ix_entrepreneur_link_member"), ["member"], unique=False)
        batch_op.create_index(batch_op.f("ix_entrepreneur_link_village"), ["village"], unique=False)

    op.create_table(
        "inspection_finding",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("inspection", sa.LargeBinary(length=16), nullable=True),
        sa.Column("household", sa.LargeBinary(length=16), nullable=True),
        sa.Column("issue_category", sa.String(), nullable=True),
        sa.Column("description", sa.String(), nullable=True),
        sa.Column("is_fixed_on_site", sa.BigInteger(), nullable=True),
        sa.Column("rectification_issue", sa.LargeBinary(length=16), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["household"],
            ["household.uid"],
            name=op.f("fk_inspection_finding_household"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["inspection"],
            ["inspection.uid"],
            name=op.f("fk_inspection_finding_inspection"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["rectification_issue"],
            ["rectification_issue.uid"],
            name=op.f("fk_inspection_finding_rectification_issue"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_inspection_finding")),
    )
    with op.batch_alter_table("inspection_finding", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_inspection_finding_household"), ["household"], unique=False)
        batch_op.create_index(batch_op.f("ix_inspection_finding_inspection"), ["inspection"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_inspection_finding_rectification_issue"), ["rectification_issue"], unique=False
        )

    op.create_table(
        "job_match",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("job_posting", sa.LargeBinary(length=16), nullable=True),
        sa.Column("village", sa.LargeBinary(length=16), nullable=True),
        sa.Column("household", sa.LargeBinary(length=16), nullable=True),
        sa.Column("member", sa.LargeBinary(length=16), nullable=True),
        sa.Column("full_name", sa.String(), nullable=True),
        sa.Column("id_number", sa.String(), nullable=True),
        sa.Column("phone", sa.String(), nullable=True),
        sa.Column("introduced_on", sa.String(), nullable=True),
        sa.Column("introducer", sa.String(), nullable=True),
        sa.Column("match_result", sa.String(), nullable=True),
        sa.Column("off_farm_job", sa.LargeBinary(length=16), nullable=True),
        sa.Column("refusal_reason", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["household"], ["household.uid"], name=op.f("fk_job_match_household"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["job_posting"],
            ["job_posting.uid"],
            name=op.f("fk_job_match_job_posting"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["member"], ["member.uid"], name=op.f("fk_job_match_member"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["off_farm_job"],
            ["off_farm_job.uid"],
            name=op.f("fk_job_match_off_farm_job"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["village"], ["village.uid"], name=op.f("fk_job_match_village"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_job_match")),
    )
    with op.batch_alter_table("job_match", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_job_match_household"), ["household"], unique=False)
        batch_op.create_index(batch_op.f("ix_job_match_id_number"), ["id_number"], unique=False)
        batch_op.create_index(batch_op.f("ix_job_match_job_posting"), ["job_posting"], unique=False)
        batch_op.create_index(batch_op.f("ix_job_match_member"), ["member"], unique=False)
        batch_op.create_index(batch_op.f("ix_job_match_off_farm_job"), ["off_farm_job"], unique=False)
        batch_op.create_index(batch_op.f("ix_job_match_village"), ["village"], unique=False)

    op.create_table(
        "loan_repayment",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("micro_loan", sa.LargeBinary(length=16), nullable=True),
        sa.Column("repaid_on", sa.String(), nullable=True),
        sa.Column("principal_amount", sa.BigInteger(), nullable=True),
        sa.Column("interest_amount", sa.BigInteger(), nullable=True),
        sa.Column("interest_subsidy", sa.BigInteger(), nullable=True),
        sa.Column("voucher_no", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["micro_loan"],
            ["micro_loan.uid"],
            name=op.f("fk_loan_repayment_micro_loan"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_loan_repayment")),
    )
    with op.batch_alter_table("loan_repayment", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_loan_repayment_micro_loan"), ["micro_loan"], unique=False)

    op.create_table(
        "monitoring_lead",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("lead_no", sa.String(), nullable=True),
        sa.Column("village", sa.LargeBinary(length=16), nullable=True),
        sa.Column("household", sa.LargeBinary(length=16), nullable=True),
        sa.Column("full_name", sa.String(), nullable=True),
        sa.Column("id_number", sa.String(), nullable=True),
        sa.Column("phone", sa.String(), nullable=True),
        sa.Column("lead_channel", sa.String(), nullable=True),
        sa.Column("lead_source", sa.String(), nullable=True),
        sa.Column("risk", sa.String(), nullable=True),
        sa.Column("description", sa.String(), nullable=True),
        sa.Column("urgency", sa.String(), nullable=True),
        sa.Column("self_paid_amount", sa.BigInteger(), nullable=True),
        sa.Column("found_on", sa.String(), nullable=True),
        sa.Column("assigned_on", sa.String(), nullable=True),
        sa.Column("assigned_by", sa.String(), nullable=True),
        sa.Column("assigned_to", sa.String(), nullable=True),
        sa.Column("due_on", sa.String(), nullable=True),
        sa.Column("checked_on", sa.String(), nullable=True),
        sa.Column("checkers", sa.String(), nullable=True),
        sa.Column("net_income_per_head", sa.BigInteger(), nullable=True),
        sa.Column("is_education_secure", sa.BigInteger(), nullable=True),
        sa.Column("is_medical_secure", sa.BigInteger(), nullable=True),
        sa.Column("is_housing_safe", sa.BigInteger(), nullable=True),
        sa.Column("has_safe_water", sa.BigInteger(), nullable=True),
        sa.Column("lead_result", sa.String(), nullable=True),
        sa.Column("result_reason", sa.String(), nullable=True),
        sa.Column("fed_back_on", sa.String(), nullable=True),
        sa.Column("monitoring_case", sa.LargeBinary(length=16), nullable=True),
        sa.Column("department_record", sa.LargeBinary(length=16), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["department_record"],
            ["department_record.uid"],
            name=op.f("fk_monitoring_lead_department_record"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["household"],
            ["household.uid"],
            name=op.f("fk_monitoring_lead_household"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["monitoring_case"],
            ["monitoring_case.uid"],
            name=op.f("fk_monitoring_lead_monitoring_case"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["village"], ["village.uid"], name=op.f("fk_monitoring_lead_village"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_monitoring_lead")),
    )
    with op.batch_alter_table("monitoring_lead", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_monitoring_lead_department_record"), ["department_record"], unique=False)
        batch_op.create_index(batch_op.f("ix_monitoring_lead_household"), ["household"], unique=False)
        batch_op.create_index(batch_op.f("ix_monitoring_lead_id_number"), ["id_number"], unique=False)
        batch_op.create_index(batch_op.f("ix_monitoring_lead_monitoring_case"), ["monitoring_case"], unique=False)
        batch_op.create_index(batch_op.f("ix_monitoring_lead_village"), ["village"], unique=False)

    op.create_table(
        "public_post_attendance",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("public_post", sa.LargeBinary(length=16), nullable=True),
        sa.Column("month", sa.String(), nullable=True),
        sa.Column("required_day_count", sa.BigInteger(), nullable=True),
        sa.Column("attended_day_count", sa.BigInteger(), nullable=True),
        sa.Column("worked_hour", sa.BigInteger(), nullable=True),
        sa.Column("sign_name", sa.String(), nullable=True),
        sa.Column("appraisal_grade", sa.String(), nullable=True),
        sa.Column("appraised_by", sa.String(), nullable=True),
        sa.Column("found_problem", sa.String(), nullable=True),
        sa.Column("deduction_amount", sa.BigInteger(), nullable=True),
        sa.Column("paid_amount", sa.BigInteger(), nullable=True),
        sa.Column("issued_on", sa.String(), nullable=True),
        sa.Column("bank_account_name", sa.String(), nullable=True),
        sa.Column("notice_on", sa.String(), nullable=True),
        sa.Column("proof", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["public_post"],
            ["public_post.uid"],
            name=op.f("fk_public_post_attendance_public_post"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_public_post_attendance")),
    )
    with op.batch_alter_table("public_post_attendance", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_public_post_attendance_public_post"), ["public_post"], unique=False)

    op.create_table(
        "relief_reserve_entry",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("relief_reserve", sa.LargeBinary(length=16), nullable=True),
        sa.Column("entry_on", sa.String(), nullable=True),
        sa.Column("entry_direction", sa.String(), nullable=True),
        sa.Column("amount", sa.BigInteger(), nullable=True),
        sa.Column("temporary_relief", sa.LargeBinary(length=16), nullable=True),
        sa.Column("voucher_no", sa.String(), nullable=True),
        sa.Column("handler", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["relief_reserve"],
            ["relief_reserve.uid"],
            name=op.f("fk_relief_reserve_entry_relief_reserve"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["temporary_relief"],
            ["temporary_relief.uid"],
            name=op.f("fk_relief_reserve_entry_temporary_relief"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_relief_reserve_entry")),
    )
    with op.batch_alter_table("relief_reserve_entry", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_relief_reserve_entry_relief_reserve"), ["relief_reserve"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_relief_reserve_entry_temporary_relief"), ["temporary_relief"], unique=False
        )

    op.create_table(
        "solar_month",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("solar_station", sa.LargeBinary(length=16), nullable=True),
        sa.Column("month", sa.String(), nullable=True),
        sa.Column("generation_kilowatt_hour", sa.BigInteger(), nullable=True),
        sa.Column("electricity_income", sa.BigInteger(), nullable=True),
        sa.Column("subsidy_receivable", sa.BigInteger(), nullable=True),
        sa.Column("subsidy_received", sa.BigInteger(), nullable=True),
        sa.Column("maintenance_cost", sa.BigInteger(), nullable=True),
        sa.Column("fund_extracted", sa.BigInteger(), nullable=True),
        sa.Column("public_post_expense", sa.BigInteger(), nullable=True),
        sa.Column("public_post_person_count", sa.BigInteger(), nullable=True),
        sa.Column("public_welfare_expense", sa.BigInteger(), nullable=True),
        sa.Column("public_welfare_labour_expense", sa.BigInteger(), nullable=True),
        sa.Column("award_expense", sa.BigInteger(), nullable=True),
        sa.Column("balance_amount", sa.BigInteger(), nullable=True),
        sa.Column("is_notice_done", sa.BigInteger(), nullable=True),
        sa.Column("notice_on", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["solar_station"],
            ["solar_station.uid"],
            name=op.f("fk_solar_month_solar_station"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_solar_month")),
    )
    with op.batch_alter_table("solar_month", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_solar_month_solar_station"), ["solar_station"], unique=False)

    op.create_table(
        "supermarket_stock",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("supermarket_item", sa.LargeBinary(length=16), nullable=True),
        sa.Column("stock_movement", sa.String(), nullable=True),
        sa.Column("moved_on", sa.String(), nullable=True),
        sa.Column("quantity", sa.BigInteger(), nullable=True),
        sa.Column("unit_price", sa.BigInteger(), nullable=True),
        sa.Column("amount", sa.BigInteger(), nullable=True),
        sa.Column("donor_name", sa.String(), nullable=True),
        sa.Column("points_redemption", sa.LargeBinary(length=16), nullable=True),
        sa.Column("handler", sa.String(), nullable=True),
        sa.Column("voucher_no", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["points_redemption"],
            ["points_redemption.uid"],
            name=op.f("fk_supermarket_stock_points_redemption"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["supermarket_item"],
            ["supermarket_item.uid"],
            name=op.f("fk_supermarket_stock_supermarket_item"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_supermarket_stock")),
    )
    with op.batch_alter_table("supermarket_stock", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_supermarket_stock_points_redemption"), ["points_redemption"], unique=False)
        batch_op.create_index(batch_op.f("ix_supermarket_stock_supermarket_item"), ["supermarket_item"], unique=False)

    op.create_table(
        "workshop_worker",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("workshop", sa.LargeBinary(length=16), nullable=True),
        sa.Column("village", sa.LargeBinary(length=16), nullable=True),
        sa.Column("household", sa.LargeBinary(length=16), nullable=True),
        sa.Column("member", sa.LargeBinary(length=16), nullable=True),
        sa.Column("full_name", sa.String(), nullable=True),
        sa.Column("id_number", sa.String(), nullable=True),
        sa.Column("phone", sa.String(), nullable=True),
        sa.Column("household_type", sa.String(), nullable=True),
        sa.Column("job_title", sa.String(), nullable=True),
        sa.Column("hired_on", sa.String(), nullable=True),
        sa.Column("resigned_on", sa.String(), nullable=True),
        sa.Column("has_labour_contract", sa.BigInteger(), nullable=True),
        sa.Column("monthly_wage", sa.BigInteger(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["household"],
            ["household.uid"],
            name=op.f("fk_workshop_worker_household"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["member"], ["member.uid"], name=op.f("fk_workshop_worker_member"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["village"], ["village.uid"], name=op.f("fk_workshop_worker_village"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["workshop"],
            ["workshop.uid"],
            name=op.f("fk_workshop_worker_workshop"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_workshop_worker")),
    )
    with op.batch_alter_table("workshop_worker", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_workshop_worker_household"), ["household"], unique=False)
        batch_op.create_index(batch_op.f("ix_workshop_worker_id_number"), ["id_number"], unique=False)
        batch_op.create_index(batch_op.f("ix_workshop_worker_member"), ["member"], unique=False)
        batch_op.create_index(batch_op.f("ix_workshop_worker_village"), ["village"], unique=False)
        batch_op.create_index(batch_op.f("ix_workshop_worker_workshop"), ["workshop"], unique=False)

    op.create_table(
        "asset_distribution",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("asset_income", sa.LargeBinary(length=16), nullable=True),
        sa.Column("distribution_use", sa.String(), nullable=True),
        sa.Column("household", sa.LargeBinary(length=16), nullable=True),
        sa.Column("member", sa.LargeBinary(length=16), nullable=True),
        sa.Column("amount", sa.BigInteger(), nullable=True),
        sa.Column("issued_on", sa.String(), nullable=True),
        sa.Column("notice_on", sa.String(), nullable=True),
        sa.Column("voucher_no", sa.String(), nullable=True),
        sa.Column("has_recipient_signature", sa.BigInteger(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["asset_income"],
            ["asset_income.uid"],
            name=op.f("fk_asset_distribution_asset_income"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["household"],
            ["household.uid"],
            name=op.f("fk_asset_distribution_household"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["member"], ["member.uid"], name=op.f("fk_asset_distribution_member"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_asset_distribution")),
    )
    with op.batch_alter_table("asset_distribution", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_asset_distribution_asset_income"), ["asset_income"], unique=False)
        batch_op.create_index(batch_op.f("ix_asset_distribution_household"), ["household"], unique=False)
        batch_op.create_index(batch_op.f("ix_asset_distribution_member"), ["member"], unique=False)

    op.create_table(
        "chronic_follow_up",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("chronic_condition", sa.LargeBinary(length=16), nullable=True),
        sa.Column("followed_on", sa.String(), nullable=True),
        sa.Column("follow_method", sa.String(), nullable=True),
        sa.Column("family_doctor_name", sa.String(), nullable=True),
        sa.Column("systolic_pressure", sa.BigInteger(), nullable=True),
        sa.Column("diastolic_pressure", sa.BigInteger(), nullable=True),
        sa.Column("blood_glucose_mmol", sa.BigInteger(), nullable=True),
        sa.Column("medication", sa.String(), nullable=True),
        sa.Column("next_follow_on", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["chronic_condition"],
            ["chronic_condition.uid"],
            name=op.f("fk_chronic_follow_up_chronic_condition"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_chronic_follow_up")),
    )
    with op.batch_alter_table("chronic_follow_up", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_chronic_follow_up_chronic_condition"), ["chronic_condition"], unique=False)

    op.create_table(
        "department_mismatch",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("department_record", sa.LargeBinary(length=16), nullable=True),
        sa.Column("household", sa.LargeBinary(length=16), nullable=True),
        sa.Column("member", sa.LargeBinary(length=16), nullable=True),
        sa.Column("mismatch_kind", sa.String(), nullable=True),
        sa.Column("our_value", sa.String(), nullable=True),
        sa.Column("their_value", sa.String(), nullable=True),
        sa.Column("mismatch_decision", sa.String(), nullable=True),
        sa.Column("decision_reason", sa.String(), nullable=True),
        sa.Column("decided_by", sa.String(), nullable=True),
        sa.Column("decided_on", sa.String(), nullable=True),
        sa.Column("monitoring_lead", sa.LargeBinary(length=16), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["department_record"],
            ["department_record.uid"],
            name=op.f("fk_department_mismatch_department_record"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["household"],
            ["household.uid"],
            name=op.f("fk_department_mismatch_household"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["member"],
            ["member.uid"],
            name=op.f("fk_department_mismatch_member"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["monitoring_lead"],
            ["monitoring_lead.uid"],
            name=op.f("fk_department_mismatch_monitoring_lead"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_department_mismatch")),
    )
    with op.batch_alter_table("department_mismatch", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_department_mismatch_department_record"), ["department_record"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_department_mismatch_household"), ["household"], unique=False)
        batch_op.create_index(batch_op.f("ix_department_mismatch_member"), ["member"], unique=False)
        batch_op.create_index(batch_op.f("ix_department_mismatch_monitoring_lead"), ["monitoring_lead"], unique=False)

    op.create_table(
        "hardship_fund_entry",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("hardship_fund", sa.LargeBinary(length=16), nullable=True),
        sa.Column("entry_on", sa.String(), nullable=True),
        sa.Column("entry_direction", sa.String(), nullable=True),
        sa.Column("fund_source", sa.String(), nullable=True),
        sa.Column("amount", sa.BigInteger(), nullable=True),
        sa.Column("solar_month", sa.LargeBinary(length=16), nullable=True),
        sa.Column("use_purpose", sa.String(), nullable=True),
        sa.Column("voucher_no", sa.String(), nullable=True),
        sa.Column("handler", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["hardship_fund"],
            ["hardship_fund.uid"],
            name=op.f("fk_hardship_fund_entry_hardship_fund"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["solar_month"],
            ["solar_month.uid"],
            name=op.f("fk_hardship_fund_entry_solar_month"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_hardship_fund_entry")),
    )
    with op.batch_alter_table("hardship_fund_entry", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_hardship_fund_entry_hardship_fund"), ["hardship_fund"], unique=False)
        batch_op.create_index(batch_op.f("ix_hardship_fund_entry_solar_month"), ["solar_month"], unique=False)

    op.create_table(
        "medical_expense",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("village", sa.LargeBinary(length=16), nullable=True),
        sa.Column("household", sa.LargeBinary(length=16), nullable=True),
        sa.Column("member", sa.LargeBinary(length=16), nullable=True),
        sa.Column("full_name", sa.String(), nullable=True),
        sa.Column("id_number", sa.String(), nullable=True),
        sa.Column("year", sa.BigInteger(), nullable=True),
        sa.Column("visit_kind", sa.String(), nullable=True),
        sa.Column("medical_institution", sa.String(), nullable=True),
        sa.Column("is_in_county", sa.BigInteger(), nullable=True),
        sa.Column("admitted_on", sa.String(), nullable=True),
        sa.Column("discharged_on", sa.String(), nullable=True),
        sa.Column("diagnosis", sa.String(), nullable=True),
        sa.Column("is_special_disease", sa.BigInteger(), nullable=True),
        sa.Column("total_expense", sa.BigInteger(), nullable=True),
        sa.Column("eligible_expense", sa.BigInteger(), nullable=True),
        sa.Column("basic_reimbursement", sa.BigInteger(), nullable=True),
        sa.Column("critical_reimbursement", sa.BigInteger(), nullable=True),
        sa.Column("supplementary_reimbursement", sa.BigInteger(), nullable=True),
        sa.Column("medical_relief_amount", sa.BigInteger(), nullable=True),
        sa.Column("medical_relief_kind", sa.String(), nullable=True),
        sa.Column("medical_relief_rate", sa.BigInteger(), nullable=True),
        sa.Column("medical_relief_on", sa.String(), nullable=True),
        sa.Column("other_reimbursement", sa.BigInteger(), nullable=True),
        sa.Column("self_paid_amount", sa.BigInteger(), nullable=True),
        sa.Column("is_pay_after_treatment", sa.BigInteger(), nullable=True),
        sa.Column("monitoring_lead", sa.LargeBinary(length=16), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["household"],
            ["household.uid"],
            name=op.f("fk_medical_expense_household"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["member"], ["member.uid"], name=op.f("fk_medical_expense_member"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["monitoring_lead"],
            ["monitoring_lead.uid"],
            name=op.f("fk_medical_expense_monitoring_lead"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["village"], ["village.uid"], name=op.f("fk_medical_expense_village"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_medical_expense")),
    )
    with op.batch_alter_table("medical_expense", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_medical_expense_household"), ["household"], unique=False)
        batch_op.create_index(batch_op.f("ix_medical_expense_id_number"), ["id_number"], unique=False)
        batch_op.create_index(batch_op.f("ix_medical_expense_member"), ["member"], unique=False)
        batch_op.create_index(batch_op.f("ix_medical_expense_monitoring_lead"), ["monitoring_lead"], unique=False)
        batch_op.create_index(batch_op.f("ix_medical_expense_village"), ["village"], unique=False)

    op.create_table(
        "screening",
        sa.Column("uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_removed", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("village", sa.LargeBinary(length=16), nullable=True),
        sa.Column("household", sa.LargeBinary(length=16), nullable=True),
        sa.Column("year", sa.BigInteger(), nullable=True),
        sa.Column("screening_round", sa.String(), nullable=True),
        sa.Column("screened_on", sa.String(), nullable=True),
        sa.Column("screeners", sa.String(), nullable=True),
        sa.Column("net_income_per_head", sa.BigInteger(), nullable=True),
        sa.Column("has_job_loss", sa.BigInteger(), nullable=True),
        sa.Column("has_serious_illness", sa.BigInteger(), nullable=True),
        sa.Column("has_disaster_loss", sa.BigInteger(), nullable=True),
        sa.Column("is_education_secure", sa.BigInteger(), nullable=True),
        sa.Column("is_medical_secure", sa.BigInteger(), nullable=True),
        sa.Column("is_housing_safe", sa.BigInteger(), nullable=True),
        sa.Column("has_safe_water", sa.BigInteger(), nullable=True),
        sa.Column("risks", sa.String(), nullable=True),
        sa.Column("screening_result", sa.String(), nullable=True),
        sa.Column("monitoring_lead", sa.LargeBinary(length=16), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["household"], ["household.uid"], name=op.f("fk_screening_household"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["monitoring_lead"],
            ["monitoring_lead.uid"],
            name=op.f("fk_screening_monitoring_lead"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["village"], ["village.uid"], name=op.f("fk_screening_village"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_screening")),
    )
    with op.batch_alter_table("screening", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_screening_household"), ["household"], unique=False)
        batch_op.create_index(batch_op.f("ix_screening_monitoring_lead"), ["monitoring_lead"], unique=False)
        batch_op.create_index(batch_op.f("ix_screening_village"), ["village"], unique=False)
    op.create_table(
        "finding_history",
        sa.Column("rule", sa.String(length=4), nullable=False),
        sa.Column("row_uid", sa.LargeBinary(length=16), nullable=False),
        sa.Column("field", sa.String(), nullable=False),
        sa.Column("village_uid", sa.LargeBinary(length=16), nullable=True),
        sa.Column("found_on", sa.String(), nullable=False),
        sa.Column("cleared_on", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("rule", "row_uid", "field", name=op.f("pk_finding_history")),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    """Data files are never taken back to an older schema."""
    raise NotImplementedError
