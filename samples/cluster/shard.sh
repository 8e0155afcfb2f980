#!/bin/sh
#SBATCH --job-name=alteram
#SBATCH --ntasks=1
#SBATCH --cpus-per-task=1
# One shard: the acts of the files of its list. `--output` lets the file appear when it is complete, so that a shard
# that was stopped leaves nothing which could be taken for a result. A file that cannot be read is a warning in the log
# and no failure of the shard, as on one machine (exit status 2); other ends are.
set -u
folder=$1
shard=$(printf '%06d' "$SLURM_ARRAY_TASK_ID")
tr '\n' '\0' <"$folder/lists/$shard" |
    xargs -0 -x -n 1000000 "${ALTERAM:-alteram}" acts --jobs "${SLURM_CPUS_PER_TASK:-1}" \
        --output "$folder/shards/$shard.jsonl"
[ -e "$folder/shards/$shard.jsonl" ]
