// A good guest asks no one else, keeps nothing, and does not complain.

import { expect, type Frame, type Page } from "@playwright/test";

/** What Chromium itself says when it shows WebGL without a graphics card, as here; the page cannot help it. */
const OF_THE_DRIVER = /GL Driver Message .*GPU stall due to ReadPixels/;

/** What is heard of a page: whom it asks, and what it complains of. */
export interface Heard {
  origins: Set<string>;
  complaints: string[];
}

/** Listens to a host page and to all frames in it, from now on. */
export function listen(page: Page): Heard {
  const heard: Heard = { origins: new Set(), complaints: [] };
  page.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol !== "data:" && protocol !== "blob:") heard.origins.add(origin);
  });
  page.on("pageerror", (error) => heard.complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" && !OF_THE_DRIVER.test(message.text())) heard.complaints.push(message.text());
  });
  return heard;
}

/** The host and the explainer are asked and nobody else, nothing is kept, and the host keeps its focus. */
export async function expectQuiet(page: Page, frames: Frame[], heard: Heard, mayComplain = /(?!)/) {
  const known = [new URL(page.url()).origin, process.env.BASE_URL];
  expect([...heard.origins].filter((origin) => !known.includes(origin))).toEqual([]);
  expect(heard.complaints.filter((complaint) => !mayComplain.test(complaint))).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
  for (const frame of frames) expect(await kept(frame)).toEqual([]);
  expect(await page.evaluate(() => document.activeElement?.tagName)).not.toMatch(/IFRAME|IMMUNE-REBUILD/);
}

/** What is kept for the origin of a frame; at an opaque origin there is no place to keep anything. */
const kept = (frame: Frame) =>
  frame.evaluate(async () => {
    const places: [string, () => unknown][] = [
      ["cookie", () => document.cookie.length],
      ["localStorage", () => localStorage.length],
      ["sessionStorage", () => sessionStorage.length],
      ["indexedDB", async () => (await indexedDB.databases()).length],
      ["caches", async () => (await caches.keys()).length],
    ];
    const found: string[] = [];
    for (const [name, count] of places) {
      try {
        if (await count()) found.push(name);
      } catch (error) {
        if (!(error instanceof DOMException || error instanceof ReferenceError)) throw error;
      }
    }
    return found;
  });
