// Every chapter, view and page as readers see it, for people to look at.

import { expect, test, type BrowserContextOptions } from "@playwright/test";

const CHAPTERS = ["attack", "collect", "clear", "return", "gap", "root", "rebuild", "after"];
const VIEWS = ["compare", "hundred", "biomarkers"];
const PAGES = ["numbers", "treatment", "sources"];
const SIZES = [[360, 740], [820, 1180], [1280, 800]];

const LOOKS: Record<string, BrowserContextOptions> = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  contrast: { contrast: "more" },
};

for (const [width, height] of SIZES) {
  for (const [look, options] of Object.entries({ ...LOOKS, "reduced motion": { reducedMotion: "reduce" } } as typeof LOOKS)) {
    test(`live ${look} ${width}`, async ({ browser, baseURL }, { title }) => {
      const context = await browser.newContext({ ...options, baseURL, viewport: { width, height } });
      const page = await context.newPage();
      for (const [place, chapter] of CHAPTERS.entries()) {
        await page.goto(`/?chapter=${chapter}`);
        await expect(page.locator("#explainer .stage .count")).toBeVisible({ timeout: 30_000 });
        await page.screenshot({ path: `${process.env.PICTURES}/${title}/${place + 1} ${chapter}.png` });
      }
      await context.close();
    });
  }

  for (const [look, options] of Object.entries(LOOKS)) {
    test(`still ${look} ${width}`, async ({ browser, baseURL }, { title }) => {
      const context = await browser.newContext({ ...options, baseURL, viewport: { width, height }, javaScriptEnabled: false });
      const page = await context.newPage();
      for (const [place, chapter] of CHAPTERS.entries()) {
        await page.goto(place === 0 ? "/" : `/#${chapter}`);
        await page.locator(`#${chapter} img`).scrollIntoViewIfNeeded();
        await page.waitForLoadState("networkidle");
        await page.screenshot({ path: `${process.env.PICTURES}/${title}/${place + 1} ${chapter}.png` });
      }
      await context.close();
    });
  }

  for (const [look, options] of Object.entries(LOOKS)) {
    test(`after the story ${look} ${width}`, async ({ browser, baseURL }, { title }) => {
      const context = await browser.newContext({ ...options, baseURL, viewport: { width, height } });
      const page = await context.newPage();
      const picture = (place: number, name: string) => `${process.env.PICTURES}/${title}/${place + 1} ${name}.png`;
      for (const [place, view] of VIEWS.entries()) {
        await page.goto(`/?view=${view}`);
        const opened = page.locator(`#${view}[open]`);
        await expect(opened.locator("h3, h4, label, button").first()).toBeVisible({ timeout: 30_000 });
        if (view === "hundred") {
          await opened.getByRole("button", { name: "Start the runs" }).click();
          await expect(opened.locator("svg").first()).toBeVisible({ timeout: 60_000 });
        }
        await opened.screenshot({ path: picture(place, view) });
      }
      for (const [place, name] of PAGES.entries()) {
        await page.goto(`/${name}.html`);
        await page.screenshot({ path: picture(VIEWS.length + place, name), fullPage: name === "treatment" });
      }
      await context.close();
    });
  }
}
