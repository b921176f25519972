# Minutebook: every target sets up what it needs by itself, and says what it does.
# With uv where it is installed, else with venv and pip; both take the versions of uv.lock.

SHELL := /bin/sh
VENV := .venv
RUN := $(VENV)/bin
PYTHONS := python3.13 python3.12 python3.11 python3 python
PORT ?= 8000
HOST ?= 127.0.0.1
NEEDS := pyproject.toml uv.lock .constraints.txt

.PHONY: help serve test test-reminders check format translations lock clean \
  bench-reading bench-reminders bench-relevance bench-search bench-web kill-indexer

help: ## these lines
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

serve: $(VENV)/.runtime ## set up, fill an empty record from seeds/, answer on http://127.0.0.1:8000
	@exec $(RUN)/minutebook serve --host $(HOST) --port $(PORT)

test: $(VENV)/.development check ## set up, check the code, run all tests
	$(RUN)/python -m pytest -n auto $(ARGS)

test-reminders: $(VENV)/.development ## a thousand reminders, eight processes, four of them killed
	MINUTEBOOK_TEST_READERS=1000 $(RUN)/python -m pytest tests/reminders/test_many_processes.py -v $(ARGS)

check: $(VENV)/.development ## ruff and mypy
	$(RUN)/ruff check .
	$(RUN)/ruff format --check .
	$(RUN)/mypy

format: $(VENV)/.development ## put the code into its form
	$(RUN)/ruff check --fix .
	$(RUN)/ruff format .

translations: $(VENV)/.development ## collect the phrases of the pages; translate them, and run it again to compile
	$(RUN)/pybabel -q extract -F web/translations/babel.cfg -k _ -k ngettext:1,2 -o $(VENV)/messages.pot web
	$(RUN)/pybabel -q update --no-fuzzy-matching --ignore-obsolete -i $(VENV)/messages.pot -d web/translations
	$(RUN)/pybabel -q compile -d web/translations

bench-reading: $(VENV)/.development ## precision, recall and time of the reading of documents
	$(RUN)/python -m tests.bench.bench_reading

bench-reminders: $(VENV)/.development ## how long one look takes with 100,000 reminders waiting
	$(RUN)/python -m tests.bench.bench_reminders

bench-relevance: $(VENV)/.development ## how well the search answers judged queries
	$(RUN)/python -m tests.bench.bench_relevance

bench-search: $(VENV)/.development ## this search beside Whoosh as it comes, FTS5 and tantivy (ARGS="10000")
	$(RUN)/python -W ignore -m tests.bench.bench_search $(ARGS)

bench-web: $(VENV)/.development ## time of the main pages with 20,000 events
	$(RUN)/python -m tests.bench.bench_web

kill-indexer: $(VENV)/.development ## kill the indexer sixty times while it writes
	KILLS=60 $(RUN)/python -m pytest tests/search/test_killing.py

lock: ## resolve the dependencies anew (needs uv)
	uv lock --upgrade
	uv export --quiet --frozen --all-extras --no-hashes --no-emit-project --no-header --no-annotate -o .constraints.txt

clean: ## remove what the targets above made
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis

$(VENV)/.runtime: $(NEEDS)
	@$(MAKE) --no-print-directory install UV_OPTIONS="--no-dev" PACKAGE="."
	@touch $@

$(VENV)/.development: $(NEEDS)
	@$(MAKE) --no-print-directory install UV_OPTIONS="--all-extras" PACKAGE=".[postgres,chat,test]"
	@touch $@ $(VENV)/.runtime

.PHONY: install
install:
	@if command -v uv >/dev/null 2>&1; then \
	  echo "Setting up $(VENV) with uv"; \
	  uv sync --frozen --inexact $(UV_OPTIONS); \
	else \
	  for candidate in $(PYTHONS); do \
	    if $$candidate -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then \
	      python=$$candidate; break; \
	    fi; \
	  done; \
	  if [ -z "$$python" ]; then \
	    echo "Minutebook needs Python 3.11 or newer with its venv module (on Debian: apt install python3 python3-venv)." >&2; \
	    exit 2; \
	  fi; \
	  echo "Setting up $(VENV) with $$($$python --version), venv and pip"; \
	  [ -x $(RUN)/python ] || $$python -m venv $(VENV); \
	  $(RUN)/python -m pip install --quiet --disable-pip-version-check -c .constraints.txt -e "$(PACKAGE)"; \
	fi
