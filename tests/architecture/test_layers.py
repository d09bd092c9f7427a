"""Imports go down only: the contracts of pyproject.toml, kept by import-linter."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
CONTRACTS = {contract["name"]: contract for contract in PROJECT["tool"]["importlinter"]["contracts"]}


def test_every_contract_is_kept(tmp_path: Path) -> None:
    command = [str(Path(sys.executable).parent / "lint-imports"), "--cache-dir", str(tmp_path), "--no-logo"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_no_part_of_the_program_is_without_a_layer() -> None:
    layers = CONTRACTS["imports go down only"]
    assert layers["exhaustive"]
    named = {name.strip(" ()") for line in layers["layers"] for name in line.replace(":", "|").split("|")}
    package = ROOT / "src" / "cunfupin"
    parts = {path.stem for path in package.iterdir() if path.suffix == ".py" or (path / "__init__.py").is_file()}
    assert parts - {"__init__"} == named


@pytest.mark.parametrize(
    ("library", "home"),
    [
        ("PySide6", {"ui"}),
        ("openpyxl", {"excel"}),
        ("python_calamine", {"excel"}),
        ("xlsxwriter", set()),
        ("reportlab", {"reports"}),
        ("alembic", {"storage"}),
        ("sqlcipher3", {"storage"}),
    ],
)
def test_a_library_has_one_home(library: str, home: set[str]) -> None:
    users = {
        path.relative_to(ROOT / "src" / "cunfupin").parts[0]
        for path in (ROOT / "src" / "cunfupin").rglob("*.py")
        if any(
            line.lstrip().startswith((f"import {library}", f"from {library}"))
            for line in path.read_text(encoding="utf-8").splitlines()
        )
    }
    assert users <= home


def test_fields_need_nothing_but_the_standard_library() -> None:
    for path in (ROOT / "src" / "cunfupin" / "fields").glob("*.py"):
        for line in path.read_text(encoding="utf-8").splitlines():
            words = line.split()
            if words[:1] in (["import"], ["from"]) and not words[1].startswith("."):
                assert words[1].split(".")[0] in sys.stdlib_module_names, f"{path.name}: {line}"


def test_the_window_stands_before_anything_heavy_is_loaded() -> None:
    heavy = {"sqlalchemy", "sqlcipher3", "openpyxl", "python_calamine", "reportlab", "PIL", "cryptography"}
    script = f"import sys, cunfupin.ui.start; sys.exit(','.join({heavy} & sys.modules.keys()))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=False)
    assert done.stderr.strip() == ""
