@echo off
rem The program on an invented township.
chcp 65001 >nul
cd /d "%~dp0"
call packaging\setup.bat || exit /b 1
.venv\Scripts\cunfupin.exe demo build\demo --window
