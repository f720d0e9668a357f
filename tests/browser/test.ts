// Playwright's test, for all engines: BiDi, which drives Firefox, cannot turn scripts off, but a page can be sent with
// a policy that does.

import { test as base, type BrowserContext } from "@playwright/test";

export const test = base.extend({
  context: async ({ context, browserName, javaScriptEnabled }, use) => {
    if (browserName === "firefox" && javaScriptEnabled === false) await refuseScripts(context);
    await use(context);
  },
});

/** Sends every document with one policy more, so that the browser treats it as if scripts were switched off. */
async function refuseScripts(context: BrowserContext) {
  await context.route("**/*", async (route) => {
    if (!route.request().isNavigationRequest()) return route.fallback();
    const response = await route.fetch();
    const headers = response.headers();
    const policies = [headers["content-security-policy"], "sandbox allow-same-origin"].filter(Boolean);
    await route.fulfill({ response, headers: { ...headers, "content-security-policy": policies.join(", ") } });
  });
}
