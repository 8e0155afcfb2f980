// A page in headless Chromium, cut off from any network, and what tests ask of it.
import { chromium } from "playwright-core";

const options = {
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
};

export const launch = () => chromium.launch(options);

/** Opens a file; notes every request and every complaint of the browser. */
export async function open(browser, path, width = 1280) {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  page.requests = [];
  page.complaints = [];
  page.on("request", (request) => page.requests.push(request.url()));
  page.on("console", (message) => page.complaints.push(message.text()));
  page.on("pageerror", (error) => page.complaints.push(String(error)));
  page.on("dialog", (dialog) => { page.complaints.push(dialog.message()); dialog.dismiss(); });
  await page.goto("file://" + path, { timeout: 150_000 });
  return page;
}

/** How far the page reaches beyond the right edge of the window, in pixels. */
export const overflow = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
