/** The text of the one issue that keeps what people have to do: grouped by cause, each with its fix. */
import type { Standing } from '../../src/catalogue/link-state';
import { markdownCode, markdownText } from './formats';
import type { LinkStatus } from './status';
import { suggestFix } from './suggest-fix';

/** What is asked of people, in the order in which it hurts readers. */
const GROUPS: readonly { standing: Standing; title: string; ask: string }[] = [
  { standing: 'refused', title: 'Refused', ask: 'These addresses may not be published. Replace or remove them.' },
  { standing: 'dead', title: 'Dead', ask: 'Gone on three days over a week, or out of reach for two weeks. Readers are shown the archived copy where there is one. Find the new home, or keep the copy.' },
  { standing: 'suspect', title: 'No longer the cited page', ask: 'They answer, but not with what was cited. Open each; replace it, or record an override if it is fine.' },
  { standing: 'moved', title: 'Moved for good', ask: 'Take over the new address.' },
  { standing: 'anchor-missing', title: 'The page is there, the section is not', ask: 'Cite the section by its new name, or the page.' },
  { standing: 'look', title: 'Only a person can tell', ask: 'These sites turn our checker away. Open each in a browser; where it is fine, record it: `npm run --silent links -- override --url ADDRESS --verdict ok --note "opened in a browser"`.' },
  { standing: 'failing', title: 'Failing, not yet decided', ask: 'Nothing to do yet.' },
];

/** GitHub refuses longer texts; the rest is counted instead of listed. */
const MOST_CHARACTERS = 60_000;

/** The issue's text in Markdown. */
export function trackingIssue(links: readonly LinkStatus[], today: string): string {
  const checked = links.filter(({ standing }) => standing !== 'never-checked').length;
  const open = GROUPS.map((group) => ({ ...group, links: links.filter(({ standing }) => standing === group.standing) })).filter((group) => group.links.length > 0);
  const parts = [`As of ${today}: ${links.length} links in the catalogue, ${checked} checked. This text is rewritten each night; nothing is changed or removed without a person.`];
  if (checked === 0) parts.push('No link has been checked yet.');
  else if (open.length === 0) parts.push('Every checked link is well.');
  let length = parts.join('').length;
  for (const group of open) {
    const items: string[] = [];
    let left = group.links.length;
    for (const link of group.links) {
      const text = item(link);
      if (length + text.length > MOST_CHARACTERS) break;
      items.push(text);
      length += text.length;
      left -= 1;
    }
    parts.push(`## ${group.title} (${group.links.length})\n\n${group.ask}\n\n${[...items, ...(left > 0 ? [`- … and ${left} more; \`npm run links -- status --format json\` lists all`] : [])].join('\n')}`);
  }
  return `${parts.join('\n\n')}\n`;
}

function item({ citation, record, standing }: LinkStatus): string {
  const where = citation.file ? ` in \`${citation.file}\`, line ${citation.line ?? 1}` : '';
  const fix = suggestFix(citation, record, standing);
  const edit = fix === undefined ? '' : `\n  \`\`\`yaml\n${fix.replace(/^/gm, '  ')}\n  \`\`\``;
  const since = record?.firstFailure ? ` Failing since ${record.firstFailure}.` : '';
  return `- [ ] **${markdownText(citation.id)}**${where}: ${markdownCode(citation.url)}\n  ${markdownText(record?.reason ?? '')}.${since}${edit}`;
}
