/** Lets the page be drawn before its scripts are asked for: text first, then what is operable. */
import fs from 'node:fs';
import path from 'node:path';

const DEFERRED = /<script(?=[^>]*\sdefer)[^>]*\ssrc="?([^"\s>]+)"?[^>]*><\/script>/g;
const STARTER = fs.readFileSync(path.join(import.meta.dirname, 'start-scripts.js'), 'utf8').replace(/\/\*[\s\S]*?\*\/|\n\s*/g, '');

/** Replaces a page's deferred scripts by one that asks for them, in their order, after the first paint; a page without any stays as it is. */
export function withScriptsAfterPaint(html: string): string {
  const sources = [...html.matchAll(DEFERRED)].map(([, source]) => source!);
  let places = 0;
  return html.replace(DEFERRED, () => (places++ === 0 ? `<script>${STARTER.replace('SOURCES', JSON.stringify(sources))}</script>` : ''));
}
