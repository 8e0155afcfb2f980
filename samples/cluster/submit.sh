#!/bin/sh
# Codes a corpus on a Slurm cluster: a job array over shards, and a job that merges them once all are done.
#
# usage: samples/cluster/submit.sh SHARDS FOLDER FILE...        ALTERAM=path of the program
#
# FOLDER, which all machines see, gets lists/N (the files of shard N), shards/N.jsonl (its acts), logs, and in the end
# acts.jsonl, byte for byte what `alteram acts FILE...` prints on one machine. Calling it again with the same FOLDER
# and no FILE runs only those shards that are not done: a shard appears under its name when it is complete.
set -eu
here=$(dirname "$(realpath "$0")")
shards=$1 folder=$2
shift 2
mkdir -p "$folder/lists" "$folder/shards" "$folder/logs"

# Runs of neighbours, so that the shards in a row are the corpus in its order.
if [ $# -gt 0 ]; then
    printf '%s\n' "$@" >"$folder/files"
    split --number="l/$shards" --numeric-suffixes=1 --suffix-length=6 "$folder/files" "$folder/lists/"
fi

missing=
for list in "$folder"/lists/*; do
    shard=$(basename "$list")
    [ -e "$folder/shards/$shard.jsonl" ] || missing="$missing,$(echo "$shard" | sed 's/^0*//')"
done
[ -n "$missing" ] || { echo "all shards are done: $folder/acts.jsonl"; exit 0; }

array=$(sbatch --parsable --array="${missing#,}" --output="$folder/logs/%a" "$here/shard.sh" "$folder")
merge=$(sbatch --parsable --dependency="afterok:$array" --kill-on-invalid-dep=yes --output="$folder/logs/merge" \
    "$here/merge.sh" "$folder")
echo "$array $merge"
