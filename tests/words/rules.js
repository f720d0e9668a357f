// The rules for reader text. Each names what it claims, and finds the sentences that break it.
// `find(locale)` gives "key: what is wrong" for each; an empty list means the rule holds.

import { CHAPTERS, chapter, isOnPages, marks, readSources, shown } from "./locale.js";
import { grade, sentences, smog, words } from "./grade.js";

/** A rule that no sentence may match one of these patterns; the names of charities are theirs. */
function noneMatches(id, claim, ...patterns) {
  const find = (locale) =>
    [...locale].filter(([key]) => !isIn(key, "pages.bodies")).flatMap(([key, text]) =>
      patterns.flatMap((pattern) => {
        const hit = shown(text).match(pattern);
        return hit ? [`${key}: “${hit[0]}”`] : [];
      }),
    );
  return { id, claim, find };
}

/** A rule about single sentences: `wrong(text, key)` says what is wrong, or nothing. */
function each(id, claim, wrong) {
  const find = (locale) =>
    [...locale].flatMap(([key, text]) => {
      const fault = wrong(text, key);
      return fault ? [`${key}: ${fault}`] : [];
    });
  return { id, claim, find };
}

const anyOf = (...terms) => new RegExp(`\\b(?:${terms.join("|")})\\b`, "i");
const isIn = (key, ...sections) => sections.some((section) => key.startsWith(`${section}.`));
const isFirst = (key) => key.startsWith("chapter_") && key.endsWith(".first");
const lastOf = (key) => key.slice(key.lastIndexOf(".") + 1);

/** Parts of the pages that are names, not sentences. */
const NAMES_ALONE = ["pages.months", "pages.conditions", "pages.help", "pages.bodies"];

/** Both sides, the group and the range of a card on a page come from its record; tests of `xtask` read them. */
const isFromRecord = (key) => isIn(key, "pages.card", "pages.cards");

/** Texts of a hundred words or so; formulas mean nothing on single labels. */
const blocks = (locale) => {
  const closers = CHAPTERS.map((name) => [
    `chapter_${name}`,
    chapter(locale, name)
      .filter(([key]) => !isFirst(key) && lastOf(key) !== "sources")
      .map(([, text]) => text),
  ]);
  const sections = ["page", "kinds", "places", "glossary", "settings", "links", "share", "events", "experiments", "published", "differences", "charts", "compare", "hundred", "biomarkers"].map((section) => [
    section,
    [...locale].filter(([key]) => isIn(key, section) && lastOf(key) !== "source").map(([, text]) => text),
  ]);
  const pages = new Set([...locale.keys()].filter(isOnPages).map((key) => key.split(".").slice(0, 2).join(".")));
  const beside = [...pages]
    .filter((name) => !NAMES_ALONE.includes(name))
    .map((name) => [name, [...locale].filter(([key]) => isIn(key, name)).map(([, text]) => text)]);
  return [...closers, ...sections, ...beside].map(([name, texts]) => [
    name,
    texts.map((text) => shown(text).replace(/([^.!?])$/, "$1.")).join(" "),
  ]);
};

/** How many people out of 100, both sides and "between" apart. */
const sharesOfPeople = (text) =>
  [...text.matchAll(/(?<!\b(?:and|to) )\b(\d+) out of 100/g)].map(([, count]) => Number(count));

