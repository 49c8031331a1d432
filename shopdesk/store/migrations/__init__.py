"""Bringing a database to this program's schema, whole or not at all.

Alembic is imported only when there is something to do: it costs a third of a second.
"""

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from shopdesk.domain.errors import StoreProblem
from shopdesk.store.engine import Store, one_at_a_time
from shopdesk.store.problems import told_as_problems

HEAD = "0002"
_FOLDER = Path(__file__).parent


def version_of(store: Store) -> str | None:
    """The schema's version, or None in an empty database.

    Raises StoreProblem("not_a_database") for a database of another program.
    """
    with told_as_problems(store.shown), store.reader.connect() as connection:
        return _version(connection, store.shown)


def is_behind(store: Store) -> bool:
    """Whether the database needs `upgrade`. Raises StoreProblem("too_new")."""
    version = version_of(store)
    if version is not None and version > HEAD:
        raise StoreProblem(
            "too_new", f"schema {version}, this program knows {HEAD}", place=store.shown
        )
    return version != HEAD


def upgrade(store: Store, *, to: str = HEAD) -> None:
    """Run the migrations that are missing, in one transaction of our own."""
    from alembic.config import Config
    from alembic.runtime.environment import EnvironmentContext
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(_FOLDER).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    scripts = ScriptDirectory.from_config(config)

    def steps(version: object, _context: object) -> object:
        return scripts._upgrade_revs(to, version)  # type: ignore[arg-type]  # noqa: SLF001  Alembic's own way

    with (
        told_as_problems(store.shown),
        store.writer.begin() as connection,
        EnvironmentContext(config, scripts, fn=steps) as environment,
    ):
        one_at_a_time(connection)
        environment.configure(connection=connection, transactional_ddl=False)
        environment.run_migrations()


def _version(connection: Connection, place: str) -> str | None:
    tables = inspect(connection).get_table_names()
    if "alembic_version" in tables:
        version: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
        return version
    if tables:
        raise StoreProblem("not_a_database", f"tables {tables[:5]}", place=place)
    return None
