// The pictures of the README: the report in a terminal, and the page. `make pictures` runs it.
//
// usage: node pictures.mjs FOLDER
import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { folder, made, of, root, write } from "./alteram.mjs";
import { launch, open } from "./browser.mjs";

const sample = "samples/dam/the-herald.txt";
const into = resolve(process.argv[2]);
mkdirSync(into, { recursive: true });

const escaped = (words) => words.replace(/&/g, "&amp;").replace(/</g, "&lt;");
const styles = { 1: "b", 2: "i", 33: "u" }; // as engine/render/box.c switches them on

/** What a terminal shows of a text, as a page. */
function terminal(words) {
  const marked = escaped(words).replace(/\x1b\[(\d+)m(.*?)\x1b\[0m/gs, (_, code, inner) => `<${styles[code]}>${inner}</${styles[code]}>`);
  return `<!DOCTYPE html><meta charset="utf-8"><style>
    body { margin: 0; padding: 20px 24px; width: max-content; background: #1b1d23; color: #d7d9de; border-radius: 8px }
    pre { margin: 0; font: 14px/1.4 "DejaVu Sans Mono", monospace } b { color: #fff } i { font-style: normal; color: #9da2ae }
    u { text-decoration: none; color: #e9b95f } </style><pre>${marked}</pre>`;
}

const browser = await launch();

const printed = execFileSync(resolve(root, process.env.ALTERAM ?? "build/alteram"), ["report", "--color", "always", sample], { cwd: root, encoding: "utf8" });
const shown = `\x1b[2m$\x1b[0m alteram report ${sample}\n\n` + printed.split("\n").slice(0, 36).join("\n");
write("terminal.html", terminal(shown));
const screen = await open(browser, join(folder, "terminal.html"), 1000);
await screen.locator("body").screenshot({ path: join(into, "terminal.png") });

const page = await open(browser, made("page.html", "report", "--format", "html", of(sample)), 1120);
// The path of this machine is nobody's business.
await page.evaluate(() => { const it = document.querySelector(".facts bdi"); it.textContent = it.textContent.replace(/\S*\/(samples\/)/, "$1"); });
await page.screenshot({ path: join(into, "page.png"), clip: { x: 0, y: 0, width: 1120, height: 1180 }, fullPage: true });
await browser.close();
