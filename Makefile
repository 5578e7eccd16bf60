# Readout.  `make` installs what is missing, builds, and converts input/*.xml
# into output/*.pdf; `make help` lists the rest.
MODE ?= release
BUILD ?= build$(if $(filter-out release,$(MODE)),/$(MODE))
PREFIX ?= /usr/local
VERSION := 0.1.0

PACKAGES := libxml-2.0 harfbuzz harfbuzz-subset icu-i18n icu-uc fontconfig \
            libdeflate libpng libjpeg
# Asked for once, and only when something is compiled: the packages may have
# come in this very run.
once = $(eval $(1) := $(shell $(2)))$($(1))
PACKAGE_CFLAGS = $(call once,PACKAGE_CFLAGS,pkg-config --cflags $(PACKAGES) | sed 's/-I/-isystem /g')
PACKAGE_LIBS = $(call once,PACKAGE_LIBS,pkg-config --libs $(PACKAGES)) -lhpdf -lhyphen -lm
CHECK_LIBS = $(call once,CHECK_LIBS,pkg-config --libs check)

WARNINGS := -Wall -Wextra -Wpedantic -Werror -Wshadow -Wconversion \
    -Wsign-conversion -Wcast-qual -Wcast-align -Wstrict-prototypes \
    -Wmissing-prototypes -Wold-style-definition -Wwrite-strings -Wvla -Wundef \
    -Wformat=2 -Wdouble-promotion -Wfloat-equal -Wswitch-enum -Wpointer-arith \
    -Wredundant-decls -Wunused-macros -Wdate-time
FLAGS_release := -O2 -g -D_FORTIFY_SOURCE=2 -fstack-protector-strong \
    -fstack-clash-protection -fPIE
LINK_release := -pie -Wl,-z,relro,-z,now,--as-needed
FLAGS_debug := -O0 -g3
FLAGS_asan := -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all \
    -fno-omit-frame-pointer
LINK_asan := -fsanitize=address,undefined
# No trailing compiler-made difference between build folders.
CFLAGS_ALL = -std=c17 -D_POSIX_C_SOURCE=200809L -D_XOPEN_SOURCE=700 \
    -DREADOUT_VERSION='"$(VERSION)"' -fno-common -ffp-contract=off \
    $(WARNINGS) $(FLAGS_$(MODE)) -Isrc $(PACKAGE_CFLAGS) $(CPPFLAGS) $(CFLAGS)
LDFLAGS_ALL = $(LINK_$(MODE)) $(LDFLAGS)

# ---- files ----
FOLDERS := $(shell sed -n 's/^\([a-z]*\):.*/\1/p' src/layers.txt)
objects = $(patsubst src/%.c,$(BUILD)/obj/%.o,$(sort $(wildcard src/$(1)/*.c)))
OBJECTS := $(foreach f,$(FOLDERS),$(call objects,$(f)))
EMBEDDED := $(wildcard styles/*.xml styles/*.rnc styles/*.rng \
    styles/labels/*.xml src/read/*.rnc src/read/*.rng)
ICC := $(firstword $(wildcard /usr/share/color/icc/sRGB.icc \
    /usr/share/color/icc/ghostscript/srgb.icc \
    /usr/share/color/icc/colord/sRGB.icc) /usr/share/color/icc/sRGB.icc)
INPUTS := $(sort $(wildcard input/*.xml))
OUTPUTS := $(INPUTS:input/%.xml=output/%.pdf)

.PHONY: all program outputs setup test unit help clean
.DELETE_ON_ERROR:
.SECONDEXPANSION:

all: setup
	@$(MAKE) --no-print-directory outputs

setup:
	@.ci/setup

program: $(BUILD)/readout

outputs: $(OUTPUTS)
	@for pdf in $(OUTPUTS); do echo "wrote $$pdf"; done

output/%.pdf: input/%.xml $(BUILD)/readout $(wildcard input/images/*)
	$(BUILD)/readout build $< -o $@

# ---- program ----
$(BUILD)/readout: $(BUILD)/obj/main.o $(OBJECTS) $(BUILD)/obj/embedded.o
	@echo '  LD $@'
	@$(CC) $(LDFLAGS_ALL) -o $@ $^ $(PACKAGE_LIBS)

$(BUILD)/obj/%.o: src/%.c Makefile
	@mkdir -p $(@D)
	@echo '  CC $<'
	@$(CC) $(CFLAGS_ALL) -MMD -MP -c -o $@ $<

$(BUILD)/embedded.c: .ci/embed $(EMBEDDED) $(ICC)
	@mkdir -p $(@D)
	.ci/embed $(foreach f,$(EMBEDDED),$(f)=$(f)) sRGB.icc=$(ICC) > $@

$(BUILD)/obj/embedded.o: $(BUILD)/embedded.c
	@mkdir -p $(@D)
	@echo '  CC $<'
	@$(CC) $(CFLAGS_ALL) -c -o $@ $<

# ---- unit tests: a folder's tests see that folder and the layers below ----
layers = $(shell .ci/layers $(1))
test_objects = $(patsubst tests/unit/%.c,$(BUILD)/obj/tests/%.o,$(sort $(wildcard tests/unit/$(1)/*.c)))
TEST_FOLDERS := $(sort $(notdir $(wildcard tests/unit/*)))
TESTS := $(foreach f,$(TEST_FOLDERS),$(BUILD)/tests/$(f))

$(BUILD)/obj/tests/%.o: tests/unit/%.c Makefile
	@mkdir -p $(@D)
	@echo '  CC $<'
	@$(CC) $(CFLAGS_ALL) -Itests/unit -MMD -MP -c -o $@ $<

$(BUILD)/tests/%: $$(call test_objects,$$*) \
    $$(foreach f,$$(call layers,$$*),$$(call objects,$$(f))) $$(BUILD)/obj/embedded.o
	@mkdir -p $(@D)
	@echo '  LD $@'
	@$(CC) $(LDFLAGS_ALL) -o $@ $^ $(CHECK_LIBS) $(PACKAGE_LIBS)

# `make unit` runs all, `make unit-text` one folder's.
unit: $(TESTS)
	@for t in $(TESTS); do $$t || exit 1; done

unit-%: $(BUILD)/tests/%
	$<

test: program unit

clean:
	rm -rf build output/*

help:
	@sed -n 's/^# `make/  make/p' Makefile

-include $(shell find $(BUILD)/obj -name '*.d' 2>/dev/null)
