// The stage does no more than it must: no frame that nobody sees, and fewer dots where frames stay slow.

import { expect, test, type Page } from "@playwright/test";

async function open(page: Page, query: string) {
  await page.addInitScript(() => {
    const ask = window.requestAnimationFrame.bind(window);
    const counted = window as never as { frames: number };
    counted.frames = 0;
    window.requestAnimationFrame = (callback) =>
      ask((now) => {
        counted.frames += 1;
        callback(now);
      });
  });
  await page.goto(`/${query}`);
  await expect(page.locator("html")).toHaveAttribute("data-live", "yes");
  await expect(page.locator("#explainer .stage")).not.toHaveAttribute("data-discs", "0");
}

const frames = (page: Page) => page.evaluate(() => (window as never as { frames: number }).frames);
const play = (page: Page) => page.getByRole("button", { name: "Play" }).click();
const dots = async (page: Page) => Number(await page.locator("#explainer .stage").getAttribute("data-discs"));

/** Waits until the bands are drawn and the last fading cell is gone; then a second passes without a frame. */
async function expectRest(page: Page) {
  await expect(page.locator("#explainer .chart path.band").first()).toBeAttached({ timeout: 30_000 });
  let before = -1;
  await expect.poll(async () => before === (before = await frames(page)), { intervals: [400], timeout: 20_000 }).toBe(true);
  await page.waitForTimeout(1000);
  expect(await frames(page)).toBe(before);
}

test.describe("no frame is drawn that nobody needs", () => {
  test.beforeEach(({ page }) => open(page, "?chapter=gap"));

  test("before anyone has pressed Play", ({ page }) => expectRest(page));

  test("after Pause", async ({ page }) => {
    await play(page);
    const before = await frames(page);
    await expect.poll(() => frames(page)).toBeGreaterThan(before + 3);
    await page.getByRole("button", { name: "Pause" }).click();
    await expectRest(page);
  });

  test("when the picture has left the screen", async ({ page }) => {
    await play(page);
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await expect(page.locator("#explainer .stage")).not.toBeInViewport();
    await expectRest(page);
  });

  test("when the tab is hidden", async ({ page }) => {
    await play(page);
    await page.evaluate(() => {
      Object.defineProperty(document, "hidden", { value: true });
      document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
    });
    await expectRest(page);
  });
});

test.describe("how many cells a dot stands for", () => {
  test("one, and the line says so", async ({ page }) => {
    await open(page, "?chapter=attack");
    await expect(page.locator("#explainer .stage .scale")).toContainText("1 dot = 1 cell");
  });

  test("several where that is asked for; the line says so, and the count stays", async ({ page }) => {
    await open(page, "?chapter=attack");
    const [all, count] = [await dots(page), await page.locator("#explainer .stage .count").textContent()];
    await open(page, "?chapter=attack&dots=4");
    await expect(page.locator("#explainer .stage .scale")).toContainText("1 dot = 4 cells");
    expect(Math.abs((await dots(page)) - all / 4)).toBeLessThan(10);
    await expect(page.locator("#explainer .stage .count")).toHaveText(count ?? "");
  });

  test("more where frames stay slow, until the reader pauses", async ({ page }) => {
    await open(page, "?chapter=attack");
    const all = await dots(page);
    // Every frame takes as long as on a device that shows fifteen a second.
    await page.evaluate(() => {
      const ask = window.requestAnimationFrame.bind(window);
      window.requestAnimationFrame = (callback) => {
        setTimeout(() => ask(callback), 66);
        return 0;
      };
    });
    await play(page);
    await expect(page.locator("#explainer .stage .scale")).toContainText("1 dot = 2 cells", { timeout: 20_000 });
    expect(await dots(page)).toBeLessThan(0.6 * all);
    await page.getByRole("button", { name: "Pause" }).click();
    await page.getByRole("button", { name: "Play" }).click();
    await expect(page.locator("#explainer .stage .scale")).toContainText("1 dot = 1 cell");
  });
});
