#!/bin/sh
# Installs into an empty folder, uses what is there as other programs would, and uninstalls. Says what is wrong; exit
# status 1 then.
#
# usage: tests/install.sh      R=yes: also reads the output in R
set -u
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
article=samples/dam/the-herald.txt
status=0

wrong() {
    echo "$*"
    status=1
}

# same WHAT GOT WANTED
same() {
    [ "$2" = "$3" ] || wrong "$1: not
$3
but
$2"
}

make -s install DESTDIR="$root" PREFIX=/usr LIBDIR=/usr/lib/somewhere >/dev/null || wrong 'make install failed'
usr=$root/usr lib=$root/usr/lib/somewhere

# ---- the program ----

same 'the program' "$("$usr/bin/alteram" acts $article | sha256sum)" "$(build/alteram acts $article | sha256sum)"

# ---- the library: found by pkg-config, linked, run ----

PKG_CONFIG_SYSROOT_DIR=$root PKG_CONFIG_PATH=$lib/pkgconfig
export PKG_CONFIG_SYSROOT_DIR PKG_CONFIG_PATH
wanted='sentence 1: Armenia "accuses"; answer: denied
sentence 11: Azerbaijan "accused"; answer: denied'
# Flags are meant to fall apart into words.
# shellcheck disable=SC2046
cc -std=c11 -Wall -Wextra -Werror docs/examples/answers.c $(pkg-config --cflags --libs alteram) -o "$root/shared" ||
    wrong 'the example does not compile'
same 'the example' "$(LD_LIBRARY_PATH=$lib "$root/shared" $article)" "$wanted"
# shellcheck disable=SC2046
cc docs/examples/answers.c $(pkg-config --cflags alteram) "$lib/libalteram.a" \
    $(PKG_CONFIG_SYSROOT_DIR='' pkg-config --libs --static alteram | sed 's/-L[^ ]*//; s/-lalteram//') -o "$root/static" ||
    wrong 'the example does not link with the archive'
same 'the example, linked with the archive' "$("$root/static" $article)" "$wanted"

same 'soname' "$(readelf -d "$lib/libalteram.so" | sed -n 's/.*soname: \[\(.*\)\]/\1/p')" libalteram.so.0
same 'symbols other than alt_*' "$(nm -D --defined-only "$lib/libalteram.so" | grep -v ' alt_')" ''

# ---- other languages ----

same 'Python' "$(python3 docs/examples/acts.py $article "$lib/libalteram.so.0" | grep -P 'armenia\tacc')" "$(printf 'armenia\taccusation\t4')"
if [ "${R-}" = yes ]; then
    "$usr/bin/alteram" acts --format csv --output "$root/acts.csv" $article
    same 'R' "$(Rscript docs/examples/acts.R "$root/acts.csv" | grep -E '^ *(azerbaijan|party)')" \
        "party        accusation appeal denial statement
  azerbaijan          1      1      3         0"
fi

# ---- manual pages: one for each public function, one for each command ----

for function in $(nm -D --defined-only "$lib/libalteram.so" | sed -n 's/.* \(alt_.*\)/\1/p'); do
    page=$usr/share/man/man3/$function.3
    [ -e "$page" ] || wrong "no manual page of $function"
    [ ! -e "$page" ] || [ -e "$usr/share/man/$(sed 's/^.so //' "$page")" ] || wrong "$page leads nowhere"
done
[ -e "$usr/share/man/man1/alteram-report.1" ] || wrong 'no manual page of alteram report'
if command -v mandoc >/dev/null; then
    for page in "$usr"/share/man/man3/alteram*.3; do
        complaints=$(mandoc -T lint -W warning "$page" | grep -v 'missing date')
        [ -z "$complaints" ] || wrong "$complaints"
    done
fi

# ---- nothing is left ----

make -s uninstall DESTDIR="$root" PREFIX=/usr LIBDIR=/usr/lib/somewhere || wrong 'make uninstall failed'
same 'left by make uninstall' "$(find "$usr" -type f -o -type l)" ''
exit $status
