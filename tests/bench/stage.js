// Times frames of the stage in headless Chromium and prints the times as JSON. Started by `cargo xtask bench
// stage`, which names the folder of the built painter. Only script is timed: the graphics card is imitated here.

import { readFile } from "node:fs/promises";
import { chromium } from "../browser/node_modules/@playwright/test/index.mjs";

const [built] = process.argv.slice(2);
const CELLS = [2000, 8000, 20_000];
/** How long each picture is drawn, frame after frame. */
const SECONDS = 10;

const files = {
  "/": ["text/html", "<!doctype html><title>bench</title>"],
  "/page.js": ["text/javascript", await readFile("page.js")],
  "/pixi.js": ["text/javascript", await readFile("node_modules/pixi.js/dist/pixi.min.mjs")],
  "/stage/stage.js": ["text/javascript", await readFile(`${built}/stage.js`)],
  "/stage/stage.wasm": ["application/wasm", await readFile(`${built}/stage.wasm`)],
};
// Only a page that is isolated from others has a clock finer than a tenth of a millisecond.
const isolated = { "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp" };

const launch = (...args) => chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", ...args] });
// Canvas2D is for browsers without a graphics card: there the browser itself draws, after our script.
const browsers = {
  webgl: await launch("--use-angle=swiftshader", "--enable-unsafe-swiftshader"),
  canvas2d: await launch("--disable-gpu"),
};

/** Frames of one picture, in a page of its own. */
async function measure(means, cells) {
  const page = await (browsers[means] ?? browsers.webgl).newPage({ viewport: { width: 1280, height: 800 } });
  await page.route("http://localhost/**", (route) => {
    const file = files[new URL(route.request().url()).pathname];
    if (!file) return route.fulfill({ status: 404 });
    return route.fulfill({ contentType: file[0], body: file[1], headers: isolated });
  });
  await page.goto("http://localhost/");
  const measured = await page.evaluate(async ([means, cells, seconds]) => {
    const { ours, pixi, time } = await import("/page.js");
    const canvas = document.createElement("canvas");
    // The stage in a page of 1280 × 800.
    [canvas.width, canvas.height] = [940, 436];
    document.body.replaceChildren(canvas);
    const picture = means === "pixi" ? await pixi(canvas, cells) : await ours(canvas, means, cells);
    const [prepare, paint, frame] = await time(picture, seconds);
    const at = (times, share) => times[Math.floor(share * (times.length - 1))];
    return { sprites: picture.sprites, frames: frame.length, prepare: at(prepare, 0.5), paint: at(paint, 0.5), median: at(frame, 0.5), p95: at(frame, 0.95) };
  }, [means, cells, SECONDS]);
  await page.close();
  return { means, cells, ...measured };
}

const measured = [];
for (const cells of CELLS) {
  const webgl2 = await measure("webgl2", cells);
  measured.push(webgl2, await measure("canvas2d", cells), { ...(await measure("pixi", webgl2.sprites)), cells });
}
console.log(JSON.stringify(measured));
await Promise.all(Object.values(browsers).map((browser) => browser.close()));
