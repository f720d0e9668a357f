// One finger and one wheel, put anywhere on the explainer.

import { expect, type Frame, type Locator, type Page } from "@playwright/test";

/** The parts of the explainer that could keep a gesture for themselves. */
const PARTS = [".stage", ".ruler", ".chart", ".words .first"];
const FAR_ENOUGH = 80;

type Gesture = (page: Page, x: number, y: number, down: number) => Promise<void>;

export const wheel: Gesture = async (page, x, y, down) => {
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, down);
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

/** Parts of the explainer from which a gesture does not scroll the host. */
export async function stuck(page: Page, frame: Frame, gesture: Gesture): Promise<string[]> {
  const parts: string[] = [];
  for (const part of PARTS) {
    const target = frame.locator(`#explainer ${part}`).first();
    if ((await target.isVisible()) && !(await scrolls(page, frame, part, gesture))) parts.push(part);
  }
  return parts;
}

async function scrolls(page: Page, frame: Frame, part: string, gesture: Gesture): Promise<boolean> {
  const target = frame.locator(`#explainer ${part}`).first();
  await target.evaluate((element) => element.scrollIntoView({ block: "center", behavior: "instant" }));
  const { at, down } = await resting(page);
  const [x, y] = await place(frame, target);
  await gesture(page, x, y, down);
  const moved = async () => ((await resting(page)).at - at) * Math.sign(down);
  try {
    await expect.poll(moved, { timeout: 3000 }).toBeGreaterThan(FAR_ENOUGH);
  } catch {
    return false;
  }
  return (await frame.evaluate(() => scrollY)) === 0;
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
