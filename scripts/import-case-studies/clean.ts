/** Cleans the text fields of one row. */
import { canonicalUrl } from '../../src/catalogue/normalise-url';

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'", apos: "'" };

/**
 * The work's own title: no site's name after a bar, no company's name before a dash, no "[VIDEO]", balanced brackets.
 * `companies` are the spellings of the row's company.
 */
export function cleanTitle(raw: string, companies: readonly string[]): string {
  let title = raw
    .replace(/&(#39|[a-z]+);/gi, (entity, name: string) => ENTITIES[name.toLowerCase()] ?? entity)
    .replace(/[\s\u00a0\u202f\u200b]+/g, ' ')
    .trim()
    .replace(/^\[(video|pdf|paper|slides)\] /i, '')
    .replace(/ \((?:part \d+)\s*\|?$/i, (part) => `${part.replace(/[\s|]+$/, '')})`)
    .replace(/ \| (?:by .*|medium|[^|]*\b(?:blog|engineering|tech|medium|insights)\b[^|]*)$/i, '')
    .replace(/[\s:|,–—-]+$/, '');
  for (const company of companies) {
    const prefix = new RegExp(`^${escapeRegExp(company)}(?: \\([^)]*\\))? [—–-] (?=\\S)`, 'i');
    title = title.replace(prefix, '');
  }
  return balanceBrackets(title);
}

function balanceBrackets(title: string): string {
  const open = (title.match(/\(/g) ?? []).length - (title.match(/\)/g) ?? []).length;
  return open === 1 ? `${title})` : title;
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

const SESSION_PARAMETERS = ['uclick_id', 'gi', 'sk', 'source', 'feature', 'ab_channel'];

/** The address without the visit's own parameters; throws TypeError where it is none. */
export function cleanUrl(raw: string): string {
  const url = new URL(canonicalUrl(raw));
  for (const name of SESSION_PARAMETERS) url.searchParams.delete(name);
  if (/(^|\.)youtube\.com$/.test(url.hostname) && /^[0-9]s?$/.test(url.searchParams.get('t') ?? '')) url.searchParams.delete('t');
  if (url.pathname === '/' && url.hash === '#/') url.hash = '';
  return canonicalUrl(url.href.replace(/\?$/, ''));
}

/** A spelling folded for look-up: lower case, every run of other characters one hyphen. */
export function foldKey(raw: string): string {
  return raw.toLowerCase().trim().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

/** A year as a number; undefined where the field is empty or no year in which such a text could have appeared. */
export function cleanYear(raw: string, thisYear: number): number | undefined {
  const year = Number(raw.trim());
  return /^\d{4}$/.test(raw.trim()) && year >= 1950 && year <= thisYear + 1 ? year : undefined;
}
