// The dialog "Embed and share": fetched when a reader asks for it and only then, and what it gives away works.

import { expect as hasty, test as base, type FrameLocator, type Locator, type Page } from "@playwright/test";
import axe from "axe-core";
import jsqr from "jsqr";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { PNG } from "pngjs";

const NOTICE = "This is a simple model for learning. It cannot tell what will happen to you.";
const SETTINGS = "Plan of clearing (Cy-ATG: spares most stem cells)";
const VERSION = "Version 0.1.0.";
const DATE = "November 2026";
const FORMS = ["The address alone", "A frame", "An element", "A still picture"];
const FILES = ["Picture as SVG", "Picture as PNG", "Chart as SVG", "Chart as PNG", "All numbers as a table (CSV)"];

/** Many whole pages are opened here, one after the other. */
const expect = hasty.configure({ timeout: 20_000 });
base.describe.configure({ timeout: 180_000 });

/** `host` answers with what is pasted into it, from another origin than the explainer. */
const test = base.extend<{ host: (body: string) => Promise<string> }>({
  host: async ({}, use) => {
    let body = "";
    const server = createServer((_, response) => {
      response.setHeader("content-type", "text/html");
      response.end(`<!doctype html><meta charset="utf-8"><title>Host</title>${body}`);
    });
    await new Promise<void>((listening) => server.listen(0, "localhost", listening));
    await use(async (pasted) => {
      body = pasted;
      return `http://localhost:${(server.address() as AddressInfo).port}/`;
    });
    server.closeAllConnections();
    server.close();
  },
});

/** Opens the page and then the dialog. */
async function openDialog(page: Page, query = "") {
  await page.goto(`/${query}`);
  await expect(page.locator("html")).toHaveAttribute("data-live", "yes");
  return press(page);
}

/** Presses the button on a live page, or in a frame that holds one. */
async function press(place: Page | FrameLocator): Promise<Locator> {
  await place.getByRole("button", { name: "Embed and share" }).click();
  const dialog = place.getByRole("dialog", { name: "Embed and share" });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole("heading", { name: "Save a copy" })).toBeVisible();
  return dialog;
}

async function openEmbed(page: Page, query = "") {
  const dialog = await openDialog(page, query);
  await dialog.getByText("Put it on your page").click();
  await expect(dialog.getByLabel("Copy this into your page")).toBeVisible();
  return dialog;
}

const pasted = (dialog: Locator) => dialog.getByLabel("Copy this into your page").inputValue();
const link = (dialog: Locator) => dialog.getByLabel("Link", { exact: true });
const count = (page: Page) => page.locator("#explainer .stage .count b");

test.describe("the module", () => {
  test("is fetched when a reader asks for it, not before, and from the page's own host alone", async ({ page, baseURL }) => {
    const asked: URL[] = [];
    page.on("request", (request) => {
      if (!/^(data|blob):/.test(request.url())) asked.push(new URL(request.url()));
    });
    await page.goto("/", { waitUntil: "networkidle" });
    const ofShare = () => asked.filter((url) => url.pathname.includes("/share-")).map((url) => url.pathname.split(".").pop());
    expect(ofShare()).toEqual([]);
    const dialog = await press(page);
    expect(ofShare().sort()).toEqual(["css", "js", "wasm"]);
    await dialog.getByText("Put it on your page").click();
    await expect(page.frameLocator("iframe[name=preview]").locator("html")).toHaveAttribute("data-live", "yes");
    await dialog.getByRole("button", { name: "Close" }).click();
    await press(page);
    expect(ofShare().length).toBe(3);
    expect([...new Set(asked.map((url) => url.origin))]).toEqual([baseURL]);
  });

  test("that does not arrive says so and leaves the page as it is; asked again, it comes", async ({ page }) => {
    await page.goto("/");
    await expect(page.locator("html")).toHaveAttribute("data-live", "yes");
    await page.route("**/share-*.wasm", (route) => route.abort());
    const button = page.getByRole("button", { name: "Embed and share" });
    await button.click();
    const broken = page.getByRole("button", { name: "This part did not load." });
    await expect(broken).toBeVisible();
    await broken.click();
    await expect(broken).toBeHidden();
    await expect(page.locator("html")).toHaveAttribute("data-live", "yes");
    await page.getByRole("button", { name: "Play" }).click();
    await page.unroute("**/share-*.wasm");
    await press(page);
  });

  test("with a fault says so whenever it is asked for, and leaves the page as it is", async ({ page }) => {
    await page.goto("/");
    await expect(page.locator("html")).toHaveAttribute("data-live", "yes");
    await page.evaluate(() => {
      const make = document.createElement.bind(document);
      document.createElement = (name: string) => {
        if (name === "header") throw new Error("no header today");
        return make(name);
      };
    });
    for (let time = 0; time < 3; time++) {
      await page.getByRole("button", { name: "Embed and share" }).click();
      const stopped = page.getByRole("button", { name: "This part has stopped" });
      await expect(stopped).toBeVisible();
      await stopped.click();
      await expect(stopped).toBeHidden();
    }
    await expect(page.locator("html")).toHaveAttribute("data-live", "yes");
    await page.getByRole("button", { name: "Play" }).click();
  });
});

