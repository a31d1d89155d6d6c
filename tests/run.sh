#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds with the tests and runs every one of them without a display.
set -eu

source_folder=$(cd "$(dirname "$0")/.." && pwd)
. "$source_folder/app/setup.sh"

# What only tests use: to look into exported files, and a second solver.
test_packages="poppler-utils unzip glpk-utils"

# shellcheck disable=SC2086
install_missing $build_packages $run_packages $test_packages
build_folder=${AIRSHED_BUILD:-$source_folder/build/release}
# shellcheck disable=SC2086
build "$build_folder" -DCMAKE_BUILD_TYPE=Release -DBUILD_TESTING=ON ${AIRSHED_CMAKE_OPTIONS:-}
ctest --test-dir "$build_folder" --output-on-failure --no-tests=error -j "$(nproc)" "$@"
