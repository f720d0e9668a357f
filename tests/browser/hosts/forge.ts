// A host that means no good: messages that are nearly right, or nothing like it.

import type { Page } from "@playwright/test";

/** Sends messages from the host page to its first frame. */
export const send = (page: Page, messages: object[]) =>
  page.evaluate((messages) => {
    for (const message of messages) frames[0].postMessage(message, "*");
  }, messages);

/** Sends so many forged messages, the same ones each time. None of them asks for anything that the page grants. */
export async function forge(page: Page, count: number) {
  await page.evaluate(async (count) => {
    let seed = 20_261_127;
    const random = () => {
      seed = (seed + 0x6d2b79f5) | 0;
      let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    };
    const one = <T>(of: T[]): T => of[Math.floor(random() * of.length)];

    const huge = "9".repeat(20_000);
    const deep = Array.from({ length: 200 }).reduce((inside: unknown) => ({ inside, target: "immune-rebuild" }), {});
    const cyclic: Record<string, unknown> = {};
    cyclic.itself = cyclic;
    const strangeText = ["", " ", "\0", "null", "undefined", "__proto__", "constructor", "\ud800", "💉", "<img src=x onerror=alert(1)>", "../../etc", "%00", "gap ", "Gap", "gap&chapter=root", "1e999", "0x10", "-", huge];
    const strangeNumbers = [NaN, Infinity, -Infinity];
    const things = [null, undefined, true, false, [], {}, [1, 2], ["root"], { valueOf: "root" }, new Map([["chapter", "root"]]), new Set(["root"]), new Date(0), /root/, new Error("root"), new Uint8Array(9), 9n, new Blob(["root"]), deep, cyclic];
    const names = ["lang", "chapter", "day", "plan", "depth", "graft", "selection", "thymus", "regulators", "condition", "seed", "triggers", "escapes", "speed", "theme", "motion", "view", "runs", "compare", "stop", "late", "chrome", "mode", "text", "accent"];
    const others = ["__proto__", "constructor", "prototype", "toString", "then", "length", "source", "data", "choices", "innerHTML", "arms2"];

    // As text, each of these is refused as a value of every name.
    const refused = () => (random() < 0.6 ? one<unknown>(things) : one<unknown>([...strangeText.slice(1), ...strangeNumbers]));
    const good = { chapter: "root", theme: "dark", day: 70, chrome: "figure", plan: "none" };
    const envelope = { target: "immune-rebuild", v: 1, type: "set" };

    const kinds: (() => unknown)[] = [
      () => one<unknown>([...things, ...strangeText, ...strangeNumbers, random(), random() * 1e308]),
      () => ({ [one(others)]: refused(), [one(names)]: one([...strangeText]) }),
      // Right in all but one part.
      () => ({ ...envelope, ...good, target: one<unknown>(["Immune-rebuild", "immune-rebuild ", "", 1, null, ["immune-rebuild"], {}]) }),
      () => ({ ...envelope, ...good, v: one<unknown>([0, 2, -1, 1.5, "1", NaN, null, true, [1]]) }),
      () => ({ ...envelope, ...good, type: one<unknown>(["Set", "get", "ready", "height", "", 0, null, ["set"], "__proto__"]) }),
      () => ({ source: "immune-rebuild", v: 1, type: one(["ready", "height", "chapter", "error", "set"]), ...good, height: one<unknown>([1e9, -1, NaN, "9", null]) }),
      () => JSON.parse(`{"__proto__":${JSON.stringify({ ...envelope, ...good })}}`),
      () => [envelope, good],
      () => JSON.stringify({ ...envelope, ...good }),
      () => new Map(Object.entries({ ...envelope, ...good })),
      // Right, but with values that are none, of which the page may complain politely.
      () => ({ ...envelope, [one(names)]: refused(), [one(names)]: refused() }),
      // Right, but with names that are none.
      () => ({ ...envelope, [one(others)]: refused() }),
      () => JSON.parse(`{"target":"immune-rebuild","v":1,"type":"set","__proto__":{"chapter":"root","theme":"dark"}}`),
      // In other languages.
      () => ({ sentinel: "amp", type: one(["embed-size", "send-consent-state", "position"]), ...good }),
      () => ({ message: one(["height", "link"]), value: refused(), secret: refused() }),
    ];
    for (let sent = 0; sent < count; sent++) {
      frames[0].postMessage(one(kinds)(), "*");
      if (sent % 500 === 499) await new Promise((passed) => setTimeout(passed));
    }
  }, count);
}
