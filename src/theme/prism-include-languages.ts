/** Code is coloured at build: there is no highlighter to teach languages to. */
export default function includeNoLanguages(): void {}
