# Two commands suffice: `make run` and `make test`. Each makes what it needs, once; `make help` lists the rest.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory --no-builtin-rules

BIN := .venv/bin
UV := scripts/tool uv
INSTALL := $(UV) pip install --quiet --python $(BIN)/python
COMPILE := $(UV) pip compile --quiet --upgrade --universal --python-version 3.12 --generate-hashes --no-header --no-emit-index-url
VENDOR := src/secretarie/site/static/vendor/fonts.css
STYLES := $(wildcard src/secretarie/site/static/secretarie/*.css)
TEXTS := $(wildcard src/secretarie/*/locale/*/LC_MESSAGES/django.po)
ARGS ?=

.PHONY: help run test law check bench soak assets texts lock clean style types layers migrations translations browser

help:  ## This list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: .venv/runtime $(VENDOR) texts  ## The whole, with the demo municipality, on http://localhost:8000 (ARGS="--port 9000")
	@$(BIN)/secretarie run $(ARGS)

test: .venv/dev $(VENDOR) texts browser  ## All tests (ARGS="tests/law -k quorum")
	$(BIN)/python -m pytest -n auto --dist loadscope $(ARGS)

law: .venv/dev  ## The tests of the law alone, in seconds (ARGS="-k quorum")
	$(BIN)/python -m pytest -n 0 tests/law $(ARGS)

check: .venv/dev texts style types layers migrations translations  ## Style, types, layers, migrations, translations

bench: .venv/dev $(VENDOR) texts  ## Measure
	$(BIN)/python -m pytest -p no:xdist --capture=no --quiet benchmarks $(ARGS)

soak: .venv/soak $(VENDOR) texts browser  ## The long tests that CI has no time for
	$(BIN)/python -m pytest -m soak -rA $(ARGS)

assets: $(VENDOR)  ## Styles, tokens, fonts and the text editor from npm, by its lock
	@:

texts: $(TEXTS:.po=.mo)
	@:

lock:  ## Resolve the newest dependencies that fit, for every platform, with hashes and without addresses
	$(COMPILE) pyproject.toml --group setup --output-file requirements/runtime.txt
	$(COMPILE) pyproject.toml --group setup --group dev --constraints requirements/runtime.txt --output-file requirements/dev.txt
	$(COMPILE) pyproject.toml --group setup --group dev --group soak --constraints requirements/dev.txt --output-file requirements/soak.txt
	for name in build uv npm; do $(COMPILE) requirements/$$name.in --output-file requirements/$$name.txt; done
	scripts/tool npm install --package-lock-only --loglevel=error

clean:  ## Remove what was made, but not the data in .data
	rm -rf .venv .data/tools .data/test-postgres node_modules $(dir $(VENDOR)) .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find src tests -name __pycache__ -prune -exec rm -rf {} +

style:
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types:
	$(BIN)/mypy

layers:
	$(BIN)/lint-imports

migrations:
	$(BIN)/python scripts/migrations.py check

translations:
	$(BIN)/python scripts/translations.py check

browser:
	@scripts/chromium

# Stamps: a second time costs nothing until a lock changes.
.venv/runtime: requirements/runtime.txt requirements/build.txt pyproject.toml .python-version
	@[ -x $(BIN)/python ] || $(UV) venv --quiet --clear --python "$$(cat .python-version)" .venv
	$(INSTALL) --require-hashes -r requirements/runtime.txt
	$(INSTALL) --no-deps --build-constraints requirements/build.txt --editable .
	@touch $@

.venv/dev: .venv/runtime requirements/dev.txt
	$(INSTALL) --require-hashes -r requirements/dev.txt
	@touch $@

.venv/soak: .venv/dev requirements/soak.txt
	$(INSTALL) --require-hashes -r requirements/soak.txt
	@touch $@

node_modules/.package-lock.json: package-lock.json .venv/runtime
	scripts/tool npm ci --no-progress --loglevel=error
	@touch $@

build/editor.js: node_modules/.package-lock.json $(wildcard assets/editor/*.js)
	@scripts/tool npm run --silent editor
	@touch $@

$(VENDOR): build/editor.js scripts/assets.py scripts/stylesheets.py $(STYLES)
	@$(BIN)/python scripts/assets.py

%.mo: %.po scripts/translations.py .venv/runtime
	@$(BIN)/python scripts/translations.py compile $<
