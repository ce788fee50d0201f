/** What a page says of itself, so that the contributor types less. Nothing here is trusted: it is shown before it is written. */

/** Facts found on the page; absent where it did not say. */
export interface Found {
  title?: string;
  authors?: string[];
  year?: number;
  kind?: string;
}

const TIMEOUT = 8_000;
const MOST_BYTES = 512 * 1024;

/** Reads the page's citation metadata or title. An address that does not answer in time yields nothing. */
export async function prefill(url: string, get: typeof fetch): Promise<Found> {
  const arxiv = /^https:\/\/arxiv\.org\/abs\/(\d{2})(\d{2})\.\d+$/.exec(url);
  const known: Found = arxiv ? { kind: 'paper', year: 2000 + Number(arxiv[1]) } : kindOf(url);
  try {
    const response = await get(url, { signal: AbortSignal.timeout(TIMEOUT), headers: { accept: 'text/html' }, redirect: 'follow' });
    if (!response.ok || !response.body) return known;
    return { ...known, ...readHead(await readSome(response.body)) };
  } catch {
    // Offline, blocked or too slow: the contributor types the title by hand.
    return known;
  }
}

/** Citation metadata (Highwire's names, which arXiv and publishers use), Open Graph's title, or the title element. */
export function readHead(html: string): Found {
  const metas = [...html.matchAll(/<meta\s[^>]*>/gi)].map(([tag]) => ({ name: attribute(tag, 'name') ?? attribute(tag, 'property'), content: attribute(tag, 'content') }));
  const all = (name: string): string[] => metas.flatMap((meta) => (meta.name?.toLowerCase() === name && meta.content ? [meta.content] : []));
  const title = all('citation_title')[0] ?? all('og:title')[0] ?? /<title[^>]*>([^<]*)<\/title>/i.exec(html)?.[1];
  const authors = all('citation_author').map((name) => name.replace(/^([^,]+), (.+)$/, '$2 $1'));
  const year = /^\d{4}/.exec(all('citation_date')[0] ?? all('citation_publication_date')[0] ?? '')?.[0];
  return { ...(title && { title: text(title) }), ...(authors.length > 0 && { authors: authors.map(text), kind: 'paper' }), ...(year && { year: Number(year) }) };
}

function attribute(tag: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'i').exec(tag);
  return match?.[1] ?? match?.[2];
}

/** Character references resolved, white space folded, control characters out: one line of plain text. */
function text(html: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', '#39': "'" };
  return html
    .replace(/&(#39|\w+);/g, (whole, name: string) => named[name] ?? whole)
     
    .replace(/[\u0000-\u0020\u007f\s]+/g, ' ')
    .trim();
}

function kindOf(url: string): Found {
  const { hostname } = new URL(url);
  if (/(^|\.)(youtube\.com|vimeo\.com)$/.test(hostname)) return { kind: 'video' };
  if (/(^|\.)(github\.com|gitlab\.com)$/.test(hostname)) return { kind: 'code' };
  if (/(^|\.)wikipedia\.org$/.test(hostname)) return { kind: 'reference' };
  return {};
}

async function readSome(body: ReadableStream<Uint8Array>): Promise<string> {
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  while (bytes < MOST_BYTES) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    bytes += value.length;
  }
  await reader.cancel();
  return Buffer.concat(chunks).toString('utf8');
}
