"""A difference may be about a list itself: who is on our roll and not on it."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the schema forward."""
    with op.batch_alter_table("department_mismatch", schema=None) as batch_op:
        batch_op.add_column(sa.Column("department_list", sa.LargeBinary(length=16), nullable=True))
        batch_op.create_index(batch_op.f("ix_department_mismatch_department_list"), ["department_list"], unique=False)
        batch_op.create_foreign_key(
            batch_op.f("fk_department_mismatch_department_list"),
            "department_list",
            ["department_list"],
            ["uid"],
            initially="DEFERRED",
            deferrable=True,
        )


def downgrade() -> None:
    """Data files are never taken back to an older schema."""
    raise NotImplementedError
