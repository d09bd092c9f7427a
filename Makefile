# make run: the program on an invented township.  make test: every check.  Both do all set-up themselves.
PYTHON := .venv/bin/python
DEMO := build/demo
PICTURES := workbench households household import printing exchange_preview rulings quality targets lists

.PHONY: setup run test lint soak bench screenshots docs

setup:
	@sh packaging/setup.sh

run: setup
	@.venv/bin/cunfupin demo $(DEMO) --window

lint: setup
	@.venv/bin/ruff check --quiet src tests migrations packaging
	@.venv/bin/ruff format --check --quiet src tests migrations packaging
	@.venv/bin/mypy
	@.venv/bin/lint-imports --cache-dir build/import-linter

test: lint
	@QT_QPA_PLATFORM=offscreen $(PYTHON) -m pytest -n 2 -m "not soak"

soak: setup
	@QT_QPA_PLATFORM=offscreen CUNFUPIN_SOAK=1 $(PYTHON) -m pytest -n 2

bench: setup
	@QT_QPA_PLATFORM=offscreen $(PYTHON) -m tests.benchmarks

screenshots: setup
	@QT_QPA_PLATFORM=offscreen .venv/bin/cunfupin demo $(DEMO) --window
	@mkdir -p docs/pictures && cp $(PICTURES:%=$(DEMO)/截图/%.png) docs/pictures/

docs: setup
	@$(PYTHON) packaging/generate_docs.py