test.describe("the link", () => {
  test("opens to the same picture, from any page and frame of ours", async ({ page, baseURL }) => {
    for (const path of ["?day=7&plan=cy-atg", "gap.html?plan=cy-atg", "index.html?chapter=gap&plan=cy-atg&chrome=full"]) {
      const dialog = await openDialog(page, path);
      const shown = await count(page).textContent();
      const address = await link(dialog).inputValue();
      expect(address).toMatch(new RegExp(`^${baseURL}/(index\\.html)?#s=1\\.`));
      await page.goto("about:blank");
      await page.goto(address);
      await expect(count(page)).toHaveText(shown!);
      await expect(page.locator("#plan")).toHaveValue("cy-atg");
    }
  });

  test("follows the page when the dialog is opened again, and can keep a version", async ({ page }) => {
    const dialog = await openDialog(page, "?chapter=gap");
    const before = await link(dialog).inputValue();
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await page.getByRole("button", { name: "Next chapter" }).click();
    await press(page);
    expect(await link(dialog).inputValue()).not.toBe(before);
    await dialog.getByLabel("Keep exactly this version").check();
    const pinned = await link(dialog).inputValue();
    expect(pinned).toContain("/v0.1.0/#s=1.");
    await page.goto("about:blank");
    await page.goto(pinned);
    await expect(page.locator("html")).toHaveAttribute("data-live", "yes");
  });

  test("is what the QR code says", async ({ page }) => {
    for (const query of ["?chapter=root", "?day=12.5&plan=bu-tbi-atg&depth=0.85&graft=4&selection=0.3&thymus=0.7&seed=4294967295&theme=dark"]) {
      const dialog = await openDialog(page, query);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        const code = dialog.getByRole("img", { name: "The same link as a QR code" });
        const { data, width, height } = PNG.sync.read(await code.screenshot());
        expect(jsqr(new Uint8ClampedArray(data), width, height)?.data).toBe(await link(dialog).inputValue());
      }
    }
  });

  test("is copied to the clipboard", async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const dialog = await openDialog(page, "?chapter=root");
    await dialog.getByRole("button", { name: "Copy" }).first().click();
    await expect(dialog.getByRole("status").filter({ hasText: "Copied." })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await link(dialog).inputValue());
  });

  test("is copied in the old way where there is no clipboard, and else left selected", async ({ page }) => {
    await page.addInitScript(() => {
      Object.assign(Clipboard.prototype, { writeText: () => Promise.reject(new Error("forbidden")) });
    });
    const dialog = await openDialog(page, "?chapter=root");
    const copied = page.evaluate(
      () => new Promise((done) => document.addEventListener("copy", () => done(String(document.activeElement?.id)))),
    );
    await dialog.getByRole("button", { name: "Copy" }).first().click();
    expect(await copied).toBe("share-link");
    await expect(dialog.getByRole("status").filter({ hasText: "Copied." })).toBeVisible();

    await page.evaluate(() => (document.execCommand = () => false));
    await dialog.getByRole("button", { name: "Copy" }).first().click();
    await expect(dialog.getByRole("status").filter({ hasText: "Press Ctrl and C" })).toBeVisible();
    const selected = await link(dialog).evaluate((field: HTMLTextAreaElement) => field.selectionEnd - field.selectionStart);
    expect(selected).toBe((await link(dialog).inputValue()).length);
  });
});

