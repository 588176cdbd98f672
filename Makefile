# The doors into the repository. Each opens a script in tools/, where the work is described.
.DEFAULT_GOAL := help
.PHONY: help run test check bench fuzz fresh budget clean

# The language of the demonstration, only when it is asked for: LANGUAGE is also the name of an
# environment variable of GNU gettext, which says nothing about what to print here.
ifeq ($(origin LANGUAGE),command line)
run_language := --lang $(LANGUAGE)
endif
unexport LANGUAGE
FUZZ_SECONDS ?= 60

help:
	@echo "make run      install what is missing, build, open a demonstration (LANGUAGE=en or ja, PORT=8080)"
	@echo "make test     build and run every test, with two compilers"
	@echo "make check    form, house rules, warnings and static analysis      (KANAME_BASE=revision to compare with)"
	@echo "make bench    measure"
	@echo "make fuzz     look for inputs that break a parser                  (FUZZ_SECONDS=60 for each)"
	@echo "make fresh    do make run and make test on a bare Debian 12 in a folder (as root)"
	@echo "make budget   time a clean build, and one edit with its test"
	@echo "make clean    remove build/"

run:
	@echo "make run: set up, build the program, open a demonstration server"
	@tools/run $(if $(PORT),--port $(PORT)) $(if $(UNTIL_UP),--until-up) $(run_language)

test:
	@echo "make test: set up, build with sanitizers, run every test, then the release build's"
	@tools/test

check:
	@echo "make check: form, house rules, headers, warnings, static analysis"
	@tools/check

bench:
	@echo "make bench: build without assertions and measure"
	@tools/bench

fuzz:
	@echo "make fuzz: look for inputs that break a parser, $(FUZZ_SECONDS) s for each"
	@tools/fuzz $(FUZZ_SECONDS)

fresh:
	@echo "make fresh: make run and make test on a bare Debian 12"
	@tools/fresh

budget:
	@echo "make budget: time a clean build, and one edit with its test"
	@tools/budget

clean:
	@echo "make clean: remove build/"
	@rm -rf build
