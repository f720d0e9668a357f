// The model gives the same numbers in a browser as natively, to one part in 1e9.

import { execFileSync } from "node:child_process";
import { expect, test, type Page } from "@playwright/test";

const PLANS = ["none", "beam-atg", "cy-atg", "bu-tbi-atg", "cy-low"];
const DAYS = [-180, -28, -1, 0, 7, 14, 30, 90, 365, 1825, 3650];
const SEED = 7;

type Row = { day: number; symbols: Record<string, number> };

/** What the command line says about a lively run: the 25 states of each day, by their symbols. */
function native(plan: string): Row[] {
  const settings = ["--plan", plan, "--seed", `${SEED}`, "--triggers", "on", "--escapes", "on"];
  const output = execFileSync(process.env.XTASK ?? "", ["simulate", ...settings, `--days=${DAYS}`, "--json"]);
  return JSON.parse(output.toString()).rows;
}

/** The same from the model in the page. */
async function inBrowser(page: Page, plan: string, seed = SEED): Promise<number[][]> {
  await page.goto("/");
  return page.evaluate(
    async ({ plan, seed, days }) => {
      const door = "/probe/probe.js";
      const probe = await import(door);
      await probe.default({ module_or_path: "/probe/probe.wasm" });
      return days.map((day) => [...probe.states_on(plan, BigInt(seed), day)] as number[]);
    },
    { plan, seed, days: DAYS },
  );
}

/** The largest distance between two sets of states, relative. */
function distance(rows: Row[], states: number[][]): number {
  const pairs = rows.flatMap((row, index) =>
    Object.values(row.symbols).map((value, place) => [value, states[index][place]]),
  );
  return Math.max(...pairs.map(([here, there]) => Math.abs(here - there) / Math.max(Math.abs(here), 1e-12)));
}

for (const plan of PLANS) {
  test(`${plan}: 25 states on 11 days agree to one part in 1e9`, async ({ page }) => {
    const rows = native(plan);
    const states = await inBrowser(page, plan);
    expect(rows.map((row) => Object.keys(row.symbols).length)).toEqual(DAYS.map(() => 25));
    expect(states.map((day) => day.length)).toEqual(DAYS.map(() => 25));
    expect(distance(rows, states)).toBeLessThanOrEqual(1e-9);
  });
}

test("another seed does not agree, so agreement means something", async ({ page }) => {
  expect(distance(native("cy-low"), await inBrowser(page, "cy-low", SEED + 1))).toBeGreaterThan(1e-3);
});

test("an unknown plan gives nothing", async ({ page }) => {
  expect(await inBrowser(page, "magic")).toEqual(DAYS.map(() => []));
});
