// How many years of school a text asks for, by formula. A low grade does not prove that a text is clear.

import { fleschKincaid } from "flesch-kincaid";
import { smogFormula } from "smog-formula";
import { syllable } from "syllable";

// Words that cannot be avoided and are explained; health writers mask them before they measure.
const EXPLAINED = /\b(AHSCT|autoimmune|immune|stem cells?|chemotherapy|transplants?|scleroderma)\b/gi;

/** The sentences of a text; a line without a full stop counts as one. */
export function sentences(text) {
  return text
    .split(/(?<=[.!?:])\s+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => words(sentence).length > 0);
}

/** The words of a text; numbers count. */
export function words(text) {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}.,’'-]*/gu) ?? [];
}

function counts(text) {
  const masked = text.replace(EXPLAINED, "word");
  const all = words(masked);
  const syllables = all.map((word) => Math.max(1, syllable(word)));
  return {
    sentence: sentences(masked).length,
    word: all.length,
    syllable: syllables.reduce((sum, count) => sum + count, 0),
    polysillabicWord: syllables.filter((count) => count >= 3).length,
  };
}

/** Flesch-Kincaid grade, terms masked. */
export function grade(text) {
  return fleschKincaid(counts(text));
}

/** SMOG grade, terms masked. */
export function smog(text) {
  return smogFormula(counts(text));
}
