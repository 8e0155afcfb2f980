# alteram: who accuses, denies, appeals and states what, party beside party.
#
#   make            build/alteram, build/libalteram.a, build/libalteram.so
#   make demo       two papers on one incident, side by side
#   make test       gold articles, samples, documentation and all other tests; under two minutes
#   make check      the tests under sanitizers, clang's warnings, clang-tidy, cppcheck, formatting
#   make check-pages    html pages in a browser: accessibility, narrow, print, hostile texts
#   make check-readers  json, csv and tsv in DuckDB, R and Python
#   make pictures       the pictures of the README
#   make bench      how fast it is, as ratios to wc -w (MB=10, CORPUS=DIR)
#   make eval       precision and recall on the gold articles
#   make validation precision and recall that `alteram audit` prints (lexicons/en/validation.txt)
#   make accept     new expected reports for the samples: shows the difference and asks (ACCEPT=yes: does not ask)
#   make format     formats the C as .clang-format has it
#   make man        manual pages and completion for shells, in build/manuals
#   make install, make uninstall      under PREFIX (/usr/local), below DESTDIR for packagers
#   make dist       a source archive, the same bytes on every machine
#   make deb        Debian packages, in build/deb
#   make check-packages      tries what is installed and packaged, also in C, Python, R and a bare Debian; 3 minutes
#   make check-cluster       tries samples/cluster on a Slurm of this one machine; half a minute
#   make clean
#
# Targets of development install the Debian packages they miss, and say so first; INSTALL=no only names them.

# ---- settings: any of these can be given on the command line ----

BUILD   = build
PREFIX  = /usr/local
DESTDIR =
CC      = cc
CFLAGS  = -O3 -g
# Whether the program has its small libraries in it; sanitizers want their own.
STATIC  = $(if $(findstring sanitize,$(CFLAGS)),no,yes)
INSTALL ?= $(if $(filter demo test check check-pages check-readers pictures deb check-packages check-cluster eval validation accept \
             format,$(MAKECMDGOALS)),yes,no)
export INSTALL

# Commands are printed in short; V=1 prints them in full.
SAY = $(if $(V),,@printf '  %-8s %s\n' '$(1)' '$(2)';)

WARNINGS  = -Wall -Wextra   # what compilers are surest of
WARNINGS += -Wpedantic      # C11 and no dialect, so that any compiler will do
WARNINGS += -Wshadow        # an inner "token" that hides an outer one reads as the outer one
WARNINGS += -Wconversion    # offsets have 32 bits, sizes 64: each narrowing is to be seen

# -fPIC: the same objects go into the archive, the shared library and the program.
# libxml2 alone keeps its headers in a folder of their own.
COMPILE = $(CC) -std=c11 -D_GNU_SOURCE -pthread -fPIC $(WARNINGS) -Iinclude -Iengine -isystem $(XML2) $(CPPFLAGS) $(CFLAGS) -MMD -MP
XML2    = /usr/include/libxml2
SMALL   = -lstemmer -lutf8proc -ljson-c -lyaml -lnettle -lcsv
LIBS    = -pthread $(SMALL) -lm
# So it can be copied, and starts in two thirds of the time: six libraries need not be found, and the tables of stems need
# no pointers mended, which cost 80 pages. Packagers say STATIC=no.
PROGRAM_LIBS = $(if $(filter yes,$(STATIC)),-no-pie -pthread -Wl$(COMMA)-Bstatic $(SMALL) -Wl$(COMMA)-Bdynamic -lm,$(LIBS))
COMMA   = ,

# ---- what there is, in the order in which news becomes a report ----

