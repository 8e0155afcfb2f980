// The html pages in a browser: no violation that axe finds (WCAG 2.2 AA and its best practices), nothing lost on a narrow
// page, in print or without colour, every link leads somewhere, and a text can do nothing. `make check-pages` runs it.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { after, before, test as plain } from "node:test";
import { made, of, text, write } from "./alteram.mjs";
import { launch, open, overflow } from "./browser.mjs";
import { article, pack } from "./hostile.mjs";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const report = (name, ...args) => made(name, "report", "--format", "html", ...args);
const many = write("many.txt", pack(40));
const pages = {
  "one article": report("one.html", of("samples/dam/the-herald.txt")),
  "two articles": report("two.html", of("samples/dam/the-courier.txt"), of("samples/dam/the-herald.txt")),
  "three parties": report("strike.html", "--dispute", of("samples/strike/parties.txt"), of("samples/strike/article.txt")),
  "every country": report("world.html", "--dispute", "world", of("samples/dam/the-herald.txt")),
  "worksheet": made("sheet.html", "worksheet", "--format", "html", of("samples/dam/the-herald.txt")),
  "worksheet without help": made("hard.html", "worksheet", "--format", "html", "--level", "3", of("samples/dam/the-herald.txt")),
  "answer key": made("key.html", "worksheet", "--format", "html", "--key", "--level", "3", of("samples/dam/the-herald.txt")),
  "audit": made("audit.html", "audit", "--format", "html", of("samples/dam/the-courier.txt"), of("samples/dam/the-herald.txt"), of("samples/council/article.txt")),
  "no act": report("none.html", of("LICENSE")),
  "hostile": report("hostile.html", "--dispute", many, write("<hostile>&'\".txt", article(40, 40))),
};

// A machine that many share may be slow; one that hangs is told by this.
const test = (name, body) => plain(name, { timeout: 600_000 }, body);

let browser;
before(async () => { browser = await launch(); });
after(async () => { await browser?.close(); });

for (const [name, path] of Object.entries(pages)) {
  test(`${name}: no violation, wide and narrow`, async () => {
    for (const width of name === "one article" ? [1280, 320] : [1280]) {
      const page = await open(browser, path, width);
      await page.addScriptTag({ path: axe }).catch(() => page.evaluate(text(axe)));
      const found = await page.evaluate((tags) => window.axe.run(document, { runOnly: tags }), rules);
      assert.deepEqual(found.violations.map((it) => `${it.id}: ${it.help}: ${it.nodes[0].html.slice(0, 200)} (${it.nodes.length})`), [],
        `${width} pixels wide`);
      await page.close();
    }
  });

  test(`${name}: reflows at 400% and with wide text spacing`, async () => {
    const page = await open(browser, path, 320);
    assert.equal(await overflow(page), 0, "320 pixels");
    await page.evaluate(() => {
      const all = new CSSStyleSheet();
      all.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }");
      document.adoptedStyleSheets.push(all);
    });
    assert.equal(await overflow(page), 0, "with the text spacing of WCAG 1.4.12");
    await page.close();
  });

  test(`${name}: has one main heading, and skips no level below it`, async () => {
    const page = await open(browser, path);
    const levels = await page.evaluate(() => [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].map((it) => +it.localName[1]));
    assert.equal(levels.filter((it) => it === 1).length, 1);
    levels.forEach((it, i) => assert.ok(i === 0 || it <= levels[i - 1] + 1, `${levels[i - 1]} ${it}, heading ${i + 1}`));
    await page.close();
  });

  test(`${name}: every link leads to one place of the page`, async () => {
    const page = await open(browser, path);
    const broken = await page.evaluate(() => [...document.querySelectorAll("a")]
      .map((it) => it.getAttribute("href"))
      .filter((it) => !/^https?:\/\//.test(it) && document.querySelectorAll(`[id="${it.slice(1)}"]`).length !== 1));
    assert.deepEqual(broken, []);
    await page.close();
  });

  test(`${name}: asks nothing of the network, runs nothing`, async () => {
    const page = await open(browser, path);
    assert.equal(page.requests.length, 1);
    assert.deepEqual(page.complaints, []);
    assert.equal(await page.evaluate(() => window.hacked), undefined);
    assert.equal(await page.locator("script, img, iframe, object, form, link, [onload], [onerror]").count(), 0);
    await page.close();
  });
}

test("accusations of several articles lead to their sentences", async () => {
  const page = await open(browser, pages["two articles"]);
  const links = await page.evaluate(() => [...document.querySelectorAll("main > section .act")]
    .map((it) => it.querySelector(".where a")?.getAttribute("href") ?? ""));
  assert.ok(links.length >= 4);
  for (const link of links) assert.match(link, /^#d[12]-s\d+$/);
  assert.deepEqual([...new Set(links.map((it) => it.slice(0, 3)))].sort(), ["#d1", "#d2"]);
  await page.close();
});

test("the keyboard reaches the finding first, and sees where it is", async () => {
  const page = await open(browser, pages["one article"]);
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute("href")), "#main");
  await page.keyboard.press("Enter");
  for (let i = 0; i < 25; i++) {
    await page.keyboard.press("Tab");
    const seen = await page.evaluate(() => {
      const it = document.activeElement, style = getComputedStyle(it);
      return { what: it.outerHTML.slice(0, 80), main: !!it.closest("main"), outline: parseFloat(style.outlineWidth) };
    });
    assert.ok(seen.main && seen.outline >= 2, JSON.stringify(seen));
  }
  await page.close();
});

