// Charts and experiments as a reader meets them.

import { expect, test, type Page } from "@playwright/test";

async function open(page: Page, query = "") {
  await page.goto(`/${query}`);
  await expect(page.locator("html")).toHaveAttribute("data-live", "yes");
}

const experiments = (page: Page) => page.getByRole("region", { name: "Try it out" });

test.describe("experiments", () => {
  test("one press shows two runs, goes to their day and says what they show", async ({ page }) => {
    await open(page, "?chapter=attack&painter=canvas2d");
    const ghost = page.locator(".chart .ghost path");
    await expect(ghost).toHaveCount(0);
    const button = experiments(page).getByRole("button", { name: "What are the saved cells for?" });
    await button.click();
    await expect(button).toHaveAttribute("aria-pressed", "true");
    expect(await ghost.count()).toBeGreaterThan(0);
    await expect(page.locator(".words h2")).toHaveText("Taking root");
    const found = await experiments(page).locator(".found").innerText();
    const [, before, now] = found.match(/gap lasts: (\d+) days, now (\d+) days/)!.map(Number);
    expect(now).toBeGreaterThan(before + 28);
    await expect(page.locator(".differences")).toContainText(`The gap: ${now - before} days longer.`);
  });

  test("a change of one's own ends the experiment", async ({ page }) => {
    await open(page, "?painter=canvas2d");
    await experiments(page).getByRole("button", { name: "Does a little less depth matter?" }).click();
    await expect(experiments(page).locator(".found li")).toHaveCount(2);
    await page.getByRole("button", { name: "Reset all" }).click();
    await expect(experiments(page).locator(".found")).toHaveCount(0);
    await expect(experiments(page).locator("[aria-pressed=true]")).toHaveCount(0);
  });
});

test.describe("what studies found", () => {
  test("is marked in the chart and listed with source, tag and the misfit in words", async ({ page }) => {
    await open(page, "?chapter=rebuild&painter=canvas2d");
    const list = page.locator("details.published");
    await list.locator("summary").click();
    const entries = await list.locator("li").count();
    expect(entries).toBeGreaterThanOrEqual(3);
    await expect(page.locator(".chart path.published")).toHaveCount(entries);
    const cd4 = list.locator("li", { hasText: "the middle value was 388" });
    await expect(cd4).toContainText("That is more than in the study.");
    await expect(cd4).toContainText("The model was not tuned to it.");
    await expect(cd4.getByRole("link")).toHaveAttribute("href", /^https:/);
  });

  test("is not shown where nothing was published for the plan", async ({ page }) => {
    await open(page, "?chapter=rebuild&plan=none&painter=canvas2d");
    await expect(page.locator("details.published")).toBeHidden();
    await expect(page.locator(".chart path.published")).toHaveCount(0);
  });
});

test.describe("the band of other parameter sets", () => {
  test("comes when settings rest, goes when they change, and says what it is", async ({ page }) => {
    test.setTimeout(60_000);
    await open(page, "?chapter=rebuild&painter=canvas2d");
    const bands = page.locator(".chart path.band");
    await expect(bands).toHaveCount(5, { timeout: 40_000 });
    await expect(page.locator(".takeaway")).toContainText("They are no forecast");
    await page.getByLabel("Plan of clearing").selectOption("cy-atg");
    await expect(bands).toHaveCount(0);
  });

  test("is worked out in pieces that nobody notices", async ({ page }) => {
    test.setTimeout(60_000);
    await open(page, "?chapter=rebuild&painter=canvas2d");
    const longest = await page.evaluate(async () => {
      const longest: number[] = [0];
      new PerformanceObserver((list) => longest.push(...list.getEntries().map((entry) => entry.duration))).observe({ type: "longtask" });
      const arrived = () => document.querySelector(".chart path.band") !== null;
      while (!arrived()) await new Promise((wake) => setTimeout(wake, 20));
      return Math.max(...longest);
    });
    expect(longest, "milliseconds of the longest task").toBeLessThan(50);
  });
});
