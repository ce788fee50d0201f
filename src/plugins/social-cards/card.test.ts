import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { cardPath } from '../../delivery/card-path';
import { drawCard, layout } from './card';

const card = { title: 'Approximate nearest neighbours', kind: 'Similarity search', site: 'Site' };

describe('drawCard', () => {
  it('draws 1200 by 630 pixels', async () => {
    const png = await drawCard(card, path.resolve(import.meta.dirname, 'fonts'));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(png.length).toBeLessThan(60_000);
  });

  it('sets long titles smaller', () => {
    const size = (title: string): string => /"fontSize":(68|84)/.exec(JSON.stringify(layout({ ...card, title })))?.[1] ?? '';
    expect([size('Short'), size('A title that is longer than any that fits at full size')]).toEqual(['84', '68']);
  });
});

describe('cardPath', () => {
  it.each([
    ['/base/', 'img/cards/home.png'],
    ['/base/concepts/ensembles/bagging', 'img/cards/concepts--ensembles--bagging.png'],
  ])('%s has its card at %s', (permalink, file) => expect(cardPath(permalink, '/base/')).toBe(file));
});
