# SPDX-License-Identifier: GPL-3.0-or-later
# Read by run.sh and desktop_check.sh: installs what Airshed is compared with, builds the programs that measure, and
# knows where things are. Never read by the tests.

bench_folder=$(cd "$(dirname "$0")" && pwd)
source_folder=$(cd "$bench_folder/../.." && pwd)
. "$source_folder/app/setup.sh"
build_folder=${AIRSHED_BUILD:-$source_folder/build/release}
programs=$build_folder/bench
export LANG=C.UTF-8

# The city with its surroundings, EPSG:4548.
extent="340000 3115000 450000 3225000"
width=1600
height=1000

prepare() {
    # shellcheck disable=SC2086
    install_missing $build_packages $run_packages qgis python3-qgis gdal-bin xvfb xauth unzip
    [ -f "$build_folder/build.ninja" ] || build "$build_folder" -DCMAKE_BUILD_TYPE=Release -DBUILD_TESTING=ON
    cmake --build "$build_folder" --target airshed airshed-cli airshed-mapengine airshed_redraw airshed_project hit_test airshed_observations_bench dispersion_speed directions_speed inversion_speed >&2 ||
        fail "The build failed; see above."
    cmake --build "$build_folder" --target airshed_review airshed_reporting >&2 || fail "The build failed; see above."
}

# make_workspace FOLDER SOURCES: a demonstration with its map.qgz.
make_workspace() {
    QT_QPA_PLATFORM=offscreen "$build_folder/bin/airshed-cli" make-demo --seed 1 --sources "$2" --out "$1" --quiet >/dev/null
    write_project "$1/workspace"
}

# write_project WORKSPACE: its map.qgz, as the window writes it.
write_project() {
    # shellcheck disable=SC2086
    "$programs/airshed_project" "$1" $extent
}
