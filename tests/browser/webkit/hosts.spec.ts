// In WebKit, too, the explainer stands in every host page that its driver can arrange.

import { expect } from "@playwright/test";
import { By, type WebDriver } from "selenium-webdriver";
import { expectToStand } from "../hosts/checks";
import { HOSTS } from "../hosts/table";
import { expectLive } from "./checks";
import { resize, test } from "./driver";
import { framesOf, pageOf, reach } from "./frame";

const press = (...buttons: string[]) => async (webkit: WebDriver) => {
  for (const button of buttons) await webkit.findElement(By.css(button)).click();
};

/** Once the explainer stands; the driver does not come back from a frame that is taken away while it loads. */
const later = (act: (webkit: WebDriver) => Promise<unknown>) => async (webkit: WebDriver) => {
  await reach(webkit, 1);
  await act(webkit);
};

/** What happens on the page, where Playwright's hands do it in the other engines. */
const ACTS: Record<string, (webkit: WebDriver) => Promise<unknown>> = {
  tab: press("#show-film"),
  "tab-plain": press("#show-film"),
  accordion: press("summary"),
  removed: later(press("#remove", "#insert")),
  moved: later(press("#move")),
  rotated: later((webkit) => resize(webkit, { width: 844, height: 390 })),
};

const OUT_OF_REACH: Record<string, string> = {
  old: "its driver cannot take WebAssembly away",
  slow: "its driver cannot slow the network",
  narrow: "its window is never narrower than 447 pixels",
};

for (const { file, frames = 1, use, act } of HOSTS) {
  test(`${file}: the explainer is live, has the height of what is in it, and leaves the focus alone`, async ({ webkit, hosts }) => {
    test.skip(file in OUT_OF_REACH, OUT_OF_REACH[file]);
    if (use?.viewport) await resize(webkit, use.viewport);
    await webkit.get(`${hosts}/${file}.html`);
    if (act) await ACTS[file](webkit);
    await reach(webkit, frames);
    const focused = await pageOf(webkit).evaluate(() => document.activeElement?.tagName);
    expect(["IFRAME", "IMMUNE-REBUILD"]).not.toContain(focused);
    const explainers = await framesOf(webkit);
    for (const explainer of explainers) await expectLive(explainer);
    await expectToStand(explainers);
  });
}
