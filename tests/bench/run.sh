#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Measures Airshed against what a user would take instead, on this machine, and prints both figures and their ratio.
# Installs what it compares with. Nothing fails on a time.
#   tests/bench/run.sh [SOURCES OF THE LARGE CASE, 1000000 [FOLDER]]
# FOLDER keeps the demonstration of the large case, which takes five minutes to make, for the next run.
set -eu
. "$(dirname "$0")/setup.sh"
large=${1:-1000000}
prepare
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cli=$build_folder/bin/airshed-cli

# row NAME OURS THEIRS AIM [REMARK]: times in milliseconds
row() {
    awk -v name="$1" -v ours="$2" -v theirs="$3" -v aim="$4" -v remark="${5:-}" 'BEGIN {
        printf "%-44s %9.0f ms %9.0f ms   %.2fx   aim <= %sx   %s\n", name, ours, theirs, ours / theirs, aim, remark }'
}
milliseconds() { date +%s%N | cut -c1-13; }
# timed COMMAND...: its milliseconds; its output goes away
timed() {
    began=$(milliseconds)
    "$@" >"$work/output" 2>&1 || { cat "$work/output" >&2; fail "failed: $*"; }
    echo $(($(milliseconds) - began))
}
on_screen() { xvfb-run -a -s "-screen 0 1600x1000x24" env QT_QPA_PLATFORM=xcb "$@"; }

echo "machine: $(grep -m1 'model name' /proc/cpuinfo | cut -d: -f2 | xargs), $(nproc) cores," \
    "load $(cut -d' ' -f1 /proc/loadavg) before the run; $(qgis --version 2>/dev/null | head -1)"
printf '%-44s %12s %12s\n' "" "Airshed" "other"

# Start to the first complete map: from the start of the process to the picture on disk.
say "making 5,337 sources"
make_workspace "$work/small" 5337
small=$work/small/workspace
start_airshed() { on_screen "$build_folder/bin/airshed" "$small" --size 1400x900 --screenshot "$work/a.png"; }
start_qgis() { # QGIS ends with 1 after a picture that it was asked for
    rm -f "$work/q.png"
    on_screen qgis --nologo --noversioncheck --profiles-path "$work/profile" --width 1400 --height 900 \
        --snapshot "$work/q.png" --project "$small/map.qgz" || [ -s "$work/q.png" ]
}
timed start_airshed >/dev/null # both once before, so that files and profiles are there
timed start_qgis >/dev/null
row "start to the first complete map, 5,337" "$(timed start_airshed)" "$(timed start_qgis)" 0.5 "QGIS Desktop, same map.qgz"

# Full redraw, nothing cached.
compare_redraw() { # WORKSPACE RUNS NAME AIM
    # shellcheck disable=SC2086
    ours=$("$programs/airshed_redraw" "$1/map.qgz" $width $height $extent "$2" "$work/ours.png")
    # shellcheck disable=SC2086
    theirs=$("$bench_folder/redraw/qgis_redraw.py" "$1/map.qgz" $width $height $extent "$2" "$work/theirs.png")
    row "$3" "$ours" "$theirs" "$4" "$("$bench_folder/redraw/compare_images.py" "$work/ours.png" "$work/theirs.png")"
}
compare_redraw "$small" 5 "full redraw, 5,337 sources and base map" 1.0

large_folder=${2:-$work/large}
if [ -d "$large_folder/workspace" ]; then
    write_project "$large_folder/workspace" # with the styles of this program
else
    say "making $large sources"
    make_workspace "$large_folder" "$large"
fi
compare_redraw "$large_folder/workspace" 1 "full redraw, $large sources and base map" 0.15

# Import with all checks against a plain copy of the same rows.
ogr2ogr -f CSV "$work/list.csv" "$large_folder/workspace/inventory.gpkg" \
    -sql "SELECT number AS 源编号, name AS 源名称, class AS 源类别, admin_code AS 行政区划代码, ST_X(geom) AS 经度, \
          ST_Y(geom) AS 纬度, nox_t_a AS NOx排放量, so2_t_a AS SO2排放量 FROM source" -dialect SQLite \
    >/dev/null 2>&1 || fail "ogr2ogr could not write the list"
mkdir "$work/import"
# The smallest demonstration there is: one source.
empty() { QT_QPA_PLATFORM=offscreen "$cli" make-demo --seed 1 --sources 1 --out "$work/empty" --quiet; }
copy() {
    ogr2ogr -f GPKG "$work/copy.gpkg" "$work/list.csv" -nln source -oo X_POSSIBLE_NAMES=经度 -oo Y_POSSIBLE_NAMES=纬度 \
        -oo AUTODETECT_TYPE=YES -a_srs EPSG:4490
}
import_list() {
    QT_QPA_PLATFORM=offscreen "$cli" import --workspace "$work/empty/workspace" "$work/list.csv" --quiet || [ $? -eq 1 ]
}
if empty >"$work/output" 2>&1; then
    row "import of $large rows with all checks" "$(timed import_list)" "$(timed copy)" 1.5 "ogr2ogr of the same file, no checks"
else
    say "no empty workspace for the import: $(cat "$work/output")"
fi

# Hit tests and frames, measured inside the map view while the engine draws: they have an aim, but no rival.
echo
on_screen "$programs/hit_test" "$large"

# The plumes from all sources to all stations.
echo
"$programs/dispersion_speed"

# Where a station's pollution comes from, over a year.
echo
"$programs/directions_speed"

# Who emitted how much: the inversion and its draws.
"$programs/inversion_speed"

# A year of hourly observations of a network, into the workspace and out of it.
mkdir "$work/observations"
"$programs/airshed_observations_bench" "$work/observations"
