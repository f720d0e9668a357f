// The explainer never holds a reader back: from anywhere on it, the host page scrolls.

import { expect, type Page } from "@playwright/test";
import { explainers, expectToStand } from "./hosts/checks";
import { reach, stuck, swipe, wheel } from "./hosts/scroll";
import { test } from "./hosts/server";
import { HOSTS, type Host } from "./hosts/table";

const gestures = (browserName: string) => (browserName === "chromium" ? { wheel, swipe } : { wheel });

for (const host of HOSTS.filter(({ live }) => live !== "no")) {
  test.describe(host.file, () => {
    test.use({ ...host.use, hasTouch: true });

    test("the host scrolls by wheel and by finger from every part of the explainer", async ({ page, hosts, browserName }) => {
      await open(page, `${hosts}/${host.file}.html`, host);
      for (const frame of await explainers(page, host.frames)) {
        for (const [name, gesture] of Object.entries(gestures(browserName))) {
          expect(await stuck(page, frame, gesture), name).toEqual([]);
        }
      }
    });
  });
}

test("a frame that keeps the wheel for itself is found out", async ({ page, hosts }) => {
  await open(page, `${hosts}/plain.html`, { file: "plain" });
  const [frame] = await explainers(page);
  await frame.evaluate(() => addEventListener("wheel", (event) => event.preventDefault(), { passive: false }));
  expect(await stuck(page, frame, wheel)).not.toEqual([]);
});

/** Opens a host page, with every explainer in it. */
async function open(page: Page, address: string, host: Host) {
  await host.prepare?.(page);
  await page.goto(address);
  await host.act?.(page);
  for (const element of await page.locator("immune-rebuild").all()) {
    await reach(element);
    await expect(element.locator("iframe")).toHaveCount(1);
  }
  await reach(page.locator("iframe").first());
  await expectToStand(await explainers(page, host.frames));
}
