#!/bin/sh
#SBATCH --job-name=alteram
#SBATCH --ntasks=1
#SBATCH --cpus-per-task=1
# One shard: the files of its list. `--output` and `--partial` let the result appear when it is complete, so that a shard
# that was stopped leaves nothing which could be taken for a result. A file that cannot be read is a warning in the log
# and no failure of the shard, as on one machine (exit status 2); other ends are.
set -u
command=$1 folder=$2
shard=$(printf '%06d' "$SLURM_ARRAY_TASK_ID")
case $command in
acts) result=--output ;;
audit) result=--partial ;;
esac
tr '\n' '\0' <"$folder/lists/$shard" |
    xargs -0 -x -n 1000000 "${ALTERAM:-alteram}" "$command" --jobs "${SLURM_CPUS_PER_TASK:-1}" \
        "$result" "$folder/shards/$shard"
[ -e "$folder/shards/$shard" ]
