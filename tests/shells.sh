#!/bin/sh
# Tries the completion of zsh and fish, and looks whether the man pages are good man(7). Says what is wrong; exit
# status 1 then.
#
# usage: tests/shells.sh build/alteram
set -u
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
ln -s "$(realpath "$1")" "$folder/alteram"
PATH=$folder:$PATH
export PATH
status=0

# expect WHAT GOT WANTED: WANTED is a line that GOT must have.
expect() {
    printf '%s\n' "$2" | grep -qxF -- "$3" && return
    printf '%s: no "%s" in\n%s\n' "$1" "$3" "$2"
    status=1
}

# ---- fish: it tells what it would offer ----

alteram help --format fish >"$folder/alteram.fish"
fish_offers() {
    fish --no-config -c "source $folder/alteram.fish; complete -C '$1'" | cut -f 1
}
expect 'fish, a command' "$(fish_offers 'alteram exp')" explain
expect 'fish, an option' "$(fish_offers 'alteram acts --te')" --text
expect 'fish, an option of report' "$(fish_offers 'alteram --wid')" --width
expect 'fish, a format' "$(fish_offers 'alteram acts --format ')" csv
expect 'fish, a pack' "$(fish_offers 'alteram --dispute arm')" armenia-azerbaijan
expect 'fish, a command to explain' "$(fish_offers 'alteram help pa')" packs
[ -z "$(fish_offers 'alteram report --te')" ] || { echo "fish offers --text for report"; status=1; }

# ---- zsh: completes in a terminal of its own, where a function shows what was typed in the end ----

alteram help --format zsh >"$folder/_alteram"
cat >"$folder/.zshrc" <<END
PS1= PROMPT_EOL_MARK=
unset zle_bracketed_paste
fpath=($folder \$fpath)
autoload -U compinit
compinit -D -u
alteram() { if [[ "\$*" = packs ]]; then command alteram packs; else print -r -- "<\$*>"; fi }
END
zsh_completes() {
    printf '%s\t\nexit\n' "$1" | ZDOTDIR=$folder TERM=dumb timeout 20 script -qec 'zsh -d -i' /dev/null |
        grep -o '<[^>]*>'
}
expect 'zsh, a command' "$(zsh_completes 'alteram exp')" '<explain>'
expect 'zsh, an option' "$(zsh_completes 'alteram acts --te')" '<acts --text>'
expect 'zsh, a format' "$(zsh_completes 'alteram acts --format c')" '<acts --format csv>'
expect 'zsh, a pack' "$(zsh_completes 'alteram report --dispute armenia-az')" '<report --dispute armenia-azerbaijan>'

# ---- man pages ----

# A page without a date is the same on every day; long lines are the paragraphs of the tables.
commands=$(alteram help | sed -n '/^Commands:/,/^$/{/not in this version/d;s/^  \([a-z]*\) .*/\1/p}')
for page in '' $commands; do
    # shellcheck disable=SC2086
    complaints=$(alteram help --format man $page | mandoc -T lint -W warning | grep -v 'missing date')
    [ -z "$complaints" ] || { echo "$complaints"; status=1; }
done
exit $status
