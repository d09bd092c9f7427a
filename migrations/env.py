"""Runs migrations on the connection that the program hands over; a migration never imports the program."""

from alembic import context

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=context.config.attributes.get("target_metadata"),
    render_as_batch=True,
    transaction_per_migration=False,
)
context.run_migrations()
