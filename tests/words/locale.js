// The words of one language as the tests read them: flat keys, in the order of the file.

import { readFileSync } from "node:fs";

const FOLDER = new URL("../../locales/", import.meta.url);

/** Every sentence of a language by its key, such as "chapter_gap.first"; what the pages beside the explainer say
 * begins with "pages.". */
export function readLocale(language) {
  return new Map([`${language}.json`, `pages.${language}.json`].flatMap((file) => [...flatten(read(file))]));
}

/** Where the numbers in the sentences come from, by key. */
export function readSources() {
  return read("sources.json");
}

function read(file) {
  return JSON.parse(readFileSync(new URL(file, FOLDER), "utf8"));
}

/** What is said on the pages beside the explainer; tests of `xtask` read those as they are written. */
export const isOnPages = (key) => key.startsWith("pages.");

/** The same locale with some sentences replaced or added. */
export function withChanges(locale, changes) {
  return new Map([...locale, ...Object.entries(changes)]);
}

function flatten(branch, path = []) {
  const entries = Object.entries(branch).flatMap(([key, value]) =>
    typeof value === "string" ? [[[...path, key].join("."), value]] : [...flatten(value, [...path, key])],
  );
  return new Map(entries);
}

/** A sentence as a reader sees it: marks show their text, places for numbers hold a number. */
export function shown(text) {
  return text.replace(/\[\[[^|\]]*\|([^\]]*)\]\]/g, "$1").replace(/\{\{[^}]*\}\}/g, "9");
}

/** The glossary terms marked in a sentence, as [term, shown]. */
export function marks(text) {
  return [...text.matchAll(/\[\[([^|\]]*)\|([^\]]*)\]\]/g)].map(([, term, words]) => [term, words]);
}

/** The names of the places for numbers in a sentence, sorted. */
export function placeholders(text) {
  return [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, name]) => name).sort();
}

/** The chapters in their order. */
export const CHAPTERS = ["attack", "collect", "clear", "return", "gap", "root", "rebuild", "after"];

/** The sentences of one chapter in the order in which they are read. */
export function chapter(locale, name) {
  const start = `chapter_${name}.`;
  return [...locale].filter(([key]) => key.startsWith(start));
}
