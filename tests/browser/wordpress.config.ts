import { defineConfig } from "@playwright/test";
import { existsSync } from "node:fs";
import { chromium, firefox } from "./engines";
import suite from "./playwright.config";

// Started by `cargo xtask test --wordpress`, which installs WordPress and says where its posts are.
export default defineConfig({
  ...suite,
  testMatch: "wordpress.spec.ts",
  outputDir: "../../test-results/wordpress",
  // PHP serves one request after the other.
  workers: 1,
  projects: [
    { name: "chromium", use: chromium },
    ...(existsSync("/usr/bin/firefox-esr") ? [{ name: "firefox", use: firefox }] : []),
  ],
});
