// What the page says to its host, and what a host may say to it: a valid wish does what a link would, anything else nothing.

import { expect, type Frame, type Page } from "@playwright/test";
import { explainers } from "./hosts/checks";
import { forge, send } from "./hosts/forge";
import { listen } from "./hosts/quiet";
import { test } from "./hosts/server";

const MANY = 100_000;

/** Opens the explainer in a plain frame of another origin. */
async function open(page: Page, hosts: string, query = "chapter=gap"): Promise<Frame> {
  await page.addInitScript(() => {
    if (self !== top) return;
    Object.assign(window, { heard: [] });
    addEventListener("message", ({ data }) => (window as never as { heard: unknown[] }).heard.push(data));
  });
  await page.goto(`${hosts}/bare.html?${query}`);
  return (await explainers(page))[0];
}

const heard = (page: Page) => page.evaluate(() => (window as never as { heard: Record<string, unknown>[] }).heard);

/** What a reader can see or hear of the state. */
const seen = (frame: Frame) =>
  frame.evaluate(() => {
    const text = (selector: string) => document.querySelector(`#explainer ${selector}`)?.textContent;
    const attributes = [...document.documentElement.attributes].filter(({ name }) => name !== "style");
    const style = document.documentElement.style.cssText.split(/; ?/);
    const root = [...attributes.map(({ name, value }) => `${name}=${value}`), ...style].sort();
    const fields = [...document.querySelectorAll<HTMLInputElement>("#explainer :is(input, select)")];
    const values = fields.map(({ value, checked }) => `${value} ${checked}`);
    const told = [".words .number", ".words h2", ".count", ".told"].map(text);
    const shown = document.querySelectorAll("#explainer .explainer > :not(.notices)").length;
    return { state: { root, values, told, shown }, notices: text(".notices") };
  });

const wish = (fields: object) => ({ target: "immune-rebuild", v: 1, type: "set", ...fields });

test.describe("the page tells its host", () => {
  test("that it is ready, how high it is, and to which chapter the story comes", async ({ page, hosts }) => {
    const frame = await open(page, hosts);
    await frame.getByRole("button", { name: "Next chapter" }).click();
    const ours = { source: "immune-rebuild", v: 1 };
    await expect.poll(() => heard(page)).toContainEqual(expect.objectContaining({ ...ours, type: "chapter", chapter: "root" }));
    const all = await heard(page);
    const ready = all.filter(({ type }) => type === "ready");
    expect(ready).toEqual([{ ...ours, type: "ready", chapter: "gap", day: expect.any(Number), state: expect.stringMatching(/^1\./) }]);
    const heights = all.filter(({ type }) => type === "height").map(({ height }) => height as number);
    expect(heights.length).toBeGreaterThan(0);
    expect(heights.every((height) => Number.isInteger(height) && height > 100)).toBe(true);
    expect(all).toContainEqual({ sentinel: "amp", type: "embed-size", height: heights[0] });
  });

  test("its height in the language of WordPress, with the secret of the frame", async ({ page, hosts }) => {
    await open(page, hosts, "chapter=gap#?secret=a1B2c3");
    await expect.poll(() => heard(page)).toContainEqual({ message: "height", value: expect.any(Number), secret: "a1B2c3" });
  });

  test("that it has stopped", async ({ page, hosts }) => {
    await page.addInitScript("delete globalThis.WebAssembly");
    await page.addInitScript(() => {
      if (self === top) addEventListener("message", ({ data }) => data.type === "error" && (document.title = data.reason));
    });
    await page.goto(`${hosts}/bare.html`);
    await expect(page).toHaveTitle("stopped");
  });
});

test.describe("a wish of the host does what a link does", () => {
  const WISHES: Record<string, string | number>[] = [
    { chapter: "root" },
    { day: 70 },
    { day: "70" },
    { plan: "cy-atg", depth: 0.8 },
    { theme: "dark" },
    { chrome: "compact" },
    { chrome: "figure", theme: "light" },
    { text: 1.5 },
    { accent: "00695c" },
    { day: 1e9 },
  ];

  for (const fields of WISHES) {
    test(JSON.stringify(fields), async ({ page, hosts }) => {
      const query = new URLSearchParams(Object.entries({ chapter: "gap", ...fields }).map(([name, value]) => [name, `${value}`]));
      if ("day" in fields) query.delete("chapter");
      const wanted = await seen(await open(page, hosts, `${query}`));
      const frame = await open(page, hosts);
      await send(page, [wish(fields)]);
      await expect.poll(() => seen(frame)).toEqual(wanted);
    });
  }
});

test.describe("nothing else changes anything", () => {
  test("a hundred thousand hostile messages", async ({ page, hosts }) => {
    test.setTimeout(300_000);
    const complaints = listen(page).complaints;
    const frame = await open(page, hosts);
    const { state } = await seen(frame);
    const count = await frame.evaluateHandle(() => {
      const count = { messages: 0 };
      addEventListener("message", () => count.messages++);
      return count;
    });
    await forge(page, MANY);
    await expect.poll(() => count.evaluate(({ messages }) => messages), { timeout: 200_000 }).toBe(MANY);
    expect((await seen(frame)).state).toEqual(state);
    expect(complaints).toEqual([]);
    await send(page, [wish({ chapter: "root" })]);
    await expect(frame.locator("#explainer .words .number").first()).toHaveText("Chapter 6 of 8");
    await expect(frame.locator("html")).toHaveAttribute("data-live", "yes");
  });

  test("a valid wish of a window that is not the host", async ({ page, hosts }) => {
    const frame = await open(page, hosts);
    const before = await seen(frame);
    await page.evaluate((message) => {
      const stranger = document.body.appendChild(document.createElement("iframe")).contentWindow as Window & typeof globalThis;
      const post = stranger.Function("target", "message", "target.postMessage(message, '*')");
      post(frames[0], message);
    }, wish({ chapter: "root", theme: "dark" }));
    await frame.evaluate((message) => postMessage(message, "*"), wish({ chapter: "root", theme: "dark" }));
    await page.waitForTimeout(500);
    expect(await seen(frame)).toEqual(before);
  });

  test("a change that should not be is found out", async ({ page, hosts }) => {
    const frame = await open(page, hosts);
    const before = await seen(frame);
    await send(page, [wish({ day: 8 })]);
    await expect.poll(() => seen(frame)).not.toEqual(before);
  });
});
