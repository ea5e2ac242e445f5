"""The database: tables, migrations, reads and writes. What was committed here is what was acknowledged."""