test.describe("what is pasted into another page", () => {
  test("shows the page, or its picture, in every form", async ({ page, host }) => {
    const dialog = await openEmbed(page, "?day=8&plan=cy-atg");
    const snippets: string[] = [];
    for (const form of FORMS) {
      await dialog.getByRole("radio", { name: form }).check();
      snippets.push(await pasted(dialog));
    }
    const [address, frame, element, still] = snippets;

    await page.goto(address);
    await expect(page.locator("html")).toHaveAttribute("data-live", "yes");
    await expect(page.getByRole("heading", { name: "The gap", exact: true })).toBeVisible();

    await page.goto(await host(frame));
    await expectEmbedded(page, "iframe");
    await expect.poll(() => page.locator("iframe").evaluate((frame) => frame.style.height)).not.toBe("");

    await page.goto(await host(element));
    await expectEmbedded(page, "immune-rebuild iframe");

    await page.goto(await host(still));
    const image = page.locator("figure img");
    await expect(image).toHaveAttribute("alt", /.+/);
    await expect.poll(() => image.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    await expect(page.locator("figcaption")).toContainText("Day 7.");
    await expect(page.locator("figcaption")).toContainText("Neutrophils: below 0.1");
    await expect(page.locator("figcaption")).toContainText(NOTICE);
    await page.locator("figcaption a").click();
    await expect(page.locator("html")).toHaveAttribute("data-live", "yes");
  });

  test("needs the line of policy that stands beside it, and no more", async ({ page, host, baseURL }) => {
    const dialog = await openEmbed(page);
    for (const form of ["A frame", "An element", "A still picture"]) {
      await dialog.getByRole("radio", { name: form }).check();
      const policy = await dialog.getByLabel("it must allow this").inputValue();
      expect(policy.replace(/[a-z-]+-src/g, "").split(/[; ]+/).filter(Boolean).every((word) => word === baseURL)).toBe(true);
      const other = await page.context().newPage();
      const complaints: string[] = [];
      other.on("console", (message) => /Content Security Policy/.test(message.text()) && complaints.push(message.text()));
      const meta = `<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'; ${policy}">`;
      await other.goto(await host(meta + (await pasted(dialog))));
      await expect(other.locator("iframe, figure img").first()).toBeVisible();
      await other.waitForLoadState("networkidle");
      expect(complaints, form).toEqual([]);
      await other.close();
    }
  });

  test("does as the options ask, and the preview shows it", async ({ page }) => {
    const dialog = await openEmbed(page, "?chapter=root");
    const preview = page.frameLocator("iframe[name=preview]").locator("html");
    await dialog.getByLabel("How much is shown").selectOption({ label: "Picture and words" });
    await dialog.getByLabel("Colours").selectOption({ label: "Dark" });
    await dialog.getByLabel("Language").selectOption({ label: "English" });
    await dialog.getByLabel("Still pictures").check();
    await dialog.getByLabel("At the first chapter").check();
    await dialog.getByLabel("Exactly version 0.1.0").check();
    await dialog.getByLabel("Colour of links").fill("#9fe8c8");
    expect(await pasted(dialog)).toContain(
      "/v0.1.0/index.html?lang=en&amp;theme=dark&amp;motion=still&amp;chrome=figure&amp;accent=9fe8c8\"",
    );
    await expect(preview).toHaveAttribute("data-live", "yes");
    await expect(preview).toHaveAttribute("data-chrome", "figure");
    await expect(preview).toHaveAttribute("data-theme", "dark");
    await expect(page.frameLocator("iframe[name=preview]").getByRole("button", { name: "Embed and share" })).toBeHidden();
    expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2);
  });

  test("that keeps its height is previewed so, and said to scroll inside where it holds more", async ({ page }) => {
    const dialog = await openEmbed(page);
    const scrolls = dialog.getByText("scrolls inside on many screens");
    const preview = dialog.locator("iframe[name=preview]");
    await expect(scrolls).toBeHidden();
    await dialog.getByLabel("A small script gives the frame its height").uncheck();
    await expect(scrolls).toBeVisible();
    await expect(preview).toHaveCSS("height", "860px");
    await dialog.getByLabel("How much is shown").selectOption({ label: "Picture and words" });
    await expect(scrolls).toBeHidden();
    await expect(preview).toHaveCSS("height", "960px");
    const copied = await pasted(dialog);
    expect(copied).toContain('height="960"');
    expect(copied).not.toContain("<script");
  });

  test("leaves out a colour that cannot be read, and says why", async ({ page }) => {
    const dialog = await openEmbed(page);
    const field = dialog.getByLabel("Colour of links");
    for (const [typed, said] of [["777777", "too hard to read"], ["<b>", "not the 6 digits"], ["\"><b", "not the 6 digits"]]) {
      await field.fill(typed);
      await expect(dialog.locator("#share-accent-note")).toContainText(said);
      await expect(field).toHaveAttribute("aria-invalid", "true");
      expect(await pasted(dialog)).not.toContain("accent");
    }
    await field.fill("1f6f54");
    await expect(field).not.toHaveAttribute("aria-invalid", "true");
    expect(await pasted(dialog)).toContain("accent=1f6f54");
  });
});

