#!/bin/sh
# All set-up on a bare Debian with Python: system libraries, .venv, locked packages. Done already: nothing in a blink.
set -eu
cd "$(dirname "$0")/.."
. packaging/system_packages.sh

LIBRARIES="libegl1 libgl1 libglib2.0-0 libfontconfig1 libdbus-1-3 libxkbcommon0 libxkbcommon-x11-0 libxcb-cursor0 \
libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libcups2"
STAMP=.venv/ready
WANTED=$(cat pyproject.toml packaging/constraints.txt packaging/setup.sh packaging/system_packages.sh | cksum)

python_of() {
    for name in "${PYTHON:-}" python3 python3.13 python3.12 python3.11; do
        if [ -n "$name" ] && command -v "$name" >/dev/null &&
            "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
            echo "$name"
            return
        fi
    done
    echo "需要 Python 3.11 或更新的版本，请先安装 Python" >&2
    exit 1
}

[ -f "$STAMP" ] && [ "$(cat "$STAMP")" = "$WANTED" ] && exit 0

python=$(python_of)
if command -v dpkg-query >/dev/null; then
    missing=""
    for library in $LIBRARIES; do
        dpkg-query -W -f '${Status}\n' "$library" "${library}t64" 2>/dev/null | grep -q "ok installed" ||
            missing="$missing $library"
    done
    "$python" -c 'import ensurepip' 2>/dev/null || missing="$missing python3-venv"
    [ -z "$missing" ] || install_packages $missing
fi

.venv/bin/python -m pip --version >/dev/null 2>&1 || "$python" -m venv --clear .venv
echo "正在准备运行环境（第一次约一两分钟）"
.venv/bin/python -m pip install --quiet --disable-pip-version-check -c packaging/constraints.txt -e ".[dev]"
echo "$WANTED" > "$STAMP"
