/** Finds quoted figures in prose, for the test that holds them against the labs. */

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

/** The texts that do not stand in the prose, line breaks aside. @throws where nothing is asked for */
export function missingQuotes(prose: string, texts: readonly string[]): string[] {
  if (texts.length === 0) throw new Error('no quotation to look for');
  const flat = oneLine(prose);
  return texts.filter((text) => !flat.includes(oneLine(text)));
}

/** Speaks of what a lab or the race shows, with a measured number: a decimal fraction, a percentage or at least three digits. */
const QUOTES_A_LAB = /\b[Ii]n the (?:\w+ )?(?:lab|race)\b|\/labs\/|default state/;
const MEASURED = /\d\.\d\d|\d ?%|\b\d{3,}\b|\d,\d{3}/;

/** Sentences that quote a lab's figures while none of the pinned texts of the page stands in them. */
export function unpinned(prose: string, texts: readonly string[]): string[] {
  const known = texts.map(oneLine);
  return prose
    .replace(/^---\n[\s\S]*?\n---/, '')
    .split(/\n\s*\n|\n(?=\s*(?:[-*|]|\d+\.) )/)
    .map(oneLine)
    .filter((paragraph) => paragraph.split(/(?<=[.;:!?]) /).some((sentence) => QUOTES_A_LAB.test(sentence) && MEASURED.test(sentence.replace(/\(\/[^)]*\)/g, ''))))
    .filter((paragraph) => !known.some((text) => paragraph.includes(text)));
}
