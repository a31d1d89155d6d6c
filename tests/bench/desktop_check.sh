#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Opens a workspace's map.qgz in the packaged QGIS, after the folder was moved, and compares what QGIS draws with what
# our engine draws. Installs QGIS; not part of the tests.
#   tests/bench/desktop_check.sh [FOLDER FOR THE IMAGES]
set -eu
. "$(dirname "$0")/setup.sh"
prepare
images=${1:-$(mktemp -d)}
mkdir -p "$images"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

say "making a workspace"
make_workspace "$work/demo" 5337
mv "$work/demo/workspace" "$work/搬家 后"
rm -rf "$work/demo"
project="$work/搬家 后/map.qgz"

if unzip -p "$project" '*.qgs' | grep -q "$work"; then
    fail "map.qgz holds absolute paths"
fi
echo "map.qgz has relative paths only"

for scale in city:"$extent" district:"380000 3160000 402000 3182000" street:"389000 3171000 393000 3175000"; do
    name=${scale%%:*}
    box=${scale#*:}
    # shellcheck disable=SC2086
    "$programs/airshed_redraw" "$project" 1000 1000 $box 1 "$images/$name-airshed.png" >/dev/null
    # shellcheck disable=SC2086
    "$bench_folder/redraw/qgis_redraw.py" "$project" 1000 1000 $box 1 "$images/$name-qgis.png" >/dev/null
    echo "$name: $("$bench_folder/redraw/compare_images.py" "$images/$name-airshed.png" "$images/$name-qgis.png" \
        "$images/$name-difference.png")"
done

say "QGIS Desktop itself opens it"
QT_QPA_PLATFORM=xcb xvfb-run -a -s "-screen 0 1600x1000x24" timeout 180 qgis --nologo --noversioncheck --noplugins \
    --profiles-path "$work/profile" --snapshot "$images/desktop.png" --width 1400 --height 900 --project "$project" \
    >/dev/null 2>&1 || true
[ -s "$images/desktop.png" ] || fail "QGIS Desktop wrote no picture"
echo "images: $images"
