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
