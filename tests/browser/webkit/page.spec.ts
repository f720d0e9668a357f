// In WebKit the page is live, alone and in a frame that may do nothing but run scripts, and it scrolls in one direction only.

import { expect } from "@playwright/test";
import { expectLive } from "./checks";
import { test } from "./driver";
import { framesOf, pageOf } from "./frame";

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
