import { describe, expect, it } from 'vitest';
import { llmsText, twinOf } from './markdown-twin';

const page = (body: string): string =>
  `<html><head><meta name="description" content="One sentence."></head><body><nav>menu</nav><article><div class="theme-doc-markdown markdown"><header><h1>A page</h1></header>${body}</div></article></body></html>`;
const markdown = (body: string): string => twinOf(page(body), 'chapters/a', 'https://x.org/base/')?.markdown ?? '';

describe('twinOf', () => {
  it('keeps title, text and where it came from', () => {
    expect(twinOf(page('<p>Text.</p>'), 'chapters/a', 'https://x.org/base/')).toEqual({
      path: 'chapters/a', title: 'A page', description: 'One sentence.', markdown: '# A page\n\nText.\n\nSource: https://x.org/base/chapters/a\n',
    });
  });

  it('writes formulae as TeX', () => {
    const formula = (name: string): string => `<span class="${name}"><math><semantics><mi>x</mi><annotation encoding="application/x-tex">x^2</annotation></semantics></math></span>`;
    expect(markdown(`<p>So ${formula('formula')}.</p>`)).toContain('So $x^2$.');
    expect(markdown(formula('formula formula--block'))).toContain('$$\nx^2\n$$');
  });

  it('tells a diagram by its caption and its list, folded answers in the open', () => {
    const text = markdown('<figure><div><svg><title>T</title></svg></div><figcaption><strong>T.</strong> D</figcaption><details><summary>Diagram as text</summary><ul><li>A → B</li></ul></details></figure>');
    expect(text).toContain('**T.** D');
    expect(text).toContain('**Diagram as text**');
    expect(text).toContain('- A → B');
  });

  it('drops controls and makes links absolute', () => {
    const text = markdown('<p><button>Copy</button><a href="/base/chapters/b#c">B</a> <a href="#d">D</a></p>');
    expect(text).toContain('[B](https://x.org/base/chapters/b#c)');
    expect(text).toContain('[D](https://x.org/base/chapters/a#d)');
    expect(text).not.toContain('Copy');
  });

  it('sets the title block on a line, without the marks that React leaves', () => {
    const text = markdown('<dl><div><dt>Part</dt><dd>Chapter 2<!-- --> of 11</dd></div><div><dt>Reading</dt><dd>5 min</dd></div></dl><p>a<!-- -->b</p>');
    expect(text).toContain('Part: Chapter 2 of 11 · Reading: 5 min');
    expect(text).toContain('\nab\n');
  });

  it('keeps tables', () => {
    expect(markdown('<table><thead><tr><th>A</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>')).toMatch(/\| A \|\n\| - \|\n\| 1 \|/);
  });

  it('has no twin for a page that is no document', () => {
    expect(twinOf('<html><body>home</body></html>', '', 'https://x.org/')).toBeUndefined();
  });
});

describe('llmsText', () => {
  it('lists the documents by part', () => {
    const twin = { path: 'chapters/a', title: 'A', description: 'D.', markdown: '' };
    expect(llmsText('Name', 'Summary.', [twin], 'https://x.org/')).toBe('# Name\n\n> Summary.\n\n## Chapters\n\n- [A](https://x.org/chapters/a.md): D.\n');
  });
});
