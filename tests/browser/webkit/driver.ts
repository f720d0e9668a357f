// WebKit of Debian, driven by its own driver, on a screen that nobody sees: without one it hangs.

import { spawn, type ChildProcess } from "node:child_process";
import { Builder, type WebDriver } from "selenium-webdriver";
import { DriverService } from "selenium-webdriver/remote/index.js";
import { test as base } from "../hosts/server";

/** Its bar of addresses takes some of the height of a window. */
const BAR = 38;

/** Its screen has room for every host page. */
const SCREEN = ["-screen", "0", "2560x1440x24", "-nolisten", "tcp"];

/** Tests in WebKit: one window for each worker of Playwright, in the size of a small computer for each test. */
export const test = base.extend<{ webkit: WebDriver }, { window: WebDriver }>({
  window: [
    async ({}, use) => {
      const screen = spawn("Xvfb", ["-displayfd", "3", ...SCREEN], { stdio: ["ignore", "ignore", "ignore", "pipe"] });
      // A worker that ends early leaves nobody behind; the driver sees to itself.
      process.once("exit", () => screen.kill());
      const driver = await startDriver(await display(screen));
      const browser = new Builder().usingServer(await driver.start()).withCapabilities({ browserName: "MiniBrowser" });
      const window = await browser.build();
      await use(window);
      await window.quit();
      await driver.kill();
      screen.kill();
    },
    { scope: "worker", timeout: 60_000 },
  ],

  webkit: async ({ window }, use, info) => {
    await resize(window, { width: 1280, height: 800 });
    await use(window);
    if (info.status === info.expectedStatus) return;
    await info.attach("screenshot", { body: Buffer.from(await window.takeScreenshot(), "base64"), contentType: "image/png" });
  },
});

/** Gives the page in the window this size. */
export const resize = (webkit: WebDriver, { width, height }: { width: number; height: number }) =>
  webkit.manage().window().setRect({ x: 0, y: 0, width, height: height + BAR });

const startDriver = (display: string) =>
  new DriverService.Builder("/usr/bin/WebKitWebDriver")
    .setLoopback(true)
    .setEnvironment({ ...process.env, DISPLAY: display })
    .build();

/** The name of a screen, which it says once it is on. */
function display(screen: ChildProcess): Promise<string> {
  return new Promise((on, off) => {
    screen.stdio[3]!.once("data", (number) => on(`:${String(number).trim()}`));
    screen.once("error", off).once("exit", (code) => off(new Error(`Xvfb ended with ${code}`)));
  });
}
