// Asks a built page for 1000 runs of four treatments in headless Chromium and prints, as JSON, how long they take and
// how long a slider takes to answer meanwhile. Started by `cargo xtask bench runs`, which names the folder of the page.

import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { chromium } from "../browser/node_modules/@playwright/test/index.mjs";

const [built] = process.argv.slice(2);
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".wasm": "application/wasm" };

/** Starts the runs and waits for their picture; `moves` says whether a slider is moved to and fro meanwhile. */
async function ask(moves) {
  const tasks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: "longtask" });
  const slider = document.querySelector("#depth");
  const frame = () => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
  const answers = [];
  const begun = performance.now();
  document.querySelector(".begin").click();
  const isDone = () => document.querySelector(".answer") !== null;
  for (let step = 0; !isDone(); step++) {
    const moved = performance.now();
    if (moves) {
      slider.value = step % 2 ? "0.9" : "0.95";
      slider.dispatchEvent(new Event("input", { bubbles: true }));
    }
    await frame();
    if (moves) answers.push(performance.now() - moved);
  }
  const seconds = (performance.now() - begun) / 1000;
  await frame();
  const longest = (times) => Math.max(0, ...times);
  return {
    seconds,
    longest_task: longest(tasks.map((task) => task.duration)),
    answers: answers.length,
    longest_answer: longest(answers),
  };
}

async function run(meanwhile, moves) {
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.route("http://localhost/**", async (route) => {
    const { pathname } = new URL(route.request().url());
    const name = pathname === "/" ? "/index.html" : pathname;
    const body = await readFile(join(built, name)).catch(() => null);
    return body ? route.fulfill({ contentType: TYPES[extname(name)], body }) : route.fulfill({ status: 404 });
  });
  await page.goto("http://localhost/?painter=canvas2d&runs=1000&view=hundred");
  await page.waitForSelector("html[data-live=yes]");
  await page.waitForSelector(".begin");
  // The bands of the chart are worked out first.
  await page.waitForTimeout(8000);
  const ran = await page.evaluate(ask, moves);
  await browser.close();
  return { meanwhile, ...ran };
}

console.log(JSON.stringify([await run("nothing else", false), await run("a slider moves", true)]));
