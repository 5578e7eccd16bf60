# Readout.  `make` installs what is missing, builds, and converts input/*.xml
# into output/*.pdf; `make help` lists the rest.
MODE ?= release
BUILD ?= build$(if $(filter-out release,$(MODE)),/$(MODE))
PREFIX ?= /usr/local
OBJCOPY ?= objcopy
# Where libraries and modules go; Debian has a folder for each architecture.
LIBRARIES ?= $(PREFIX)/lib
VERSION := 0.1.0
SETUP ?= .ci/setup

PACKAGES := libxml-2.0 harfbuzz harfbuzz-subset icu-i18n icu-uc fontconfig \
            libdeflate libpng libjpeg libqrencode
# Asked for once, and only when something is compiled: the packages may have
# come in this very run.
once = $(eval $(1) := $(shell $(2)))$($(1))
PACKAGE_CFLAGS = $(call once,PACKAGE_CFLAGS,pkg-config --cflags $(PACKAGES) | sed 's/-I/-isystem /g')
PACKAGE_LIBS = $(call once,PACKAGE_LIBS,pkg-config --libs $(PACKAGES); echo -lhpdf -lm)
CHECK_LIBS = $(call once,CHECK_LIBS,pkg-config --libs check; echo -lhyphen)
# What only a module needs; src/layers.txt says which packages that is.
module_packages = $(shell sed -n 's/^@$(1): *//p' src/layers.txt)
module_cflags = $(call once,CFLAGS_$(1),$(if $(call module_packages,$(1)),pkg-config --cflags $(call module_packages,$(1)) | sed 's/-I/-isystem /g'))
module_libs = $(call once,LIBS_$(1),$(if $(call module_packages,$(1)),pkg-config --libs $(call module_packages,$(1))))

WARNINGS := -Wall -Wextra -Wpedantic -Werror -Wshadow -Wconversion \
    -Wsign-conversion -Wcast-qual -Wcast-align -Wstrict-prototypes \
    -Wmissing-prototypes -Wold-style-definition -Wwrite-strings -Wvla -Wundef \
    -Wformat=2 -Wdouble-promotion -Wfloat-equal -Wswitch-enum -Wpointer-arith \
    -Wredundant-decls -Wunused-macros -Wdate-time
FLAGS_release := -O2 -g -D_FORTIFY_SOURCE=2 -fstack-protector-strong \
    -fstack-clash-protection
LINK_release := -Wl,-z,relro,-z,now,--as-needed
LINK_module := -Wl,--exclude-libs,ALL,-z,defs,--gc-sections
FLAGS_debug := -O0 -g3
FLAGS_asan := -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all \
    -fno-omit-frame-pointer
LINK_asan := -fsanitize=address,undefined
# No trailing compiler-made difference between build folders.
CFLAGS_ALL = -std=c17 -D_POSIX_C_SOURCE=200809L -D_XOPEN_SOURCE=700 \
    -DREADOUT_VERSION='"$(VERSION)"' -DREADOUT_MODULES='"$(LIBRARIES)/readout"' \
    -fno-common -ffp-contract=off \
    -fPIC -fvisibility=hidden \
    $(WARNINGS) $(FLAGS_$(MODE)) -Isrc $(PACKAGE_CFLAGS) $(CPPFLAGS) $(CFLAGS)
LDFLAGS_ALL = $(if $(filter release,$(MODE)),-pie) $(LINK_$(MODE)) $(LDFLAGS)

