/** What is wrong with a contributed file, in the contributor's words. */

export interface Problem {
  /** Path from the repository's root. */
  file: string;
  /** First line is 1. */
  line: number;
  /** What is wrong, with the value that is wrong. */
  message: string;
  /** What to write instead. */
  remedy: string;
}

/** `file:line  message. remedy` on one line, as editors and CI annotate it. */
export function formatProblem({ file, line, message, remedy }: Problem): string {
  return `${file}:${line}: ${message}\n    → ${remedy}`;
}

/** A GitHub Actions annotation; text from strangers is escaped so that it stays one command. */
export function githubAnnotation({ file, line, message, remedy }: Problem): string {
  const data = (text: string): string => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
  const property = (text: string): string => data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
  return `::error file=${property(file)},line=${line}::${data(`${message} → ${remedy}`)}`;
}

/** By file, then line, so that a contributor walks each file once. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.message.localeCompare(b.message));
}

/** A value as a message shows it: quoted, on one line, cut at 120 characters. */
export function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 120 ? `${text.slice(0, 117)}…"` : text;
}
