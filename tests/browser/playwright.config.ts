import { defineConfig } from "@playwright/test";

// Started by `cargo xtask test --only browser`, which serves the page and says where.
const results = "../../test-results";

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
    browserName: "chromium",
    launchOptions: {
      executablePath: "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-quic",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
      ],
    },
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
  },
});
