# make site builds the course, make serve previews it, make test tests everything, make bench measures. Each installs what it needs first.
.PHONY: site serve check test browsers mutants bench picture lock clean

site serve check test browsers bench picture lock:
	@python3 make.py $@

mutants:
	@python3 make.py mutants $(if $(SINCE),--since $(SINCE))

clean:
	rm -rf .venv node_modules tests/bench/node_modules tests/judges/node_modules
