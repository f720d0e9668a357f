// Several treatments of one virtual person, side by side and on one time line.

import { expect, test, type Page } from "@playwright/test";
import axe from "axe-core";

async function open(page: Page, query = "") {
  await page.goto(`/?view=compare${query}`);
  await expect(page.locator("html")).toHaveAttribute("data-live", "yes");
  await expect(page.locator(".compare .panels svg").first()).toBeVisible();
  return page.locator(".compare");
}

const box = (page: Page, name: string) => page.locator(".compare").getByRole("checkbox", { name });
const year = (page: Page) => page.locator(".compare").getByRole("slider", { name: "Year shown" });

test("each arm that is chosen has its words, its tissue and its lines", async ({ page }) => {
  const view = await open(page);
  const counted = async () =>
    Promise.all([".said li", ".panels figure", ".lanes .lane"].map((part) => view.locator(part).count()));
  expect(await counted()).toEqual([3, 3, 3]);
  await box(page, "Moderate medicine").check();
  expect(await counted()).toEqual([4, 4, 4]);
  await expect(view.locator(".said")).toContainText("Moderate medicine");
  await box(page, "No treatment").uncheck();
  await box(page, "Moderate medicine").uncheck();
  expect(await counted()).toEqual([2, 2, 2]);
});

test("the last two arms stay, and that is said politely", async ({ page }) => {
  const view = await open(page, "&arms=none,transplant");
  await box(page, "AHSCT").click();
  await expect(box(page, "AHSCT")).toBeChecked();
  await expect(view.locator("[aria-live=polite]")).toContainText("At least 2 must stay");
  await box(page, "Strong medicine").check();
  await expect(view.locator("[aria-live=polite]")).not.toContainText("At least 2 must stay");
});

test("stopping the drugs and treating later change what is said and what the table holds", async ({ page }) => {
  const view = await open(page);
  await view.locator("summary").click();
  const said = view.locator(".said li", { hasText: "Strong medicine" });
  const lastRow = view.locator("tbody tr").last();
  const [before, row] = [await said.textContent(), await lastRow.textContent()];
  await page.getByLabel("How long medicines are taken").selectOption("3 years");
  await expect(said).toContainText("The medicine is stopped after 3 years. The condition is active again");
  await expect(said).not.toHaveText(before!);
  await expect(lastRow).not.toHaveText(row!);
  await expect(view.locator(".lanes text.mark")).toHaveText(["begins", "medicines stop"]);
  await page.getByLabel("When treatment begins").selectOption("2 years later");
  await expect(said).toContainText("Begun now, it would go from");
  await expect(view.locator(".years .at-once").first()).toBeVisible();
});

test("pictures and table read the same on the same day", async ({ page }) => {
  const view = await open(page);
  await view.locator("summary").click();
  await expect(view.locator("tbody tr").last()).toBeVisible();
  await year(page).focus();
  await year(page).press("End");
  await expect(view.getByRole("heading", { name: "The tissue in year 10" })).toBeVisible();
  const shown = await view.locator(".panels dd").allTextContents();
  const cells = await view.locator("tbody tr").last().locator("td").allTextContents();
  expect(shown).toHaveLength(cells.length);
  for (const [place, cell] of cells.entries()) expect(shown[place].startsWith(cell), `${shown[place]}: ${cell}`).toBe(true);
});

test("the year is told in words and moves with the arrow keys, and the story stays where it is", async ({ page }) => {
  const view = await open(page, "&chapter=gap");
  const told = await page.locator(".told").textContent();
  await year(page).focus();
  await year(page).press("Home");
  await expect(year(page)).toHaveAttribute("aria-valuetext", "6 months before year 0");
  await year(page).press("ArrowRight");
  await expect(year(page)).toHaveAttribute("aria-valuetext", "3 months before year 0");
  await year(page).press("End");
  await expect(year(page)).toHaveAttribute("aria-valuetext", "year 10");
  expect(await page.locator(".told").textContent()).toBe(told);
  expect(await view.locator("video, animate, canvas").count()).toBe(0);
});

test("more damage is drawn as more frayed sheath", async ({ page }) => {
  const view = await open(page);
  const frayed = () => view.locator(".panels figure").first().locator(".fill-sheath-hurt").getAttribute("d");
  await year(page).press("Home");
  const early = (await frayed())!.length;
  await year(page).press("End");
  expect((await frayed())!.length).toBeGreaterThan(1.5 * early);
});

test("settings of the model change the comparison", async ({ page }) => {
  const view = await open(page);
  const said = view.locator(".said li", { hasText: "AHSCT" });
  const before = await said.textContent();
  await page.locator("#plan").selectOption("cy-low");
  await expect(said).not.toHaveText(before!);
  await expect(view).toContainText("Gentle plan");
});

test("a link brings the comparison back", async ({ page }) => {
  const view = await open(page, "&arms=none,moderate-drug&stop=4&late=1");
  await expect(view.locator(".panels figcaption")).toHaveText(["No treatment", "Moderate medicine"]);
  await expect(page.getByLabel("How long medicines are taken")).toHaveValue("4");
  await expect(page.getByLabel("When treatment begins")).toHaveValue("1");
});

test("a bad link gets a polite notice and the default", async ({ page }) => {
  const view = await open(page, "&arms=none&stop=40&late=soon");
  await expect(page.locator(".notices p")).toHaveCount(3);
  await expect(view.locator(".panels figure")).toHaveCount(3);
  await expect(page.getByLabel("How long medicines are taken")).toHaveValue("9");
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`nothing keeps anyone out, ${colorScheme}`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ baseURL, colorScheme });
    const page = await context.newPage();
    const view = await open(page, "&arms=none,moderate-drug,strong-drug,transplant&stop=3&late=2");
    await view.locator("summary").click();
    await page.evaluate(axe.source);
    const found = await page.evaluate(async () => {
      const { violations } = await (window as never as { axe: typeof axe }).axe.run(".compare");
      return violations.map(({ id, nodes }) => [id, nodes[0].html]);
    });
    expect(found).toEqual([]);
    await context.close();
  });
}

for (const width of [320, 360, 820]) {
  test(`at ${width} pixels the page scrolls in one direction only`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ baseURL, viewport: { width, height: 640 } });
    const page = await context.newPage();
    const view = await open(page, "&arms=none,moderate-drug,strong-drug,transplant&stop=3&late=2");
    await view.locator("summary").click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    for (const label of await view.locator(".end, .choice label").all()) {
      const place = (await label.boundingBox())!;
      expect(place.x + place.width, await label.textContent() ?? "").toBeLessThanOrEqual(width);
    }
    await context.close();
  });
}
