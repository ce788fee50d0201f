import { describe, expect, it } from 'vitest';
import { cleanTitle, cleanUrl, cleanYear, foldKey } from './clean';

describe('cleanTitle', () => {
  it.each([
    ['Ranking at Scale | by Ann Lee | Medium', ['Acme'], 'Ranking at Scale'],
    ['Ranking at Scale | Acme Engineering Blog', ['Acme'], 'Ranking at Scale'],
    ['[VIDEO] Building Effective Agents', ['Acme'], 'Building Effective Agents'],
    ['Deepgram — Nova-2: Building the API', ['Deepgram'], 'Nova-2: Building the API'],
    ['Music AI (Moises) — Moises Research', ['Music AI'], 'Moises Research'],
    ['Recommendations: Beyond the 5 stars (Part 1|', ['Netflix'], 'Recommendations: Beyond the 5 stars (Part 1)'],
    ['Shipping an\u202fAgent in 100\u202fDays', [], 'Shipping an Agent in 100 Days'],
    ['Search &amp; Discovery', [], 'Search & Discovery'],
    ['Powering Millions of', [], 'Powering Millions of'],
  ])('%s', (raw, companies, title) => expect(cleanTitle(raw, companies)).toBe(title));

  it("leaves another's name, a bar within a title and a product's name alone", () => {
    expect(cleanTitle('Amundsen — Lyft’s Data Discovery Engine', ['Lyft'])).toBe('Amundsen — Lyft’s Data Discovery Engine');
    expect(cleanTitle('Precision | Recall', ['Acme'])).toBe('Precision | Recall');
    expect(cleanTitle('Uber-scale search', ['Uber'])).toBe('Uber-scale search');
  });
});

describe('cleanUrl', () => {
  it.each([
    ['https://www.uber.com/en-SG/blog/ads/?uclick_id=92508acc', 'https://www.uber.com/en-SG/blog/ads'],
    ['https://eng.lyft.com/fraud-9daf?gi=6e6a', 'https://eng.lyft.com/fraud-9daf'],
    ['https://www.youtube.com/watch?v=MExokMM_Bp4&t=3s', 'https://www.youtube.com/watch?v=MExokMM_Bp4'],
    ['https://youtu.be/hx7BXih7zx8?t=513', 'https://www.youtube.com/watch?v=hx7BXih7zx8&t=513'],
    ['https://arxiv.org/pdf/2508.05206v2', 'https://arxiv.org/abs/2508.05206'],
    ['https://www.etsy.com/codeascraft/moderation?', 'https://www.etsy.com/codeascraft/moderation'],
    ['http://research.baidu.com/Blog/index-view?id=142', 'http://research.baidu.com/Blog/index-view?id=142'],
  ])('%s', (raw, clean) => expect(cleanUrl(raw)).toBe(clean));

  it('throws on no address', () => expect(() => cleanUrl('n/a')).toThrow(TypeError));
});

describe('foldKey and cleanYear', () => {
  it('folds case and punctuation', () => {
    expect(foldKey(' Code generation / review ')).toBe('code-generation-review');
    expect(foldKey('AI agents')).toBe('ai-agents');
  });

  it('keeps plausible years only', () => {
    expect(['2003', ' 2026 ', '', '20', '1066', '2999'].map((year) => cleanYear(year, 2026))).toEqual([2003, 2026, undefined, undefined, undefined, undefined]);
  });
});
