import { defineConfig } from "@playwright/test";
import { chromium, firefox } from "./engines";

// Started by `cargo xtask test --only browser`, which serves the page and says where.
const results = "../../test-results";

/** What a host page relies on; the rest of the suite asks about the page itself, in Chromium. */
const ON_HOST_PAGES = ["hosts*.spec.ts", "messages.spec.ts", "smoke.spec.ts", "storyboard.spec.ts"];
const WEBKIT = "webkit/*.spec.ts";

export default defineConfig({
  testDir: ".",
  outputDir: `${results}/browser`,
  forbidOnly: true,
  fullyParallel: true,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  updateSnapshots: "none",
  reporter: [["list"], ["json"]],
  use: {
    baseURL: process.env.BASE_URL,
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
  },
  projects: [
    { name: "chromium", testIgnore: ["webkit/**", "wordpress.spec.ts"], use: chromium },
    { name: "firefox", testIgnore: WEBKIT, testMatch: ON_HOST_PAGES, use: firefox },
    // Driven by a client of its own; Playwright counts and reports.
    { name: "webkit", testMatch: WEBKIT, use: { screenshot: "off", trace: "off" } },
  ],
});
