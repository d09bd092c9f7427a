#!/bin/sh
# The program on an invented township: `make run` on a machine that may lack make.
cd "$(dirname "$0")" && exec sh packaging/make.sh run
