#!/bin/sh
#SBATCH --job-name=alteram-merge
#SBATCH --ntasks=1
# All shards, once none is missing: acts stand in a row, the counts of an audit are summed up.
set -eu
command=$1 folder=$2
case $command in
acts) cat "$folder"/shards/* ;;
audit) "${ALTERAM:-alteram}" audit --merge "$folder"/shards/* ;;
esac >"$folder/result.part"
mv "$folder/result.part" "$folder/result"
