#!/usr/bin/python3
"""Holds what the program prints for other programs against the JSON Schemas of docs/schema.

usage: validate.py PROGRAM FILE...              acts and report of articles
       validate.py PROGRAM --audit PATH...      an audit; options of `alteram audit` may follow
       validate.py PROGRAM --agree A B          the agreement of two codings

Prints one line for each value that the schemas do not allow; exit status 1 if there is any.
"""
import json
import pathlib
import subprocess
import sys

import jsonschema

SCHEMAS = pathlib.Path(__file__).resolve().parent.parent / "docs" / "schema"


def validator(name):
    """A validator of one schema that finds the others, which refer to each other by $id, on the disk."""
    schemas = [json.loads(path.read_text(encoding="utf-8")) for path in SCHEMAS.glob("*.json")]
    schema = json.loads((SCHEMAS / name).read_text(encoding="utf-8"))
    kind = jsonschema.validators.validator_for(schema)
    kind.check_schema(schema)
    store = {known["$id"]: known for known in schemas}
    return kind(schema, resolver=jsonschema.RefResolver.from_schema(schema, store=store))


def strict(text):
    """A JSON value without NaN, which is no JSON though Python reads it."""
    def refuse(word):
        raise ValueError("no JSON: " + word)
    return json.loads(text, parse_constant=refuse)


def printed(program, *arguments):
    run = subprocess.run([program, *arguments], stdout=subprocess.PIPE, check=True)
    return run.stdout.decode("utf-8")


def complaints(schema, value, label):
    for error in schema.iter_errors(value):
        place = "/".join(str(step) for step in error.absolute_path)
        yield "%s: %s: %s" % (label, place, error.message[:200])


def part_complaints(schema, line, label):
    """A line of `report --format jsonl`: an item of the list, or the member, that its "part" names."""
    item = strict(line)
    part = schema.schema["properties"][item.pop("part")]
    return complaints(schema.evolve(schema=part.get("items", part)), item, label)


def type_complaints(schema, line, label):
    """A line of `audit --format jsonl`: an item of the list that its "type" names."""
    item = strict(line)
    return complaints(schema.evolve(schema=schema.schema["definitions"][item.pop("type")]), item, label)


def article_complaints(program, files):
    acts, report = validator("acts.json"), validator("report.json")
    for number, line in enumerate(printed(program, "acts", "--format", "jsonl", *files).splitlines(), 1):
        yield from complaints(acts, strict(line), "acts, line %d" % number)
    yield from complaints(report, strict(printed(program, "report", "--format", "json", *files)), "report")
    for number, line in enumerate(printed(program, "report", "--format", "jsonl", *files).splitlines(), 1):
        yield from part_complaints(report, line, "report, line %d" % number)


def audit_complaints(program, arguments):
    audit = validator("audit.json")
    yield from complaints(audit, strict(printed(program, "audit", "--quiet", "--format", "json", *arguments)), "audit")
    lines = printed(program, "audit", "--quiet", "--format", "jsonl", *arguments).splitlines()
    for number, line in enumerate(lines, 1):
        yield from type_complaints(audit, line, "audit, line %d" % number)


def agreement_complaints(program, files):
    agreement = validator("agreement.json")
    yield from complaints(agreement, strict(printed(program, "agree", "--format", "json", *files)), "agreement")


def main():
    program, *rest = sys.argv[1:]
    if rest[0] == "--audit":
        found = list(audit_complaints(program, rest[1:]))
    elif rest[0] == "--agree":
        found = list(agreement_complaints(program, rest[1:]))
    else:
        found = list(article_complaints(program, rest))
    print("\n".join(found), end="\n" if found else "")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
