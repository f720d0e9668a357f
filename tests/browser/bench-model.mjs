// Times the model in headless Chromium and prints the times as JSON. Started by `cargo xtask bench model`,
// which serves the probe at BASE_URL and names the library's methods.

import { chromium } from "@playwright/test";

const methods = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
const page = await browser.newPage();
await page.goto(`${process.env.BASE_URL}/probe/probe.js`);

const times = await page.evaluate(async (methods) => {
  const probe = await import("/probe/probe.js");
  await probe.default({ module_or_path: "/probe/probe.wasm" });
  const median = (count, time) => Array.from({ length: count }, time).sort((a, b) => a - b)[count >> 1];
  // The engine compiles twice: quickly at first, well after a while.
  probe.bench_patient(200);
  const person = median(21, () => probe.bench_patient(50));
  const library = {};
  for (const [place, method] of methods.entries()) library[method] = median(5, () => probe.bench_library(place, 1));
  return { person, library, cohort: median(5, () => probe.bench_cohort(1000)) };
}, methods);

console.log(JSON.stringify(times));
await browser.close();
