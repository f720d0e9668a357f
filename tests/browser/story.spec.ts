// The story as a reader meets it: time moves when asked, and what is told is what the model says.

import { execFileSync } from "node:child_process";
import { expect, test, type Page } from "@playwright/test";
import axe from "axe-core";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";

const CHAPTERS = ["attack", "collect", "clear", "return", "gap", "root", "rebuild", "after"];
const PICTURES = "../../test-results/pictures";

/** What the model says of the default run, from the command line. */
function simulate(...days: number[]): Record<string, { value: number }>[] {
  const defaults = ["--plan", "beam-atg", "--seed", "1874", "--triggers", "on", "--escapes", "on"];
  const answer = execFileSync(process.env.XTASK ?? "xtask", ["simulate", ...defaults, `--days=${days}`, "--json"]);
  return JSON.parse(answer.toString()).rows.map((row: { values: unknown }) => row.values);
}

async function open(page: Page, query = "") {
  await page.goto(`/${query}`);
  await expect(page.locator("html")).toHaveAttribute("data-live", "yes");
  await expect(page.locator("#explainer .stage")).not.toHaveAttribute("data-discs", "0");
}

const scrubber = (page: Page) => page.getByRole("slider", { name: "Day" });
const spoken = (page: Page) => scrubber(page).getAttribute("aria-valuetext");

test.describe("time", () => {
  test("nothing starts by itself", async ({ page }) => {
    await open(page);
    const [before, picture] = [await spoken(page), await page.locator("#explainer .stage").screenshot()];
    await page.waitForTimeout(1500);
    expect(await spoken(page)).toBe(before);
    expect((await page.locator("#explainer .stage").screenshot()).equals(picture)).toBe(true);
  });

  test("play is the first thing a key reaches", async ({ page }) => {
    await open(page);
    await page.keyboard.press("Tab");
    await expect(page.getByRole("button", { name: "Play" })).toBeFocused();
  });

  test("played from the first day, the story passes every chapter and ends", async ({ page }) => {
    test.setTimeout(240_000);
    await open(page, "?day=-180&speed=8&painter=canvas2d");
    const passed: string[] = [];
    await page.exposeFunction("pass", (chapter: string) => passed.push(chapter));
    await page.evaluate(() => {
      const tell = () => (window as never as { pass(name: string): void }).pass(
        document.querySelector(".words .number")?.textContent ?? "",
      );
      tell();
      new MutationObserver(tell).observe(document.querySelector(".words")!, { childList: true, subtree: true, characterData: true });
    });
    await page.getByRole("button", { name: "Play" }).click();
    await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Play" })).toBeVisible({ timeout: 220_000 });
    expect([...new Set(passed)]).toEqual(CHAPTERS.map((_, place) => `Chapter ${place + 1} of 8`));
    expect(await spoken(page)).toContain("10 years");
  });

  test("pause holds the day", async ({ page }) => {
    await open(page, "?chapter=gap&speed=4");
    await page.getByRole("button", { name: "Play" }).click();
    await expect.poll(() => spoken(page)).not.toContain("Day 7");
    await page.getByRole("button", { name: "Pause" }).click();
    const held = await spoken(page);
    await page.waitForTimeout(600);
    expect(await spoken(page)).toBe(held);
  });

  test("a key moves the scrubber by a step of the chapter, and Home goes to the first day", async ({ page }) => {
    await open(page, "?chapter=gap");
    await scrubber(page).focus();
    await page.keyboard.press("ArrowRight");
    expect(await spoken(page)).toContain("Day 8");
    await page.keyboard.press("Home");
    expect(await spoken(page)).toContain("Day −180");
  });

  test("a press on the ruler goes to its day", async ({ page }) => {
    await open(page, "?chapter=attack");
    const { x, y, width } = (await page.locator(".ruler").boundingBox())!;
    await page.mouse.click(x + 0.95 * width, y + 58);
    await expect.poll(() => spoken(page)).toMatch(/years after day 0/);
  });

  test("the marks of what happens are one stop for keys: arrows go along, Enter goes to the day", async ({ page }) => {
    await open(page, "?chapter=gap");
    const marks = page.getByRole("toolbar").getByRole("button");
    await marks.first().focus();
    await page.keyboard.press("End");
    await page.keyboard.press("ArrowLeft");
    const told = await page.locator(".event-told").textContent();
    await expect(marks.nth((await marks.count()) - 2)).toBeFocused();
    expect(told).toContain(await marks.nth((await marks.count()) - 2).getAttribute("aria-label"));
    await page.keyboard.press("Enter");
    await expect.poll(() => spoken(page)).toMatch(/years after day 0/);
  });

  test("play shows a chapter from its beginning", async ({ page }) => {
    await open(page, "?chapter=rebuild");
    await page.getByRole("button", { name: "Play" }).click();
    await page.getByRole("button", { name: "Pause" }).click();
    expect(await spoken(page)).toMatch(/^(Day 3\d|Day 4\d|Day 5\d|[2-6] months)/);
  });

  test("a term tells what it means when it is pressed", async ({ page }) => {
    await open(page, "?chapter=attack");
    await page.getByRole("button", { name: "autoimmune condition" }).click();
    await expect(page.locator("#explainer .words .meaning")).toContainText("immune system");
  });

  test("the last chapter says how this run ends, and another run can be tried", async ({ page }) => {
    await open(page, "?chapter=after");
    await expect(page.locator("#explainer .ending")).toContainText("active again");
    const before = await page.locator(".chart > .past").innerHTML();
    await page.getByRole("button", { name: "Another run" }).click();
    await expect.poll(() => page.locator(".chart > .past").innerHTML()).not.toBe(before);
  });

  test("any chapter can be entered first", async ({ page }) => {
    for (const [place, chapter] of CHAPTERS.entries()) {
      await open(page, `?chapter=${chapter}`);
      await expect(page.locator("#explainer .words .number")).toHaveText(`Chapter ${place + 1} of 8`);
    }
  });
});

