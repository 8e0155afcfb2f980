#!/bin/sh
#SBATCH --job-name=alteram-merge
#SBATCH --ntasks=1
# All shards in a row, once none is missing.
set -eu
folder=$1
for list in "$folder"/lists/*; do
    cat "$folder/shards/$(basename "$list").jsonl"
done >"$folder/acts.jsonl.part"
mv "$folder/acts.jsonl.part" "$folder/acts.jsonl"