test.describe("a saved file", () => {
  test("carries the notice, the settings, the version, the date and the sources", async ({ page, baseURL }) => {
    const dialog = await openDialog(page, "?day=7&plan=cy-atg");
    const must = [NOTICE, SETTINGS, VERSION, DATE, `${baseURL}/sources.html`];
    const sizes = new Map<string, string>();
    for (const name of FILES) {
      const content = await saved(page, dialog, name);
      if (name.endsWith("PNG")) {
        const { width, height } = PNG.sync.read(content);
        expect(`${width} ${height}`, `${name} is the SVG in twice the size`).toBe(sizes.get(name.replace("PNG", "SVG")));
        continue;
      }
      const text = unescape(content.toString("utf8"));
      const [, width, height] = text.match(/<svg [^>]*width="(\d+)" height="(\d+)"/) ?? [];
      sizes.set(name, `${2 * Number(width)} ${2 * Number(height)}`);
      for (const said of must) expect(text.replace(/<\/text><text[^>]*>/g, " "), name).toContain(said);
    }
  });

  test("is the table that the model gives: a unit for every column, a number in every cell", async ({ page }) => {
    const dialog = await openDialog(page);
    const text = (await saved(page, dialog, "All numbers as a table (CSV)")).toString("utf8");
    const rows = text.trimEnd().split("\r\n").filter((line) => !line.startsWith("#")).map((line) => line.split(","));
    const [head, ...days] = rows;
    expect(head.every((column) => /^\w+ \(.+\)$/.test(column))).toBe(true);
    expect(days.flat().every((cell) => cell !== "" && Number.isFinite(Number(cell)))).toBe(true);
    expect([days[0][0], days.at(-1)![0]]).toEqual(["-180", "3650"]);
  });

  test("in dots shows what it shows in lines", async ({ page }) => {
    const dialog = await openDialog(page, "?day=7&theme=dark");
    const { data, width, height } = PNG.sync.read(await saved(page, dialog, "Picture as PNG"));
    const colours = new Set<number>();
    for (let at = 0; at < width * height * 4; at += 4 * 97) colours.add(data.readUInt32BE(at));
    expect(colours.size).toBeGreaterThan(200);
    expect(data.subarray(data.length - 4).toString("hex"), "the paper of the night").toBe("15151fff");
  });
});