# ---- files ----
FOLDERS := $(shell sed -n 's/^\([a-z]*\):.*/\1/p' src/layers.txt)
objects = $(patsubst src/%.c,$(BUILD)/obj/%.o,$(sort $(wildcard src/$(1)/*.c)))
# Folders that are shared objects of their own, opened by the forms that ask for
# them; command/ is the program, and the rest the library.
MODULES := $(foreach m,$(shell sed -n 's/^@\([a-z]*\):.*/\1/p' src/layers.txt),$(if $(wildcard src/$m/*.c),$m))
OBJECTS := $(foreach f,$(filter-out $(MODULES) command,$(FOLDERS)),$(call objects,$(f)))
MODULE_FILES := $(MODULES:%=$(BUILD)/modules/%.so)
EMBEDDED := $(wildcard styles/*.xml styles/*.rnc styles/*.rng \
    styles/labels/*.xml src/read/*.rnc src/read/*.rng src/json/*.schema.json \
    src/deliver/*.css)
ICC := $(firstword $(wildcard /usr/share/color/icc/sRGB.icc \
    /usr/share/color/icc/ghostscript/srgb.icc \
    /usr/share/color/icc/colord/sRGB.icc) /usr/share/color/icc/sRGB.icc)
INPUTS := $(sort $(wildcard input/*.xml))
OUTPUTS := $(INPUTS:input/%.xml=output/%.pdf)

.PHONY: all outputs setup program library manual unit units test golden-update picture lint \
    conformance bench bench-typography test-fresh install uninstall flags clean help
.DELETE_ON_ERROR:
.PRECIOUS: $(BUILD)/obj/%.o $(BUILD)/obj/tests/%.o
.SECONDEXPANSION:

# `make`               install what is missing, build, convert input/*.xml
# The rest runs in a second make, which sees the packages that have just come.
all: setup
	@$(MAKE) --no-print-directory program outputs manual

setup:
	@$(SETUP) build run

outputs: $(OUTPUTS)
	@for pdf in $(OUTPUTS:output/%=%); do \
	    echo "input/$${pdf%.pdf}.xml -> output/$$pdf"; done

output/%.pdf: input/%.xml $(BUILD)/readout $(wildcard input/images/*)
	@mkdir -p $(@D)
	$(BUILD)/readout build $< -o $@

# ---- program ----
define compile
@mkdir -p $(@D)
@echo '  CC $<'
@$(CC) -MMD -MP -c -o $@ $< $(CFLAGS_ALL)
endef
define link
@mkdir -p $(@D)
@echo '  LD $@'
@$(CC) $(LDFLAGS_ALL) -o $@ $^ $(PACKAGE_LIBS)
endef

program: $(BUILD)/readout $(MODULE_FILES) library
	@:

$(BUILD)/readout: $(BUILD)/obj/main.o $(call objects,command) $(OBJECTS) \
    $(BUILD)/obj/embedded.o
	$(link)

$(BUILD)/obj/%.o: src/%.c Makefile
	$(compile) $(call module_cflags,$(firstword $(subst /, ,$*)))

# ---- modules: with what they need of the library, unseen by others ----
$(BUILD)/inside.a: $(OBJECTS) $(BUILD)/obj/embedded.o
	@rm -f $@ && $(AR) rcs $@ $^

$(BUILD)/modules/%.so: $$(call objects,$$*) $(BUILD)/obj/module.o $(BUILD)/inside.a
	@mkdir -p $(@D)
	@echo '  LD $@'
	@$(CC) -shared $(LINK_module) $(LINK_$(MODE)) $(LDFLAGS) -o $@ $^ \
	    $(call module_libs,$*) $(PACKAGE_LIBS)

# The folders too: their time tells that a file is gone.
$(BUILD)/embedded.c: .ci/embed $(EMBEDDED) $(sort $(dir $(EMBEDDED))) $(ICC)
	@mkdir -p $(@D)
	@echo '  EMBED $@'
	@.ci/embed $(foreach f,$(EMBEDDED),$(f)=$(f)) sRGB.icc=$(ICC) > $@

$(BUILD)/obj/embedded.o: $(BUILD)/embedded.c Makefile
	$(compile)

# ---- library: what readout/readout.h declares, and nothing else, is seen ----
SONAME := libreadout.so.0

library: $(BUILD)/$(SONAME) $(BUILD)/libreadout.a

$(BUILD)/$(SONAME): $(OBJECTS) $(BUILD)/obj/embedded.o
	@echo '  LD $@'
	@$(CC) -shared -Wl,-soname,$(SONAME),-z,defs $(LINK_$(MODE)) $(LDFLAGS) -o $@ $^ \
	    $(PACKAGE_LIBS)
	@ln -sf $(SONAME) $(BUILD)/libreadout.so

# One object, so that names which are ours alone can be made local.
$(BUILD)/libreadout.a: $(OBJECTS) $(BUILD)/obj/embedded.o
	@echo '  AR $@'
	@$(LD) -r -o $(BUILD)/libreadout.o $^
	@$(OBJCOPY) --localize-hidden $(BUILD)/libreadout.o
	@rm -f $@ && $(AR) rcs $@ $(BUILD)/libreadout.o

# ---- manual: pages, the first with the catalogue of messages put in ----
PAGES := $(patsubst src/command/%,$(BUILD)/%,$(wildcard src/command/*.1))

manual: $(PAGES)
	@:

$(BUILD)/%.1: src/command/%.1 $(BUILD)/messages
	@echo '  MAN $@'
	@$(BUILD)/messages > $@.part
	@sed -e '/^@MESSAGES@$$/{r $@.part' -e 'd;}' -e 's/@VERSION@/$(VERSION)/' \
	    $< > $@ && rm $@.part

$(BUILD)/messages: .ci/messages.c src/base/diag.def
	@mkdir -p $(@D)
	@$(CC) -std=c17 -Isrc -o $@ $<

# ---- what completes commands in shells ----
SHELLS := bash fish zsh
COMPLETIONS := $(SHELLS:%=$(BUILD)/completions/%)

$(BUILD)/completions/%: $(BUILD)/readout
	@mkdir -p $(@D)
	@$(BUILD)/readout completions $* > $@

# ---- unit tests: a folder's tests see that folder and the layers below ----
layers = $(shell .ci/layers $(1))
test_objects = $(patsubst tests/unit/%.c,$(BUILD)/obj/tests/%.o,$(sort $(wildcard tests/unit/$(1)/*.c)))
TEST_FOLDERS := $(sort $(patsubst tests/unit/%/main.c,%,$(wildcard tests/unit/*/main.c)))
TESTS := $(foreach f,$(TEST_FOLDERS),$(BUILD)/tests/$(f))

$(BUILD)/obj/tests/%.o: tests/unit/%.c Makefile
	$(compile) -Itests/unit $(call module_cflags,$(firstword $(subst /, ,$*)))

$(BUILD)/tests/%: $$(call test_objects,$$*) \
    $$(foreach f,$$(call layers,$$*),$$(call objects,$$(f))) $$(BUILD)/obj/embedded.o
	$(link) $(foreach f,$(call layers,$*),$(call module_libs,$f)) $(CHECK_LIBS)

units: $(TESTS)

# ---- tests; tests/README.md says what is where ----
# `make unit`          run the unit tests, `make unit-text` one folder's
unit: all
	@$(MAKE) --no-print-directory units
	@for t in $(TESTS); do $$t || exit 1; done

unit-%: $(BUILD)/tests/%
	$<

# `make test`          run all tests
test: all
	@$(SETUP) test
	@$(MAKE) --no-print-directory units
	@tests/run $(BUILD) $(TESTS)

# `make golden-update` show what changed in the golden files, and take it over
golden-update: all
	@tests/golden/run $(BUILD)/readout --update
	@tests/golden/diagnostics.sh $(BUILD)/readout --update

# `make picture`       make the README's pictures anew
picture: output/security-contingents.pdf
	pdftoppm -r 70 -f 1 -l 1 -png -singlefile $< tests/readme/brief
	@tests/readme/pictures $(BUILD)/readout --update

# `make lint`          check the code and the data by tools
lint: all
	@$(SETUP) test lint
	@tests/lint/run $(BUILD)

# `make conformance`   check every PDF by veraPDF, and pages by vnu and axe, SARIF by its schema
conformance: all
	@$(SETUP) conformance
	@tests/conformance/run $(BUILD)/readout
	@tests/conformance/html $(BUILD)/readout
	@tests/conformance/sarif $(BUILD)/readout

# `make bench`         measure against a floor, and Typst if it is there
bench: all $(BUILD)/floor $(BUILD)/bare
	@tests/bench/run.py $(BUILD)/readout $(BUILD)/floor $(BUILD)/bare $(BUILD)/bench

# The stages alone, as they would be with no other form and no library.
$(BUILD)/bare: tests/bench/bare.c $(foreach f,$(filter-out $(MODULES) command \
    readout deliver,$(FOLDERS)),$(call objects,$f)) $(BUILD)/obj/command/heap.o $(BUILD)/obj/embedded.o
	@mkdir -p $(@D)
	@$(CC) $(CFLAGS_ALL) $(LDFLAGS_ALL) -o $@ $^ $(PACKAGE_LIBS)

$(BUILD)/floor: tests/bench/floor.c
	@mkdir -p $(@D)
	@$(CC) $(CFLAGS_ALL) $(LDFLAGS_ALL) -o $@ $< $(PACKAGE_LIBS)

# `make bench-typography`   word spaces, hyphens, rivers; beside LuaLaTeX if there
bench-typography: all
	@tests/typography/run $(BUILD)/readout $(BUILD)/typography

# `make test-fresh SUITE=trixie`   build and test in a new, bare Debian
test-fresh:
	@tests/fresh $(SUITE)

# ---- to the system ----
# `make install PREFIX=/usr/local DESTDIR=`   also uninstall
BIN = $(DESTDIR)$(PREFIX)/bin
LIB = $(DESTDIR)$(LIBRARIES)
INCLUDE = $(DESTDIR)$(PREFIX)/include
MAN1 = $(DESTDIR)$(PREFIX)/share/man/man1
SHARE = $(DESTDIR)$(PREFIX)/share/readout
# Where each shell looks; Debian's zsh has a folder for packages.
ZSH_FUNCTIONS ?= $(PREFIX)/share/zsh/site-functions
BASH_FILE = $(DESTDIR)$(PREFIX)/share/bash-completion/completions/readout
FISH_FILE = $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/readout.fish
ZSH_FILE = $(DESTDIR)$(ZSH_FUNCTIONS)/_readout

# A space would make two places of one, and uninstall is not to remove what is at
# the first.
ifneq ($(words x$(DESTDIR)$(PREFIX)$(LIBRARIES)$(ZSH_FUNCTIONS)),1)
$(error PREFIX, DESTDIR and what is below them may have no spaces)
endif

# Makes no briefs and installs no packages: `make` comes first, without sudo.
install: program manual $(COMPLETIONS)
	install -d $(BIN) $(MAN1) $(dir $(BASH_FILE) $(FISH_FILE) $(ZSH_FILE)) \
	    $(SHARE)/styles $(SHARE)/schemas $(LIB)/readout $(LIB)/pkgconfig $(INCLUDE)
	install $(BUILD)/readout $(BIN)
	install -m 644 $(MODULE_FILES) $(LIB)/readout
	install -m 644 $(BUILD)/$(SONAME) $(BUILD)/libreadout.a $(LIB)
	ln -sf $(SONAME) $(LIB)/libreadout.so
	sed -e 's|@PREFIX@|$(PREFIX)|; s|@LIBRARIES@|$(LIBRARIES)|' \
	    -e 's|@VERSION@|$(VERSION)|; s|@PACKAGES@|$(PACKAGES)|' \
	    src/readout/readout.pc > $(LIB)/pkgconfig/readout.pc
	install -m 644 src/readout/readout.h $(INCLUDE)
	install -m 644 $(PAGES) $(MAN1)
	install -m 644 $(BUILD)/completions/bash $(BASH_FILE)
	install -m 644 $(BUILD)/completions/fish $(FISH_FILE)
	install -m 644 $(BUILD)/completions/zsh $(ZSH_FILE)
	install -m 644 $(wildcard styles/*.xml) $(SHARE)/styles
	install -m 644 $(wildcard src/json/*.schema.json) $(SHARE)/schemas

uninstall:
	rm -f $(BASH_FILE) $(FISH_FILE) $(ZSH_FILE)
	rm -f $(BIN)/readout $(PAGES:$(BUILD)/%=$(MAN1)/%) $(LIB)/$(SONAME) $(LIB)/libreadout.so \
	    $(LIB)/libreadout.a $(LIB)/pkgconfig/readout.pc $(INCLUDE)/readout.h
	rm -rf $(SHARE) $(LIB)/readout

# What clang-tidy has to know.
flags:
	$(info $(CFLAGS_ALL) $(foreach m,$(MODULES),$(call module_cflags,$m)))@:

# `make clean`         remove what was made; other files in output/ stay
clean:
	rm -rf $(BUILD)
	rm -f $(OUTPUTS)

help:
	@sed -n 's/^# `make/  make/p' Makefile | tr -d '`'
	@echo '  MODE=debug|asan with any of them: a build for finding faults'

-include $(shell find $(BUILD)/obj -name '*.d' 2>/dev/null)