test.describe("what is told is what the model says", () => {
  test("on day 7 neutrophils are below 0.1, for the page and for the command line", async ({ page }) => {
    const [day7] = simulate(7);
    expect(day7.neutrophils.value).toBeLessThan(0.095);
    await open(page, "?chapter=gap");
    await scrubber(page).focus();
    await page.keyboard.press("Home");
    await page.keyboard.press("PageUp");
    for (const _ of [1, 2, 3]) await page.keyboard.press("PageUp");
    for (let step = 0; step < 6; step++) await page.keyboard.press("ArrowRight");
    expect(await spoken(page)).toContain("Day 7. Neutrophils: below 0.1");
    await expect(page.locator(".told")).toHaveText((await spoken(page)) ?? "");
  });

  test("there are as many discs as the model counts cells, on five days", async ({ page }) => {
    const days = [-180, -1, 7, 30, 365];
    const counted = [
      "blood_stem_cells", "monocytes", "natural_killer_cells", "b_cells",
      "naive_cd4", "memory_cd4", "cd8", "regulators", "self_reactive",
    ];
    for (const [place, values] of simulate(...days).entries()) {
      const neutrophils = Math.round(values.neutrophils.value * 1000);
      const expected = counted.reduce((sum, name) => sum + Math.round(values[name].value), neutrophils);
      await open(page, `?day=${days[place]}`);
      const discs = Number(await page.locator("#explainer .stage").getAttribute("data-discs"));
      expect(Math.abs(discs - expected), `day ${days[place]}: ${discs} discs, ${expected} cells`).toBeLessThanOrEqual(1);
    }
  });
});

test.describe("the model's settings", () => {
  test("without stem cells given back the gap is longer, and the run before stays as a ghost", async ({ page }) => {
    await open(page, "?chapter=gap");
    await page.getByRole("slider", { name: /stem cells given back/i }).focus();
    await page.keyboard.press("Home");
    await expect(page.locator(".differences li").first()).toContainText(/gap/i);
    await expect(page.locator(".chart .ghost path").first()).toBeAttached();
    await page.getByRole("button", { name: /default|reset/i }).click();
    await expect(page.locator(".differences li").first()).toContainText(/gap/i);
  });

  test("a link that asks for the impossible gets a polite note and a safe value", async ({ page }) => {
    await open(page, "?depth=9&plan=magic&day=NaN&chapter=gap");
    await expect(page.getByRole("status").locator("p")).toHaveCount(3);
    await expect(page.locator("#plan")).toHaveValue("beam-atg");
    expect(await page.locator("#depth").inputValue()).toBe("1.25");
  });
});

test.describe("the picture", () => {
  for (const means of ["webgl2", "canvas2d"]) {
    test(`${means} paints the microlitre`, async ({ page }) => {
      await open(page, `?chapter=attack&painter=${means}`);
      await expect(page.locator("#explainer .stage")).toHaveAttribute("data-means", means);
      expect(distinctColours(await page.locator("#explainer .stage").screenshot())).toBeGreaterThan(500);
    });
  }

  test("both means paint nearly the same picture", async ({ page }) => {
    const pictures: Buffer[] = [];
    for (const means of ["webgl2", "canvas2d"]) {
      await open(page, `?chapter=gap&painter=${means}`);
      pictures.push(await page.locator("#explainer .stage").screenshot());
    }
    expect(shareThatDiffers(pictures)).toBeLessThan(0.05);
  });

  test("a lit kind dims the others and is told", async ({ page }) => {
    await open(page, "?chapter=gap");
    const button = page.locator(".legend").getByRole("button", { name: /^Neutrophil/ });
    const before = await page.locator("#explainer .stage").screenshot();
    await button.click();
    await expect(button).toHaveAttribute("aria-pressed", "true");
    await expect(page.locator(".legend-note")).toContainText("Neutrophil");
    expect((await page.locator("#explainer .stage").screenshot()).equals(before)).toBe(false);
  });
});

