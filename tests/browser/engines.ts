// The browsers of Debian that Playwright drives, each kept from asking anyone but this machine.

import type { PlaywrightTestOptions, PlaywrightWorkerOptions } from "@playwright/test";

type Engine = Partial<PlaywrightTestOptions & PlaywrightWorkerOptions>;

export const chromium: Engine = {
  browserName: "chromium",
  launchOptions: {
    executablePath: "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-quic",
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
    ],
  },
};

/** Driven by WebDriver BiDi. Without a screen it has no WebGL2, so the picture is drawn on a plain canvas. */
export const firefox: Engine = {
  browserName: "firefox",
  channel: "moz-firefox",
  launchOptions: {
    executablePath: "/usr/bin/firefox-esr",
    // It stops at once when anyone but this machine is asked, and it has nothing to ask its maker for.
    env: { ...process.env, MOZ_DISABLE_NONLOCAL_CONNECTIONS: "1" } as Record<string, string>,
    firefoxUserPrefs: {
      "services.settings.server": "data:,#remote-settings-dummy/v1",
      // Nobody sees the icons of tabs, and the policy of a host may forbid them.
      "browser.chrome.site_icons": false,
      // Mouse and wheel come from outside, as a person's do; else they would not reach frames of other origins.
      "remote.events.async.mouse.enabled": true,
      "remote.events.async.wheel.enabled": true,
    },
  },
};
