#!/bin/sh
# Analyses a corpus on a Slurm cluster: a job array over shards, and a job that merges them once all are done.
#
# usage: samples/cluster/submit.sh acts|audit SHARDS FOLDER FILE...        ALTERAM=path of the program
#
# FOLDER, which all machines see, gets lists/N (the files of shard N), shards/N (its acts, or its part of the audit), logs,
# and in the end `result`, byte for byte what `alteram acts FILE...` or `alteram audit FILE...` prints on one machine.
# Calling it again with the same FOLDER and no FILE runs only those shards that are not done: a shard appears under its
# name when it is complete.
set -eu
here=$(dirname "$(realpath "$0")")
command=$1 shards=$2 folder=$3
shift 3
mkdir -p "$folder/lists" "$folder/shards" "$folder/logs"

# Runs of neighbours, so that the shards in a row are the corpus in its order.
if [ $# -gt 0 ]; then
    printf '%s\n' "$@" >"$folder/files"
    split --number="l/$shards" --numeric-suffixes=1 --suffix-length=6 "$folder/files" "$folder/lists/"
fi

missing=
for list in "$folder"/lists/*; do
    shard=$(basename "$list")
    [ -e "$folder/shards/$shard" ] || missing="$missing,$(echo "$shard" | sed 's/^0*//')"
done
[ -n "$missing" ] || { echo "all shards are done: $folder/result"; exit 0; }

array=$(sbatch --parsable --array="${missing#,}" --output="$folder/logs/%a" "$here/shard.sh" "$command" "$folder")
merge=$(sbatch --parsable --dependency="afterok:$array" --kill-on-invalid-dep=yes --output="$folder/logs/merge" \
    "$here/merge.sh" "$command" "$folder")
echo "$array $merge"
