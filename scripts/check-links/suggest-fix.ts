/** The edit of the catalogue that would put a link right, ready to be pasted. */
import { stringify } from 'yaml';
import type { CatalogueCitation } from '../../src/catalogue/citations';
import type { LinkRecord, Standing } from '../../src/catalogue/link-state';

/** The YAML lines to write in the record, or undefined where only a person can tell what is right. */
export function suggestFix(citation: Pick<CatalogueCitation, 'kind' | 'url'>, record: LinkRecord | undefined, standing: Standing): string | undefined {
  const lines = edit(citation, record, standing);
  return lines && stringify(lines, { lineWidth: 0 }).trimEnd();
}

function edit({ kind, url }: Pick<CatalogueCitation, 'kind' | 'url'>, record: LinkRecord | undefined, standing: Standing): Record<string, string> | undefined {
  const target = record?.movedTo;
  if (standing === 'moved' && target) {
    // A resource keeps the cited address and names the new one; the other records have one field for both.
    return kind === 'resource' ? { movedTo: withFragment(target, url) } : { url: withFragment(target, url) };
  }
  if ((standing === 'dead' || standing === 'suspect') && record?.archive) return kind === 'resource' ? { archive: record.archive.url } : { url: record.archive.url };
  if (standing === 'anchor-missing') return kind === 'resource' ? { movedTo: url.replace(/#.*$/, '') } : { url: url.replace(/#.*$/, '') };
  return undefined;
}

function withFragment(target: string, url: string): string {
  const fragment = url.indexOf('#');
  return fragment < 0 || target.includes('#') ? target : `${target}${url.slice(fragment)}`;
}
