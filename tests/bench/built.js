// A built page in headless Chromium, served from its folder without a network.

import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { chromium } from "../browser/node_modules/@playwright/test/index.mjs";

const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".wasm": "application/wasm" };

/** Opens the page of a folder once it is live; `scripts` run in it first. Gives the page; close its browser after use. */
export async function open(built, query, { args = [], scripts = [] } = {}) {
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", ...args] });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  for (const script of scripts) await page.addInitScript(script);
  await page.route("http://localhost/**", async (route) => {
    const { pathname } = new URL(route.request().url());
    const body = await readFile(join(built, pathname === "/" ? "/index.html" : pathname)).catch(() => null);
    return body ? route.fulfill({ contentType: TYPES[extname(pathname)] ?? "text/html", body }) : route.fulfill({ status: 404 });
  });
  await page.goto(`http://localhost/${query}`);
  await page.waitForSelector("html[data-live=yes]");
  return page;
}
