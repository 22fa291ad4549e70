# make site builds the course, make serve previews it, make test tests everything. Each installs what it needs first.
.PHONY: site serve check test lock clean

site serve check test lock:
	@python3 make.py $@

clean:
	rm -rf site .venv node_modules
