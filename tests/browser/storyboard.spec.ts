// The storyboard and the live page are one story: the one takes the place of the other unseen.

import { expect, type Page } from "@playwright/test";
import { test } from "./test";

const CHAPTERS = ["attack", "collect", "clear", "return", "gap", "root", "rebuild", "after"];

const isLive = (page: Page) => expect(page.locator("html")).toHaveAttribute("data-live", "yes");
const scrolled = (page: Page) => page.evaluate(() => scrollY);

/** Holds the module back until the function that is given is called. */
async function holdModule(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/*.wasm", async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/** Nobody scrolls a page before it is there with its style. */
const isLaidOut = (page: Page) =>
  page.waitForFunction(() => {
    const styles = [...document.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet]")];
    return document.readyState !== "loading" && styles.every((style) => style.sheet);
  });

test.describe("before the module is there", () => {
  for (const [width, height] of [[360, 740], [1280, 800]]) {
    test(`at ${width} px the live page takes over without shifting anything`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await page.addInitScript(() => {
        const shifts = { sum: 0 };
        Object.assign(window, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shifts.sum += (entry as never as { value: number }).value;
        }).observe({ type: "layout-shift", buffered: true });
      });
      const release = await holdModule(page);
      await page.goto("/", { waitUntil: "commit" });
      const first = page.locator("#storyboard .stage img").first();
      await expect(first).toBeInViewport();
      const before = await boxes(page, "#storyboard");
      release();
      await isLive(page);
      await page.waitForTimeout(1500);
      expect(await page.evaluate(() => (window as never as { shifts: { sum: number } }).shifts.sum)).toBeLessThanOrEqual(0.02);
      expect(await boxes(page, "#explainer")).toEqual(before);
    });
  }

  test("a reader who came for a chapter stays in it", async ({ page }) => {
    const release = await holdModule(page);
    await page.goto("/#gap", { waitUntil: "commit" });
    await expect(page.locator("#gap h2")).toBeInViewport();
    release();
    await isLive(page);
    await expect(page.locator("#explainer .words .number").first()).toHaveText("Chapter 5 of 8");
    await expect(page.locator("#explainer .words h2")).toBeInViewport();
  });

  for (const chapter of ["collect", "rebuild", "after"]) {
    test(`a reader who has scrolled to “${chapter}” stays in it`, async ({ page }) => {
      const release = await holdModule(page);
      await page.goto("/", { waitUntil: "commit" });
      await isLaidOut(page);
      await page.locator(`#${chapter} .words`).evaluate((words) => words.scrollIntoView({ behavior: "instant" }));
      const title = await page.locator(`#${chapter} h2`).textContent();
      release();
      await isLive(page);
      await expect(page.locator("#explainer .words h2")).toHaveText(title ?? "");
      expect(await scrolled(page)).toBe(0);
    });
  }
});

test.describe("beside the live page", () => {
  test("all eight pictures can be had without loading the page again", async ({ page }) => {
    await page.goto("/");
    await isLive(page);
    await page.evaluate(() => Object.assign(window, { same: true }));
    await page.getByRole("link", { name: "All eight pictures" }).click();
    for (const chapter of CHAPTERS) await expect(page.locator(`#storyboard #${chapter} img`)).toBeVisible();
    await expect(page.locator("#explainer .stage")).toBeVisible();
    expect(await page.evaluate(() => "same" in window)).toBe(true);
  });

  test("storyboard and live picture agree on every chapter's count of cells", async ({ page }) => {
    for (const chapter of CHAPTERS) {
      await page.goto(`/?chapter=${chapter}`);
      await isLive(page);
      const cells = await page.locator(`#${chapter} figure`).getAttribute("data-cells");
      await expect(page.locator("#explainer .stage")).toHaveAttribute("data-discs", cells ?? "");
    }
  });
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("numbers, treatment and sources can be had", async ({ page }) => {
    for (const name of ["Real numbers", "Treatment and questions", "Sources and model card"]) {
      await page.goto("/");
      await page.locator("#storyboard nav").getByRole("link", { name }).click();
      await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
    }
  });
});

test.describe("on paper", () => {
  test.skip(({ browserName }) => browserName === "firefox", "its driver cannot switch to print");

  test("print shows the storyboard and no canvas", async ({ page }) => {
    await page.goto("/?chapter=gap");
    await isLive(page);
    await page.emulateMedia({ media: "print" });
    await expect(page.locator("#explainer")).toBeHidden();
    for (const chapter of CHAPTERS) {
      const still = page.locator(`#${chapter} img`);
      await still.scrollIntoViewIfNeeded();
      await expect.poll(() => still.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    }
  });

  test("print is light, whatever theme was chosen", async ({ page }) => {
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.goto("/?theme=light");
    await isLive(page);
    const light = await paper();
    await page.goto("/?theme=dark");
    await isLive(page);
    expect(await paper()).not.toBe(light);
    await page.emulateMedia({ media: "print" });
    expect(await paper()).toBe(light);
  });
});

/** Where the parts of the first screen are that both have, to the pixel. */
function boxes(page: Page, within: string) {
  return page.locator(within).evaluate((root) =>
    [".masthead h1", ".masthead p", ".stage", ".frame-line"].map((part) => {
      const { left, top, width } = root.querySelector(part)!.getBoundingClientRect();
      return [part, Math.round(left), Math.round(top), Math.round(width)];
    }),
  );
}
