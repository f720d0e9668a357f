// Serves the host pages of this folder from another origin than the explainer, with the headers their hosts would send.

import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { test as base } from "../test";

const FOLDER = fileURLToPath(new URL(".", import.meta.url));
const EXPLAINER = process.env.BASE_URL ?? "";
const TYPES: Record<string, string> = { ".html": "text/html; charset=utf-8", ".css": "text/css" };

/** Policies that a host sends with its page. */
const POLICIES: Record<string, string> = {
  "/strict.html":
    "default-src 'none'; style-src 'none'; script-src {{ page }}/embed.js; frame-src {{ page }}/; img-src {{ page }}/picture/",
  "/trusted-types.html": "require-trusted-types-for 'script'; trusted-types 'none'",
};

/** Tests of host pages: `hosts` is where those are served, as long as a worker of Playwright lives. */
export const test = base.extend<object, { hosts: string }>({
  hosts: [
    async ({}, use) => {
      const server = createServer((request, response) => void answer(request, response));
      await new Promise<void>((listening) => server.listen(0, "localhost", listening));
      await use(`http://localhost:${(server.address() as AddressInfo).port}`);
      server.closeAllConnections();
    },
    { scope: "worker" },
  ],
});

async function answer(request: IncomingMessage, response: ServerResponse) {
  const path = new URL(request.url ?? "/", "http://localhost").pathname;
  if (path === "/favicon.ico") return void response.writeHead(204).end();
  try {
    const text = await furnish(await read(path));
    response.setHeader("content-type", TYPES[extname(path)]);
    if (path in POLICIES) response.setHeader("content-security-policy", await furnish(POLICIES[path]));
    response.end(text);
  } catch {
    response.writeHead(404).end();
  }
}

/** Fills the places: where the explainer is, and what stands before and after it in the articles. */
async function furnish(text: string) {
  const [before, after] = await Promise.all([read("article/before.html"), read("article/after.html")]);
  return text.replaceAll("{{ before }}", before).replaceAll("{{ after }}", after).replaceAll("{{ page }}", EXPLAINER);
}

const read = (path: string) => readFile(join(FOLDER, path), "utf8");
