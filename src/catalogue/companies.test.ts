import { describe, expect, it } from 'vitest';
import { companyHeading, companySpellings, formerName, shownCompany } from './companies';
import type { Company } from './schema';

const meta: Company = { slug: 'meta', name: 'Meta', industry: 'social-media', aliases: ['META'], knownAs: [{ name: 'Facebook', aliases: ['FB'], until: 2020 }, { name: 'Instagram', aliases: [] }] };
const doordash: Company = { slug: 'doordash', name: 'DoorDash', industry: 'food-and-grocery-delivery', aliases: ['Door Dash'], knownAs: [] };

describe('companySpellings', () => {
  const spellings = companySpellings([meta, doordash]);

  it('finds a company by any spelling, whatever its letter case', () => {
    for (const spelling of ['doordash', 'door dash']) expect(spellings.get(spelling)?.company.slug).toBe('doordash');
  });

  it('keeps the name under which a company or its product published', () => {
    expect(spellings.get('facebook')).toEqual({ company: meta, publishedAs: 'Facebook' });
    expect(spellings.get('fb')?.publishedAs).toBe('Facebook');
    expect(spellings.get('meta')?.publishedAs).toBeUndefined();
  });

  it('refuses one spelling for two companies', () => {
    expect(() => companySpellings([meta, { ...doordash, aliases: ['facebook'] }])).toThrow(/"facebook" is a spelling of both meta and doordash/);
  });
});

describe('formerName', () => {
  it.each([
    [2016, 'Facebook'],
    [2020, 'Facebook'],
    [2021, undefined],
    [undefined, undefined],
  ])('in %s the company was called %s', (year, name) => expect(formerName(meta, year)).toBe(name));

  it('never takes a product for the company', () => expect(formerName(doordash, 2016)).toBeUndefined());
});

describe('names as shown', () => {
  it('prints the name of the time beside a case study', () => {
    expect(shownCompany({ publishedAs: 'Facebook' }, meta)).toBe('Facebook');
    expect(shownCompany({}, meta)).toBe('Meta');
  });

  it('prints both names as a heading, but no product', () => {
    expect(companyHeading(meta)).toBe('Meta (formerly Facebook)');
    expect(companyHeading(doordash)).toBe('DoorDash');
  });
});
