// Where nothing may move, the host still has a picture and words: without scripts, as a figure, and on paper.

import { expect } from "@playwright/test";
import { MOST_SHIFT, explainers, readThrough, shift, watch } from "./hosts/checks";
import { expectQuiet, listen } from "./hosts/quiet";
import { test } from "./hosts/server";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the element shows what stands in it, and a plain frame the storyboard", async ({ page, hosts }) => {
    const heard = listen(page);
    await page.goto(`${hosts}/no-script.html`);
    await expect(page.locator("immune-rebuild a")).toBeVisible();
    const storyboard = page.frameLocator("iframe.plain").locator("#storyboard");
    await expect(storyboard.locator("section figure")).toHaveCount(8);
    await expect(storyboard).toContainText("It cannot tell what will happen to you.");
    expect([...heard.origins]).toEqual([hosts, process.env.BASE_URL]);
    expect(await page.context().cookies()).toEqual([]);
  });
});

test("where a browser has no custom elements, the element shows what stands in it", async ({ page, hosts }) => {
  await page.addInitScript("delete globalThis.CSSStyleSheet");
  await page.goto(`${hosts}/printed.html`);
  await expect(page.locator("immune-rebuild a")).toBeVisible();
});

test("a figure needs nothing but pictures", async ({ page, hosts }) => {
  const heard = listen(page);
  await watch(page);
  await page.goto(`${hosts}/static.html`);
  const picture = page.locator("figure img");
  await picture.scrollIntoViewIfNeeded();
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  await expect(page.locator("figcaption")).toContainText("It cannot tell what will happen to you.");
  await readThrough(page, 0);
  await expectQuiet(page, [], heard);
  expect(await shift(page)).toBeLessThanOrEqual(MOST_SHIFT);
});

test.describe("on paper", () => {
  test.skip(({ browserName }) => browserName === "firefox", "its driver cannot switch to print");

  test("the element becomes a picture with its limits and its address", async ({ page, hosts }) => {
    await page.goto(`${hosts}/printed.html`);
    await page.locator("immune-rebuild").scrollIntoViewIfNeeded();
    await explainers(page);
    await page.emulateMedia({ media: "print" });
    await expect(page.locator("immune-rebuild iframe")).toBeHidden();
    await expect(page.locator("immune-rebuild small")).toContainText("It cannot tell what will happen to you.");
    await expect(page.locator("immune-rebuild small")).toContainText(process.env.BASE_URL ?? "?");
    const picture = (await page.locator("immune-rebuild img").boundingBox())!;
    expect(picture.height).toBeGreaterThan(100);
    const after = (await page.locator("immune-rebuild ~ p").first().boundingBox())!;
    expect(after.y).toBeGreaterThanOrEqual(picture.y + picture.height);
  });
});
