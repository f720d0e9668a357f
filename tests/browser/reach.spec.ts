// The page can be reached by everyone: on small screens and large letters, by finger and by wheel, without motion.

import { expect, test, type Page } from "@playwright/test";

const CHAPTERS = ["attack", "collect", "clear", "return", "gap", "root", "rebuild", "after"];

async function open(page: Page, query: string) {
  await page.goto(`/${query}`);
  await expect(page.locator("html")).toHaveAttribute("data-live", "yes");
  await expect(page.locator("#explainer .stage .count")).toBeVisible();
}

const width = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);
const scrolled = (page: Page) => page.evaluate(() => scrollY);

test.describe("at 400 per cent, which makes 1280 × 1024 pixels 320 × 256", () => {
  test.use({ viewport: { width: 320, height: 256 } });

  test("the live page scrolls in one direction only", async ({ page }) => {
    for (const chapter of CHAPTERS) {
      await open(page, `?chapter=${chapter}`);
      expect(await width(page), chapter).toBeLessThanOrEqual(320);
    }
  });

  test.describe("without scripts", () => {
    test.use({ javaScriptEnabled: false });

    test("the storyboard scrolls in one direction only", async ({ page }) => {
      await page.goto("/");
      expect(await page.locator("html").evaluate((html) => html.scrollWidth)).toBeLessThanOrEqual(320);
    });
  });
});

test.describe("one finger scrolls the page", () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 740 } });

  for (const place of ["#explainer .stage", ".ruler", ".chart", ".legend", ".setting .track"]) {
    test(`from ${place}`, async ({ page }) => {
      await open(page, "?chapter=gap");
      const target = page.locator(place).first();
      await target.evaluate((element) => element.scrollIntoView({ block: "center", behavior: "instant" }));
      const box = (await target.boundingBox())!;
      const before = await scrolled(page);
      // A third of the way from the left: no thumb is there on the day of this chapter.
      await swipeUp(page, box.x + box.width * 0.35, box.y + box.height / 2);
      await expect.poll(() => scrolled(page)).toBeGreaterThan(before + 80);
    });
  }
});

test.describe("nothing moves by itself", () => {
  test("two pictures a second apart are equal, in every chapter", async ({ page }) => {
    test.setTimeout(240_000);
    for (const chapter of CHAPTERS) {
      await open(page, `?chapter=${chapter}`);
      // The bands are worked out once, after the page has come to rest; they appear and stay.
      await expect(page.locator(".chart path.band").first()).toBeAttached({ timeout: 30_000 });
      const before = await page.screenshot();
      await page.waitForTimeout(1000);
      expect((await page.screenshot()).equals(before), chapter).toBe(true);
    }
  });
});

test.describe("with reduced motion", () => {
  test.use({ contextOptions: { reducedMotion: "reduce" } });

  test("the eye does not travel: a new chapter is there at once and stays as it is", async ({ page }) => {
    await open(page, "?chapter=return");
    const stage = page.locator("#explainer .stage");
    const before = await stage.screenshot();
    await page.getByRole("button", { name: "Next chapter" }).click();
    const seen: Buffer[] = [];
    for (let look = 0; look < 5; look++) seen.push(await stage.screenshot());
    const after = seen.at(-1)!;
    expect(after.equals(before)).toBe(false);
    expect(seen.filter((picture) => !picture.equals(before) && !picture.equals(after))).toEqual([]);
  });
});

/** One finger that goes up by 200 pixels, in steps that the browser takes for a scroll. */
async function swipeUp(page: Page, x: number, y: number) {
  const browser = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", up: number) =>
    browser.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [{ x, y: y - up }] });
  await touch("touchStart", 0);
  for (let up = 20; up <= 200; up += 20) await touch("touchMove", up);
  await touch("touchEnd", 200);
}
