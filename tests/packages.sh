#!/bin/sh
# Looks at the source archive and the Debian packages as those who get them would. Says what is wrong; exit status 1
# then.
#
# usage: tests/packages.sh ARCHIVE.tar.gz FOLDER      FOLDER has the packages
#
# As root, the packages are also installed, run and removed in a bare Debian 12, a folder made by mmdebstrap.
set -u
archive=$1 packages=$2
status=0
work=$(mktemp -d)
bare=$work/debian
trap 'umount "$bare/proc" 2>/dev/null; rm -rf "$work"' EXIT

wrong() {
    printf '%s\n' "$*"
    status=1
}

# ---- the archive: the same bytes from another clone, on another day, by somebody with other habits ----

archive_is_reproducible() {
    git clone -q . "$work/clone" || return
    # What is not committed yet is part of the archive as well.
    git diff --binary HEAD | git -C "$work/clone" apply --index --allow-empty || return
    (cd "$work/clone" && umask 077 && LC_ALL=C TZ=Asia/Tokyo "$OLDPWD/tools/dist" "$(version)" "$work/again.tar.gz") || return
    cmp "$archive" "$work/again.tar.gz"
}

version() {
    sed -n 's/^#define ALT_VERSION "\(.*\)"/\1/p' include/alteram.h
}

archive_is_reproducible || wrong 'the archive is not reproducible'

# ---- the packages, by Debian's own rules ----

# What building asks for stands in two places: for any machine, and for Debian's builders.
for package in $(awk '$1 == "build" || $1 == "install" { print $3 }' tools/packages.txt | grep -vx -e gcc -e libc6-dev); do
    grep -qE "[ :]$package(,|$)" debian/control || wrong "debian/control: Build-Depends lacks $package of tools/packages.txt"
done
grep -q "^alteram ($(version)) " debian/changelog || wrong 'debian/changelog: its first entry is not of this version'
lintian --fail-on error --suppress-tags initial-upload-closes-no-bugs "$packages"/*.deb >"$work/lintian" 2>&1 || wrong "lintian:
$(cat "$work/lintian")"

# ---- in a bare Debian 12 ----

inside() {
    chroot "$bare" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive LC_ALL=C "$@"
}

# All files but those that say what was done.
files_inside() {
    (cd "$bare" && find . -xdev -not -path './var/*' -not -path './tmp/*' -not -path './proc/*' \
        -not -name 'ld.so.cache' -not -path './etc/.pwd.lock' | sort)
}

try_inside() {
    mmdebstrap --variant=apt bookworm "$bare" >"$work/log" 2>&1 || return
    mount -t proc proc "$bare/proc" || return
    inside dpkg --get-selections | sort >"$work/before"
    files_inside >"$work/files-before"
    mkdir "$bare/tmp/packages"
    cp "$packages"/*.deb samples/dam/the-herald.txt "$bare/tmp/packages/"
    inside sh -c 'apt-get -qq update && apt-get -y --no-install-recommends install /tmp/packages/*.deb' >>"$work/log" 2>&1 || return
    build/alteram acts --stdin-name a <samples/dam/the-herald.txt >"$work/wanted"
    inside alteram acts --stdin-name a <samples/dam/the-herald.txt >"$work/got" || return
    cmp "$work/wanted" "$work/got" || return
    inside ldconfig -p | grep -q 'libalteram.so.0 ' || return
    inside test -e /usr/include/alteram.h || return
    added=$(inside dpkg --get-selections | sort | comm -13 "$work/before" - | awk '{ print $1 }')
    # shellcheck disable=SC2086
    inside dpkg --purge $added >>"$work/log" 2>&1 || return
    inside dpkg --get-selections | sort | diff "$work/before" - || return
    files_inside | diff "$work/files-before" -
}

if [ "$(id -u)" = 0 ]; then
    try_inside || wrong "in a bare Debian:
$(tail -n 20 "$work/log")"
else
    echo 'not tried in a bare Debian: that needs root'
fi
exit $status