export const RULES = [
  // What must stand there
  each("H-1", "before anything runs, the page says that some people die from it", (text, key) =>
    key === "page.intro" && !/some people die from it/.test(text) ? "does not say that some people die" : null,
  ),
  each("M-1", "the line in the frame of the picture is word for word the agreed one", (text, key) =>
    key === "page.frame" &&
    text !== "This is a simple model for learning. It cannot tell what will happen to you."
      ? "has been changed"
      : null,
  ),
  each("P-1", "the page says that it is not medical advice", (text, key) =>
    key === "page.not_advice" && !/not medical advice/.test(text) ? "does not say it" : null,
  ),

  // Words that mislead
  noneMatches("T-4 cure", "nothing is called a cure", /\bcur(?:e|es|ed|ing|ative)\b/i),
  each("T-4 reset", "“reset” stands only in quotation marks, or on the button that resets the settings", (text, key) =>
    key !== "settings.reset" && /\bre-?(?:set|boot|program)/i.test(text.replaceAll("“reset”", "")) ? text : null,
  ),
  noneMatches(
    "T-4 wiped out",
    "the immune system is cleared to a low level, never wiped out",
    /\bwip(?:e|es|ed|ing)\b/i,
    anyOf("destroy(?:s|ed)?", "nuke[ds]?", "ablat\\w+", "eradicat\\w+", "brand[- ]new immune", "to zero"),
  ),
  noneMatches("T-4 self-attacking", "cells are self-reactive, not self-attacking", /self-attack/i),
  noneMatches(
    "T-4 war",
    "no image of war or of a fight",
    anyOf("wars?", "enem(?:y|ies)", "rogues?", "traitors?", "battles?", "battle\\w*", "fight(?:s|ing|ers?)?"),
    anyOf("arm(?:y|ies)", "weapons?", "soldiers?", "invad\\w+", "attack\\w*", "warriors?", "defeat\\w*"),
  ),
  noneMatches(
    "T-4 people",
    "people are not their condition, and are not blamed",
    anyOf("sufferers?", "victims?", "afflicted", "patients?", "subjects", "eligible", "candidates?"),
    anyOf("non-responders?", "responders?", "failed", "journey", "brave", "lucky", "last (?:hope|resort)"),
  ),
  noneMatches(
    "T-4 plain words for death",
    "people die from the treatment; nothing softer and nothing more technical",
    anyOf("mortality", "TRM", "fatal\\w*", "pass(?:es|ed)? away", "lethal"),
  ),
  noneMatches(
    "T-4 promises and scares",
    "neither promises nor scares",
    anyOf("miracles?", "breakthroughs?", "game-changer", "proven", "guarantee[ds]?", "always", "never"),
    anyOf("toxic", "poison\\w*", "aggressive", "chronic", "acute", "doomed"),
    /!/,
  ),
  noneMatches(
    "P-3",
    "the page does not pretend to help with a decision",
    anyOf("decision aid", "calculator", "predict\\w*", "risk scores?", "your (?:chance|result|risk|dose)s?"),
  ),
  noneMatches(
    "claims nobody makes",
    "no claim that the model or the studies contradict",
    anyOf("falls? to (?:zero|nothing)", "damage (?:heals|falls|goes away)", "fixed extra"),
  ),
  each("Crohn’s", "the explainer shows no run for Crohn’s disease; only the pages of numbers speak of it", (text, key) =>
    !isOnPages(key) && /\bCrohn’?s\b/.test(text) ? text : null,
  ),

  // Numbers
  noneMatches("N-6", "no percentages", /%|\bper ?cents?\b|\bpercent/i),
  noneMatches(
    "N-7",
    "no word stands for a frequency or a chance",
    anyOf("rare(?:ly)?", "(?:un)?common(?:ly)?", "(?:un)?likely", "probably", "low risk", "high risk", "safe(?:ly|r|st)?"),
    anyOf("minimal", "often", "usually", "seldom", "frequent(?:ly)?", "sometimes", "negligible"),
  ),
  noneMatches("N-8", "no “1 in X”", /\b(?:1|one) in (?:\d|every|ten|a (?:hundred|thousand)|two|three|four|five)/i),
  noneMatches("N-5", "no relative risks", anyOf("times (?:more|less|as) likely", "(?:hazard|odds|risk) ratio", "relative risk")),
  each("N-3", "who counts people on one side counts them on the other too", (text, key) => {
    if (isFromRecord(key)) return null;
    const shares = sharesOfPeople(text);
    const others = text.match(/\d+/g)?.map(Number) ?? [];
    const alone = shares.find((share) => !others.includes(100 - share));
    return alone === undefined ? null : `${alone} out of 100, but not the other ${100 - alone}`;
  }),
  each("N-4", "a share of people has its range, or says that none was given", (text, key) =>
    !isFromRecord(key) && sharesOfPeople(text).length > 0 && !/\brange\b|\bbetween\b/.test(text) ? "no range" : null,
  ),
  each("N-1", "a share of people says who and how many they were", (text, key) =>
    !isFromRecord(key) && sharesOfPeople(text).length > 0 && !/\b\d+ people\b/.test(text) ? "no group" : null,
  ),
  {
    id: "N-14",
    claim: "every number in a chapter names the study it comes from",
    find: (locale) =>
      CHAPTERS.flatMap((name) => chapter(locale, name))
        .filter(([key]) => lastOf(key) !== "sources")
        .filter(([key, text]) => /\d/.test(shown(text)) && !(key in readSources()))
        .map(([key]) => `${key}: not in locales/sources.json`),
  },
  {
    id: "N-1 source",
    claim: "a chapter that counts people tells the reader where the numbers come from",
    find: (locale) =>
      CHAPTERS.filter((name) => chapter(locale, name).some(([, text]) => /\b\d+ people\b/.test(text)))
        .filter((name) => !/\b20\d\d\b|PMC\d/.test(locale.get(`chapter_${name}.sources`) ?? ""))
        .map((name) => `chapter_${name}: no sources`),
  },
  each("T-6", "numbers are numerals, and ranges say “to”", (text) => {
    const hit = text.match(
      /\d\s*[–—-]\s*\d|\b(?:two|three|four|five|six|seven|eight|nine|ten) (?:to|hours?|days?|weeks?|months?|years?|people|studies)\b/i,
    );
    return hit ? `“${hit[0]}”` : null;
  }),

  // Ease
  each("T-1 first layer", "the first layer needs 6 years of school or fewer", (text, key) =>
    isFirst(key) && grade(shown(text)) > 6 ? `grade ${grade(shown(text)).toFixed(1)}` : null,
  ),
  {
    id: "T-1 pages",
    claim: "what stands at the head of a page and its parts needs 6 years of school or fewer",
    find: (locale) => {
      const heads = [...locale].filter(([key]) => isOnPages(key) && lastOf(key) === "intro").map(([, text]) => text);
      const grades = grade(heads.join(" "));
      return grades > 6 ? [`grade ${grades.toFixed(1)}`] : [];
    },
  },
  each("first layer length", "the first layer has 60 words or fewer", (text, key) =>
    isFirst(key) && words(shown(text)).length > 60 ? `${words(shown(text)).length} words` : null,
  ),
  {
    id: "T-1 closer layer",
    claim: "all other text needs 8 years of school or fewer (SMOG 10 or less)",
    find: (locale) =>
      blocks(locale)
        .filter(([, text]) => grade(text) > 8 || smog(text) > 10)
        .map(([name, text]) => `${name}: grade ${grade(text).toFixed(1)}, SMOG ${smog(text).toFixed(1)}`),
  },
  each("T-2", "no sentence is longer than 25 words", (text) => {
    const long = sentences(shown(text)).find((sentence) => words(sentence).length > 25);
    return long ? `${words(long).length} words: “${long}”` : null;
  }),
  {
    id: "T-2 mean",
    claim: "sentences of a chapter, and of the pages, have 15 words or fewer on average",
    find: (locale) =>
      [...CHAPTERS.map((name) => [`chapter_${name}`, chapter(locale, name)]), ["pages", [...locale].filter(([key]) => isOnPages(key))]]
        .map(([name, said]) => {
          const all = said.flatMap(([, text]) => sentences(shown(text)));
          return [name, all.reduce((sum, sentence) => sum + words(sentence).length, 0) / all.length];
        })
        .filter(([, mean]) => mean > 15)
        .map(([name, mean]) => `${name}: ${mean.toFixed(1)} words`),
  },
  {
    id: "T-5",
    claim: "lists have 7 items or fewer",
    find: (locale) =>
      CHAPTERS.map((name) => [name, chapter(locale, name).filter(([key]) => lastOf(key).startsWith("closer_"))])
        .filter(([, items]) => items.length > 7)
        .map(([name, items]) => `chapter_${name}.closer: ${items.length} items`),
  },
  noneMatches("plain text", "no sentence holds a sign of markup, so that it can stand in markup as it is", /[<>&"]/),
  noneMatches("plain spelling", "“cannot”, not “can’t”", /\w(?:n['’]t|['’](?:ll|re|ve))\b/i),
  each("glossary length", "a term is explained in two short sentences or fewer", (text, key) =>
    isIn(key, "glossary") && lastOf(key) === "means" && (sentences(text).length > 2 || words(text).length > 36)
      ? "too long"
      : null,
  ),

  // Terms
  {
    id: "terms exist",
    claim: "every marked term is in the glossary",
    find: (locale) =>
      [...locale].flatMap(([key, text]) =>
        marks(text)
          .filter(([term]) => !locale.has(`glossary.${term}.means`))
          .map(([term]) => `${key}: ${term}`),
      ),
  },
  {
    id: "terms are used",
    claim: "every term of the glossary is marked somewhere",
    find: (locale) => {
      const marked = new Set([...locale.values()].flatMap((text) => marks(text).map(([term]) => term)));
      return glossaryTerms(locale)
        .filter((term) => !marked.has(term))
        .map((term) => `glossary.${term}: nowhere marked`);
    },
  },
  {
    id: "T-3",
    claim: "a chapter marks each term where it first uses it, so that any chapter can be read first",
    find: (locale) => CHAPTERS.flatMap((name) => unmarkedTerms(locale, name)),
  },
];

function glossaryTerms(locale) {
  return [...locale.keys()]
    .filter((key) => isIn(key, "glossary") && key.endsWith(".means"))
    .map((key) => key.split(".")[1]);
}

/** Terms whose name stands in a chapter before it is marked there. */
function unmarkedTerms(locale, name) {
  const reading = chapter(locale, name).filter(([key]) => !["title", "short"].includes(lastOf(key)));
  return glossaryTerms(locale).flatMap((term) => {
    const named = new RegExp(`(?<![\\w-])${locale.get(`glossary.${term}.name`)}s?(?![\\w-])`, "i");
    const first = reading.find(([, text]) => named.test(text) || marks(text).some(([marked]) => marked === term));
    if (!first) return [];
    const [key, text] = first;
    const before = text.split(`[[${term}|`)[0];
    const isMarkedFirst = before !== text && !named.test(shown(before));
    return isMarkedFirst ? [] : [`${key}: ${term} is used before it is marked`];
  });
}
