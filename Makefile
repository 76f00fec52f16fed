# One film file becomes a one-sheet, a press kit and a submission sheet. `make help` lists the targets.

PYTHON ?= python3
PYTEST ?=
BENCH ?=
# Versions that were tested together. Those of the day instead: make LOCK=
LOCK ?= .ci/constraints.txt
BIN := .venv/bin
USER_READY := .venv/.ready
DEV_READY := .venv/.ready-dev
PIP := $(if $(LOCK),PIP_CONSTRAINT=$(LOCK)) $(BIN)/pip --quiet --disable-pip-version-check

.DEFAULT_GOAL := epk
.PHONY: epk test lint looks gallery sheets specimen bench docs heard lock clean help fuzz

epk: $(USER_READY) ## Write the film's PDFs into build/
	@$(BIN)/epk build

# Each process starts a Java machine of its own, and up to a gigabyte is built in.
test: $(DEV_READY) ## Run the whole test suite, on up to four processors
	@$(if $(PYTEST),,echo "Running all tests, which takes some six minutes on two processors ..." >&2)
	$(BIN)/python -m pytest --numprocesses logical --maxprocesses 4 --dist worksteal $(PYTEST)

FUZZ ?= 10000
fuzz: $(DEV_READY) ## Try thousands of films, layouts and damaged files (FUZZ=10000); takes hours
	EPK_FUZZ=$(FUZZ) $(BIN)/python -m pytest tests/fuzz $(PYTEST)

lint: $(DEV_READY) ## Check style and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

looks: $(DEV_READY) ## Show the pages that look other than expected; expect them from now on: make looks UPDATE=1
	$(BIN)/python -m tests.looks.pages $(if $(UPDATE),--update)

gallery: $(DEV_READY) ## Make the pictures in docs/gallery/ anew
	$(BIN)/python -m tests.looks.gallery

sheets: $(DEV_READY) ## Make the pages of nine films and editions in four themes, side by side, in build/sheets/
	$(BIN)/python -m tests.looks.sheets

bench: $(USER_READY) ## Print what a build costs, beside what is promised
	$(BIN)/python tests/bench/build.py $(BENCH)

docs: $(USER_READY) ## Write the schemas and docs/ anew from the definitions
	$(BIN)/python -m epk.reference .

specimen: $(DEV_READY) ## Write build/specimen-specimen.pdf: every script, feature and style
	@$(BIN)/epk build docs/specimen --document specimen --out build

heard: $(DEV_READY) ## Write anew what tests expect a listener to hear
	$(BIN)/python -m tests.listening

lock: ## Choose anew the versions that are tested together: the newest of all
	@rm -rf build/lock
	@$(PYTHON) -m venv build/lock
	@build/lock/bin/pip install --quiet --disable-pip-version-check '.[dev,proof,art]' hatchling editables
	@{ echo "# The versions that are tested together; made by make lock."; \
	  build/lock/bin/pip freeze --exclude epk; } > build/lock/constraints.txt
	@mv build/lock/constraints.txt .ci/constraints.txt
	@rm -rf build/lock

clean: ## Remove build/, caches and the virtual environment
	rm -rf build dist .venv .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-9s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(USER_READY): pyproject.toml $(LOCK)
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "epk needs Python 3.11 or later; name one with: make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null \
	  || { echo "Python cannot make virtual environments here; on Debian and Ubuntu: sudo apt install python3-venv" >&2; exit 1; }
	@echo "Setting up .venv (once, and after its versions have changed) ..." >&2
	@$(PYTHON) -m venv .venv
	@$(PIP) install --editable .
	@touch $@

$(DEV_READY): $(USER_READY)
	@echo "Adding what the tests need to .venv ..." >&2
	@$(PIP) install --editable '.[dev]'
	@touch $@
