// docs/hosting.md says what a host loses that sends no headers of its own: speed and strictness, not the page.

import { expect, test as base } from "@playwright/test";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** Addresses of hosts that send files with their types and nothing else, or with `*` for CORS. */
interface BareHosts {
  bare: string;
  shared: string;
}

const test = base.extend<object, { hosts: BareHosts }>({
  hosts: [
    async ({}, use) => {
      const [bare, shared] = await Promise.all([serve({}), serve({ "access-control-allow-origin": "*" })]);
      await use({ bare: bare.address, shared: shared.address });
      for (const { server } of [bare, shared]) server.closeAllConnections();
    },
    { scope: "worker" },
  ],
});

test("a host without headers shows the live page, and so does a frame on another host", async ({ page, hosts }) => {
  await page.goto(`${hosts.bare}/gap.html`);
  await expect(page.locator("html")).toHaveAttribute("data-live", "yes");
  await page.goto(`${hosts.shared}/`);
  await expect(await frameOn(page, `${hosts.bare}/gap.html`)).toHaveAttribute("data-live", "yes");
});

test("in a sandboxed frame the page is live when the host sends `*`", async ({ page, hosts }) => {
  await page.goto(`${hosts.bare}/`);
  const inside = await frameOn(page, `${hosts.shared}/gap.html`, "allow-scripts");
  await expect(inside).toHaveAttribute("data-live", "yes");
});

test("in a sandboxed frame the storyboard stands when it does not", async ({ page, hosts }) => {
  await page.goto(`${hosts.shared}/`);
  const inside = await frameOn(page, `${hosts.bare}/gap.html`, "allow-scripts");
  await expect(inside.locator("#storyboard")).toBeVisible();
  await expect(inside).not.toHaveAttribute("data-live", "yes");
});

/** Puts a frame into the page, and gives what is in it. */
async function frameOn(page: import("@playwright/test").Page, address: string, sandbox?: string) {
  await page.evaluate(
    ({ address, sandbox }) => {
      const frame = Object.assign(document.createElement("iframe"), { src: address, width: 800, height: 600 });
      if (sandbox) frame.setAttribute("sandbox", sandbox);
      document.body.replaceChildren(frame);
    },
    { address, sandbox },
  );
  return page.frameLocator("iframe").locator("html");
}

/** Hands out what the page's own host has, but with these headers only. */
async function serve(headers: Record<string, string>) {
  const server = createServer(async (request, response) => {
    const answer = await fetch(`${process.env.BASE_URL}${request.url}`);
    response.writeHead(answer.status, { "content-type": answer.headers.get("content-type") ?? "", ...headers });
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}
