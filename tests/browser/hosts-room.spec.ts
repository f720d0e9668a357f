// The element keeps nearly as much room as its frame will need, at every width and size of letters.

import { expect, type Page } from "@playwright/test";
import { expectToStand, explainers } from "./hosts/checks";
import { test } from "./hosts/server";

const WIDTHS = [280, 328, 358, 390, 414, 480, 560, 640, 720, 800, 900, 1000, 1100, 1280, 1440, 2400];

/** So many CSS pixels are pushed away at most, for each size of letters in pixels. */
const MOST: Record<number, number> = { 16: 60, 20: 110 };

for (const [letters, most] of Object.entries(MOST)) {
  for (const chrome of ["compact", "figure"]) {
    test(`${chrome}, with letters of ${letters} px`, async ({ page, hosts }) => {
      test.setTimeout(120_000);
      await page.setViewportSize({ width: 2400, height: 1000 });
      await page.goto(`${hosts}/blank.html`);
      await page.evaluate(([letters, chrome]) => {
        document.documentElement.style.fontSize = `${letters}px`;
        document.body.innerHTML = `<immune-rebuild chapter="gap" chrome="${chrome}"></immune-rebuild>`;
      }, [letters, chrome]);
      const wrong = [];
      for (const width of WIDTHS) {
        const { kept, needed } = await room(page, width);
        if (Math.abs(kept - needed) > most) wrong.push({ width, kept, needed });
      }
      expect(wrong).toEqual([]);
    });
  }
}

/** How much room the element keeps by itself at a width, and how much its frame needs there. */
async function room(page: Page, width: number): Promise<{ kept: number; needed: number }> {
  const element = page.locator("immune-rebuild");
  await element.evaluate((element, width) => (element.style.width = `${width}px`), width);
  const frames = await explainers(page);
  await expect.poll(() => frames[0].evaluate(() => innerWidth)).toBe(width);
  await expectToStand(frames);
  return element.evaluate((element) => {
    const box = element.shadowRoot!.querySelector("p")!;
    const needed = box.style.height;
    box.style.height = "";
    const kept = Math.round(box.getBoundingClientRect().height);
    box.style.height = needed;
    return { kept, needed: parseFloat(needed) };
  });
}
