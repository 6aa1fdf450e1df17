SHELL := /bin/bash
.DELETE_ON_ERROR:
.NOTPARALLEL:
.DEFAULT_GOAL := help

# The first that was built with profile-guided optimisation, as every distribution's is and a plain pyenv's is not: it
# answers a seventh more requests (docs/performance.md). Any other serves where there is none.
OPTIMISED = import ensurepip, sys, sysconfig, venv; sys.exit(sys.version_info < (3, 11) or not ( \
	sys.base_prefix == "/usr" or "--enable-optimizations" in sysconfig.get_config_var("CONFIG_ARGS")))
PYTHON ?= $(firstword $(foreach python,python3 /usr/bin/python3,$(shell \
	$(python) -c '$(OPTIMISED)' 2>/dev/null && echo $(python))) python3)
VENV := .venv
RUN := $(VENV)/bin/python
PORT ?= 8000
SCENARIO ?= normal
SCALE ?= 0.1
ARGS ?=
export PORT SCENARIO SCALE

INSTALLED := $(VENV)/.installed-$(shell sha256sum < requirements-dev.txt | cut -c1-16)
CATALOGUES := $(patsubst %.po,%.mo,$(wildcard xinshou/locale/*/LC_MESSAGES/*.po))
DEMO := env -u DEBUG -u XINSHOU_TESTING XINSHOU_DEMO=1
# What draws a PDF, and what reads it again in tests.
FOR_PDF := libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 poppler-utils
HAS_PANGO = $(PYTHON) -c 'import ctypes.util as u, sys; sys.exit(not (u.find_library("pango-1.0") and u.find_library("pangoft2-1.0") and u.find_library("harfbuzz-subset")))'
RANDOM_KEY = $$($(RUN) -c 'import base64, secrets; print(base64.b64encode(secrets.token_bytes(32)).decode())')
# Keys that live for one command, to see the production settings load.
PRODUCTION = env -u DEBUG -u XINSHOU_TESTING -u XINSHOU_DEMO ALLOWED_HOSTS=example.org SECRET_KEY="$(RANDOM_KEY)$(RANDOM_KEY)" \
	XINSHOU_MASTER_KEYS="k1:$(RANDOM_KEY)" XINSHOU_INDEX_KEY="$(RANDOM_KEY)" \
	DATABASE_URL=postgresql://nobody@127.0.0.1:1/none REDIS_URL=redis://127.0.0.1:1/0

.PHONY: help
help: ## What can be made
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /make \1\t/' | expand -t 16

.PHONY: setup
setup: $(INSTALLED) $(CATALOGUES) ## .venv with everything; quick when nothing has changed

$(INSTALLED):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Python 3.11 or newer is needed: make PYTHON=/path/to/python3.11 $(MAKECMDGOALS)"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null \
		|| { echo "Python cannot make virtual environments here. On Debian: apt-get install python3-venv"; exit 1; }
	@echo "Installing into $(VENV) (some minutes the first time)"
	@$(PYTHON) -m venv $(VENV)
	@$(RUN) -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@rm -f $(VENV)/.installed-*
	@touch $@

%.mo: %.po | $(INSTALLED)
	@$(RUN) -m babel.messages.frontend --quiet compile --input-file $< --output-file $@

.PHONY: demo
demo: setup ## The whole product with invented people on http://127.0.0.1:8000 (PORT=)
	@exec $(DEMO) $(RUN) manage.py demo

.PHONY: serve
serve: setup ## The layout of production on this machine with invented people: WSGI, ASGI, workers, nginx (PORT=)
	@exec $(DEMO) $(RUN) manage.py serve

.PHONY: browser
browser:
	@if [ -n "$$ALLOW_NO_BROWSER" ]; then \
		echo "ALLOW_NO_BROWSER is set: browser tests may be skipped"; \
	elif command -v chromium >/dev/null && command -v pdftotext >/dev/null && $(HAS_PANGO) && [ -n "$$(fc-list :lang=zh)" ] && [ -n "$$(fc-list :lang=fa)" ]; then \
		: ; \
	elif [ "$$(id -u)" = 0 ] || sudo -n true 2>/dev/null; then \
		as_root=$$([ "$$(id -u)" = 0 ] || echo "sudo -n"); \
		echo "Installing Debian's chromium and fonts for the browser tests"; \
		$$as_root apt-get -qq update </dev/null && $$as_root env DEBIAN_FRONTEND=noninteractive \
			apt-get -qq install -y --no-install-recommends chromium fontconfig fonts-noto-cjk fonts-noto-core $(FOR_PDF) </dev/null \
			|| echo "apt-get failed: browser tests will fail; ALLOW_NO_BROWSER=1 skips them"; \
	else \
		echo "The browser tests need, as root: apt-get install chromium fontconfig fonts-noto-cjk fonts-noto-core"; \
		echo "The tests of reports need, as root: apt-get install $(FOR_PDF)"; \
		echo "Without it they fail; ALLOW_NO_BROWSER=1 skips them"; \
	fi

.PHONY: test
test: setup browser ## Every test (ARGS="-k name")
	$(RUN) -m pytest -n auto --maxprocesses 8 $(ARGS)

.PHONY: fuzz
fuzz: setup ## 20,000 requests drawn from the API's schema, for everybody, against the demo (ARGS="--requests N --seed N")
	@exec $(RUN) -m loadtests.fuzz $(ARGS)

.PHONY: faults
faults: setup ## The companion's faults: every illness of the model x every point where a worker dies, 20 times
	FAULTS=20 $(RUN) -m pytest -n auto --maxprocesses 8 chat/tests/test_faults.py $(ARGS)

.PHONY: cov
cov: setup browser ## Every test, and which lines they miss
	$(RUN) -m pytest -n auto --maxprocesses 8 --cov --cov-report=term-missing:skip-covered $(ARGS)

.PHONY: lint
lint: setup ## Style, types, layers, templates, migrations, production settings, known vulnerabilities
	$(RUN) -m ruff check .
	$(RUN) -m ruff format --check .
	$(DEMO) $(RUN) -m mypy
	$(VENV)/bin/lint-imports --no-logo
	$(RUN) -m djlint templates --lint --quiet
	XINSHOU_TESTING=1 $(RUN) -W ignore::RuntimeWarning manage.py makemigrations --check --dry-run
	@echo "manage.py check --deploy, production settings"
	@$(PRODUCTION) $(RUN) manage.py check --deploy --tag security --fail-level WARNING
	@if $(RUN) .ci/vulnerabilities_listed.py 2>/dev/null; then \
		$(RUN) -m pip_audit --requirement requirements-dev.txt --no-deps --disable-pip --progress-spinner off; \
	else \
		echo "pip-audit SKIPPED: the list of known vulnerabilities (pypi.org) cannot be reached from here"; \
	fi

.PHONY: bench
bench: setup ## Benchmarks of single functions, then each hot endpoint as a share of a bare view (ARGS=--keep stores it)
	$(RUN) -m pytest loadtests/benchmarks --benchmark-only -p no:cacheprovider
	$(RUN) -m loadtests.shares $(ARGS)

.PHONY: profile
profile: setup ## The slowest views and queries of a journey under Silk, and the memory of seeding
	$(RUN) -m loadtests.profiles $(ARGS)

.PHONY: bench-chat
bench-chat: setup ## The companion at 50 users with a model that takes 2 s: how long patients wait
	$(RUN) -m loadtests.chat

.PHONY: eval-chat
eval-chat: setup ## Invented patients talk with the model of LLM_BASE_URL; transcripts and scores under .local/evaluation
	@test -n "$$LLM_BASE_URL" -a -n "$$LLM_MODEL" \
		|| { echo "Name a model first: make eval-chat LLM_BASE_URL=http://127.0.0.1:11434/v1 LLM_MODEL=..."; exit 1; }
	@EVAL_LLM_BASE_URL="$$LLM_BASE_URL" EVAL_LLM_MODEL="$$LLM_MODEL" EVAL_LLM_API_KEY="$$LLM_API_KEY" \
		$(RUN) -m pytest -q -p no:cacheprovider -p no:xdist chat/tests/evaluation/run_personas.py $(ARGS)

.PHONY: load
load: setup ## Load test (SCENARIO=normal SCALE=0.1), ends with a verdict table
	$(RUN) -m loadtests --scenario $(SCENARIO) --scale $(SCALE) $(ARGS)

.PHONY: screenshots
screenshots: setup browser ## Photograph every page in three looks; renews the pictures of the README
	SCREENSHOTS=docs/images $(RUN) -m pytest xinshou/tests/browser/test_screens.py $(ARGS)

.PHONY: openapi
openapi: setup ## Write docs/openapi.json anew
	$(DEMO) $(RUN) manage.py spectacular --format openapi-json --file docs/openapi.json --fail-on-warn

.PHONY: messages
messages: setup ## Collect new texts into the catalogues
	$(DEMO) $(RUN) manage.py messages

.PHONY: clean
clean: ## Remove the demo's data, caches and .venv
	@if [ -x $(RUN) ]; then $(RUN) -c 'from xinshou.embedded import discard, local_dir; \
		folder = local_dir(); raise SystemExit(folder.exists() and not discard(folder) and f"{folder} is in use")'; fi
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .benchmarks .coverage
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