test("kinds and parties are told without colour, on the screen and in print", async () => {
  const page = await open(browser, pages["one article"]);
  for (const media of ["screen", "print"]) {
    await page.emulateMedia({ media });
    const lines = await page.evaluate(() => ["acc", "den", "app", "sta"].map((kind) => {
      const style = getComputedStyle(document.querySelector(`.text .page mark.${kind}`));
      return [style.textDecorationLine, style.textDecorationStyle, style.textDecorationThickness].join(" ");
    }));
    assert.equal(new Set(lines).size, 4, lines.join("; "));
    assert.ok(lines.every((it) => it.startsWith("underline")), lines.join("; "));
    const mute = await page.evaluate(() => [...document.querySelectorAll(".p0, .p1, .p2, .p3, .pm, .px")]
      .filter((it) => !(it.closest("svg") ? it.parentElement : it).textContent.trim()).map((it) => it.outerHTML));
    assert.deepEqual(mute, []);
  }
  await page.close();
});

test("print keeps all but the navigation", async () => {
  const page = await open(browser, pages["one article"]);
  const shown = () => page.evaluate(() => [...document.querySelectorAll("main section, main table, main li, main .act, .tag")]
    .filter((it) => !it.closest("nav") && it.getClientRects().length === 0).length);
  assert.equal(await shown(), 0);
  await page.emulateMedia({ media: "print" });
  assert.equal(await shown(), 0);
  assert.ok((await page.pdf({ format: "A4" })).length > 20000);
  await page.close();
});

test("what a screen reader is told of a mark", async () => {
  const page = await open(browser, pages["one article"]);
  const told = await page.locator("#d1-s4").ariaSnapshot();
  assert.match(told, /accusation 3, by Armenia, begins:/);
  assert.match(told, /end of accusation 3/);
  await page.close();
});

test("ten thousand sentences are a page that still reads", async () => {
  const path = report("long.html", "--dispute", many, write("long.txt", article(10000, 40)));
  assert.ok(text(path).length < 30e6, "of a size that a browser takes");
  const page = await open(browser, path, 320);
  assert.equal(await overflow(page), 0);
  assert.equal(await page.evaluate(() => window.hacked), undefined);
  assert.ok(await page.locator(".lanes use").count() < 40000);
  await page.close();
});
