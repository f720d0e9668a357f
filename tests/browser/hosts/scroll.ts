// One finger and one wheel, put anywhere on the explainer.

import { expect, type Frame, type Locator, type Page } from "@playwright/test";

/** The parts of the explainer that could keep a gesture for themselves. */
const PARTS = [".stage", ".ruler", ".chart", ".words .first"];
const FAR_ENOUGH = 80;
const NOTCHES = 5;

type Gesture = (page: Page, x: number, y: number, down: number) => Promise<void>;

/** A wheel turned as a hand turns it, notch by notch: one alone is at times lost by Chromium, in a frame that has just come to life. */
export const wheel: Gesture = async (page, x, y, down) => {
  await page.mouse.move(x, y);
  for (let notch = 0; notch < NOTCHES; notch++) await page.mouse.wheel(0, down / NOTCHES);
};

/** One finger, in steps that the browser takes for a scroll. */
export const swipe: Gesture = async (page, x, y, down) => {
  const browser = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", moved: number) =>
    browser.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [{ x, y: y - moved }] });
  await touch("touchStart", 0);
  for (let step = 1; step <= 10; step++) await touch("touchMove", (down * step) / 10);
  await touch("touchEnd", down);
  await browser.detach();
};

/** Scrolls the host to one of its own elements: by distance, because Firefox goes back to what it has scrolled into view. */
export const reach = (element: Locator) =>
  element.evaluate((element) => scrollBy({ top: element.getBoundingClientRect().top, behavior: "instant" }));

/** Parts of the explainer from which a gesture does not scroll the host, with what happened instead. */
export async function stuck(page: Page, frame: Frame, gesture: Gesture): Promise<string[]> {
  const parts: string[] = [];
  for (const part of PARTS) {
    const target = frame.locator(`#explainer ${part}`).first();
    if (!(await target.isVisible())) continue;
    const { moved, inside } = await scroll(page, frame, target, gesture);
    if (moved <= FAR_ENOUGH || inside !== 0) parts.push(`${part}: the host moved by ${moved} px, the frame by ${inside} px`);
  }
  return parts;
}

/** How far a gesture on a part moves the host the way it should, and how far the frame. */
async function scroll(page: Page, frame: Frame, target: Locator, gesture: Gesture) {
  // The host itself goes there: what a frame asks of its host comes some time later.
  const [, middle] = await place(frame, target);
  await page.evaluate((middle) => scrollBy({ top: middle - innerHeight / 2, behavior: "instant" }), middle);
  const { at, down } = await resting(page);
  await gesture(page, ...(await place(frame, target)), down);
  const moved = async () => ((await resting(page)).at - at) * Math.sign(down);
  await expect
    .poll(moved, { timeout: 3000 })
    .toBeGreaterThan(FAR_ENOUGH)
    .catch(() => undefined);
  return { moved: await moved(), inside: await frame.evaluate(() => scrollY) };
}

/** A place on a part, as the host sees it, whatever its zoom. */
async function place(frame: Frame, target: Locator): Promise<[number, number]> {
  const inside = await target.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    // Near the left: the thumb of the ruler is not there in the chapters that hosts ask for.
    return [(left + width * 0.12) / innerWidth, (top + height / 2) / innerHeight];
  });
  return (await frame.frameElement()).evaluate((frame, [across, down]) => {
    const { left, top, width, height } = frame.getBoundingClientRect();
    return [left + width * across, top + height * down];
  }, inside);
}

/** Where the host page is once it rests, and which way it has room to go. */
const resting = (page: Page) =>
  page.evaluate(async () => {
    let before;
    do {
      before = scrollY;
      await new Promise((passed) => setTimeout(passed, 100));
    } while (scrollY !== before);
    const room = document.scrollingElement!.scrollHeight - innerHeight - scrollY;
    return { at: scrollY, down: room > 200 ? 150 : -150 };
  });
