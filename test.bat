@echo off
rem Every check.
chcp 65001 >nul
cd /d "%~dp0"
call packaging\setup.bat || exit /b 1
.venv\Scripts\ruff.exe check --quiet src tests migrations packaging || exit /b 1
.venv\Scripts\mypy.exe || exit /b 1
.venv\Scripts\lint-imports.exe || exit /b 1
set QT_QPA_PLATFORM=offscreen
.venv\Scripts\python.exe -m pytest -n 2 -m "not soak"
