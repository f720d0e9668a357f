// Asks a built page for 1000 runs of four treatments in headless Chromium and prints, as JSON, how long they take and
// how long a slider takes to answer meanwhile. Started by `cargo xtask bench runs`, which names the folder of the page.

import { open } from "./built.js";

const [built] = process.argv.slice(2);

/** Starts the runs and waits for their picture; `moves` says whether a slider is moved to and fro meanwhile. */
async function ask(moves) {
  const tasks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: "longtask" });
  const slider = document.querySelector("#depth");
  const frame = () => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
  const answers = [];
  const begun = performance.now();
  document.querySelector(".begin").click();
  const isDone = () => document.querySelector(".answer") !== null;
  for (let step = 0; !isDone(); step++) {
    const moved = performance.now();
    if (moves) {
      slider.value = step % 2 ? "0.9" : "0.95";
      slider.dispatchEvent(new Event("input", { bubbles: true }));
    }
    await frame();
    if (moves) answers.push(performance.now() - moved);
  }
  const seconds = (performance.now() - begun) / 1000;
  await frame();
  const longest = (times) => Math.max(0, ...times);
  return {
    seconds,
    longest_task: longest(tasks.map((task) => task.duration)),
    answers: answers.length,
    longest_answer: longest(answers),
  };
}

async function run(meanwhile, moves) {
  const page = await open(built, "?painter=canvas2d&runs=1000&view=hundred", { args: ["--disable-gpu"] });
  await page.waitForSelector(".begin");
  // The bands of the chart are worked out first.
  await page.waitForTimeout(8000);
  const ran = await page.evaluate(ask, moves);
  await page.context().browser().close();
  return { meanwhile, ...ran };
}

console.log(JSON.stringify([await run("nothing else", false), await run("a slider moves", true)]));
