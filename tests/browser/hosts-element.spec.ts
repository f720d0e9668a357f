// The element does what `docs/embed.md` promises.

import { expect, type Frame, type Page } from "@playwright/test";
import { explainers, expectToStand } from "./hosts/checks";
import { listen } from "./hosts/quiet";
import { reach } from "./hosts/scroll";
import { test } from "./hosts/server";

/** Puts elements into a page that has none. */
async function put(page: Page, hosts: string, markup: string) {
  await page.goto(`${hosts}/blank.html`);
  await fill(page, markup);
}

const fill = (page: Page, markup: string) => page.evaluate((markup) => (document.body.innerHTML = markup), markup);

const element = (page: Page) => page.locator("immune-rebuild").first();
const chapter = (frame: Frame) => frame.locator("#explainer .words .number").first();
const set = (page: Page, name: string, value: string) =>
  element(page).evaluate((element, [name, value]) => element.setAttribute(name, value), [name, value]);

/** What the frame was asked for. */
const asked = (frame: Frame, name: string) => new URL(frame.url()).searchParams.get(name);

/** Holds the page in the frame back until the function that is given is called. */
async function hold(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\.wasm$/, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

test("it makes its frame when a reader has come near, and shows a picture until then", async ({ page, hosts }) => {
  const release = await hold(page);
  await put(page, hosts, '<div style="height: 4000px"></div><immune-rebuild chapter="gap"></immune-rebuild>');
  const [frame, picture] = [element(page).locator("iframe"), element(page).locator("img")];
  await page.waitForTimeout(300);
  await expect(frame).toHaveCount(0);
  await page.evaluate(() => scrollTo({ top: 3000, behavior: "instant" }));
  await expect(frame).toHaveCount(1);
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  expect(await picture.evaluate((image: HTMLImageElement) => image.src)).toBe(`${process.env.BASE_URL}/picture/gap.svg`);
  release();
  await explainers(page);
  await expect(picture).toBeHidden();
});

test("its attributes are what a link can ask for, and it shows less than everything", async ({ page, hosts }) => {
  await put(page, hosts, '<immune-rebuild chapter="root" plan="cy-atg" theme="dark" class="wide" title="Bone marrow"></immune-rebuild>');
  const [frame] = await explainers(page);
  const { searchParams } = new URL(frame.url());
  expect(Object.fromEntries(searchParams)).toEqual({ chrome: "compact", chapter: "root", plan: "cy-atg", theme: "dark" });
  await expect(chapter(frame)).toHaveText("Chapter 6 of 8");
  await expect(element(page).locator("iframe")).toHaveAttribute("title", "Bone marrow");
});

for (const [letters, text] of [["16px", null], ["24px", "1.50"], ["100px", "2.00"], ["5px", "0.75"]] as const) {
  test(`in a host with letters of ${letters} it asks for ${text ?? "none of its own"}`, async ({ page, hosts }) => {
    await put(page, hosts, `<main style="font-size: ${letters}"><immune-rebuild></immune-rebuild></main>`);
    expect(asked((await explainers(page))[0], "text")).toBe(text);
  });
}

test("a host may say the size of letters itself", async ({ page, hosts }) => {
  await put(page, hosts, '<main style="font-size: 24px"><immune-rebuild text="1.1"></immune-rebuild></main>');
  expect(asked((await explainers(page))[0], "text")).toBe("1.1");
});

test("a change of an attribute is passed on, as soon as the page can hear it", async ({ page, hosts }) => {
  const release = await hold(page);
  await put(page, hosts, '<immune-rebuild chapter="gap"></immune-rebuild>');
  await expect(element(page).locator("iframe")).toHaveCount(1);
  await set(page, "chapter", "root");
  release();
  const [frame] = await explainers(page);
  await expect(chapter(frame)).toHaveText("Chapter 6 of 8");
  await set(page, "theme", "dark");
  await expect(frame.locator("html")).toHaveAttribute("data-theme", "dark");
  await element(page).evaluate((element) => element.removeAttribute("theme"));
  await set(page, "day", "7");
  await expect(chapter(frame)).toHaveText("Chapter 5 of 8");
  await expect(frame.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("taken out and put back, it goes on where the reader was", async ({ page, hosts }) => {
  await put(page, hosts, '<immune-rebuild chapter="clear" plan="cy-atg"></immune-rebuild>');
  const [before] = await explainers(page);
  await before.getByRole("button", { name: "Next chapter" }).click();
  await expect(chapter(before)).toHaveText("Chapter 4 of 8");
  await element(page).evaluate(async (element) => {
    element.remove();
    await new Promise((passed) => setTimeout(passed, 300));
    element.setAttribute("theme", "dark");
    document.body.append(element);
  });
  const [after] = await explainers(page);
  await expect(chapter(after)).toHaveText("Chapter 4 of 8");
  await expect(after.locator("html")).toHaveAttribute("data-theme", "dark");
  expect(after.url()).toMatch(/\/return\.html\?chrome=compact#s=1\..*pcy-atg/);
  await expectToStand([after]);
});

test("moved in one go, its frame is not even loaded again", async ({ page, hosts, browserName }) => {
  test.skip(browserName === "firefox", "loads every frame in a shadow tree again");
  await put(page, hosts, '<main><immune-rebuild chapter="gap"></immune-rebuild></main><aside></aside>');
  const [frame] = await explainers(page);
  await frame.evaluate(() => Object.assign(window, { same: true }));
  await page.evaluate(() => {
    const aside = document.querySelector("aside") as Element & { moveBefore(node: Node, before: Node | null): void };
    aside.moveBefore(document.querySelector("immune-rebuild")!, null);
  });
  await expect(page.locator("aside immune-rebuild iframe")).toHaveCount(1);
  expect(await (await explainers(page))[0].evaluate(() => "same" in window)).toBe(true);
});

test("it tells what happens inside, and only inside itself", async ({ page, hosts }) => {
  await page.goto(`${hosts}/blank.html`);
  await page.evaluate(() => {
    const told: string[] = [];
    Object.assign(window, { told });
    document.body.addEventListener("immune-rebuild", ({ target, detail }: Event & { detail?: Record<string, string> }) => {
      if (detail!.type !== "height") told.push(`${(target as Element).id} ${detail!.type} ${detail!.chapter}`);
    });
  });
  await fill(page, '<immune-rebuild id="one" chapter="gap"></immune-rebuild><immune-rebuild id="two" chapter="clear"></immune-rebuild>');
  await reach(page.locator("#two"));
  const frames = await explainers(page, 2);
  const first = frames.find((frame) => asked(frame, "chapter") === "gap")!;
  await first.getByRole("button", { name: "Next chapter" }).click();
  const told = () => page.evaluate(() => (window as never as { told: string[] }).told.sort());
  await expect.poll(told).toEqual(["one chapter root", "one ready gap", "two ready clear"]);
});

test("it changes nothing in the host but itself", async ({ page, hosts }) => {
  await page.goto(`${hosts}/rotated.html`);
  const host = () =>
    page.evaluate(() => {
      const attributes = (element: Element) => [...element.attributes].map(({ name, value }) => `${name}=${value}`);
      const names = Object.getOwnPropertyNames(window).filter((name) => !/^\d+$/.test(name));
      const all = [...document.querySelectorAll("*")].map((element) => `${element.tagName} ${attributes(element)}`);
      return { all, names: names.length, styles: document.styleSheets.length + document.adoptedStyleSheets.length };
    });
  const before = await host();
  await element(page).scrollIntoViewIfNeeded();
  await explainers(page);
  expect(await host()).toEqual(before);
});

test("a chapter that is none is answered politely", async ({ page, hosts }) => {
  const { complaints } = listen(page);
  await put(page, hosts, '<immune-rebuild chapter="heart"></immune-rebuild>');
  const [frame] = await explainers(page);
  await expect(frame.locator(".notices")).toContainText("chapter");
  expect(complaints).toEqual([]);
});

test("the sources open beside the host's page", async ({ page, hosts }) => {
  await put(page, hosts, '<immune-rebuild chapter="gap"></immune-rebuild>');
  const [frame] = await explainers(page);
  const [opened] = await Promise.all([page.waitForEvent("popup"), frame.getByRole("link", { name: "Sources and model card" }).click()]);
  await expect(opened.getByRole("heading", { level: 1 })).toBeVisible();
  expect(opened.url()).toBe(`${process.env.BASE_URL}/sources.html`);
  expect(await opened.evaluate(() => [window.opener, origin])).toEqual([null, process.env.BASE_URL]);
  await expect(frame.locator("html")).toHaveAttribute("data-live", "yes");
});

test("where a host allows no windows, the sources open in the frame", async ({ page, hosts }) => {
  await page.goto(`${hosts}/sandboxed.html`);
  const [frame] = await explainers(page);
  await frame.getByRole("link", { name: "Sources and model card" }).click();
  await expect(frame.getByRole("heading", { level: 1 })).toBeVisible();
  expect(frame.url()).toBe(`${process.env.BASE_URL}/sources.html`);
});

test("its script may stand in a page twice", async ({ page, hosts }) => {
  const { complaints } = listen(page);
  await put(page, hosts, "<immune-rebuild></immune-rebuild>");
  await page.addScriptTag({ url: `${process.env.BASE_URL}/embed.js?again` });
  await explainers(page);
  expect(complaints).toEqual([]);
});

test("a tab that is left and entered again finds it as it was", async ({ page, hosts }) => {
  await page.goto(`${hosts}/tab.html`);
  await page.getByRole("button", { name: "Moving picture" }).click();
  const frames = await explainers(page);
  await expectToStand(frames);
  await page.getByRole("button", { name: "Text" }).click();
  await page.waitForTimeout(300);
  await page.getByRole("button", { name: "Moving picture" }).click();
  await expectToStand(frames);
});

test("a resizer that comes late gives a frame its height nevertheless", async ({ page, hosts }) => {
  await page.goto(`${hosts}/fixed.html`);
  await page.locator("iframe").evaluate((frame: HTMLIFrameElement) => (frame.src = frame.src.replace("figure", "compact")));
  await page.locator("iframe").scrollIntoViewIfNeeded();
  const frames = await explainers(page);
  await page.addScriptTag({ url: `${process.env.BASE_URL}/resize.js` });
  await expectToStand(frames);
});
