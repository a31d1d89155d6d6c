#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds, makes the demonstration workspace on first use and opens the window. Without a
# display it draws the demonstration's report map and a picture of the window instead.
set -eu

source_folder=$(cd "$(dirname "$0")/.." && pwd)
. "$source_folder/app/setup.sh"

build_folder=${AIRSHED_BUILD:-$source_folder/build/release}
demonstration=${AIRSHED_DEMONSTRATION:-${XDG_DATA_HOME:-$HOME/.local/share}/airshed/demonstration}

# shellcheck disable=SC2086
install_missing $build_packages $run_packages
if [ -f "$build_folder/build.ninja" ]; then
    build "$build_folder"
else
    build "$build_folder" -DCMAKE_BUILD_TYPE=Release -DBUILD_TESTING=OFF
fi

if [ ! -f "$demonstration/workspace/inventory.gpkg" ]; then
    say "making the demonstration workspace in $demonstration"
    "$build_folder/bin/airshed-cli" make-demo --seed 1 --sources 5337 --out "$demonstration" >&2 ||
        fail "The demonstration workspace could not be made; see above."
fi

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec "$build_folder/bin/airshed" "$demonstration/workspace" "$@"
fi

exports=$demonstration/workspace/exports
mkdir -p "$exports"
for format in pdf png; do
    "$build_folder/bin/airshed-cli" map --workspace "$demonstration/workspace" --layout a4-landscape \
        --title 大气污染源分布图 --output "$exports/大气污染源分布图.$format" >&2
done
QT_QPA_PLATFORM=offscreen "$build_folder/bin/airshed" "$demonstration/workspace" \
    --screenshot "$exports/window.png" --size 1280x800 >&2
cat <<EOF
There is no display here, so no window was opened. Written instead:
  $exports/大气污染源分布图.pdf
  $exports/大气污染源分布图.png
  $exports/window.png
For the window: run this on a desktop, or through ssh -X, or set DISPLAY.
EOF
