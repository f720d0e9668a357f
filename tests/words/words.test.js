// Every rule holds for every shipped language, and every rule can fail.

import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { test } from "node:test";

import { isOnPages, marks, placeholders, readLocale, readSources, withChanges } from "./locale.js";
import { RULES } from "./rules.js";

const english = readLocale("en");
const violations = JSON.parse(readFileSync(new URL("violations.json", import.meta.url), "utf8"));
const languages = readdirSync(new URL("../../locales/", import.meta.url))
  .filter((file) => /^[a-z]{2}(-[A-Za-z]+)?\.json$/.test(file))
  .map((file) => file.replace(".json", ""));

for (const rule of RULES) {
  test(`${rule.id}: ${rule.claim}`, () => {
    assert.deepEqual(rule.find(english), []);
  });
  test(`${rule.id} catches a sentence that breaks it`, () => {
    const { [rule.id]: changes } = violations;
    assert.ok(changes, "violations.json has no sentence that breaks this rule");
    assert.notDeepEqual(rule.find(withChanges(english, changes)), []);
  });
}

test("no violation is left without its rule", () => {
  assert.deepEqual(
    Object.keys(violations).filter((id) => !RULES.some((rule) => rule.id === id)),
    [],
  );
});

test("every sentence is said somewhere", () => {
  const speakers = ["src/words", "xtask/src", "index.html"].map(read).join("\n");
  const isSaid = (key) => new RegExp(`\\b${key.split(".").at(-1)}\\b`).test(speakers);
  assert.deepEqual([...english.keys()].filter((key) => !isOnPages(key) && !isSaid(key)), []);
});

for (const language of languages) {
  const locale = readLocale(language);
  test(`${language} says everything that English says, and nothing else`, () => {
    assert.deepEqual([...locale.keys()].sort(), [...english.keys()].sort());
  });
  test(`${language} leaves no sentence empty`, () => {
    assert.deepEqual([...locale].filter(([, text]) => text.trim() === ""), []);
  });
  test(`${language} keeps the places for numbers and the marked terms of English`, () => {
    for (const [key, text] of english) {
      assert.deepEqual(placeholders(locale.get(key)), placeholders(text), key);
      assert.deepEqual(marked(locale.get(key)), marked(text), key);
    }
  });
}

test("every source belongs to a sentence", () => {
  assert.deepEqual(
    Object.keys(readSources()).filter((key) => !english.has(key)),
    [],
  );
});

/** The text of a file, or of every file in a folder. */
function read(path) {
  const place = new URL(`../../${path}`, import.meta.url);
  const files = statSync(place).isDirectory() ? readdirSync(place, { recursive: true, withFileTypes: true }) : null;
  if (!files) return readFileSync(place, "utf8");
  return files
    .filter((file) => file.isFile())
    .map((file) => readFileSync(`${file.parentPath ?? file.path}/${file.name}`, "utf8"))
    .join("\n");
}

function marked(text) {
  return marks(text).map(([term]) => term).sort();
}
