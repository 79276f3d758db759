# What people type. `make help` lists it; CONTRIBUTING.md and docs/publishing.md say more.
.DEFAULT_GOAL := help
.SUFFIXES:
.DELETE_ON_ERROR:
.PHONY: help site publish serve cards test look soak check clean lock codeowners FORCE

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
# Language versions of posts that a benchmark builds.
VERSIONS ?= 3000
LOCK := $(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --custom-compile-command "make lock"

help: ## say what can be typed here
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-11s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

site: $(VENV)/.stamp ## build the site from content/ into output/; any error stops it
	@echo "Building the site from content/ into $(OUTPUT)/."
	@$(BIN)/pelican content -o "$(OUTPUT)" -s pelicanconf.py
	@echo "Type '$(if $(IS_PREVIEW),PREVIEW=1 )make serve' to read it in a browser."

serve: $(VENV)/.stamp ## show the site on this machine; it builds itself anew whenever a file is saved
	@exec $(BIN)/python -m plugins.building.serve --output "$(OUTPUT)"

publish: $(VENV)/.stamp ## build for the public address, SITEURL=https://…; what is bad is left out and reported
	@echo "Building what is published from content/ into $(OUTPUT)/."
	@status=0; $(BIN)/pelican content -o "$(OUTPUT)" -s publishconf.py || status=$$?; \
	if [ "$$status" -eq 3 ]; then \
		echo "Published without what is bad. $(REPORT)/problems.txt says what and why:"; \
		cat "$(REPORT)/problems.txt"; \
	elif [ "$$status" -ne 0 ]; then \
		exit "$$status"; \
	fi; \
	echo "The site lies in $(OUTPUT)/; docs/publishing.md says how to bring it to readers."

cards: $(VENV)/.stamp ## draw every kind of share card in every shape onto one page, to look at
	@$(BIN)/python -m plugins.share_cards .report/cards

test: $(VENV)/.stamp-dev ## run all tests, in random order; what they need is installed first
	@.ci/tools
	@echo "Running the tests of the core, which must reach every branch of it."
	@$(BIN)/python -m pytest tests/newsroom -n $(TEST_PROCESSES) -rs \
		--cov=plugins.newsroom --cov-branch --cov-report=term-missing:skip-covered --cov-fail-under=100
	@echo "Running all other tests; each one that is skipped says at the end what it needs."
	@$(BIN)/python -m pytest --ignore=tests/newsroom -n $(TEST_PROCESSES) -rs

look: $(VENV)/.stamp-dev ## take pictures of every kind of page in every language, and say what is wrong with any
	@$(BIN)/python -m tests.look

soak: export HABARSHY_SOAK = 1
soak: test ## run the same tests with much larger numbers; takes long

bench: $(VENV)/.stamp-dev ## print what builds cost beside plain Pelican's; VERSIONS=30000 make bench for a larger newsroom
	@echo "Building generated newsrooms of $(VERSIONS) posts, each language counted; this takes some minutes."
	@$(BIN)/python tests/bench/builds.py --versions $(VERSIONS)
	@echo "'$(BIN)/python tests/bench/builds.py -h' tells how to draw cards and pictures too, and how to be brief."

check: $(VENV)/.stamp-dev ## check style, types, templates and who may import whom
	@echo "Style of the code (ruff)"
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@echo "Types (mypy)"
	@$(BIN)/mypy
	@echo "Templates (djlint)"
	@$(BIN)/djlint --check --lint --quiet theme/templates
	@echo "Who may import whom (docs/architecture.md)"
	@$(BIN)/python -m pytest -p no:randomly tests/project/test_import_table.py
	@echo "All checks passed."

clean: ## delete what was built: the site, its releases, caches and reports; .venv stays
	rm -rf output output.preview .output.releases .output.preview.releases .cache .cache.preview .report .mypy_cache .pytest_cache .ruff_cache .coverage
	find plugins tests -name __pycache__ -type d -prune -exec rm -rf {} +

lock: $(VENV)/.stamp-dev ## write requirements*.txt anew from requirements*.in
	@echo "Looking for the libraries that requirements*.in ask for; requirements*.txt is written anew."
	@$(LOCK) requirements.in -o requirements.txt
	@$(LOCK) requirements-cluster.in -o requirements-cluster.txt
	@$(LOCK) requirements-dev.in -o requirements-dev.txt

codeowners: $(VENV)/.stamp ## write .github/CODEOWNERS anew from the editors of the organizations
	@$(BIN)/python -m plugins.building.codeowners

FORCE:

# The recipe changes the file only when .venv is made anew, so what depends on it mostly has nothing to do.
$(VENV)/.python: FORCE
	@.ci/venv "$(PYTHON)"

$(VENV)/.stamp: $(VENV)/.python requirements.txt
	@.ci/install requirements.txt
	@touch $@

$(VENV)/.stamp-dev: $(VENV)/.stamp requirements-dev.txt
	@.ci/install requirements.txt requirements-dev.txt
	@touch $@
