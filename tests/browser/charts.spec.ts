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
    await expect(page.locator("#chapter-title")).toHaveText("Taking root");
    const found = await experiments(page).locator(".found").innerText();
    const [, before, now] = found.match(/gap lasts: (\d+) days in the first run, (\d+) days in the second/)!.map(Number);
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
    const cd4 = list.locator("li", { hasText: "still at the lower edge of the usual range" });
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

  test("is worked out in many small pieces, between which the page goes on", async ({ page }) => {
    test.setTimeout(60_000);
    await open(page, "?chapter=rebuild&painter=canvas2d");
    await expect(page.locator(".chart path.band")).not.toHaveCount(0, { timeout: 40_000 });
    await page.getByLabel("Plan of clearing").selectOption("cy-atg");
    const { whole, longest } = await page.evaluate(async () => {
      const begin = performance.now();
      let [before, longest] = [begin, 0];
      while (document.querySelector(".chart path.band") === null) {
        await new Promise((wake) => setTimeout(wake, 1));
        longest = Math.max(longest, performance.now() - before);
        before = performance.now();
      }
      return { whole: before - begin, longest };
    });
    expect(longest, "milliseconds without a pause").toBeLessThan(whole / 4);
  });
});

test.describe("time", () => {
  test("every line ends in a dot on the cursor, and one cursor crosses ruler and chart", async ({ page }) => {
    await open(page, "?chapter=rebuild&painter=canvas2d");
    const dots = page.locator(".chart .dots path");
    const places = async () => [...(await dots.getAttribute("d"))!.matchAll(/M([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
    await expect.poll(async () => (await places()).length).toBe(5);
    const before = await places();
    await page.getByRole("slider", { name: "Day" }).press("PageUp");
    await expect.poll(async () => (await places())[0][0]).toBeGreaterThan(before[0][0]);
    const cursor = (await page.locator(".chart .cursor").boundingBox())!;
    const chart = (await page.locator(".chart").boundingBox())!;
    expect(Math.abs(cursor.x - chart.x - (await places())[0][0])).toBeLessThan(1.5);
  });

  test("a change of scale is said once, when the day crosses it", async ({ page }) => {
    await open(page, "?chapter=gap&painter=canvas2d");
    const said = page.locator(".change-of-scale");
    const slider = page.getByRole("slider", { name: "Day" });
    await expect(said).toBeEmpty();
    await slider.press("ArrowRight");
    await expect(said).toBeEmpty();
    await slider.press("PageUp");
    await expect(said).toHaveText(/^Here 1 cm is \d+ days\.$/);
  });
});

test.describe("steps of ten", () => {
  test("are chosen by a switch, said politely, and offered only where the chart shows counts", async ({ page }) => {
    await open(page, "?chapter=clear&painter=canvas2d");
    const levels = page.locator(".chart .level-name");
    await expect(levels).toHaveText(["none", "first day"]);
    const choice = page.getByLabel("steps of ten");
    await choice.check();
    await expect(levels).toHaveText(["a thousandth", "a hundredth", "a tenth", "first day"]);
    await expect(page.getByText("The chart now has steps of ten.")).toHaveCount(1);
    await page.getByRole("button", { name: "Years later" }).click();
    await expect(choice).toBeHidden();
    await expect(levels).toHaveText(["none", "a flare", "first day"]);
  });
});
