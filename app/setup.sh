# SPDX-License-Identifier: GPL-3.0-or-later
# Read by app/start.sh and tests/run.sh: finds the source folder, installs what is missing, builds. Not run by itself.

say() { printf '%s\n' "airshed: $*" >&2; }
fail() { say "$*"; exit 1; }

# What a build needs, and what the built program needs when it runs. A package stands here once.
build_packages="g++ cmake ninja-build mold pkg-config
    qt6-base-dev qt6-base-dev-tools qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
    libqgis-dev qtbase5-dev qtbase5-dev-tools libgdal-dev libproj-dev libxlsxwriter-dev libeigen3-dev libqcustomplot-dev"
run_packages="qgis-providers qgis-providers-common qt6-qpa-plugins libqt6svg6 qt6-translations-l10n
    proj-data gdal-data breeze-icon-theme fonts-noto-cjk coinor-cbc"

install_missing() {
    missing=""
    for package in "$@"; do
        case "$(dpkg-query -W -f='${Status}' "$package" 2>/dev/null)" in
            "install ok installed") ;;
            *) missing="$missing $package" ;;
        esac
    done
    [ -z "$missing" ] && return 0
    command -v apt-get >/dev/null || fail "These packages are missing, and this system has no apt-get:$missing"
    as_root=""
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || fail "Run this as root once, or install sudo; these packages are missing:$missing"
        as_root="sudo"
    fi
    say "installing:$missing"
    $as_root apt-get update -qq >&2 || say "apt-get update failed; trying with the package lists that are there"
    # shellcheck disable=SC2086 — the list is meant to be split
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >&2 ||
        fail "apt-get could not install:$missing"
}

# build FOLDER [CMAKE OPTIONS]: configures when there is no build yet or an option is given, then builds what changed.
build() {
    folder=$1
    shift
    if [ ! -f "$folder/build.ninja" ] || [ $# -gt 0 ]; then
        cmake -S "$source_folder" -B "$folder" -G Ninja "$@" >&2 || fail "CMake could not configure $folder; see above."
    fi
    cmake --build "$folder" >&2 || fail "The build in $folder failed; see above."
}
