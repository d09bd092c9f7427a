#!/bin/sh
# `make TARGET`, with make installed first where it is missing.
set -eu
cd "$(dirname "$0")/.."
. packaging/system_packages.sh
command -v make >/dev/null || install_packages make
exec make "$@"
