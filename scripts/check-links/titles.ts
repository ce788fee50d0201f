/** Whether two titles name the same page, and how far two texts are apart. */
const EMPTY_WORDS = new Set(['a', 'an', 'the', 'of', 'on', 'in', 'for', 'to', 'and', 'or', 'with', 'by', 'at', 'from', 'is', 'are', 'how', 'what', 'why', 'we', 'our', 'your', 'using', 'via', 'its', 'as', 'be', 'it', 'part']);

/** The words that carry a title: lower case, without accents, punctuation and empty words. */
function titleWords(title: string): string[] {
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  // Scripts without spaces are compared by character, two at a time.
  const words = (plain.match(/[\p{L}\p{N}]+/gu) ?? []).flatMap((word) => (/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(word) ? pairs(word) : [word]));
  return [...new Set(words.filter((word) => !EMPTY_WORDS.has(word)))];
}

function pairs(word: string): string[] {
  return word.length < 2 ? [word] : Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2));
}

/** The share (0 to 1) of a cited title's words that a page's text holds; word beginnings count, for plurals and endings. */
export function titleShare(cited: string, found: string): number {
  const wanted = titleWords(cited);
  if (wanted.length === 0) return 1;
  const have = new Set(titleWords(found));
  const stems = new Set([...have].filter((word) => word.length > 4).map((word) => word.slice(0, 5)));
  const met = wanted.filter((word) => have.has(word) || (word.length > 5 && stems.has(word.slice(0, 5))));
  return met.length / wanted.length;
}

/** False where one title is written in Latin letters and the other mostly in another script. */
export function inOneScript(one: string, other: string): boolean {
  return isMostlyLatin(one) === isMostlyLatin(other);
}

function isMostlyLatin(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.filter((letter) => /\p{Script=Latin}/u.test(letter)).length * 2 >= letters.length;
}

/**
 * SimHash (Charikar 2002) of a text's words in runs of three: 16 hexadecimal digits. Similar texts differ in few of the 64 bits.
 */
export function fingerprint(text: string): string {
  const words = wordHashes(text.toLowerCase());
  const weights = new Int32Array(64);
  for (let at = 0; at < Math.max(1, words.length - 2); at += 1) {
    const run = scatter(scatter(scatter(words[at] ?? 0) + (words[at + 1] ?? 0)) + (words[at + 2] ?? 0));
    weigh(weights, 0, scatter(run ^ 0x9e3779b9));
    weigh(weights, 32, scatter(run ^ 0x85ebca6b));
  }
  let hash = 0n;
  for (let bit = 0; bit < 64; bit += 1) if ((weights[bit] ?? 0) > 0) hash |= 1n << BigInt(bit);
  return hash.toString(16).padStart(16, '0');
}

function weigh(weights: Int32Array, from: number, bits: number): void {
  for (let bit = 0; bit < 32; bit += 1) weights[from + bit] = (weights[from + bit] ?? 0) + (((bits >>> bit) & 1) === 1 ? 1 : -1);
}

/**
 * FNV-1a of each of the first words, without making a string of any: a page has thousands, and a cryptographic hash of
 * each took longer than all the rest of a check.
 */
function wordHashes(text: string): Int32Array {
  const hashes = new Int32Array(MOST_WORDS);
  let count = 0;
  let hash = NO_WORD;
  for (let at = 0; at <= text.length && count < MOST_WORDS; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : 32;
    if (isWordCode(code)) hash = Math.imul(hash ^ code, 0x01000193);
    else if (hash !== NO_WORD) {
      hashes[count] = hash;
      count += 1;
      hash = NO_WORD;
    }
  }
  return hashes.subarray(0, count);
}

const MOST_WORDS = 2_000;
/** The value from which FNV-1a begins. */
const NO_WORD = 0x811c9dc5 | 0;

/** Digits, small letters, and all beyond ASCII but its signs, spaces and punctuation. */
function isWordCode(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  return code > 0xbf && !(code >= 0x2000 && code <= 0x206f) && !(code >= 0x3000 && code <= 0x303f) && code !== 0xfeff && code !== 0xfffd;
}

/** Spreads 32 bits so that each depends on all (the last steps of MurmurHash 3). */
function scatter(bits: number): number {
  let hash = bits;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** In how many of their 64 bits two fingerprints differ; unrelated texts differ in about 32. */
export function fingerprintDistance(a: string, b: string): number {
  let difference = BigInt(`0x${a}`) ^ BigInt(`0x${b}`);
  let count = 0;
  for (; difference > 0n; difference &= difference - 1n) count += 1;
  return count;
}
