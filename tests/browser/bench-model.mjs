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
  // The engine compiles twice: quickly at first, well after a while.
  probe.bench_patient(200);
  const library = {};
  for (const [place, method] of methods.entries()) {
    probe.bench_library(place, 1);
    library[method] = probe.bench_library(place, 5);
  }
  return { person: probe.bench_patient(1000), library, cohort: probe.bench_cohort(1000) };
}, methods);

console.log(JSON.stringify(times));
await browser.close();
