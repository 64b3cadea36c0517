# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 Yizhan contributors
# SPDX-License-Identifier: Apache-2.0
# Shared by app/run and tests/run: saying what goes on, and installing what is missing. To be sourced by bash.

# A second clone of the same sources finds what the first one compiled.
export CCACHE_BASEDIR=${root:-$PWD} CCACHE_NOHASHDIR=true CCACHE_SLOPPINESS=pch_defines,time_macros

say() { printf '%s\n' "$*"; }

# stop SENTENCE…: one sentence on stderr, exit 1.
stop() {
    printf '%s: %s\n' "${0##*/}" "$*" >&2
    exit 1
}

# watched LOG WORDS COMMAND…: runs a command with its output in LOG and shows on one line how long it takes and what
# it says last; where nobody watches, a line every half minute. Shows the end of LOG if the command fails.
watched() {
    local log=$1 words=$2 begin=$SECONDS told=$SECONDS code=0 last
    shift 2
    mkdir -p "$(dirname "$log")"
    say "$words"
    set -m # a process group of its own, so that stop_watched reaches compilers too
    "$@" >"$log" 2>&1 </dev/null &
    watched_pid=$!
    set +m
    while kill -0 "$watched_pid" 2>/dev/null; do
        sleep 0.5
        last=$(tail -c 400 "$log" 2>/dev/null | tr '\r' '\n' | tr -cd '\11\12\40-\176' | grep -v '^[[:space:]]*$' | tail -n 1)
        if [ -t 1 ]; then
            printf '\r\033[K  %d:%02d  %.70s' $(((SECONDS - begin) / 60)) $(((SECONDS - begin) % 60)) "$last"
        elif [ $((SECONDS - told)) -ge 30 ]; then
            told=$SECONDS
            printf '  %d:%02d  %.70s\n' $(((SECONDS - begin) / 60)) $(((SECONDS - begin) % 60)) "$last"
        fi
    done
    wait "$watched_pid" || code=$?
    watched_pid=
    if [ -t 1 ]; then
        printf '\r\033[K'
    fi
    if [ "$code" -ne 0 ]; then
        tail -n 40 "$log" >&2
        printf '%s: that failed; the whole of it is in %s\n' "${0##*/}" "$log" >&2
    fi
    return "$code"
}

# stop_watched: ends what watched() runs, if anything, with all its children; for traps.
stop_watched() {
    if [ -n "$watched_pid" ]; then
        kill -TERM -- "-$watched_pid" 2>/dev/null || sudo -n kill -TERM -- "-$watched_pid" 2>/dev/null || true
    fi
}
watched_pid=

# install_packages LOG LIST…: installs the packages of the lists that are not there, and asks for nothing otherwise.
install_packages() {
    local log=$1 wanted missing as_root=()
    shift
    mapfile -t wanted < <(sed -e 's/#.*//' -e 's/[[:space:]]//g' "$@" | grep -v '^$' | sort -u)
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        say "This is no Debian: what the lists $* name has to be there already."
        return 0
    fi
    mapfile -t missing < <(
        comm -23 <(printf '%s\n' "${wanted[@]}" | sort) \
            <(dpkg-query -W -f='${db:Status-Abbrev} ${Package}\n' "${wanted[@]}" 2>/dev/null | sed -n 's/^ii *//p' | sort -u)
    )
    if [ "${#missing[@]}" -eq 0 ]; then
        return 0
    fi
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || stop "packages are missing (${missing[*]}); run this once as root, or install sudo"
        as_root=(sudo)
        sudo -v || stop "packages are missing (${missing[*]}) and sudo refused"
    fi
    say "Missing: ${missing[*]}"
    watched "$log" "Asking Debian for its list of packages (some seconds) …" \
        "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update || return 1
    watched "$log" "Installing ${#missing[@]} packages (some minutes the first time) …" \
        "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}"
}
