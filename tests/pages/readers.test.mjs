// What the program writes for other programs loads in DuckDB, R and Python as it is, and means the same in all of them.
// `make check-readers` runs it.
import assert from "node:assert/strict";
import { DuckDBInstance } from "@duckdb/node-api";
import { test } from "node:test";
import { folder, made, of, output, text, write } from "./alteram.mjs";

// A name that a spreadsheet would run, with everything that csv has to quote.
const hostile = write("=1+1,\"x\".txt", "Armenia accused Azerbaijan of lies.\nAzerbaijan denied it.\n");
const files = [of("samples/dam/the-courier.txt"), of("samples/dam/the-herald.txt"), hostile];
for (const format of ["json", "jsonl", "csv", "tsv"]) made(`report.${format}`, "report", "--format", format, ...files);
for (const format of ["jsonl", "csv", "tsv"]) made(`acts.${format}`, "acts", "--format", format, ...files);
for (const format of ["json", "jsonl", "csv"]) made(`audit.${format}`, "audit", "--format", format, of("samples/valley.jsonl"));

const report = JSON.parse(text(`${folder}/report.json`));
const audit = JSON.parse(text(`${folder}/audit.json`));
const heard = audit.figures.find((it) => it.measure === "acts" && it.by === "all" && it.party === "armenia").value;
const accused = (party) => report.balance.filter((it) => it.name === "accused" && it.party === party)
  .reduce((sum, it) => sum + it.value, 0);
const expected = { armenia: accused("armenia"), azerbaijan: accused("azerbaijan") };

test("there is something to count", () => {
  assert.ok(expected.armenia > 0 && expected.azerbaijan > 0);
  assert.equal(report.documents.length, 3);
  assert.ok(heard > 0);
});

test("DuckDB", async () => {
  const connection = await (await DuckDBInstance.create()).connect();
  const rows = async (sql) => (await connection.runAndReadAll(sql)).getRowsJS().map((row) => row.map((it) => typeof it === "bigint" ? Number(it) : it));
  const from = (name) => `'${folder}/${name}'`;
  for (const table of [`read_csv(${from("report.csv")})`, `read_csv(${from("report.tsv")}, delim = '\t')`]) {
    const sums = await rows(`SELECT party, sum(value) FROM ${table} WHERE measure = 'accused' AND party IN ('armenia', 'azerbaijan') GROUP BY party ORDER BY party`);
    assert.deepEqual(sums, Object.entries(expected));
  }
  assert.deepEqual(await rows(`SELECT count(*) FROM ${from("report.jsonl")} WHERE part = 'exchanges'`), [[report.exchanges.length]]);
  assert.deepEqual(await rows(`SELECT count(*) FROM ${from("acts.csv")}`), [[report.acts.length]]);
  assert.deepEqual(await rows(`SELECT kind, cue.text FROM ${from("acts.jsonl")} WHERE doc = '${hostile}' ORDER BY id`),
    [["accusation", "accused"], ["denial", "denied"]]);
  assert.deepEqual(await rows(`SELECT len(acts), len(documents) FROM read_json(${from("report.json")}, maximum_object_size = 100000000)`),
    [[report.acts.length, 3]]);
  const figure = "measure = 'acts' AND \"by\" = 'all' AND party = 'armenia'";
  assert.deepEqual(await rows(`SELECT value FROM ${from("audit.csv")} WHERE ${figure}`), [[heard]]);
  assert.deepEqual(await rows(`SELECT value FROM ${from("audit.jsonl")} WHERE type = 'figure' AND ${figure}`), [[heard]]);
  assert.deepEqual(await rows(`SELECT len(figures) FROM read_json(${from("audit.json")}, maximum_object_size = 100000000)`),
    [[audit.figures.length]]);
});

test("R", () => {
  const printed = output("Rscript", "-e", `
    figures <- read.csv("report.csv"); acts <- read.delim("acts.tsv", quote = "")
    accused <- figures[figures$measure == "accused" & figures$party %in% c("armenia", "azerbaijan"), ]
    cat(tapply(accused$value, accused$party, sum), nrow(acts), is.numeric(figures$low), "\\n")
    report <- jsonlite::fromJSON("report.json")
    cat(nrow(report$acts), nrow(report$exchanges), nrow(jsonlite::stream_in(file("acts.jsonl"), verbose = FALSE)), "\\n")
    audit <- read.csv("audit.csv")
    cat(audit$value[audit$measure == "acts" & audit$by == "all" & audit$party == "armenia"],
      nrow(jsonlite::fromJSON("audit.json")$figures) == nrow(audit), "\\n")`);
  assert.equal(printed, `${expected.armenia} ${expected.azerbaijan} ${report.acts.length} TRUE \n`
    + `${report.acts.length} ${report.exchanges.length} ${report.acts.length} \n${heard} TRUE \n`);
});

test("Python", () => {
  const printed = output("/usr/bin/python3", "-c", `
import csv, json
figures = list(csv.DictReader(open("report.csv", newline="", encoding="utf-8")))
sums = {}
for row in figures:
    if row["measure"] == "accused":
        sums[row["party"]] = sums.get(row["party"], 0) + float(row["value"])
report = json.load(open("report.json", encoding="utf-8"))
acts = [json.loads(line) for line in open("acts.jsonl", encoding="utf-8")]
audit = list(csv.DictReader(open("audit.csv", newline="", encoding="utf-8")))
assert len(audit) == len(json.load(open("audit.json", encoding="utf-8"))["figures"])
print([row["value"] for row in audit if (row["measure"], row["by"], row["party"]) == ("acts", "all", "armenia")][0],
      sums["armenia"], sums["azerbaijan"], len(report["acts"]), len(acts), figures[-1]["doc"][:5])`);
  assert.equal(printed, `${heard} ${expected.armenia.toFixed(1)} ${expected.azerbaijan.toFixed(1)} ${report.acts.length} ${report.acts.length} '${hostile.slice(0, 4)}\n`);
});

test("a spreadsheet gets no formula, and figures stay figures", () => {
  const cells = text(made("formula.csv", "acts", "--format", "csv", hostile)).split("\r\n").slice(1).filter(Boolean);
  for (const line of cells) assert.match(line, /^"'=1\+1,/, line);
});
