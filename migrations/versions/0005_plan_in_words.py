"""Targets and policies in words."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the schema forward."""
    with op.batch_alter_table("plan_target", schema=None) as batch_op:
        batch_op.add_column(sa.Column("counted_ledger", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("counted_condition", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("counting_method", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("counted_field", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("counted_part", sa.String(), nullable=True))

    with op.batch_alter_table("policy_standard", schema=None) as batch_op:
        batch_op.add_column(sa.Column("subject_ledger", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("entitlement", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("needed_papers", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("enjoyed_ledger", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("enjoyed_condition", sa.String(), nullable=True))


def downgrade() -> None:
    """Data files are never taken back to an older schema."""
    raise NotImplementedError
