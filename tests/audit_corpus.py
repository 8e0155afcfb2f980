#!/usr/bin/env python3
"""Writes an invented corpus as JSON Lines, the same for the same arguments, for tests of `alteram audit`.

usage: audit_corpus.py ARTICLES [--swap] [--alike]

Three outlets write on Armenia and Azerbaijan. The Herald lets Armenia speak in most of its sentences and leaves
accusations against Azerbaijan unanswered; the others are even. --alike makes the Herald even too, --swap exchanges the
sides in every sentence.
"""
import json
import random
import sys

OUTLETS = ("Courier", "Herald", "Post")
PLACES = ("a bridge", "a village", "a school", "a farm", "a mill", "a pump house", "a road", "a chapel")
DEEDS = ("of shelling %s", "of burning %s", "of destroying %s", "of attacking %s")
NEWS = ("that %s was open again", "that repairs of %s had begun", "that nobody lived near %s")


def sentence(random, side, other, answered):
    deed = random.choice(DEEDS) % random.choice(PLACES)
    kind = random.random()
    if kind < 0.4:
        answer = " %s denied it." % other if answered else ""
        return "%s accused %s %s.%s" % (side, other, deed, answer)
    return "%s said %s." % (side, random.choice(NEWS) % random.choice(PLACES))


def article(number, alike):
    chance = random.Random(number)
    outlet = OUTLETS[number % 3]
    bent = outlet == "Herald" and not alike
    lines = ["News of day %d from the valley" % number]
    for _ in range(chance.randint(4, 9)):
        first = chance.random() < (0.85 if bent else 0.5)
        side, other = ("<A>", "<B>") if first else ("<B>", "<A>")
        lines.append(sentence(chance, side, other, chance.random() < (0.1 if bent and first else 0.6)))
    return {"id": "article-%05d" % number, "outlet": outlet, "date": "2026-%02d-%02d" % (1 + number % 4, 1 + number % 28),
            "title": lines[0], "text": "\n\n".join(lines)}


def main():
    count, swap = int(sys.argv[1]), "--swap" in sys.argv
    names = ("Azerbaijan", "Armenia") if swap else ("Armenia", "Azerbaijan")
    for number in range(count):
        line = json.dumps(article(number, "--alike" in sys.argv))
        print(line.replace("<A>", names[0]).replace("<B>", names[1]))


if __name__ == "__main__":
    main()