test.describe("the loupe", () => {
  const glass = (page: Page) => page.getByRole("slider", { name: "Circle that enlarges" });

  test("arrow keys move it, and what lies under it is said", async ({ page }) => {
    await open(page, "?chapter=attack");
    await expect(glass(page)).toHaveAttribute("aria-valuetext", /Self-reactive T cell 1/);
    const [picture, across] = [await page.locator("#explainer .stage").screenshot(), await glass(page).getAttribute("aria-valuenow")];
    await glass(page).focus();
    await page.keyboard.press("Shift+ArrowLeft");
    await expect(glass(page)).toHaveAttribute("aria-valuenow", String(Number(across) - 100));
    await expect(glass(page)).toHaveAttribute("aria-valuetext", /^In the circle: Neutrophil \d/);
    expect((await page.locator("#explainer .stage").screenshot()).equals(picture)).toBe(false);
  });

  test("it stays in the square", async ({ page }) => {
    await open(page, "?chapter=attack");
    await glass(page).focus();
    for (let press = 0; press < 12; press++) await page.keyboard.press("Shift+ArrowUp");
    await page.keyboard.press("End");
    await expect(glass(page)).toHaveAttribute("aria-valuenow", "1000");
  });

  test("on a phone it appears where a finger taps, and goes when it taps elsewhere", async ({ browser, baseURL }) => {
    const context = await browser.newContext({ baseURL, viewport: { width: 360, height: 740 }, hasTouch: true });
    const page = await context.newPage();
    await open(page, "?chapter=root");
    await expect(glass(page)).toHaveCount(0);
    const { x, y } = (await page.locator("#explainer .stage .millimetre").boundingBox())!;
    await page.touchscreen.tap(x + 60, y - 60);
    await expect(glass(page)).toHaveCount(1);
    await page.touchscreen.tap(20, 20);
    await expect(glass(page)).toHaveCount(0);
    await context.close();
  });
});

test.describe("reach", () => {
  for (const theme of ["light", "dark", "contrast"]) {
    test(`axe finds nothing serious in ${theme}`, async ({ page }) => {
      await open(page, `?chapter=rebuild&theme=${theme}`);
      await page.evaluate(axe.source);
      const found = await page.evaluate(async () => {
        const { violations } = await (window as never as { axe: typeof axe }).axe.run();
        return violations
          .filter(({ impact }) => impact === "serious" || impact === "critical")
          .map(({ id, nodes }) => `${id}: ${nodes[0].html}`);
      });
      expect(found).toEqual([]);
    });
  }

  test("at 320 px nothing scrolls sideways", async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const chapter of CHAPTERS) {
      await open(page, `?chapter=${chapter}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    }
  });

  test("the wheel scrolls the page from the picture and from the ruler", async ({ page }) => {
    for (const place of ["#explainer .stage", ".ruler", ".chart"]) {
      await open(page, "?chapter=gap");
      await page.locator(place).hover();
      await page.mouse.wheel(0, 240);
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
    }
  });

  test("with reduced motion days pass in steps and nothing drifts", async ({ page }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await open(page, "?chapter=gap");
    await page.getByRole("button", { name: "Play" }).click();
    await expect.poll(() => spoken(page), { timeout: 10_000 }).toContain("Day 2");
    const picture = await page.locator("#explainer .stage").screenshot();
    await page.waitForTimeout(300);
    const is_same_day = (await spoken(page))?.includes("Day 2");
    if (is_same_day) expect((await page.locator("#explainer .stage").screenshot()).equals(picture)).toBe(true);
  });
});

test.describe("pictures for the eye", () => {
  for (const [width, height] of [[360, 740], [820, 1180], [1280, 800]]) {
    test(`every chapter at ${width} px`, async ({ page }) => {
      test.setTimeout(180_000);
      await page.setViewportSize({ width, height });
      for (const chapter of CHAPTERS) {
        await open(page, `?chapter=${chapter}`);
        await expect(page.locator("#explainer .stage .count")).toBeVisible();
        await page.screenshot({ path: `${PICTURES}/${chapter}-${width}.png` });
      }
    });
  }
});

/** How many colours a picture has. */
function distinctColours(picture: Buffer): number {
  const { data } = PNG.sync.read(picture);
  return new Set(new Uint32Array(data.buffer, data.byteOffset, data.length / 4)).size;
}

/** The share of pixels that differ visibly, 0 to 1. */
function shareThatDiffers([one, other]: Buffer[]): number {
  const [first, second] = [one, other].map((picture) => PNG.sync.read(picture));
  const { width, height } = first;
  return pixelmatch(first.data, second.data, undefined, width, height, { threshold: 0.2 }) / (width * height);
}
