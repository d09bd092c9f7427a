"""A copy of the program in a temporary folder, to which a test adds a ledger or a migration."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]


@dataclass(frozen=True)
class ProgramCopy:
    """Source, migrations and resources as in a checkout; `run` starts Python on them."""

    root: Path

    @property
    def package(self) -> Path:
        """Folder of the package."""
        return self.root / "src" / "cunfupin"

    def run(self, script: str, *arguments: str | Path) -> str:
        """What a script prints; a test fails with its traceback."""
        environment = {
            **os.environ,
            "PYTHONPATH": str(self.root / "src"),
            "PYTHONDONTWRITEBYTECODE": "1",
            "PYTHONIOENCODING": "utf-8",
            "QT_QPA_PLATFORM": "offscreen",
        }
        command = [sys.executable, "-W", "error", "-c", script, *map(str, arguments)]
        done = subprocess.run(
            command, env=environment, capture_output=True, text=True, encoding="utf-8", timeout=120, check=False
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def make_migration(self, subject: str) -> Path:
        """Write the migration that the declarations of this copy call for."""
        script = (ROOT / "packaging" / "make_migration.py").read_text(encoding="utf-8")
        return Path(self.run(f"__file__ = ''\n{script}", subject).strip().splitlines()[-1])


def copy_program(folder: Path) -> ProgramCopy:
    """Copy what the program consists of."""
    ignored = shutil.ignore_patterns("__pycache__")
    for name in ("src", "migrations"):
        shutil.copytree(ROOT / name, folder / name, ignore=ignored)
    (folder / "resources").symlink_to(ROOT / "resources")
    return ProgramCopy(folder)
