SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
VENDOR := src/secretarie/site/static/vendor

.PHONY: help assets

help:  ## This list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

assets: $(VENDOR)/fonts.css  ## Fetch styles, tokens and fonts from npm, by the lock

$(VENDOR)/fonts.css: package-lock.json scripts/assets.py
	npm ci --no-progress --loglevel=error
	python3 scripts/assets.py
