# The two commands that matter: `make run` and `make test`. Nothing here needs administrator rights.
.PHONY: run test test-browser fuzz crashes histories gaps gateway setup setup-dev lock bench bench-quick clean
.DEFAULT_GOAL := run

setup: .venv/.ready
setup-dev: .venv/.ready-dev

.venv/.ready: requirements.lock pyproject.toml
	@sh bin/setup requirements.lock
	@touch $@

.venv/.ready-dev: requirements-dev.lock pyproject.toml
	@sh bin/setup requirements-dev.lock
	@touch .venv/.ready $@

run: setup
	@exec .venv/bin/zeren serve

# Stops at the first failure; everything runs against a real Neo4j that the tests start themselves.
test: setup-dev
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/lint-imports
	.venv/bin/pytest -m "not browser and not long"

# The explorer in a real headless Chromium (Debian's package `chromium`).
test-browser: setup-dev
	.venv/bin/pytest -m browser

# Operations made up at random, many more than `make test` asks; FUZZ_EXAMPLES for each field, FUZZ_SEED to repeat a run.
fuzz: setup-dev
	FUZZ_EXAMPLES=$${FUZZ_EXAMPLES:-60} .venv/bin/pytest tests/suites/test_any_operation.py

# Servers and their database are killed under 16 writers and 4 readers, a hundred times, or CRASH_ROUNDS.
crashes: setup-dev
	CRASH_ROUNDS=$${CRASH_ROUNDS:-100} .venv/bin/pytest -s tests/proof/crash

# Histories of orders made up at random while server and database are killed, many more than `make test` makes;
# HISTORY_EXAMPLES of HISTORY_STEPS each, something killed HISTORY_KILLED times in each, HISTORY_SEED for others.
histories: setup-dev
	HISTORY_EXAMPLES=$${HISTORY_EXAMPLES:-30} HISTORY_STEPS=$${HISTORY_STEPS:-60} HISTORY_KILLED=$${HISTORY_KILLED:-3} \
		.venv/bin/pytest tests/proof/histories

# Fifty fill the same gap at once, a thousand times, or GAP_ROUNDS.
gaps: setup-dev
	GAP_ROUNDS=$${GAP_ROUNDS:-1000} .venv/bin/pytest tests/drafting/test_adoption.py -k same_gap

# Zeren, a neighbour's subgraph, and a gateway before both: Hive Gateway, or Apollo's with GATEWAY=apollo.
NODE_PROJECTS = examples/market-supervision examples/gateway
gateway: setup-dev $(NODE_PROJECTS:%=%/node_modules/.package-lock.json)
	@exec .venv/bin/node examples/gateway/start.mjs $(if $(filter apollo,$(GATEWAY)),--apollo)

%/node_modules/.package-lock.json: %/package-lock.json
	@echo "Installing the locked packages of $* ..."
	@PATH="$(CURDIR)/.venv/bin:$$PATH" npm --prefix $* ci --loglevel=error
	@touch $@

# Zeren beside what users could have instead, driven over one graph; writes docs/performance.md (most of an hour).
RIVALS = bench/rivals/node_modules/.package-lock.json
bench: setup-dev $(RIVALS)
	.venv/bin/python -m bench.comparison

# The same over a small graph with one number of connections, in a few minutes; writes nothing.
bench-quick: setup-dev $(RIVALS)
	.venv/bin/python -m bench.comparison --quick

# Writes the two lock files anew (needs uv).
lock:
	uv pip compile -q -U --universal --python-version 3.11 --generate-hashes --no-header --no-annotate pyproject.toml --group build -o requirements.lock
	uv pip compile -q -U --universal --python-version 3.11 --generate-hashes --no-header --no-annotate pyproject.toml --group build --group dev -c requirements.lock -o requirements-dev.lock

clean:
	rm -rf .venv build *.egg-info
