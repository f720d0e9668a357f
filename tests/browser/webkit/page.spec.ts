// In WebKit the page is live by itself, and each chapter can be read there by scrolling in one direction only.

import { expect } from "@playwright/test";
import { expectLive } from "./checks";
import { resize, test } from "./driver";
import { pageOf } from "./frame";

const CHAPTERS = ["attack", "collect", "clear", "return", "gap", "root", "rebuild", "after"];

test("the live page takes the place of the storyboard", async ({ webkit, baseURL }) => {
  const page = pageOf(webkit);
  await webkit.get(`${baseURL}/`);
  await expectLive(page);
  const hidden = await page.evaluate(() =>
    ["#storyboard", "#reload"].every((part) => getComputedStyle(document.querySelector(part)!).display === "none"),
  );
  expect(hidden).toBe(true);
});

test("in a narrow window nothing is wider than it", async ({ webkit, baseURL }) => {
  const page = pageOf(webkit);
  // The narrowest that its window manages is a little wider.
  await resize(webkit, { width: 360, height: 740 });
  for (const chapter of CHAPTERS) {
    await webkit.get(`${baseURL}/${chapter}.html`);
    await expectLive(page);
    const [wide, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(wide, chapter).toBeLessThanOrEqual(window);
  }
});
