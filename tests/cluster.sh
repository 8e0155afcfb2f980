#!/bin/sh
# Tries samples/cluster on a Slurm of one machine, and the filter form with GNU parallel: the merged result must be byte
# for byte that of one process, and a shard that failed is run again alone. Says what is wrong; exit status 1 then.
#
# usage: tests/cluster.sh build/alteram        as root, because Slurm starts jobs as their users
set -u
ALTERAM=$(realpath "$1")
export ALTERAM
work=$(mktemp -d)
status=0
daemons=

finish() {
    for daemon in $daemons; do
        kill "$daemon" 2>/dev/null && wait "$daemon" 2>/dev/null
    done
    rm -rf "$work"
}
trap finish EXIT

wrong() {
    printf '%s\n' "$*"
    status=1
}

# ---- GNU parallel: a filter over lists of files, and over the records of a corpus ----

set -- tests/gold/*.txt
"$ALTERAM" acts "$@" >"$work/one.jsonl"
# Lists of files, seven at a time; --keep-order puts the pieces in their order.
ls tests/gold/*.txt | parallel --will-cite --keep-order -n 7 "$ALTERAM" acts --jobs 1 >"$work/parallel.jsonl"
cmp "$work/one.jsonl" "$work/parallel.jsonl" || wrong 'GNU parallel over files'

# A corpus, in blocks of whole lines on standard input, which is what Spark's pipe() does as well.
for file in "$@"; do
    python3 -c 'import json, sys; print(json.dumps({"id": sys.argv[1], "text": open(sys.argv[1]).read()}))' "$file"
done >"$work/corpus.jsonl"
"$ALTERAM" acts "$work/corpus.jsonl" >"$work/corpus-one.jsonl"
parallel --will-cite --keep-order --pipe --block 20k "$ALTERAM" acts --jobs 1 <"$work/corpus.jsonl" >"$work/corpus-parallel.jsonl"
[ -s "$work/corpus-one.jsonl" ] || wrong 'no acts of the corpus'
cmp "$work/corpus-one.jsonl" "$work/corpus-parallel.jsonl" || wrong 'GNU parallel over a corpus'

# ---- a Slurm of one machine, with all it writes in one folder ----

slurm_conf() {
    cat <<END
ClusterName=one
SlurmctldHost=$(hostname -s)(127.0.0.1)
SlurmctldPort=26817
SlurmdPort=26818
AuthType=auth/munge
AuthInfo=socket=$work/munge/socket
CryptoType=crypto/munge
SlurmUser=root
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SchedulerParameters=bf_interval=1,sched_interval=1
MailProg=/bin/true
ReturnToService=2
StateSaveLocation=$work/state
SlurmdSpoolDir=$work/spool
SlurmctldPidFile=$work/slurmctld.pid
SlurmdPidFile=$work/slurmd.pid
NodeName=$(hostname -s) NodeAddr=127.0.0.1 CPUs=$(nproc) State=UNKNOWN
PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP
END
}

start_slurm() {
    mkdir -m 755 "$work/munge" "$work/state" "$work/spool"
    (umask 077 && head -c 1024 /dev/urandom >"$work/munge/key")
    slurm_conf >"$work/slurm.conf"
    SLURM_CONF=$work/slurm.conf
    export SLURM_CONF
    munged --foreground --force --key-file="$work/munge/key" --socket="$work/munge/socket" \
        --pid-file="$work/munge/pid" --seed-file="$work/munge/seed" --log-file="$work/munge/log" >"$work/munged.log" 2>&1 &
    daemons="$! $daemons"
    wait_for 20 test -S "$work/munge/socket" || return
    slurmctld -D >"$work/slurmctld.log" 2>&1 &
    daemons="$! $daemons"
    slurmd -D >"$work/slurmd.log" 2>&1 &
    daemons="$! $daemons"
    wait_for 60 node_is_idle
}

node_is_idle() {
    sinfo --noheader --format=%t 2>/dev/null | grep -q idle
}

# wait_for SECONDS COMMAND...
wait_for() {
    seconds=$1
    shift
    for _ in $(seq "$seconds"); do
        "$@" && return
        sleep 1
    done
    return 1
}

no_jobs_left() {
    [ -z "$(squeue --noheader 2>/dev/null)" ]
}

try_audit() {
    "$ALTERAM" audit "$@" >"$work/audit"
    samples/cluster/submit.sh audit 3 "$work/audit-run" "$@" >/dev/null || return
    wait_for 90 no_jobs_left || return
    cmp "$work/audit" "$work/audit-run/result"
}

try_cluster() {
    folder=$work/run
    samples/cluster/submit.sh acts 4 "$folder" "$@" >/dev/null || return
    wait_for 90 no_jobs_left || return
    cmp "$work/one.jsonl" "$folder/result" || return

    # A shard fails: its jobs cannot run the program. Nothing is merged, and only that shard is run again.
    rm "$folder/result" "$folder/shards/000002"
    ALTERAM=/bin/false samples/cluster/submit.sh acts 4 "$folder" >/dev/null || return
    wait_for 90 no_jobs_left || return
    [ ! -e "$folder/result" ] || { echo 'merged although a shard had failed'; return 1; }
    [ ! -e "$folder/shards/000002" ] || return
    stat --format='%n %y' "$folder"/shards/* >"$work/shards-before"
    samples/cluster/submit.sh acts 4 "$folder" >/dev/null || return
    wait_for 90 no_jobs_left || return
    cmp "$work/one.jsonl" "$folder/result" || return
    stat --format='%n %y' "$folder"/shards/* | grep -v 000002 | diff "$work/shards-before" - || return
}

if [ "$(id -u)" != 0 ]; then
    echo 'Slurm was not tried: that needs root'
elif start_slurm; then
    { try_cluster "$@" && try_audit "$@"; } || wrong "Slurm:
$(tail -n 5 "$work"/*run/logs/* "$work/slurmctld.log" "$work/slurmd.log" 2>/dev/null)"
else
    wrong "Slurm does not start:
$(tail -n 20 "$work"/*.log)"
fi
exit $status
