/**
 * One spelling for words that British and American writers spell differently.
 * The same folding runs on pages and on queries, so a word folded to a non-word still meets itself.
 */

// The tables below hold pieces of words and American spellings.
// cspell:disable

/** Words that end in -ise in both spellings, or whose -ise is no suffix. */
const KEEP_ISE = /^(?:noise|raise|praise|poise|wise|likewise|otherwise|clockwise|precise|concise|promise|premise|exercise|expertise|franchise|enterprise|merchandise|surprise|comprise|compromise|advertise|supervise|revise|advise|devise|disguise|treatise|paradise|arise|rise|demise|excise|televise|improvise)/;

const OUR = /^(behavi|neighb|colo?|favo?|flav|hon|lab|hum|rum|vap|sav|end|arm|harb)our/;

const WHOLE: Readonly<Record<string, string>> = {
  centre: 'center', centres: 'centers', centred: 'centered', metre: 'meter', metres: 'meters', fibre: 'fiber',
  catalogue: 'catalog', catalogues: 'catalogs', dialogue: 'dialog', dialogues: 'dialogs', analogue: 'analog',
  licence: 'license', licences: 'licenses', defence: 'defense', offence: 'offense',
  programme: 'program', programmes: 'programs', grey: 'gray', greyscale: 'grayscale',
  judgement: 'judgment', judgements: 'judgments', artefact: 'artifact', artefacts: 'artifacts',
  ageing: 'aging', sceptic: 'skeptic', cheque: 'check', enrol: 'enroll',
};

/** Folds one lower-case word to its American spelling. */
export function foldSpelling(word: string): string {
  const whole = Object.hasOwn(WHOLE, word) ? WHOLE[word] : undefined;
  if (whole) return whole;
  let folded = word;
  if (folded.length >= 6 && !KEEP_ISE.test(folded)) {
    folded = folded.replace(/([a-z]{3,})is(e|ed|es|er|ers|ing|ation|ations|ational)$/, '$1iz$2');
    folded = folded.replace(/([a-z]{3,})lys(e|ed|es|er|ers|ing)$/, '$1lyz$2');
  }
  return folded.replace(OUR, (match, stem: string) => (match.length >= 5 ? `${stem}or` : match));
}
