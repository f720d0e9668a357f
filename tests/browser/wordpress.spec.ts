// A real WordPress takes the page's address, bare on a line of its own or pasted into the editor, and the frame of
// docs/embed.md as a block of HTML.

import { expect, test, type Frame, type Page } from "@playwright/test";
import { expectToStand, explainers } from "./hosts/checks";
import { expectQuiet, listen } from "./hosts/quiet";

const POSTS: Record<string, string> = JSON.parse(process.env.WORDPRESS_POSTS!);
const TITLES = ["A bare address", "A pasted address", "A pasted frame"];
const WIDTHS = [360, 1280];

/** The heights that WordPress takes, in CSS pixels. */
const [LEAST, MOST] = [200, 1000];

test("all posts are there", () => expect(Object.keys(POSTS)).toEqual(TITLES));

for (const title of TITLES) {
  for (const width of WIDTHS) {
    test(`${title} shows the live page without a bar to scroll it, ${width} pixels wide`, async ({ page }, info) => {
      await page.setViewportSize({ width, height: 900 });
      const heard = listen(page);
      const frame = await open(page, title);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await expectQuiet(page, [frame], heard);
      await photograph(page, frame, info.outputPath(`${title}.png`));
    });
  }
}

test("WordPress gives the frame the height for which the page asks", async ({ page }) => {
  await page.addInitScript(() => {
    addEventListener("message", ({ data }) => {
      if (data.message === "height" && data.secret) Object.assign(window, { asked: data.value });
    });
  });
  await open(page, "A pasted address");
  const asked = await page.evaluate(() => (window as unknown as { asked: number }).asked);
  const element = page.locator("iframe.wp-embedded-content");
  expect(asked).toBeGreaterThan(LEAST);
  await expect(element).toHaveAttribute("height", `${Math.min(asked, MOST)}`);
});

test("a height for which the page asks under another secret changes nothing", async ({ page }) => {
  const frame = await open(page, "A pasted address");
  const element = page.locator("iframe.wp-embedded-content");
  const before = await element.getAttribute("height");
  await frame.evaluate(() => parent.postMessage({ message: "height", value: 321, secret: "another" }, "*"));
  await frame.evaluate(() => new Promise((done) => setTimeout(done, 200)));
  expect(await element.getAttribute("height")).toBe(before);
});

/** A post with the explainer in it, once it stands as high as what is in it. */
async function open(page: Page, title: string) {
  await page.goto(POSTS[title]);
  const [frame] = await explainers(page);
  await page.locator("iframe").scrollIntoViewIfNeeded();
  await expectToStand([frame]);
  return frame;
}

/** The whole post for the eye. The window is made as high as the post, because a frame outside of it is not painted. */
async function photograph(page: Page, frame: Frame, path: string) {
  const { width, height } = await page.evaluate(() => {
    const { clientWidth, scrollHeight } = document.documentElement;
    return { width: clientWidth, height: scrollHeight };
  });
  await page.setViewportSize({ width, height });
  await expectToStand([frame]);
  await page.screenshot({ path });
}
