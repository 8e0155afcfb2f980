#!/usr/bin/env python3
"""How well the article is found in a page: precision and recall of paragraphs on tests/pages-html.

usage: tests/page_scores.py PROGRAM [--floor F1] [--show] [NAME...]

Each NAME.html has beside it NAME.txt, the paragraphs that a reader takes for the article: headline, standfirst, body,
subheadings and captions. A paragraph counts where it is the same from beginning to end; white space makes no
difference. Pages in late.txt were written after the rules; what they showed has since been mended in the rules, so their
score says no more than the others' about pages never seen.
"""
import glob
import os
import subprocess
import sys

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "pages-html")


def paragraphs(text):
    return [" ".join(paragraph.split()) for paragraph in text.split("\n\n") if paragraph.strip()]


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def score_page(program, name, show):
    """The number of paragraphs expected, found, and both."""
    page = os.path.join(FOLDER, name + ".html")
    run = subprocess.run([program, "acts", "--quiet", "--text", page], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    expected = paragraphs(read(os.path.join(FOLDER, name + ".txt")))
    found = paragraphs(run.stdout.decode("utf-8"))
    missing = [paragraph for paragraph in expected if paragraph not in found]
    added = [paragraph for paragraph in found if paragraph not in expected]
    if show:
        for mark, list_ in (("-", missing), ("+", added)):
            for paragraph in list_:
                print(f"{name}: {mark} {paragraph[:120]}")
    return len(expected), len(found), len(expected) - len(missing)


def f1(scores):
    expected, found, both = (sum(column) for column in zip(*scores))
    precision, recall = both / max(found, 1), both / max(expected, 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def main(arguments):
    show, floor = "--show" in arguments, 0.0
    if "--floor" in arguments:
        floor = float(arguments.pop(arguments.index("--floor") + 1))
    program, *names = [argument for argument in arguments if not argument.startswith("--")]
    late = set(read(os.path.join(FOLDER, "late.txt")).split()) if os.path.exists(os.path.join(FOLDER, "late.txt")) else set()
    names = names or sorted(os.path.basename(path)[:-5] for path in glob.glob(os.path.join(FOLDER, "*.html")))
    scores = {name: score_page(program, name, show) for name in names}
    status = 0
    print(f"{'':14} precision  recall      F1  pages")
    for label, group in (("pages", [n for n in names if n not in late]), ("late pages", [n for n in names if n in late])):
        if group:
            precision, recall, value = f1([scores[name] for name in group])
            print(f"{label:14} {precision:9.3f} {recall:7.3f} {value:7.3f} {len(group):6}")
            status |= value < floor
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
