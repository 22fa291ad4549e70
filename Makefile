# make site builds the course, make serve previews it, make docs builds the documents, make test tests everything, make screens photographs every page, make bench measures.
# Each installs what it needs first.
.PHONY: site serve check docs test browsers mutants bench picture screens lock clean

site serve check docs test browsers bench picture screens lock:
	@python3 make.py $@

mutants:
	@python3 make.py mutants $(if $(SINCE),--since $(SINCE))

clean:
	rm -rf .venv node_modules tests/bench/node_modules tests/judges/node_modules
