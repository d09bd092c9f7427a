#!/bin/sh
# Every check: `make test` on a machine that may lack make.
cd "$(dirname "$0")" && exec sh packaging/make.sh test
