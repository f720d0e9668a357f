// Pages and frames of WebKit in the shape of Playwright's, as far as the checks of host pages ask for it.

import { expect, type Frame, type Page } from "@playwright/test";
import type { WebDriver, WebElement } from "selenium-webdriver";

type Question = (element?: Element) => unknown;

/** The page in the window. */
export const pageOf = (webkit: WebDriver) =>
  ({ evaluate: (question: Question) => webkit.executeScript(question) }) as unknown as Page;

/** The frames of the page in the window. To look into one, the driver moves the focus there. */
export async function framesOf(webkit: WebDriver): Promise<Frame[]> {
  return (await elements(webkit)).map((element) => frameOf(webkit, element));
}

/** The page in the window scrolls to its frames, which open, and hears of their heights. */
export async function reach(webkit: WebDriver, frames: number) {
  const near = () => document.querySelectorAll("immune-rebuild, iframe").forEach((element) => element.scrollIntoView());
  await expect
    .poll(
      async () => {
        await webkit.executeScript(near);
        return (await elements(webkit)).length;
      },
      { message: "frames", timeout: 20_000 },
    )
    .toBe(frames);
  for (const element of await elements(webkit)) await webkit.executeScript(answer, element);
}

/** The frames, those in custom elements too. */
const elements = (webkit: WebDriver): Promise<WebElement[]> =>
  webkit.executeScript(() =>
    [document, ...[...document.querySelectorAll("immune-rebuild")].map((element) => element.shadowRoot!)].flatMap((root) => [
      ...root.querySelectorAll("iframe"),
    ]),
  );

/** Asks a frame until it tells how high it is, which it does as soon as it stands. */
function answer(frame: HTMLIFrameElement): Promise<void> {
  return new Promise((told) => {
    const ask = setInterval(() => frame.contentWindow!.postMessage({ target: "immune-rebuild", v: 1 }, "*"), 100);
    addEventListener("message", ({ source, data }) => {
      if (source !== frame.contentWindow || data.type !== "height") return;
      clearInterval(ask);
      told();
    });
  });
}

function frameOf(webkit: WebDriver, element: WebElement): Frame {
  const within = async (question: Question) => {
    await webkit.switchTo().frame(element);
    try {
      return await webkit.executeScript(question);
    } finally {
      await webkit.switchTo().defaultContent();
    }
  };
  const frameElement = async () => ({ evaluate: (question: Question) => webkit.executeScript(question, element) });
  return { evaluate: within, frameElement } as unknown as Frame;
}
