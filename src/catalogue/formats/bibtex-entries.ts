/** The entries of a BibTeX file (as `bibtex.ts` writes it) with the given keys, in the order of the keys; unknown keys are passed over. */
export function entriesOf(file: string, keys: readonly string[]): string {
  const byKey = new Map(file.split(/^(?=@)/m).map((entry) => [/^@\w+\{([^,]+),/.exec(entry)?.[1], `${entry.trim()}\n`]));
  return keys.flatMap((key) => byKey.get(key) ?? []).join('\n');
}
