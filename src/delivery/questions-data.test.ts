import { describe, expect, it } from 'vitest';
import { faqOf, withFaq } from './questions-data';

const page = '<html><head><title>A</title></head><body><details id="q-a"><summary><span data-aside>Mid</span> Why <em>trees</em>?</summary><div><p>Because 2 &lt; 3.</p><div data-aside>The wrong answer</div></div></details><details id="other"><summary>No</summary></details></body></html>';

describe('faqOf', () => {
  it('holds each question with its answer, without what stands beside them', () =>
    expect(faqOf(page)).toEqual({ '@context': 'https://schema.org', '@type': 'FAQPage', mainEntity: [{ '@type': 'Question', name: 'Why trees?', acceptedAnswer: { '@type': 'Answer', text: 'Because 2 < 3.' } }] }));
  it('is nothing on a page without questions', () => expect(faqOf('<p>A</p>')).toBeUndefined());
});

describe('withFaq', () => {
  it('adds it once, as data that cannot end its element', () => {
    const once = withFaq(page);
    expect(once).toContain('2 \\u003c 3');
    expect(withFaq(once)).toBe(once);
  });
});
