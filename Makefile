# GNU make. `make` builds ./cvb and installs nothing; `make demo` and `make check` also see to the
# packages they need (.ci/packages says what it installs before it does).

CC       ?= gcc
VARIANT  ?= release
BUILD    := build/$(VARIANT)
PKGS     := sqlite3 yaml-0.1 libutf8proc ncursesw
PREFIX   ?= /usr/local
JOBS     ?= $(shell nproc 2>/dev/null || echo 2)

WARN   := -std=c11 -Wall -Wextra -Wpedantic -Wshadow -Wstrict-prototypes -Wmissing-prototypes \
          -Wwrite-strings -Wformat=2 -Wundef -Wvla
DEFS   := -D_XOPEN_SOURCE=700 -D_DEFAULT_SOURCE -DSQLITE_ENABLE_SESSION=1 \
          -DSQLITE_ENABLE_PREUPDATE_HOOK=1
SAN    := -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer

OPT_release := -O2 -g
OPT_strict  := -O2 -g -Werror
OPT_clang   := -O1 -g -Werror
OPT_asan    := -O1 -g -Werror $(SAN)
OPT         := $(OPT_$(VARIANT))
ifeq ($(VARIANT),clang)
CC := clang
endif

CFLAGS  ?=
# Only where the headers are: ncursesw also brings an older _XOPEN_SOURCE along, which is not ours.
CPPFLAGS += -Iinclude $(DEFS) $(shell pkg-config --cflags-only-I $(PKGS) 2>/dev/null)
ALL_CFLAGS = $(WARN) $(OPT) $(CFLAGS)
LIBS     = $(shell pkg-config --libs $(PKGS) 2>/dev/null || echo -lsqlite3 -lyaml -lutf8proc -lncursesw)
CMOCKA   = $(shell pkg-config --libs cmocka 2>/dev/null || echo -lcmocka)

# One short line a step; V=1 shows the commands.
Q = $(if $(V),,@)
say = $(if $(V),,@echo "  $(1)  $(2)")