test.describe("everyone can use it", () => {
  for (const [colorScheme, contrast] of [["light", "no-preference"], ["dark", "no-preference"], ["light", "more"]] as const) {
    test(`axe finds nothing in ${colorScheme}, contrast ${contrast}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, contrast });
      await openEmbed(page, "?chapter=gap");
      await expect(page.frameLocator("iframe[name=preview]").locator("html")).toHaveAttribute("data-live", "yes");
      await page.evaluate(axe.source);
      const violations = await page.evaluate(async () => {
        const { violations } = await (window as never as { axe: typeof axe }).axe.run("#share", { iframes: false } as never);
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(", ")}`);
      });
      expect(violations).toEqual([]);
    });
  }

  test("the focus goes in, stays in, and comes back", async ({ page }) => {
    const dialog = await openDialog(page);
    await expect(dialog.getByRole("heading", { name: "Embed and share" })).toBeFocused();
    for (let step = 0; step < 14; step++) {
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement === document.body || !!document.activeElement?.closest("#share"))).toBe(true);
    }
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await expect(page.getByRole("button", { name: "Embed and share" })).toBeFocused();
  });

  for (const [width, height] of [[320, 256], [320, 640], [360, 740], [820, 1180]]) {
    test(`it scrolls in one direction only, and all that is pressed is large, at ${width} × ${height}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      const dialog = await openEmbed(page, "?chapter=gap");
      expect(await dialog.evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)).toBe(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      const small = await dialog.evaluate((dialog) =>
        [...dialog.querySelectorAll("button, select, summary, input, textarea")]
          .map((control) => control.closest("label") ?? control)
          .filter((target) => target.getBoundingClientRect().height < 44 && target.checkVisibility())
          .map((target) => target.outerHTML),
      );
      expect(small).toEqual([]);
    });
  }
});

test("in a sandboxed frame at an opaque origin everything works", async ({ page, host, baseURL }) => {
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  // What the host forbids, the browser says by itself.
  const OF_THE_HOST = /Clipboard API has been blocked|Download is disallowed/;
  page.on("console", (message) => {
    if (message.type() === "error" && !OF_THE_HOST.test(message.text())) faults.push(message.text());
  });
  const address = await host(
    `<iframe sandbox="allow-scripts" width="700" height="900" src="${baseURL}/index.html?chapter=gap&plan=cy-atg"></iframe>`,
  );
  await page.goto(address);
  const frame = page.frameLocator("iframe").first();
  await expect(frame.locator("html")).toHaveAttribute("data-live", "yes");
  const dialog = await press(frame);
  expect(await link(dialog).inputValue()).toBe(`${baseURL}/index.html#s=1.cgap.pcy-atg`);
  await dialog.getByRole("button", { name: "Copy" }).first().click();
  await expect(dialog.getByRole("status").filter({ hasText: /Copied|Press Ctrl/ })).toBeVisible();
  await dialog.getByText("Put it on your page").click();
  // Browsers let nobody without an origin frame a page, so the picture stands in.
  const picture = dialog.locator(".preview img");
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  await expect(dialog).toContainText("so this picture stands in");
  await dialog.getByRole("button", { name: "Picture as PNG" }).click();
  await expect(dialog.getByRole("status").filter({ hasText: "is ready" })).toBeVisible();
  await expect(dialog).toContainText("If nothing is saved, the page around this one does not allow it.");
  await expect(dialog.getByRole("link", { name: `${baseURL}/index.html#s=1.` })).toBeVisible();
  expect(faults).toEqual([]);
});

test("in a frame as high as its page, the dialog stands where the button was", async ({ page, host, baseURL }) => {
  const address = await host(`<iframe width="800" height="5000" src="${baseURL}/?chapter=gap"></iframe>`);
  await page.goto(address);
  const frame = page.frameLocator("iframe");
  await expect(frame.locator("html")).toHaveAttribute("data-live", "yes");
  const dialog = await press(frame);
  await expect(dialog.getByRole("heading", { name: "Embed and share" })).toBeInViewport();
});

async function expectEmbedded(page: Page, frame: string) {
  const inner = page.frameLocator(frame);
  await expect(inner.locator("html")).toHaveAttribute("data-live", "yes");
  await expect(inner.getByRole("heading", { name: "The gap", exact: true })).toBeVisible();
  await expect(inner.locator(".told")).toContainText("Day 8");
}

/** Presses a button and reads what the browser saves. */
async function saved(page: Page, dialog: Locator, name: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", { name, exact: true }).click(),
  ]);
  await expect(dialog.getByRole("status").filter({ hasText: `${download.suggestedFilename()} is ready.` })).toBeVisible();
  return readFile(await download.path());
}

/** Text of a drawing, with the signs that markup keeps for itself. */
function unescape(text: string) {
  return text.replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
