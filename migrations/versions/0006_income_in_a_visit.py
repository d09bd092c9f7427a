"""How a household's income stood at a visit; the mail for complaints about a notice."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the schema forward."""
    with op.batch_alter_table("village", schema=None) as batch_op:
        batch_op.add_column(sa.Column("supervision_email", sa.String(), nullable=True))

    with op.batch_alter_table("visit", schema=None) as batch_op:
        batch_op.add_column(sa.Column("income_status", sa.String(), nullable=True))


def downgrade() -> None:
    """Data files are never taken back to an older schema."""
    raise NotImplementedError
