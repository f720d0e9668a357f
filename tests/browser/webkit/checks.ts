// What must be true of the page in WebKit, wherever it stands.

import { expect, type Frame, type Page } from "@playwright/test";

/** The live page has taken the place of the storyboard, and its first chapter can be read. */
export async function expectLive(page: Page | Frame) {
  const live = () => page.evaluate(() => document.documentElement.dataset.live);
  await expect.poll(live, { timeout: 30_000 }).toBe("yes");
  const told = await page.evaluate(() => {
    const seen = (part: string) => document.querySelector<HTMLElement>(part)!.innerText;
    return { title: document.title, number: seen("#explainer .words .number"), chapter: seen("#explainer .words h2") };
  });
  expect(told.title).toContain("immune system");
  expect(told.number).toMatch(/^Chapter [1-8] of 8$/);
  expect(told.chapter).not.toBe("");
}
