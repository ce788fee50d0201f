/** What a page says about itself, read once so that its body can be dropped. */
import { Parser } from 'htmlparser2';
import { decodeText } from './body';
import type { Answer } from './http-client';

export interface PageFacts {
  html: boolean;
  title: string;
  /** Words of the first headings and of `og:title`. */
  headings: string;
  siteName: string;
  /** Visible words, at most 20,000 characters. */
  text: string;
  scripts: number;
  /** A video's page whose own data say that there is nothing to play. */
  unplayable: boolean;
  /** The page asks for a password. */
  passwordField: boolean;
  /** A frame or script source, form or link to a page outside: addresses only, at most 200. */
  addresses: string[];
  /** `<meta http-equiv="refresh">` with an address. */
  refresh?: { seconds: number; url: string };
  /** Names that a fragment can point at. */
  anchors: ReadonlySet<string>;
  /** The body went on beyond what was read. */
  truncated: boolean;
  /** No byte of a body came. */
  empty: boolean;
}

const MOST_TEXT = 20_000;
const UNSEEN = new Set(['script', 'style', 'noscript', 'template', 'svg']);

/** Reads the facts of an answer; a body that is no HTML has none but its size. */
export function readFacts(answer: Pick<Answer, 'headers' | 'body'>): PageFacts {
  const type = answer.headers.get('content-type') ?? '';
  const { bytes, truncated } = answer.body;
  const html = /html/i.test(type) || (type === '' && /^\s*</.test(bytes.subarray(0, 200).toString('latin1')));
  const facts = { html, title: '', headings: '', siteName: '', text: '', scripts: 0, unplayable: false, passwordField: false, addresses: [], anchors: new Set<string>(), truncated, empty: bytes.length === 0 };
  return html ? parse(decodeText(bytes, type), facts) : facts;
}

function parse(source: string, facts: PageFacts & { anchors: Set<string> }): PageFacts {
  let unseen = 0;
  let inside: 'title' | 'heading' | undefined;
  const text: string[] = [];
  let length = 0;
  facts.unplayable = /"playabilityStatus":\s*\{"status":\s*"ERROR"/.test(source);
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (UNSEEN.has(tag)) unseen += 1;
        if (tag === 'script') facts.scripts += 1;
        if (tag === 'title' && facts.title === '' && unseen === 0) inside = 'title';
        if (tag === 'h1') inside = 'heading';
        if (tag === 'input' && attributes.type?.toLowerCase() === 'password') facts.passwordField = true;
        if (tag === 'meta') readMeta(attributes, facts);
        if (attributes.id) facts.anchors.add(attributes.id);
        if (attributes.name && tag === 'a') facts.anchors.add(attributes.name);
        const address = attributes.src ?? attributes.action ?? (tag === 'a' || tag === 'link' ? attributes.href : undefined);
        if (address && facts.addresses.length < 200) facts.addresses.push(address.slice(0, 300));
      },
      ontext(chunk) {
        if (inside === 'title') facts.title += chunk;
        if (inside === 'heading' && facts.headings.length < 1000) facts.headings += chunk;
        if (unseen === 0 && inside !== 'title' && length < MOST_TEXT) {
          text.push(chunk);
          length += chunk.length;
        }
      },
      onclosetag(tag) {
        if (UNSEEN.has(tag)) unseen = Math.max(0, unseen - 1);
        if (tag === 'title' || tag === 'h1') inside = undefined;
        if (tag === 'h1') facts.headings += ' ';
        // Words in neighbouring elements are separate words.
        text.push(' ');
      },
    },
    { decodeEntities: true },
  );
  parser.end(source);
  facts.title = ownCopy(squeeze(facts.title).slice(0, 300));
  facts.headings = squeeze(facts.headings);
  facts.text = squeeze(text.join('')).slice(0, MOST_TEXT);
  return facts;
}

function readMeta(attributes: Record<string, string>, facts: PageFacts): void {
  const { content = '' } = attributes;
  const name = (attributes.property ?? attributes.name ?? '').toLowerCase();
  if (name === 'og:title') facts.headings += ` ${content.slice(0, 300)} `;
  if (name === 'og:site_name') facts.siteName = content.slice(0, 100);
  if (attributes['http-equiv']?.toLowerCase() === 'refresh') {
    const match = /^\s*(\d+)\s*[;,]\s*(?:url\s*=\s*)?["']?([^"']+)/i.exec(content);
    if (match?.[2]) facts.refresh = { seconds: Number(match[1]), url: match[2].trim() };
  }
}

/** The text in memory of its own: the engine keeps a part of a text by keeping the whole, here a page for its title. */
export function ownCopy(text: string): string {
  return Buffer.from(text).toString();
}

function squeeze(text: string): string {
  // Single spaces are left as they are: a page has thousands, and each replacement costs.
  return text.replace(/\s{2,}|[^\S ]/g, ' ').trim();
}
