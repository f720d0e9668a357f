// In every host page the explainer stands: live, whole, in its place, and a good guest.

import { expect } from "@playwright/test";
import { MOST_SHIFT, expectToStand, explainers, faults, readThrough, shift, watch } from "./hosts/checks";
import { expectQuiet, listen } from "./hosts/quiet";
import { test } from "./hosts/server";
import { HOSTS } from "./hosts/table";

for (const host of HOSTS) {
  test.describe(host.file, () => {
    test.use(host.use ?? {});

    test("the explainer has the height of what is in it, shifts nothing, and is a good guest", async ({ page, hosts }) => {
      const heard = listen(page);
      await watch(page);
      await host.prepare?.(page);
      await page.goto(`${hosts}/${host.file}.html`);
      await host.act?.(page);
      await readThrough(page, host.frames ?? 1);
      const frames = await explainers(page, host.frames, host.live);
      await expectToStand(frames);
      await host.also?.(frames);
      await expectQuiet(page, frames, heard, host.complains);
      expect(await shift(page)).toBeLessThanOrEqual(MOST_SHIFT);
    });
  });
}

test("a host that gives another height is found out", async ({ page, hosts }) => {
  await page.goto(`${hosts}/plain.html`);
  await page.locator("iframe").scrollIntoViewIfNeeded();
  const frames = await explainers(page);
  await expectToStand(frames);
  const right = await page.locator("iframe").evaluate((frame) => frame.clientHeight);
  for (const wrong of [right - 4, right + 4]) {
    // Where a scrollbar takes room, the page tells another height; the host no longer listens.
    await page.locator("iframe").evaluate((frame, wrong) => (frame.style.minHeight = frame.style.maxHeight = wrong), `${wrong}px`);
    expect(await faults(frames[0])).not.toEqual([]);
  }
});
