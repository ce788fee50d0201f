import { describe, expect, it } from 'vitest';
import { structuredData } from './structured-data';

const page = { title: 'Bagging', description: 'D.', url: 'https://x.org/concepts/bagging', home: 'https://x.org/', siteTitle: 'Site', trail: [{ title: 'Concepts', url: 'https://x.org/concepts' }] };

describe('structuredData', () => {
  it('numbers the way from the front page to the page', () => {
    const { '@graph': [, trail] } = structuredData(page) as { '@graph': [object, { itemListElement: { position: number; name: string }[] }] };
    expect(trail.itemListElement.map(({ position, name }) => `${position} ${name}`)).toEqual(['1 Site', '2 Concepts', '3 Bagging']);
  });

  it('tells time, prerequisites and revision where they are known, and is silent where not', () => {
    const known = JSON.stringify(structuredData({ ...page, minutes: 7, before: ['Bias and variance'], updated: 0 }));
    expect(known).toContain('"timeRequired":"PT7M"');
    expect(known).toContain('"competencyRequired":["Bias and variance"]');
    expect(known).toContain('"dateModified":"1970-01-01T00:00:00.000Z"');
    expect(JSON.stringify(structuredData(page))).not.toMatch(/timeRequired|competency|dateModified/);
  });
});
