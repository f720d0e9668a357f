// Many runs, and what a laboratory could measure, as a reader meets them.

import { expect, test, type Page } from "@playwright/test";

async function open(page: Page, query = "") {
  await page.goto(`/?painter=canvas2d${query}`);
  await expect(page.locator("html")).toHaveAttribute("data-live", "yes");
}

/** Opens the view and waits for the runs. */
async function count(page: Page) {
  await page.getByRole("button", { name: "Start the runs" }).click();
  await expect(page.locator(".answer")).toBeVisible();
}

const view = "&view=hundred";

test.describe("a hundred runs", () => {
  test("nothing is run before somebody asks", async ({ page }) => {
    await open(page);
    await expect(page.locator(".hundred")).toHaveCount(0);
    await page.locator("#hundred > summary").click();
    await expect(page.getByRole("button", { name: "Start the runs" })).toBeVisible();
    await page.waitForTimeout(500);
    await expect(page.locator(".answer")).toHaveCount(0);
  });

  test("a link opens the view, and the same seed gives the same result", async ({ page }) => {
    await open(page, `${view}&seed=7`);
    await expect(page.locator("#hundred")).toHaveAttribute("open", "");
    await count(page);
    const said = await page.locator(".arms").innerText();
    await expect(page.locator(".hundred")).toContainText("Seed of chance: 7.");
    const link = await page.getByRole("link", { name: "Link to this view" }).getAttribute("href");
    await open(page, link!.replace("?", "&"));
    await count(page);
    expect(await page.locator(".arms").innerText()).toBe(said);
    await page.getByRole("button", { name: "Start with other chances" }).click();
    await expect(page.locator(".hundred")).toContainText("Seed of chance: 8.");
    await expect.poll(() => page.locator(".arms").innerText()).not.toBe(said);
  });

  test("each treatment has a hundred icons of one size and both sides in a sentence", async ({ page }) => {
    await open(page, view);
    await count(page);
    const arms = page.locator(".arm");
    await expect(arms).toHaveCount(4);
    const boxes = await arms.locator("svg.icons").evaluateAll((all) => all.map((icons) => icons.getBoundingClientRect().width));
    expect(new Set(boxes.map(Math.round)).size).toBe(1);
    for (const arm of await arms.all()) {
      const [, quiet, again] = (await arm.innerText()).match(/In this model, (\d+) of 100 runs stay quiet for 5 years\. (\d+) become active again/)!;
      expect(Number(quiet) + Number(again)).toBe(100);
    }
    await page.locator(".answer summary").click();
    await expect(page.locator(".answer table tbody tr")).toHaveCount(5);
  });

  test("runs can be stopped, and a change of the settings marks the result as an earlier one", async ({ page }) => {
    await open(page, `${view}&runs=1000`);
    await page.evaluate(() => {
      (document.querySelector(".begin") as HTMLElement).click();
      setTimeout(() => (document.querySelector(".how-far button") as HTMLElement).click(), 30);
    });
    await expect(page.locator(".told-runs")).toHaveText("Stopped.");
    await expect(page.getByRole("button", { name: "Start the runs" })).toBeFocused();
    await expect(page.locator(".answer")).toHaveCount(0);
    await page.getByRole("radio", { name: "100 runs" }).check();
    await count(page);
    await expect(page.locator(".earlier")).toBeEmpty();
    await page.locator("#depth").fill("0.5");
    await expect(page.locator(".earlier")).toContainText("belongs to earlier settings");
    await page.getByRole("button", { name: "Start the runs" }).click();
    await expect(page.locator(".earlier")).toBeEmpty();
  });

  test("the words about death, and their link, are the same for all settings", async ({ page }) => {
    const said = new Set<string>();
    for (const settings of ["", "&plan=bu-tbi-atg&depth=1.25", "&plan=none", "&condition=ssc&depth=0.2", "&graft=none&thymus=0.1"]) {
      await open(page, `${view}${settings}`);
      await count(page);
      said.add(await page.locator(".deaths").innerHTML());
    }
    expect([...said]).toHaveLength(1);
    expect([...said][0]).toContain('href="numbers.html"');
  });

  test("the story rests when the icons come into sight, and nothing in them moves", async ({ page }) => {
    await open(page, view);
    await count(page);
    await page.evaluate(() => window.scrollTo(0, 0));
    const answer = page.locator("[data-risk]");
    await expect(answer).not.toBeInViewport();
    await page.getByRole("button", { name: "Play", exact: true }).click();
    await expect(page.getByRole("button", { name: "Pause", exact: true })).toBeVisible();
    // Both are in sight at once only on a very tall screen, or where a host arranges the page anew.
    await answer.evaluate((picture) => Object.assign(picture.style, { position: "fixed", bottom: "0" }));
    await expect(page.getByRole("button", { name: "Play", exact: true })).toBeVisible();
    await expect(page.locator(".explainer > .stage")).toBeInViewport();
    const moving = await answer.evaluate((picture) => picture.getAnimations({ subtree: true }).length);
    expect(moving).toBe(0);
  });
});

test.describe("what blood tests can show", () => {
  test("there is a chart, three texts, a study and a table for each, and the cursor follows the day", async ({ page }) => {
    await open(page, "&view=biomarkers&day=0");
    const markers = page.locator(".marker");
    await expect(markers).toHaveCount(7);
    for (const marker of await markers.all()) {
      await expect(marker.locator(".past path")).toHaveCount(1);
      await expect(marker.locator("dt")).toHaveCount(3);
      expect(await marker.locator("ul a[href^=https]").count()).toBeGreaterThan(0);
      await marker.locator("summary").click();
      await expect(marker.locator("tbody tr").nth(3)).toBeVisible();
    }
    const place = () => page.locator(".small-chart .cursor").first().evaluate((cursor) => cursor.getBoundingClientRect().x);
    const before = await place();
    await page.locator("#biomarkers").getByRole("button", { name: "Years later" }).click();
    await expect.poll(place).toBeGreaterThan(before + 50);
    await expect(markers.first().locator(".now")).toContainText("years after day 0");
  });

  test("where studies disagree, both are named", async ({ page }) => {
    await open(page, "&view=biomarkers");
    const disputed = page.locator(".marker", { hasText: "Here studies disagree" });
    await expect(disputed).toHaveCount(2);
    for (const marker of await disputed.all()) expect(await marker.locator("ul li").count()).toBe(2);
  });
});
