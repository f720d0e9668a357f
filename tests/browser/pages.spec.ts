// The pages beside the explainer: words and numbers that need no script, ask nobody, and do not move.

import { createRequire } from "node:module";

import { expect, test, type Page } from "@playwright/test";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const PAGES = ["numbers", "treatment", "sources"];

/** What axe finds wrong, as lines to read. The policy of the page keeps out scripts, so axe gets around it. */
async function faults(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: axe });
  return page.evaluate(async () => {
    const { violations } = await (window as never as { axe: { run(): Promise<{ violations: Violation[] }> } }).axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.length} times, first ${nodes[0].html.slice(0, 160)}`);
  });
}

type Violation = { id: string; nodes: { html: string }[] };

test.describe("everyone can read them", () => {
  test.use({ bypassCSP: true });

  for (const name of PAGES) {
    for (const colorScheme of ["light", "dark"] as const) {
      test(`axe finds nothing on ${name} in ${colorScheme}`, async ({ page }) => {
        test.setTimeout(180_000);
        await page.emulateMedia({ colorScheme });
        await page.goto(`/${name}.html`);
        expect(await faults(page)).toEqual([]);
      });
    }
  }
});

for (const name of PAGES) {
  test(`${name} asks no one else for anything and breaks no rule of its own policy`, async ({ page, baseURL }) => {
    const strangers: string[] = [];
    const complaints: string[] = [];
    page.on("request", (request) => request.url().startsWith(baseURL!) || strangers.push(request.url()));
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    await page.goto(`/${name}.html`, { waitUntil: "networkidle" });
    expect([strangers, complaints]).toEqual([[], []]);
  });

  for (const width of [320, 360, 820, 1280]) {
    test(`${name} scrolls in one direction only at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`/${name}.html`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  }

  test(`nothing on ${name} moves`, async ({ page }) => {
    await page.goto(`/${name}.html`);
    const moving = await page.evaluate(() => {
      const all = [...document.querySelectorAll("*")].map((element) => getComputedStyle(element));
      const moves = all.filter((style) => style.animationName !== "none" || parseFloat(style.transitionDuration) > 0);
      return [moves.length, document.getAnimations().length, document.querySelectorAll("animate, video, canvas").length];
    });
    expect(moving).toEqual([0, 0, 0]);
  });

  test(`every link on ${name} to one of our pages arrives`, async ({ page, request }) => {
    await page.goto(`/${name}.html`);
    const links = await page.locator("a:not([href^=http])").evaluateAll((all) => [...new Set(all.map((a) => (a as HTMLAnchorElement).href))]);
    expect(links.length).toBeGreaterThan(5);
    const files = [...new Set(links.map((link) => link.split("#")[0]))];
    for (const file of files) {
      const html = await (await request.get(file)).text();
      for (const link of links.filter((link) => link.startsWith(`${file}#`))) {
        expect(html, link).toContain(` id="${link.split("#")[1]}"`);
      }
    }
  });

  test(`${name} prints on paper without links to click`, async ({ page }) => {
    await page.goto(`/${name}.html`);
    await page.emulateMedia({ media: "print" });
    await expect(page.locator("header nav")).toBeHidden();
    await expect(page.locator(".frame-line")).toBeVisible();
  });
}

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a reader goes from a number to its source and back", async ({ page }) => {
    await page.goto("/numbers.html#ms-quiet");
    await expect(page.locator("#ms-quiet h3")).toBeInViewport();
    await page.locator("#ms-quiet").getByRole("link", { name: "D097" }).click();
    await expect(page.locator("#row-D097")).toBeInViewport();
    await expect(page.locator("#row-D097")).toContainText("67");
    await page.locator("#row-D097").getByRole("link", { name: "ms-quiet" }).click();
    await expect(page).toHaveURL(/numbers\.html#ms-quiet$/);
  });

  test("every page leads to the others and back to the explainer", async ({ page }) => {
    for (const name of PAGES) {
      await page.goto(`/${name}.html`);
      for (const target of ["index", ...PAGES]) {
        await expect(page.locator(`header nav a[href="./${target}.html"]`)).toBeVisible();
      }
    }
  });
});

test("gain and harm are pictures of one size, and on a wide page on one screen", async ({ page }) => {
  await page.goto("/numbers.html#ms");
  const picture = (id: string) => page.locator(`#${id} .people`).first();
  const size = async (id: string) => {
    const { width, height } = (await picture(id).boundingBox())!;
    return [Math.round(width), Math.round(height)];
  };
  for (const width of [360, 820, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const harm of ["ms-death", "ms-worse"]) expect(await size(harm), `${harm} at ${width} px`).toEqual(await size("ms-quiet"));
  }
  await page.locator("#ms").scrollIntoViewIfNeeded();
  for (const id of ["ms-quiet", "ms-death"]) await expect(picture(id)).toBeInViewport();
});

test("a card can be read in a frame without rights", async ({ page }) => {
  await page.route("**/host", (route) =>
    route.fulfill({ contentType: "text/html", body: `<iframe sandbox src="/numbers.html#ms-death" width="800" height="600"></iframe>` }),
  );
  await page.goto("/host");
  const card = page.frameLocator("iframe").locator("#ms-death");
  await expect(card).toContainText("About 98 out of 100");
  await expect(card.locator("svg")).toBeVisible();
  expect(await card.locator("h3").evaluate((heading) => getComputedStyle(heading).fontSize)).toBe("20px");
});