BASE     = $(sort $(wildcard engine/base/*.c))
LEXICON  = $(filter-out engine/lexicon/embed.c engine/lexicon/freeze.c, $(sort $(wildcard engine/lexicon/*.c)))
STAGES   = $(sort $(filter-out engine/base/% engine/lexicon/% engine/render/%, $(wildcard engine/*.c engine/*/*.c)))
RENDER   = $(sort $(wildcard engine/render/*.c))
CLI      = $(sort $(wildcard cli/*.c))
TESTS    = $(sort $(wildcard tests/*.c))
# Folders too: a file may have gone.
WORDS    = $(sort $(shell find lexicons -name '*.txt' -o -name '*.examples' -o -type d))
HEADERS  = $(sort $(wildcard include/*.h include/alteram/*.h))
VALIDATION = lexicons/en/validation.txt
SOURCES  = $(BASE) $(LEXICON) $(STAGES) $(RENDER) $(CLI) $(TESTS) engine/lexicon/embed.c
SOURCES += engine/lexicon/freeze.c bench/stages.c

objects  = $(patsubst %.c,$(BUILD)/%.o,$(1))
LIBRARY  = $(call objects,$(BASE) $(LEXICON) $(STAGES) $(RENDER)) $(BUILD)/builtin.o $(BUILD)/frozen.o $(BUILD)/style.o
SONAME   = libalteram.so.0
VERSION  = $(shell sed -n 's/^\#define ALT_VERSION "\(.*\)"/\1/p' include/alteram.h)
PURPOSE  = $(or $(if $(filter check-pages check-readers pictures,$(MAKECMDGOALS)),pages), \
             $(if $(filter check format,$(MAKECMDGOALS)),check), \
             $(if $(filter test eval validation accept,$(MAKECMDGOALS)),test), \
             $(if $(filter deb check-packages,$(MAKECMDGOALS)),package), \
             $(if $(filter check-cluster,$(MAKECMDGOALS)),cluster), \
             $(if $(filter man install uninstall,$(MAKECMDGOALS)),install),build)
PACKAGES = $(BUILD)/packages.$(PURPOSE)
GOALS    = $(BUILD)/alteram $(BUILD)/libalteram.a $(BUILD)/libalteram.so

all: $(GOALS)

# ---- building ----

$(BUILD)/alteram: $(call objects,$(CLI)) $(BUILD)/libalteram.a
	$(call SAY,link,$@) $(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(PROGRAM_LIBS)

$(BUILD)/libalteram.a: $(LIBRARY)
	@rm -f $@
	$(call SAY,archive,$@) $(AR) rcs $@ $^

# Only the functions of the public headers can be seen from outside (engine/exports.map).
$(BUILD)/libalteram.so: $(LIBRARY) engine/exports.map
	$(call SAY,link,$@) $(CC) $(CFLAGS) $(LDFLAGS) -shared -o $@ $(LIBRARY) $(LIBS) \
	    -Wl,-soname,$(SONAME) -Wl,--version-script=engine/exports.map
	@ln -sf $(@F) $(BUILD)/$(SONAME)

# The lexicons travel inside the program: a small tool writes them out as C.
$(BUILD)/embed: $(call objects,engine/lexicon/embed.c engine/lexicon/folder.c $(BASE))
	$(call SAY,link,$@) $(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)

$(BUILD)/builtin.c: $(BUILD)/embed $(WORDS)
	$(call SAY,embed,lexicons) $(BUILD)/embed lexicons > $@.part
	@mv $@.part $@

$(BUILD)/builtin.o: $(BUILD)/builtin.c
	$(call SAY,compile,$<) $(COMPILE) -Iengine/lexicon -c -o $@ $<

# And as they lie in memory once they are read, so that no start of the program has to read them.
$(BUILD)/freeze: $(filter-out $(BUILD)/frozen.o,$(LIBRARY)) $(call objects,engine/lexicon/freeze.c)
	$(call SAY,link,$@) $(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)

$(BUILD)/frozen.o: $(BUILD)/freeze
	$(call SAY,freeze,lexicons) $(BUILD)/freeze $(BUILD)/frozen && $(CC) -c -o $@ $(BUILD)/frozen.S

# The style of html pages, too: each line of page.css becomes a string.
$(BUILD)/style.c: engine/render/page.css
	@mkdir -p $(@D)
	@{ echo '#include "render/html_style.h"'; echo 'const char *const html_style[] = {'; \
	   sed 's/[\\"]/\\&/g; s/^ */"/; s/$$/\\n",/' $<; echo '0};'; } > $@.part
	@mv $@.part $@

$(BUILD)/style.o: $(BUILD)/style.c
	$(call SAY,compile,$<) $(COMPILE) -c -o $@ $<

# Criterion's macros put an int into a bit-field, which gcc takes for ours; clang ("make check") still sees our own.
$(BUILD)/tests/%.o: tests/%.c | $(PACKAGES)
	@mkdir -p $(@D)
	$(call SAY,compile,$<) $(COMPILE) -Wno-conversion -c -o $@ $<

$(BUILD)/%.o: %.c | $(PACKAGES)
	@mkdir -p $(@D)
	$(call SAY,compile,$<) $(COMPILE) -c -o $@ $<

# What the machine lacks for the goals at hand, looked up once and before anything is compiled (tools/packages.txt).
$(PACKAGES): tools/packages.txt
	@mkdir -p $(@D)
	@tools/packages $(PURPOSE)
	@touch $@

# ---- trying it out ----

demo: $(BUILD)/alteram
	@$(BUILD)/alteram report $(filter-out %/report.txt,$(sort $(wildcard samples/dam/*.txt)))

$(BUILD)/runner: $(call objects,$(TESTS)) $(BUILD)/libalteram.a
	$(call SAY,link,$@) $(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS) -lcriterion

# All of it runs even where an early part fails; the runner comes last, and its last line sums up.
test: $(GOALS) $(BUILD)/runner
	@status=0; \
	python3 tests/evaluate.py --floors tests/gold/floors.txt --validation $(VALIDATION) $(BUILD)/alteram || status=1; \
	python3 tests/page_scores.py --floor 0.95 $(BUILD)/alteram || status=1; \
	XDG_CONFIG_HOME=/nowhere ALTERAM=$(BUILD)/alteram $(BUILD)/runner $(RUNNER_OPTIONS) || status=1; \
	exit $$status

eval: $(BUILD)/alteram | $(PACKAGES)
	@python3 tests/evaluate.py --by-article --phenomena $(BUILD)/alteram

# What `alteram audit` says of itself.
validation: $(BUILD)/alteram | $(PACKAGES)
	@python3 tests/evaluate.py --write-validation $(VALIDATION) $(BUILD)/alteram

accept: $(BUILD)/alteram
	@tools/accept $(BUILD)/alteram

# Examples of docs/library.md are compiled against the library as it is, also where the tests run under sanitizers.
check: $(BUILD)/libalteram.so | $(PACKAGES)
	@tools/check $(SOURCES)

# ---- pages in a browser, tables in other programs ----

# Node modules as tests/pages/package-lock.json has them.
MODULES = tests/pages/node_modules/.package-lock.json

$(MODULES): tests/pages/package-lock.json | $(PACKAGES)
	@cd tests/pages && npm ci --silent --no-audit --no-fund
	@touch $@

check-pages: $(BUILD)/alteram $(MODULES)
	@ALTERAM=$(BUILD)/alteram node --test --test-reporter=spec tests/pages/pages.test.mjs; status=$$?; \
	rm -rf build/pages-*; exit $$status

check-readers: $(BUILD)/alteram $(MODULES)
	@ALTERAM=$(BUILD)/alteram node --test --test-reporter=spec tests/pages/readers.test.mjs; status=$$?; \
	rm -rf build/pages-*; exit $$status

pictures: $(BUILD)/alteram $(MODULES)
	@ALTERAM=$(BUILD)/alteram node tests/pages/pictures.mjs docs/pictures; status=$$?; rm -rf build/pages-*; exit $$status

format: | $(PACKAGES)
	clang-format -i $(SOURCES) $(HEADERS) $(wildcard engine/*.h engine/*/*.h cli/*.h tests/*.h)

# ---- how fast it is ----

$(BUILD)/stages: $(call objects,bench/stages.c) $(BUILD)/libalteram.a
	$(call SAY,link,$@) $(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)

bench: $(BUILD)/alteram $(BUILD)/stages
	@python3 bench/bench.py $(BUILD) --mb $(or $(MB),10) $(if $(CORPUS),--corpus $(CORPUS))

.PHONY: bench

# ---- manual pages and completion: the program and the headers write them ----

MANUALS  = $(BUILD)/manuals

# One folder for all: what is in it follows the tables of the command line and the headers.
$(MANUALS): $(BUILD)/alteram $(HEADERS) tools/man3 tools/manuals | $(PACKAGES)
	$(call SAY,write,$@) tools/manuals $(BUILD)/alteram $(VERSION) $@ $(HEADERS)

man: $(MANUALS)

# ---- installing ----

INTO     = $(DESTDIR)$(PREFIX)
# Told by folder, so that packagers can move each of them: LIBDIR=/usr/lib/x86_64-linux-gnu.
LIBDIR   = $(PREFIX)/lib
MANDIR   = $(PREFIX)/share/man
SHARE    = $(PREFIX)/share
COMPLETE = $(SHARE)/bash-completion/completions/alteram $(SHARE)/zsh/site-functions/_alteram \
           $(SHARE)/fish/vendor_completions.d/alteram.fish

install: $(GOALS) $(MANUALS)
	install -d $(INTO)/bin $(INTO)/include/alteram $(DESTDIR)$(LIBDIR)/pkgconfig
	install $(BUILD)/alteram $(INTO)/bin/
	install -m 644 $(BUILD)/libalteram.a $(DESTDIR)$(LIBDIR)/
	install -m 644 $(BUILD)/libalteram.so $(DESTDIR)$(LIBDIR)/libalteram.so.$(VERSION)
	ln -sf libalteram.so.$(VERSION) $(DESTDIR)$(LIBDIR)/$(SONAME)
	ln -sf $(SONAME) $(DESTDIR)$(LIBDIR)/libalteram.so
	install -m 644 include/*.h $(INTO)/include/
	install -m 644 include/alteram/*.h $(INTO)/include/alteram/
	sed -e 's|@PREFIX@|$(PREFIX)|' -e 's|@LIBDIR@|$(LIBDIR)|' -e 's|@VERSION@|$(VERSION)|' -e 's|@LIBS@|$(LIBS)|' \
	    engine/alteram.pc.in > $(DESTDIR)$(LIBDIR)/pkgconfig/alteram.pc
	install -d $(DESTDIR)$(MANDIR)/man1 $(DESTDIR)$(MANDIR)/man3
	install -m 644 $(MANUALS)/*.1 $(DESTDIR)$(MANDIR)/man1/
	install -m 644 $(MANUALS)/*.3 $(DESTDIR)$(MANDIR)/man3/
	install -d $(dir $(addprefix $(DESTDIR),$(COMPLETE)))
	@for file in $(COMPLETE); do \
	    install -m 644 "$(MANUALS)/$$(basename "$$file")" "$(DESTDIR)$$file" || exit; done

# The names of the pages are asked of the folder that installing made them in; it is made again where it is gone.
uninstall: $(MANUALS)
	rm -f $(INTO)/bin/alteram $(addprefix $(DESTDIR),$(COMPLETE))
	cd $(DESTDIR)$(LIBDIR) && rm -f libalteram.a libalteram.so $(SONAME) libalteram.so.$(VERSION) pkgconfig/alteram.pc
	rm -rf $(INTO)/include/alteram $(INTO)/include/alteram.h
	cd $(MANUALS) && for page in *.1; do rm -f "$(DESTDIR)$(MANDIR)/man1/$$page"; done
	cd $(MANUALS) && for page in *.3; do rm -f "$(DESTDIR)$(MANDIR)/man3/$$page"; done

# ---- packages ----

ARCHIVE  = $(BUILD)/alteram-$(VERSION).tar.gz

dist:
	@mkdir -p $(BUILD)
	$(call SAY,archive,$(ARCHIVE)) tools/dist $(VERSION) $(ARCHIVE)

deb: dist | $(PACKAGES)
	$(call SAY,package,$(BUILD)/deb) tools/deb $(ARCHIVE) $(BUILD)/deb

# On a Slurm of one machine, and with GNU parallel.
check-cluster: $(GOALS) | $(PACKAGES)
	@tests/cluster.sh $(BUILD)/alteram

check-packages: deb $(GOALS)
	@R=yes tests/install.sh
	@tests/packages.sh $(ARCHIVE) $(BUILD)/deb

clean:
	rm -rf build

.PHONY: all demo test check check-pages check-readers pictures eval validation accept format man dist deb check-packages \
        check-cluster install uninstall clean
.DELETE_ON_ERROR:
# Packages are built in a copy of the sources, which has its own.
-include $(shell find $(BUILD) -path $(BUILD)/deb -prune -o -type f -name '*.d' -print 2>/dev/null)
