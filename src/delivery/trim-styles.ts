/** Takes out of the built style sheets what no built page and no script can ask for. */
import fs from 'node:fs';
import path from 'node:path';
import { createHash } from 'node:crypto';
import postcss, { type Declaration, type Root, type Rule } from 'postcss';

/** What the built site can ask a style sheet for. */
export interface Demand {
  /** Classes and other words in pages and scripts. */
  words: ReadonlySet<string>;
  /** Beginnings of class names that scripts complete at run time, such as `alert--`. */
  beginnings: readonly string[];
}

const WORD = /[A-Za-z_-][\w-]*/g;
/** Shorter ones are ordinary code; a class of ours or of the theme begins with more. */
const SHORTEST_BEGINNING = 6;

/** Collects the words of scripts and of the pages' attributes and inline styles. */
export function demandOf(pages: Iterable<string>, scripts: Iterable<string>): Demand {
  const words = new Set<string>();
  const inScripts = new Set<string>();
  for (const script of scripts) for (const [word] of script.matchAll(WORD)) inScripts.add(word);
  for (const page of pages) for (const [, quoted, bare] of page.matchAll(/\s(?:class|style)=(?:"([^"]*)"|([^\s>]+))/g)) for (const [word] of (quoted ?? bare ?? '').matchAll(WORD)) words.add(word);
  for (const word of inScripts) words.add(word);
  return { words, beginnings: [...inScripts].filter((word) => word.length >= SHORTEST_BEGINNING && /[-_]$/.test(word)) };
}

/** A style sheet without rules for classes that nothing names, custom properties that nothing reads, and fonts that nothing sets. */
export function trimStyles(css: string, demand: Demand): string {
  const root = postcss.parse(css);
  const isNamed = (name: string): boolean => demand.words.has(name) || demand.beginnings.some((beginning) => name.startsWith(beginning));
  root.walkRules((rule) => {
    if (isKeyframe(rule)) return;
    const kept = rule.selectors.filter((selector) => classesOf(selector).every(isNamed));
    if (kept.length === 0) rule.remove();
    else if (kept.length < rule.selectors.length) rule.selectors = kept;
  });
  while (dropUnread(root, demand));
  dropUnsetFonts(root);
  root.walkRules((rule) => void (rule.nodes.length === 0 && rule.remove()));
  root.walkAtRules((rule) => void (rule.nodes?.length === 0 && rule.remove()));
  return root.toString();
}

function isKeyframe({ parent }: Rule): boolean {
  return parent?.type === 'atrule' && 'name' in parent && String(parent.name).endsWith('keyframes');
}

/** Classes that an element must have to match; what stands in brackets of any kind is a condition that we leave alone. */
function classesOf(selector: string): string[] {
  if (selector.includes('\\')) return [];
  let bare = selector.replace(/\[[^\]]*\]/g, '');
  for (let before = ''; before !== bare; ) {
    before = bare;
    bare = bare.replace(/\([^()]*\)/g, '');
  }
  return Array.from(bare.matchAll(/\.(-?[A-Za-z_][\w-]*)/g), ([, name]) => name ?? '');
}

/** One pass: a property may be read only by another that nothing reads. */
function dropUnread(root: Root, { words }: Demand): boolean {
  const read = new Set(Array.from(root.toString().matchAll(/var\(\s*(--[\w-]+)/g), ([, name]) => name));
  const unread: Declaration[] = [];
  root.walkDecls(/^--/, (declaration) => void (!read.has(declaration.prop) && !words.has(declaration.prop) && unread.push(declaration)));
  for (const declaration of unread) declaration.remove();
  return unread.length > 0;
}

function dropUnsetFonts(root: Root): void {
  const set: string[] = [];
  root.walkDecls(/^(?:--|font)/, ({ parent, value }) => void (!(parent?.type === 'atrule') && set.push(value)));
  root.walkAtRules('font-face', (face) => {
    face.walkDecls('font-family', ({ value }) => {
      const family = value.replace(/["']/g, '');
      if (!set.some((used) => used.includes(family))) face.remove();
    });
  });
}

/**
 * Trims every style sheet of the built site in place. Sheets under `assets/` carry their content's hash in their name,
 * so these get a new name. Returns old and new names, for the pages that link them.
 * @throws when there is no style sheet, because then nothing was looked at.
 */
export function trimSite(folder: string, pages: Iterable<string>): Map<string, string> {
  const files = (fs.readdirSync(folder, { recursive: true }) as string[]).sort();
  const sheets = files.filter((name) => name.endsWith('.css'));
  if (sheets.length === 0) throw new Error(`${folder}: there is no style sheet to trim. Run the build first.`);
  const read = (name: string): string => fs.readFileSync(path.join(folder, name), 'utf8');
  const demand = demandOf(pages, files.filter((name) => name.endsWith('.js')).map(read));
  const renamed = new Map<string, string>();
  for (const name of sheets) {
    const before = read(name);
    const after = trimStyles(before, demand);
    if (after === before) continue;
    const target = name.replace(/^(assets\/.*\.)[0-9a-f]{8}\.css$/, (_, stem: string) => `${stem}${createHash('sha256').update(after).digest('hex').slice(0, 8)}.css`);
    fs.writeFileSync(path.join(folder, target), after);
    if (target === name) continue;
    fs.rmSync(path.join(folder, name));
    renamed.set(name, target);
  }
  return renamed;
}
