#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs those of the named Debian packages that are missing; silent when none is.
# A program of the same name, wherever it came from, serves as well as the package.
set -eu

is_here() {
    command -v "$1" >/dev/null && return
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

stop() {
    echo "setup: $1" >&2
    exit 1
}

command -v dpkg-query >/dev/null || stop "this is not Debian; install what these stand for: $*"

missing=
for package in "$@"; do
    is_here "$package" || missing="$missing $package"
done
[ "$missing" ] || exit 0

sudo=
[ "$(id -u)" = 0 ] || sudo=sudo
by_hand="as root, run: apt-get install$missing"
[ -z "$sudo" ] || command -v sudo >/dev/null || stop "missing:$missing; without sudo, $by_hand"

echo "Installing$missing"
$sudo apt-get update --quiet || echo "setup: apt-get update failed; trying with the lists that are here" >&2
# shellcheck disable=SC2086
$sudo env DEBIAN_FRONTEND=noninteractive \
    apt-get install --quiet --yes --no-install-recommends $missing || true

unmet=
for package in $missing; do
    is_here "$package" || unmet="$unmet $package"
done
[ -z "$unmet" ] || stop "could not install:$unmet; apt-get says why above; then, as root, run: apt-get install$unmet"
