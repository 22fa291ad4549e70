# make site builds the course, make serve previews it, make test tests everything. Each installs what it needs first.
.PHONY: site serve check test lock clean
SHELL := /bin/sh
BIN := .venv/bin

site: .venv/ready
	$(BIN)/kurs build

serve: .venv/ready
	$(BIN)/kurs serve

check: .venv/ready
	$(BIN)/kurs check

test: .venv/ready node_modules/ready
	sh tests/find-browser.sh
	$(BIN)/python -m pytest

.venv/ready: requirements.txt pyproject.toml
	sh tests/make-venv.sh
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps --editable .
	touch $@

node_modules/ready: package-lock.json .npmrc
	sh tests/install-axe.sh
	touch $@

# Pins every dependency with its hashes, for all platforms, without any registry's address.
lock: .venv/ready
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --python-version 3.11.5 --no-emit-index-url --no-header \
		--all-extras --output-file requirements.txt pyproject.toml

clean:
	rm -rf site .venv node_modules