SOURCES := $(sort $(wildcard src/*/*.c))
OBJECTS := $(SOURCES:%.c=$(BUILD)/%.o) $(BUILD)/gen/schema_sql.o
UNITS   := $(sort $(wildcard tests/unit/test_*.c))
UNITBIN := $(UNITS:tests/unit/%.c=$(BUILD)/unit/%)
REGELS  := $(sort $(wildcard tests/regels/*.c))
FUZZ    := $(sort $(wildcard tests/fuzz/fuzz_*.c))
FUZZBIN := $(FUZZ:tests/fuzz/%.c=$(BUILD)/fuzz/%)
# What scripts of the tests ask for.
GENERATORS := $(BUILD)/generate/man_page $(BUILD)/generate/screens

.PHONY: all demo check screens check-units check-scripts build-tests strict bench clean install FORCE
.SECONDARY:

all: cvb

cvb: $(BUILD)/cvb
	$(Q)cp $< $@.new && mv $@.new $@

$(BUILD)/cvb: $(BUILD)/src/main.o $(BUILD)/libcvb.a
	$(call say,LD,$@)
	$(Q)$(CC) $(ALL_CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)

$(BUILD)/libcvb.a: $(OBJECTS)
	$(call say,AR,$@)
	$(Q)rm -f $@ && ar rcs $@ $^

$(BUILD)/%.o: %.c $(BUILD)/flags
	@mkdir -p $(@D)
	$(call say,CC,$@)
	$(Q)$(CC) $(CPPFLAGS) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<

$(BUILD)/gen/%.o: $(BUILD)/gen/%.c
	$(call say,CC,$@)
	$(Q)$(CC) $(CPPFLAGS) $(ALL_CFLAGS) -c -o $@ $<

# schema.sql as a NUL-terminated array: a string literal of that size is not C11.
$(BUILD)/gen/schema_sql.c: schema.sql
	@mkdir -p $(@D)
	$(Q){ echo 'extern const char schema_sql[];'; echo 'const char schema_sql[] = {'; \
	  od -An -v -tx1 $< | sed 's/\([0-9a-f][0-9a-f]\)/0x\1,/g'; echo '0 };'; } > $@

# Objects are rebuilt when the compiler or its flags change.
$(BUILD)/flags: FORCE
	@mkdir -p $(@D)
	@echo '$(CC) $(CPPFLAGS) $(ALL_CFLAGS)' | cmp -s - $@ || \
	  echo '$(CC) $(CPPFLAGS) $(ALL_CFLAGS)' > $@

$(BUILD)/unit/%: tests/unit/%.c $(BUILD)/libcvb.a
	@mkdir -p $(@D)
	$(call say,LD,$@)
	$(Q)$(CC) $(CPPFLAGS) -Itests/unit $(ALL_CFLAGS) -MMD -MP -o $@ $< $(filter %.o,$^) \
	  $(BUILD)/libcvb.a $(LIBS) $(CMOCKA)

# The fixtures of the signals are one program.
$(BUILD)/unit/test_regels: $(REGELS:%.c=$(BUILD)/%.o)

# Other programs of the tests: fuzz/x, generate/x.
$(BUILD)/%: tests/%.c $(BUILD)/libcvb.a
	@mkdir -p $(@D)
	$(call say,LD,$@)
	$(Q)$(CC) $(CPPFLAGS) $(ALL_CFLAGS) -MMD -MP -o $@ $< $(BUILD)/libcvb.a $(LIBS)

# What is generated from the tables is kept beside the sources; tests compare it with them.
config.example.yaml: $(BUILD)/generate/config_example FORCE
	$< > $(BUILD)/generate/$@ && mv $(BUILD)/generate/$@ $@

man/cvb.1: $(BUILD)/generate/man_page man/cvb.1.in FORCE
	$< $@.in > $(BUILD)/generate/cvb.1 && mv $(BUILD)/generate/cvb.1 $@

# The pictures of the screens: the README shows some.
screens: $(BUILD)/cvb $(BUILD)/generate/screens
	tests/screens.sh $(BUILD)/cvb man/screens

packages-%:
	@.ci/packages $*

demo: packages-build
	@$(MAKE) --no-print-directory -j$(JOBS) cvb
	@tests/demo.sh ./cvb

# The sanitised build is the one that is tested.
check: packages-check
	@$(MAKE) --no-print-directory -j$(JOBS) cvb
	@$(MAKE) --no-print-directory -j$(JOBS) VARIANT=asan build-tests
	@$(MAKE) --no-print-directory VARIANT=asan check-units check-scripts

build-tests: $(UNITBIN) $(FUZZBIN) $(BUILD)/cvb $(GENERATORS)

check-units: $(UNITBIN) $(FUZZBIN)
	@tests/run-units.sh $(UNITBIN) $(FUZZBIN)

check-scripts: $(BUILD)/cvb $(GENERATORS)
	@tests/run-scripts.sh $(BUILD)/cvb

strict:
	@$(MAKE) --no-print-directory -j$(JOBS) VARIANT=strict build/strict/cvb
	@$(MAKE) --no-print-directory -j$(JOBS) VARIANT=clang build/clang/cvb

# How long things take on a school of N pupils, beside a plain SELECT: see tests/bench/bench.c. A
# school is kept in build/bench until the demo or the schema changes; 200000 pupils take minutes.
N := 20000

bench: packages-check cvb $(BUILD)/bench/bench build/bench/200.db build/bench/$(N).db
	@$(BUILD)/bench/bench ./cvb build/bench/200.db build/bench/$(N).db

build/bench/%.db: schema.sql $(wildcard src/demo/*.c) | cvb
	@mkdir -p $(@D)
	$(call say,DEMO,$@)
	$(Q)rm -f $@ $@.new
	$(Q)./cvb --vandaag 2026-11-21 --db $@.new demo --leerlingen $* >/dev/null
	$(Q)mv $@.new $@

install: cvb
	install -D -m 755 cvb $(DESTDIR)$(PREFIX)/bin/cvb
	install -D -m 644 man/cvb.1 $(DESTDIR)$(PREFIX)/share/man/man1/cvb.1

clean:
	rm -rf build cvb cvb.new

-include $(OBJECTS:.o=.d) $(BUILD)/src/main.d $(REGELS:%.c=$(BUILD)/%.d) $(UNITBIN:=.d) $(FUZZBIN:=.d)
