@echo off
rem All set-up on Windows with Python 3.11 or newer: .venv and locked packages.
py -3 -c "import sys; sys.exit(sys.version_info < (3, 11))" || (echo 需要 Python 3.11 或更新的版本，请先安装 Python & exit /b 1)
if not exist .venv\Scripts\python.exe py -3 -m venv .venv || exit /b 1
.venv\Scripts\python.exe -m pip install --quiet --disable-pip-version-check -c packaging/constraints.txt -e ".[dev]" || exit /b 1
