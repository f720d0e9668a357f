// Plays the story of a built page from the first day to the last in headless Chromium and prints, as JSON, how long
// the page's script takes in each frame and how much memory it holds. Started by `cargo xtask bench play`, which
// names the folder of the page. Only script is timed: the graphics card is imitated here.

import { open } from "./built.js";

const [built] = process.argv.slice(2);

/** Leaves the drawing to nobody: without a graphics card it is imitated by the cores that the script needs. */
function drawNothing() {
  WebGL2RenderingContext.prototype.drawArrays = () => {};
  WebGL2RenderingContext.prototype.drawArraysInstanced = () => {};
}

/** Wraps every animation frame of the page, so that its script is timed. */
function timeFrames() {
  const ask = window.requestAnimationFrame.bind(window);
  window.frames_of_script = [];
  window.requestAnimationFrame = (work) => ask((now) => {
    const start = performance.now();
    work(now);
    window.frames_of_script.push(performance.now() - start);
  });
}

async function play(means) {
  const drawn = means === "webgl2" ? ["--use-angle=swiftshader", "--enable-unsafe-swiftshader"] : ["--disable-gpu"];
  const page = await open(built, `?painter=${means}&dots=1`, {
    args: ["--enable-precise-memory-info", "--js-flags=--expose-gc", ...drawn],
    scripts: means === "webgl2" ? [timeFrames, drawNothing] : [timeFrames],
  });
  const heap = () => page.evaluate(() => (window.gc(), performance.memory.usedJSHeapSize));
  await page.waitForTimeout(3000);
  const before = await heap();
  await page.evaluate(() => (window.frames_of_script.length = 0));
  // Twice as fast: the whole story fits into a minute.
  await page.locator(".transport .speed").click();
  await page.getByRole("button", { name: "Play" }).click();
  const isOver = () => document.querySelector(".transport .play").getAttribute("aria-label") === "Play";
  await page.waitForFunction(isOver, undefined, { timeout: 1_200_000, polling: 500 });
  const times = (await page.evaluate(() => window.frames_of_script)).sort((a, b) => a - b);
  const after = await heap();
  await page.context().browser().close();
  const at = (share) => times[Math.floor(share * (times.length - 1))];
  return { means, frames: times.length, median: at(0.5), p95: at(0.95), longest: at(1), heap_growth: after - before };
}

console.log(JSON.stringify([await play("webgl2"), await play("canvas2d")]));
