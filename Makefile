# What people type. `make help` lists it; CONTRIBUTING.md and docs/publishing.md say more.
# What it prints is said by .ci/say in the language of whoever sits there: texts and helps are keys of the catalogue
# of messages, each on one line.
.DEFAULT_GOAL := help
.SUFFIXES:
.DELETE_ON_ERROR:
.PHONY: help start site publish serve doctor cards test look soak check clean lock scripts codeowners FORCE

# An empty PYTHON keeps the .venv that is there; `PYTHON=python3.12 make site` makes it anew with that one.
PYTHON ?=
# As pelicanconf.py has it: a preview never takes the place of the site.
OFF := 0 no No NO false False FALSE off Off OFF
IS_PREVIEW := $(filter-out $(OFF),$(PREVIEW))
OUTPUT ?= $(if $(IS_PREVIEW),output.preview,output)
VENV := .venv
BIN := $(VENV)/bin
REPORT = $${HABARSHY_REPORT:-.report}
# Processes that run tests at once.
TEST_PROCESSES ?= auto
# After as many seconds a test that goes on for ever is ended and named; 0 waits for ever.
TEST_SECONDS ?= 600
PYTEST = $(BIN)/python -m pytest -n $(TEST_PROCESSES) -rs \
	-o faulthandler_timeout=$(TEST_SECONDS) -o faulthandler_exit_on_timeout=true
# Language versions of posts that a benchmark builds.
VERSIONS ?= 3000
LOCK := $(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --custom-compile-command "make lock"

help: ## say what can be typed here
	@sed -n 's/^\([a-z]*\):.*## /\1 /p' $(firstword $(MAKEFILE_LIST)) | while read -r target text; do \
		printf 'make %-11s %s\n' "$$target" "$$(.ci/say "$$text")"; \
	done

start: $(VENV)/.stamp ## make a newsroom of your own of the sample; it asks, or ANSWERS='--yes …' says it all
	@$(BIN)/habarshy start $(ANSWERS)

site: $(VENV)/.stamp ## build the site from content/ into output/; any error stops it
	@.ci/say "Building the site from content/ into {folder}/." "folder=$(OUTPUT)"
	@$(BIN)/pelican content -o "$(OUTPUT)" -s pelicanconf.py
	@.ci/say "Type '{command}' to read it in a browser." "command=$(if $(IS_PREVIEW),PREVIEW=1 )make serve"

serve: $(VENV)/.stamp ## show the site on this machine; it builds itself anew whenever a file is saved
	@exec $(BIN)/habarshy serve --output "$(OUTPUT)"

publish: $(VENV)/.stamp ## build for the public address, SITEURL=https://…; what is bad is left out and reported
	@.ci/say "Building what is published from content/ into {folder}/." "folder=$(OUTPUT)"
	@status=0; $(BIN)/pelican content -o "$(OUTPUT)" -s publishconf.py || status=$$?; \
	if [ "$$status" -eq 3 ]; then \
		.ci/say "Published without what is bad. {file} says what and why; it begins so:" "file=$(REPORT)/problems.txt"; \
		head -n 100 "$(REPORT)/problems.txt"; \
	elif [ "$$status" -ne 0 ]; then \
		exit "$$status"; \
	fi; \
	.ci/say "The site lies in {folder}/; docs/publishing.md says how to bring it to readers." "folder=$(OUTPUT)"

doctor: $(VENV)/.stamp ## say what this machine and this newsroom lack, and what to do about it
	@$(BIN)/habarshy doctor

cards: $(VENV)/.stamp ## draw every kind of share card in every shape onto one page, to look at
	@$(BIN)/habarshy cards

# Hundreds of tests start Python anew: each start without compiled modules costs a second of a processor.
test bench: export PYTHONDONTWRITEBYTECODE =
test: $(VENV)/.stamp-dev ## run all tests, in random order; what they need is installed first
	@.ci/tools
	@.ci/say "Running the tests of the core, which must reach every branch of it."
	@$(PYTEST) tests/newsroom \
		--cov=plugins.newsroom --cov-branch --cov-report=term-missing:skip-covered --cov-fail-under=100
	@.ci/say "Running all other tests; each one that is skipped says at the end what it needs."
	@$(PYTEST) --ignore=tests/newsroom

look: $(VENV)/.stamp-dev ## take pictures of every kind of page in every language, and say what is wrong with any
	@$(BIN)/python -m tests.look

soak: export HABARSHY_SOAK = 1
soak: TEST_SECONDS = 0
soak: test ## run the same tests with much larger numbers; takes long

bench: $(VENV)/.stamp-dev ## print what builds cost beside plain Pelican's; VERSIONS=30000 make bench for a larger newsroom
	@.ci/say "Building generated newsrooms; this takes some minutes. Posts, each language counted: {count}." "count=$(VERSIONS)"
	@$(BIN)/python tests/bench/builds.py --versions $(VERSIONS)
	@.ci/say "'{command}' tells how to draw cards and pictures too, and how to be brief." "command=$(BIN)/python tests/bench/builds.py -h"

check: $(VENV)/.stamp-dev ## check style, types, templates and who may import whom
	@.ci/say "Style of the code (ruff)"
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@.ci/say "Spelling (codespell)"
	@$(BIN)/codespell
	@.ci/say "Types (mypy)"
	@$(BIN)/mypy
	@.ci/say "Templates (djlint)"
	@$(BIN)/djlint --check --lint --quiet theme/templates
	@.ci/say "Who may import whom (docs/architecture.md)"
	@$(BIN)/python -m pytest -p no:randomly tests/project/test_import_table.py
	@.ci/say "All checks passed."

clean: ## delete what was built: the site, its releases, caches and reports; .venv stays
	rm -rf output output.preview .output.releases .output.preview.releases .cache .cache.preview .report .mypy_cache .pytest_cache .ruff_cache .coverage
	find plugins tests -name __pycache__ -type d -prune -exec rm -rf {} +

scripts: $(VENV)/.stamp-dev ## write theme/static/minified anew from the scripts beside it
	@$(BIN)/python -m tests.views.minified
	@.ci/say "The scripts are written anew in theme/static/minified."

lock: $(VENV)/.stamp-dev ## write requirements*.txt anew from requirements*.in
	@.ci/say "Looking for the libraries that requirements*.in ask for; requirements*.txt is written anew."
	@$(LOCK) requirements.in -o requirements.txt
	@$(LOCK) requirements-cluster.in -o requirements-cluster.txt
	@$(LOCK) requirements-dev.in -o requirements-dev.txt

codeowners: $(VENV)/.stamp ## write .github/CODEOWNERS anew from the editors of the organizations
	@$(BIN)/habarshy codeowners

FORCE:

# The recipe changes the file only when .venv is made anew, so what depends on it mostly has nothing to do.
$(VENV)/.python: FORCE
	@.ci/venv "$(PYTHON)"

$(VENV)/.stamp: $(VENV)/.python requirements.txt .ci/launcher
	@.ci/install requirements.txt
	@.ci/launcher
	@touch $@

$(VENV)/.stamp-dev: $(VENV)/.stamp requirements-dev.txt
	@.ci/install requirements.txt requirements-dev.txt
	@touch $@
