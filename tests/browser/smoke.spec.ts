// The page is served as a good host would serve it, and it never leaves a reader with nothing.

import { expect, type Page } from "@playwright/test";
import { test } from "./test";

const CHAPTERS = ["attack", "collect", "clear", "return", "gap", "root", "rebuild", "after"];

test.describe("served", () => {
  test("the page carries the headers of the embed contract", async ({ request, baseURL }) => {
    const headers = (await request.get("/")).headers();
    expect(headers["content-type"]).toBe("text/html");
    expect(headers["content-security-policy"]).toContain(`script-src 'self' ${baseURL} 'wasm-unsafe-eval'`);
    expect(headers["content-security-policy"]).toContain("frame-ancestors *");
    expect(headers["content-security-policy"]).not.toContain("unsafe-inline");
    expect(headers["access-control-allow-origin"]).toBe("*");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["referrer-policy"]).toBe("no-referrer");
    expect(headers["cache-control"]).toBe("no-cache");
  });

  test("each file has its type, is compressed, and is kept for ever when its name is hashed", async ({ page }) => {
    const types = new Map<string, string>();
    page.on("response", (response) => {
      const extension = new URL(response.url()).pathname.split(".").pop() ?? "";
      const headers = response.headers();
      types.set(extension, headers["content-type"]);
      if (new URL(response.url()).pathname.startsWith("/assets/")) {
        expect(headers["cache-control"]).toContain("immutable");
        expect(headers["content-encoding"]).toMatch(/^(br|gzip)$/);
      }
    });
    await page.goto("/", { waitUntil: "networkidle" });
    expect(types.get("wasm")).toBe("application/wasm");
    expect(types.get("js")).toMatch(/^text\/javascript/);
    expect(types.get("css")).toBe("text/css");
  });

  test("a file that is not there is not there", async ({ request }) => {
    const response = await request.get("/assets/nothing.js");
    expect(response.status()).toBe(404);
    expect(response.headers()["cache-control"]).toBe("no-cache");
  });
});

test.describe("with everything", () => {
  test("the live page takes the place of the storyboard", async ({ page }) => {
    const told = listen(page);
    await page.goto("/");
    await expect(page.locator("html")).toHaveAttribute("data-live", "yes");
    await expect(page.locator("#explainer")).not.toBeEmpty();
    await expect(page.locator("#explainer")).toBeVisible();
    await expect(page.locator("#storyboard")).toBeHidden();
    await expect(page.locator("#reload")).toBeHidden();
    expect(told).toEqual([]);
  });

  test("no one else is asked for anything", async ({ page, baseURL }) => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).origin));
    await page.goto("/", { waitUntil: "networkidle" });
    expect(asked.length).toBeGreaterThan(3);
    expect([...new Set(asked)]).toEqual([baseURL]);
  });

  test("the policy holds: no one else can be asked, and no inline script runs", async ({ page }) => {
    await page.goto("/");
    await page.evaluate(() => {
      const refused: string[] = [];
      document.addEventListener("securitypolicyviolation", (event) => {
        refused.push(event.effectiveDirective);
        document.documentElement.dataset.refused = refused.sort().join(" ");
      });
      const script = document.createElement("script");
      script.textContent = "document.documentElement.dataset.inline = 'ran'";
      document.head.append(script);
      fetch("https://example.org/").catch(() => undefined);
    });
    await expect(page.locator("html")).toHaveAttribute("data-refused", "connect-src script-src-elem");
    await expect(page.locator("html")).not.toHaveAttribute("data-inline");
  });

  test("it works in a sandboxed frame of another page, at an opaque origin", async ({ page }) => {
    await page.route("**/host", (route) =>
      route.fulfill({ contentType: "text/html", body: '<iframe sandbox="allow-scripts" src="/"></iframe>' }),
    );
    await page.goto("/host");
    await expect(page.frameLocator("iframe").locator("html")).toHaveAttribute("data-live", "yes");
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the storyboard tells all eight chapters", async ({ page }) => {
    await page.goto("/");
    await expectStoryboard(page);
    await expect(page.locator("#reload")).toBeHidden();
  });
});

test.describe("when the module cannot run", () => {
  const start = async (page: Page) => {
    await page.goto("/");
    await expectStoryboard(page);
    await expect(page.locator("#explainer")).toBeHidden();
    await expect(page.locator("#reload")).toBeVisible();
  };

  test("without WebAssembly the storyboard stands", async ({ page }) => {
    await page.addInitScript("delete globalThis.WebAssembly");
    await start(page);
  });

  test("with a module that does not arrive the storyboard stands, and reloading tries again", async ({ page }) => {
    await page.route("**/*.wasm", (route) => route.abort());
    await start(page);
    await page.unroute("**/*.wasm");
    await page.locator("#reload button").click();
    await expect(page.locator("html")).toHaveAttribute("data-live", "yes");
  });

  test("with a module that is broken the storyboard stands", async ({ page }) => {
    await page.route("**/*.wasm", (route) => route.fulfill({ contentType: "application/wasm", body: "broken" }));
    await start(page);
  });

  test("when the module traps in the middle of the story, the storyboard comes back", async ({ page }) => {
    await page.goto("/");
    await expect(page.locator("html")).toHaveAttribute("data-live", "yes");
    await page.evaluate(() => {
      // The smallest module that traps as soon as it starts: (module (func unreachable) (start 0)).
      const bytes = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 8, 1, 0, 10, 5, 1, 3, 0, 0, 11];
      setTimeout(() => new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(bytes))));
    });
    await expectStoryboard(page);
    await expect(page.locator("#reload")).toBeVisible();
  });
});

/** All eight chapters with heading, caption, picture and table, the fixed line, and that people can die. */
async function expectStoryboard(page: Page) {
  const storyboard = page.locator("#storyboard");
  await expect(storyboard).toBeVisible();
  const parts = ["h2:visible", "figure :is(svg, img):visible", "figcaption:visible", "tbody tr"];
  const chapters = storyboard.locator(`section${parts.map((part) => `:has(${part})`).join("")}`);
  await expect(chapters).toHaveCount(CHAPTERS.length);
  expect(await chapters.evaluateAll((sections) => sections.map(({ id }) => id))).toEqual(CHAPTERS);
  await expect(storyboard).toContainText("It cannot tell what will happen to you.");
  await expect(storyboard).toContainText("some people die from it");
}

/** What Chromium itself says when it shows WebGL without a graphics card, as here; the page cannot help it. */
const OF_THE_DRIVER = /GL Driver Message .*GPU stall due to ReadPixels/;

/** Everything the page complains about from here on. */
function listen(page: Page): string[] {
  const told: string[] = [];
  page.on("pageerror", (error) => told.push(error.message));
  page.on("console", (message) => {
    if (OF_THE_DRIVER.test(message.text())) return;
    if (message.type() === "error" || message.type() === "warning") told.push(message.text());
  });
  return told;
}
