// What must be true of every explainer in a host page, as functions that say what is wrong.

import { expect, type Frame, type Page } from "@playwright/test";

/** Layout shift that readers do not notice. */
export const MOST_SHIFT = 0.02;
/** A height is right within so many CSS pixels. */
const NEAR_ENOUGH = 2;

/** The explainers of a host page, once they stand. */
export async function explainers(page: Page, count = 1, live: "yes" | "no" = "yes"): Promise<Frame[]> {
  const found = () => page.frames().filter((frame) => frame.url().startsWith(process.env.BASE_URL ?? "?"));
  await expect.poll(() => found().length, { message: "frames", timeout: 15_000 }).toBe(count);
  for (const frame of found()) {
    await expect(frame.locator("html")).toHaveAttribute("data-live", live, { timeout: 30_000 });
  }
  return found();
}

/** What is wrong with how a frame stands in its host: nothing, when its height is that of what is in it. */
export async function faults(frame: Frame): Promise<string[]> {
  const element = await frame.frameElement();
  const outer = await element.evaluate((frame) => ({ width: frame.clientWidth, height: frame.clientHeight }));
  const inner = await frame.evaluate(() => {
    const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement;
    const content = document.documentElement.getBoundingClientRect().height;
    return { content, scrollWidth, scrollHeight, clientWidth, clientHeight, width: innerWidth, height: innerHeight };
  });
  const wrong = {
    "it has no size": outer.width < 100 || outer.height < 100,
    "its height is wrong": Math.abs(outer.height - inner.content) > NEAR_ENOUGH,
    "it scrolls up and down": inner.scrollHeight > inner.clientHeight + 1 || inner.clientWidth < inner.width,
    "it scrolls sideways": inner.scrollWidth > inner.clientWidth || inner.clientHeight < inner.height,
  };
  const numbers = JSON.stringify({ outer, inner });
  return Object.entries(wrong).flatMap(([fault, is]) => (is ? [`${fault}: ${numbers}`] : []));
}

/** Waits until all frames stand as they should. */
export async function expectToStand(frames: Frame[]) {
  for (const frame of frames) await expect.poll(() => faults(frame), { timeout: 15_000 }).toEqual([]);
}

interface Watched {
  shifts: number[];
  told: Set<unknown>;
}

/** Watches the host page from its first moment on: its layout shifts, where the browser tells them, and who has told a height. */
export async function watch(page: Page) {
  await page.addInitScript(() => {
    if (self !== top) return;
    const watched: Watched = { shifts: [], told: new Set() };
    Object.assign(window, { watched });
    addEventListener("message", ({ source, data }) => data?.height > 0 && watched.told.add(source));
    if (!PerformanceObserver.supportedEntryTypes.includes("layout-shift")) return;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
        if (!entry.hadRecentInput) watched.shifts.push(entry.value);
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
}

/** The layout shift of the host page until now. */
export async function shift(page: Page): Promise<number> {
  const shifts = await page.evaluate(() => (window as never as { watched: Watched }).watched.shifts);
  return shifts.reduce((sum, value) => sum + value, 0);
}

/** Reads the host page from its beginning to its end: slowly, until every explainer in it has told its height. */
export async function readThrough(page: Page, explainers: number) {
  await page.evaluate(async (explainers) => {
    const [page, { watched }] = [document.scrollingElement!, window as never as { watched: Watched }];
    scrollTo({ top: 0, behavior: "instant" });
    while (page.scrollTop + innerHeight < page.scrollHeight - 1) {
      scrollBy({ top: watched.told.size < explainers ? 6 : 40, behavior: "instant" });
      await new Promise(requestAnimationFrame);
    }
  }, explainers);
}
