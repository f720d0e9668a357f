import { defineConfig } from "@playwright/test";
import { chromium } from "./engines";
import suite from "./playwright.config";

// Started by `cargo xtask pictures`. It photographs and checks nothing, so it is no part of the suite.
export default defineConfig({
  ...suite,
  testMatch: "pictures.ts",
  timeout: 300_000,
  reporter: "list",
  use: { ...suite.use, screenshot: "off", trace: "off" },
  projects: [{ name: "pictures", use: chromium }],
});
