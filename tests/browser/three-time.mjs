import { chromium } from "playwright";
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
await page.goto("http://127.0.0.1:8103/?view=compare&arms=none,moderate-drug,strong-drug,transplant");
await page.waitForSelector(".compare .panels svg");
await page.waitForTimeout(6000);
const t = await page.evaluate(() => {
  const x = document.querySelector(".compare input[type=range]"); const out = [];
  for (let q = 0; q <= 40; q++) { const a = performance.now(); x.value = q; x.dispatchEvent(new Event("input", { bubbles: true })); document.querySelector(".panels").getBoundingClientRect(); out.push(performance.now() - a); }
  return out.sort((a, b) => a - b);
});
console.log("slider ms median", t[20], "max", t[40]);
const s = await page.evaluate(async () => {
  const x = document.querySelector("#compare-delay"); const out = [];
  for (const v of [1, 2, 3, 4, 5, 0]) { const a = performance.now(); x.value = v; x.dispatchEvent(new Event("change", { bubbles: true })); await Promise.resolve(); document.querySelector(".years").getBoundingClientRect(); out.push(performance.now() - a); await new Promise((r) => setTimeout(r, 50)); }
  return out;
});
console.log("delay ms", s.map((x) => x.toFixed(1)).join(" "));
await browser.close();
