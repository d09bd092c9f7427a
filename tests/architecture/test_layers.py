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
    heavy = {
        "sqlalchemy",
        "sqlcipher3",
        "openpyxl",
        "python_calamine",
        "reportlab",
        "PIL",
        "cryptography",
        "cunfupin.fields",
    }
    assert _printed(f"import sys, cunfupin.cli, cunfupin.ui.start; print(*{heavy} & sys.modules.keys())") == ""


def test_a_wrong_call_of_qt_is_told_as_ever_though_the_telling_is_loaded_for_it_only() -> None:
    script = """
import builtins, sys
if {ours}: import cunfupin.ui
from PySide6.QtCore import QTimer
part = sys.modules["shibokensupport.signature.errorhandler"]
print("__file__" in vars(part), builtins.__import__.__name__)
for wrong in (lambda: QTimer().setInterval("x"), lambda: QTimer(interval="x"), lambda: QTimer.singleShot()):
    try: wrong()
    except Exception as error: print(type(error), error)
print(QTimer.__doc__)
"""
    (late, known), (early, theirs) = (_printed(script.format(ours=ours)).split("\n", 1) for ours in (True, False))
    assert (late, early) == ("False __import__", "True __feature_import__")
    assert known == theirs
    assert "Supported signatures" in known


def _printed(script: str) -> str:
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=True)
    return done.stdout.strip()
