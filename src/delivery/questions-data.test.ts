import { describe, expect, it } from 'vitest';
import { withFaq } from './questions-data';

const question = '<details id="q-a"><summary><span data-aside>Mid</span> Why <em>trees</em>?</summary><div><p>Because 2 &lt; 3.</p><div data-aside>The wrong answer</div></div></details>';
const page = (content: string): string => `<html><head><title>A</title></head><body><p>B</p>${content}<details id="other"><summary>No</summary></details></body></html>`;
const DATA = '<script type="application/ld+json">{"@context":"https://schema.org","@type":"FAQPage","mainEntity":[{"@type":"Question","name":"Why trees?","acceptedAnswer":{"@type":"Answer","text":"Because 2 \\u003c 3."}}]}</script>';

describe('the questions of a page, for search engines', () => {
  it('hold each question with its answer, without what stands beside them, as data that cannot end its element', () =>
    expect(withFaq(page(question))).toBe(page(question + DATA)));
  it('stand after the last of them', () => expect(withFaq(page(`${question}<p>C</p>${question}`))).toMatch(/<p>C<\/p><details id="q-a">.*<\/details><script type="application\/ld\+json">.*<\/script><details id="other">/));
  it('are added once', () => expect(withFaq(withFaq(page(question)))).toBe(page(question + DATA)));
  it('are nothing on a page without questions', () => expect(withFaq(page(''))).toBe(page('')));
});
