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

/** What `docs/embed.md` names: widths of frames, and the height that a figure needs there. */
const FIGURES = [[1440, 660], [1000, 660], [600, 780], [480, 780], [390, 880], [360, 880], [328, 960]];

test("a figure fits into the frames that are named for it", async ({ page, hosts }) => {
  await page.setViewportSize({ width: 1500, height: 1000 });
  await page.goto(`${hosts}/bare.html?chapter=gap&chrome=figure`);
  const [frame] = await explainers(page);
  for (const [width, height] of FIGURES) {
    await page.locator("iframe").evaluate((frame, [width, height]) => {
      Object.assign(frame.style, { width: `${width}px`, height: `${height}px` });
    }, [width, height]);
    const size = () => frame.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]);
    await expect.poll(size).toEqual([width, height]);
  }
});

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
