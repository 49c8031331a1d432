"""The database: SQLAlchemy, Alembic and the drivers live here and nowhere else."""
