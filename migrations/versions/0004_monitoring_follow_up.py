"""What follows a lead, a case and a claim: merged leads, re-entry, help first, days of the insurer."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the schema forward."""
    with op.batch_alter_table("insurance_claim", schema=None) as batch_op:
        batch_op.add_column(sa.Column("assessed_on", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("claim_decided_on", sa.String(), nullable=True))

    with op.batch_alter_table("monitoring_case", schema=None) as batch_op:
        batch_op.add_column(sa.Column("previous_case", sa.LargeBinary(length=16), nullable=True))
        batch_op.add_column(sa.Column("is_help_first", sa.BigInteger(), nullable=True))
        batch_op.create_index(batch_op.f("ix_monitoring_case_previous_case"), ["previous_case"], unique=False)
        batch_op.create_foreign_key(
            batch_op.f("fk_monitoring_case_previous_case"),
            "monitoring_case",
            ["previous_case"],
            ["uid"],
            initially="DEFERRED",
            deferrable=True,
        )

    with op.batch_alter_table("monitoring_lead", schema=None) as batch_op:
        batch_op.add_column(sa.Column("merged_into", sa.LargeBinary(length=16), nullable=True))
        batch_op.add_column(sa.Column("intervention_reviewed_on", sa.String(), nullable=True))
        batch_op.create_index(batch_op.f("ix_monitoring_lead_merged_into"), ["merged_into"], unique=False)
        batch_op.create_foreign_key(
            batch_op.f("fk_monitoring_lead_merged_into"),
            "monitoring_lead",
            ["merged_into"],
            ["uid"],
            initially="DEFERRED",
            deferrable=True,
        )


def downgrade() -> None:
    """Data files are never taken back to an older schema."""
    raise NotImplementedError
