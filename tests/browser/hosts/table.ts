// The host pages of this folder, one row each: what is special about them, and what happens there.

import { expect, type Frame, type Page, type PlaywrightTestOptions } from "@playwright/test";
import { explainers, expectToStand } from "./checks";
import { reach } from "./scroll";

/** A host page. */
export interface Host {
  /** Its file in this folder. */
  file: string;
  /** What its reader has. */
  use?: Partial<PlaywrightTestOptions>;
  /** How many explainers are in it. */
  frames?: number;
  /** Whether the module runs there. */
  live?: "yes" | "no";
  /** What is arranged before it loads. */
  prepare?: (page: Page) => Promise<void>;
  /** What the reader or the host does, until every explainer of the page has been opened. */
  act?: (page: Page) => Promise<void>;
  /** What holds in addition to what holds everywhere. */
  also?: (frames: Frame[]) => Promise<void>;
  /** What the page may complain of. */
  complains?: RegExp;
}

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };

/** All hosts in which the explainer runs. */
export const HOSTS: Host[] = [
  { file: "two", frames: 2, also: differs },
  { file: "tab", act: (page) => page.getByRole("button", { name: "Moving picture" }).click() },
  { file: "tab-plain", act: (page) => page.getByRole("button", { name: "Moving picture" }).click() },
  { file: "accordion", act: (page) => page.getByText("See the days after").click() },
  { file: "rotated", use: PHONE, act: rotate },
  { file: "slow", prepare: slowDown },
  { file: "sandboxed" },
  { file: "strict" },
  { file: "trusted-types" },
  { file: "amp" },
  { file: "wordpress" },
  { file: "rtl" },
  { file: "dark", also: isDark },
  { file: "hostile" },
  { file: "zoomed" },
  { file: "removed", act: removeAndInsert },
  { file: "moved", act: move },
  { file: "old", live: "no", prepare: (page) => page.addInitScript("delete globalThis.WebAssembly"), complains: /WebAssembly|^Error$/ },
  { file: "narrow", use: { viewport: { width: 280, height: 653 }, hasTouch: true } },
  { file: "wide", use: { viewport: { width: 2400, height: 1350 } } },
  { file: "plain" },
  { file: "fixed" },
  { file: "large", also: hasLargeLetters },
  { file: "module" },
  { file: "imported" },
  { file: "sidebar" },
];

async function rotate(page: Page) {
  await readiness(page);
  await page.setViewportSize({ width: 844, height: 390 });
}

/** Every file of the explainer takes as long as on a slow phone. */
async function slowDown(page: Page) {
  await page.route(`${process.env.BASE_URL}/**`, async (route) => {
    await new Promise((passed) => setTimeout(passed, 400));
    await route.continue();
  });
}

async function removeAndInsert(page: Page) {
  await readiness(page);
  await press(page, "Hide the moving picture");
  await expect(page.locator("immune-rebuild")).toHaveCount(0);
  await press(page, "Show it again");
}

async function move(page: Page) {
  await readiness(page);
  await press(page, "Read on beside");
  await expect(page.locator("#there immune-rebuild")).toHaveCount(1);
}

/** Presses a button of the host by keyboard: after a scroll, a click may still meet the frame that was there before. */
async function press(page: Page, name: string) {
  await page.getByRole("button", { name }).press("Enter");
}

/** Waits until the explainer stands. */
async function readiness(page: Page) {
  await reach(page.locator("immune-rebuild"));
  await expectToStand(await explainers(page));
}

async function differs(frames: Frame[]) {
  const chapters = frames.map((frame) => frame.locator("#explainer .words .number").first().textContent());
  expect(await Promise.all(chapters)).toEqual(["Chapter 3 of 8", "Chapter 7 of 8"]);
  const papers = frames.map((frame) => frame.evaluate(() => getComputedStyle(document.body).backgroundColor));
  expect(new Set(await Promise.all(papers)).size).toBe(2);
}

async function isDark([frame]: Frame[]) {
  expect(await frame.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");
}

async function hasLargeLetters([frame]: Frame[]) {
  expect(await frame.evaluate(() => new URL(location.href).searchParams.get("text"))).toBe("1.50");
}
