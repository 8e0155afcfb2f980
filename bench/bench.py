"""How fast alteram is, as ratios to `wc -w` on the same bytes in the same run; see docs/performance.md.

    make bench                  10 MB of the project's own articles
    make bench MB=100           more of them
    make bench CORPUS=DIR       the .txt files of a folder instead

Articles are repeated until there are enough, and each copy has words of its own in every fortieth place, so that no
cache can know them all. Times are CPU times of the program and the system together, the least of several runs.
"""

import argparse
import os
import pathlib
import shutil
import sys
import tempfile
import time

RUNS = 3
MEGABYTE = 1_000_000
ONE = 5 * MEGABYTE // 2  # bytes of an article that is longer than any; 100,000 nested tags


def own_articles():
    gold = [path for path in pathlib.Path("tests/gold").glob("*.txt") if path.stem.isdigit()]
    samples = [path for path in pathlib.Path("samples").glob("*/*.txt") if path.stem != "report"]
    return sorted(gold) + sorted(samples)


def with_new_words(text, copy):
    words = text.split(b" ")
    for i in range(7, len(words), 40):
        if words[i].isalpha():
            words[i] += b"x%d" % copy
    return b" ".join(words)


def write_articles(texts, folder, size):
    """Writes articles until they have that many bytes; gives their paths."""
    folder.mkdir()
    paths, written = [], 0
    while written < size:
        text = with_new_words(texts[len(paths) % len(texts)], len(paths))
        path = folder / f"{len(paths):06}.txt"
        path.write_bytes(text)
        paths.append(str(path))
        written += len(text)
    return paths


def run(command, out="/dev/null"):
    """CPU seconds and peak memory in bytes of a command."""
    actions = [(os.POSIX_SPAWN_OPEN, 1, out, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)]
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    child = os.posix_spawnp(command[0], command, environment, file_actions=actions)
    _, status, usage = os.wait4(child, 0)
    if status:
        sys.exit(f"{' '.join(command[:4])} ... failed")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024


def least(command, runs=RUNS, out="/dev/null"):
    return min(run(command, out) for _ in range(runs))


def wall(command):
    """The least seconds by the clock."""
    times = []
    for _ in range(RUNS):
        before = time.monotonic()
        run(command)
        times.append(time.monotonic() - before)
    return min(times)


def size_of(paths):
    return sum(os.path.getsize(path) for path in paths)


def acts(alteram, paths, jobs=1):
    return [alteram, "acts", "--quiet", "--jobs", str(jobs), *paths]


def show_speed(alteram, paths, folder):
    """Prints how long acts takes; gives the seconds of `wc -w` for a byte."""
    size = size_of(paths)
    whole = folder / "all.txt"  # in one file, as to open many takes wc longer than to read them
    whole.write_bytes(b"".join(pathlib.Path(path).read_bytes() for path in paths))
    wc, _ = least(["wc", "-w", str(whole)])
    seconds, memory = least(acts(alteram, paths), out=str(folder / "acts.jsonl"))
    start, _ = least([alteram, "packs"], 10)
    print(f"{len(paths)} articles, {size / MEGABYTE:.1f} MB; wc -w reads {size / wc / MEGABYTE:.0f} MB a second\n")
    print(f"alteram acts, output written   {seconds / wc:6.1f} times wc -w")
    print(f"  without its start            {(seconds - start) / wc:6.1f}")
    print(f"peak memory                    {memory / MEGABYTE:6.1f} MB")
    nothing, _ = least(["/bin/true"], 10)
    print(f"start, default lexicons        {start * 1000:6.1f} ms ({nothing * 1000:.1f} of /bin/true)")
    report, _ = least([alteram, "report", paths[0]], 10)
    print(f"report of one article          {report * 1000:6.1f} ms")
    by_two = wall(acts(alteram, paths)) / wall(acts(alteram, paths, 2))
    print(f"two workers, by the clock      {by_two:6.2f} times one ({os.cpu_count()} cores)")
    return wc / size


def show_flatness(alteram, texts, folder, megabytes):
    print("\nCPU time for a byte, against that for a tenth of the bytes (1.00 is flat)")
    tenth = write_articles(texts, folder / "tenth", megabytes * MEGABYTE // 10)
    start, _ = least([alteram, "packs"], 10)
    few, _ = least(acts(alteram, tenth))
    paths = sorted(str(path) for path in (folder / "articles").iterdir())
    many, _ = least(acts(alteram, paths))
    print(f"  articles                     {(many - start) / size_of(paths) / ((few - start) / size_of(tenth)):6.2f}")
    for name, make in SHAPES.items():
        times = []
        for size in (ONE // 10, ONE):
            path = folder / "one.txt"
            path.write_bytes(make(b"\n\n".join(texts), size))
            seconds, memory = least(acts(alteram, [str(path)]))
            times.append((seconds - start) / path.stat().st_size)
        print(f"  {name:28} {times[1] / times[0]:6.2f}   {memory / path.stat().st_size:4.0f} bytes of memory a byte")


def one_article(text, size):
    return (text * (size // len(text) + 1))[:size]


def one_sentence(text, size):
    flat = text.translate(bytes.maketrans(b".?!\n", b",,, "))
    return one_article(flat, size) + b"."


def quotation_marks(_, size):
    return b'Armenia said "it" and ' * (size // 22) + b"left."


def nested_tags(_, size):
    """One tag within another for each 25 bytes."""
    depth = size // 25
    return b"<html><body>" + b"<div>" * depth + b"<p>Armenia denied it on Friday.</p>" + b"</div><br>abc " * depth


SHAPES = {
    "one article": one_article,
    "one sentence": one_sentence,
    "quotation marks": quotation_marks,
    "nested tags": nested_tags,
}


def show_stages(stages, paths, wc):
    output = os.popen(" ".join([stages, *paths[:2000]])).read()
    times = [(name, float(time)) for name, time in (line.split("\t") for line in output.splitlines())]
    total = sum(time for _, time in times)
    print("\nstage           share   times wc -w")
    for name, time in times:
        print(f"{name:14} {100 * time / total:5.1f} %   {time / (wc * 1e9):6.2f}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("build")
    parser.add_argument("--corpus")
    parser.add_argument("--mb", type=int, default=10)
    options = parser.parse_args()
    alteram = os.path.abspath(f"{options.build}/alteram")
    sources = sorted(pathlib.Path(options.corpus).glob("*.txt")) if options.corpus else own_articles()
    texts = [path.read_bytes() for path in sources]
    folder = pathlib.Path(tempfile.mkdtemp(prefix="alteram-bench-"))
    try:
        paths = write_articles(texts, folder / "articles", options.mb * MEGABYTE)
        wc = show_speed(alteram, paths, folder)
        show_flatness(alteram, texts, folder, options.mb)
        show_stages(f"{options.build}/stages", paths, wc)
    finally:
        shutil.rmtree(folder)


main()
