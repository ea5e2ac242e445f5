"""What Alembic runs: the migrations, on the connection that `migrate` gives."""

from alembic import context

from benkyokai.store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,  # SQLite changes a table only by making it anew
)
with context.begin_transaction():
    context.run_migrations()
