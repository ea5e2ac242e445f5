# Two commands are all a newcomer needs: `make run` and `make test`.

PYTHON ?= python3
PORT ?= 8501
HOST ?= 127.0.0.1
VENV := .venv
ifeq ($(OS),Windows_NT)
BIN := $(VENV)/Scripts
else
BIN := $(VENV)/bin
endif
# More than two cores: a worker waits half of its time, for a browser or a database.
JOBS ?= 3
BUNDLES := benkyokai/web/bundles
PYTEST = $(BIN)/python -m pytest -n $(JOBS) --dist loadfile --no-loadscope-reorder

.PHONY: run test soak programs lint bundle check bench screenshots clean

run: $(VENV)/.installed ## Install what is missing and serve the app: make run PORT=9000 HOST=0.0.0.0
	@$(BIN)/python -m benkyokai serve --host $(HOST) --port $(PORT)

test: $(VENV)/.installed-dev ## What every change has to pass, the browser tests included
	$(MAKE) --no-print-directory lint
	$(BIN)/python -m benkyokai check --strict
	$(MAKE) --no-print-directory programs
	npm run --silent test
	$(PYTEST) -m "not soak"

soak: programs ## What is slow and rarely breaks, and many more examples of each property
	$(PYTEST) -m "soak or hypothesis" --hypothesis-profile soak

programs: $(VENV)/.installed-dev ## Find or install the programs that the tests start
	$(BIN)/python -m tests.find_browser --install
	$(BIN)/python -m tests.find_nginx --install
	$(BIN)/python -m tests.find_postgres --install

lint: $(VENV)/.installed-dev node_modules/.installed ## Style, types and layers, and that the bundles are what the scripts give
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	npm run --silent types
	@rm -rf .bundles && npm run --silent bundle -- --outdir=.bundles
	@diff -rq .bundles $(BUNDLES) || { echo "The bundles are not what the scripts give: run make bundle"; exit 1; }
	@rm -rf .bundles

bundle: node_modules/.installed ## Make one script for each page of the modules, after a change to them
	@npm run --silent bundle -- --outdir=$(BUNDLES)

check: $(VENV)/.installed ## Read the course files and list every mistake
	@$(BIN)/python -m benkyokai check

bench: $(VENV)/.installed-dev ## Measure, and write docs/benchmarks.md: make bench ONLY="click history"
	$(BIN)/python -m tests.find_browser --install
	$(BIN)/python -m bench $(ONLY)

screenshots: $(VENV)/.installed-dev ## Every page in every state, into screenshots/: make screenshots ONLY="live evening"
	$(BIN)/python -m tests.find_browser --install
	$(BIN)/python -m bench.screenshots $(ONLY)

$(VENV)/bin/python $(VENV)/Scripts/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Benkyokai needs Python 3.11 or newer. Name yours: make run PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || \
	  { echo "Python could not make an environment. On Debian and Ubuntu: apt install python3-venv"; exit 1; }

$(VENV)/.installed: requirements.txt | $(BIN)/python
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --only-binary :all: -r requirements.txt
	@touch $@

$(VENV)/.installed-dev: requirements.txt requirements-dev.txt | $(VENV)/.installed
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@

node_modules/.installed: package.json package-lock.json .npmrc | $(VENV)/.installed-dev
	@$(BIN)/python -m tests.find_node --install
	@npm ci --silent
	@touch $@

clean: ## Remove the environment and the caches; data/ stays
	rm -rf $(VENV) node_modules .bundles .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
