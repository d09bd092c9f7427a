"""Write the next migration: what the ledgers declare and the newest schema lacks. `make_migration.py off_farm_job`."""

import re
import sys
import tempfile
from pathlib import Path

from alembic import command
from alembic.config import Config

from cunfupin.models.registry import metadata
from cunfupin.paths import migrations_dir
from cunfupin.storage.encryption import key_of, new_salt
from cunfupin.storage.engine import connect_for_migration, engine_over
from cunfupin.storage.migrate import SCHEMA_VERSION


def main(subject: str) -> Path:
    """Compare a fresh data file with the declarations and write the difference as a script."""
    with tempfile.TemporaryDirectory() as folder:
        path, key = Path(folder) / "fresh.cunfupin", key_of("migration", new_salt())
        engine = engine_over(connect_for_migration(path, key))
        with engine.begin() as connection:
            config = Config(attributes={"connection": connection, "target_metadata": metadata()})
            config.set_main_option("script_location", str(migrations_dir()))
            command.upgrade(config, "head")
            made = command.revision(config, subject, autogenerate=True, rev_id=f"{SCHEMA_VERSION + 1:04d}")
        engine.dispose()
    script = Path(made.path)  # type: ignore[union-attr]
    script.write_text(re.sub(r"\n *# ###[^\n]*", "", script.read_text(encoding="utf-8")), encoding="utf-8")
    return script


if __name__ == "__main__":
    print(main(sys.argv[1]))
