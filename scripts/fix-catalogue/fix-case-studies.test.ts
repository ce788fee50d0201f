import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fixCaseStudies } from './fix-case-studies';

let root: string;
const file = (name: string): string => path.join(root, 'catalogue/case-studies', name);

beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'fix-'));
  fs.mkdirSync(path.join(root, 'catalogue/case-studies'), { recursive: true });
});
afterEach(() => fs.rmSync(root, { recursive: true }));

describe('fixCaseStudies', () => {
  it('sorts, moves and tidies, then finds nothing more to do', () => {
    fs.writeFileSync(file('rec.yaml'), "- title: B\n  url: https://arxiv.org/pdf/2401.00001v2\n  company: uber\n  category: rec\n- title: A\n  company: lyft\n  url: https://example.org/a\n  category: rec\n  tags:\n    - search\n    - rag\n- {title: C, company: lyft, url: 'https://example.org/c', category: ads}\n");
    expect(fixCaseStudies(root).sort()).toEqual(['catalogue/case-studies/ads.yaml', 'catalogue/case-studies/rec.yaml']);
    expect(fs.readFileSync(file('rec.yaml'), 'utf8')).toBe('- title: A\n  company: lyft\n  url: https://example.org/a\n  category: rec\n  tags: [search, rag]\n- title: B\n  company: uber\n  url: https://arxiv.org/abs/2401.00001\n  category: rec\n');
    expect(fs.readFileSync(file('ads.yaml'), 'utf8')).toContain('title: C');
    expect(fixCaseStudies(root)).toEqual([]);
  });

  it.each([
    ['- title: A\n  note: mine\n', '`note` is not a field'],
    ['title: A\n', 'not a list of records'],
    ['- title: [A\n', 'not valid YAML'],
  ])('writes nothing where it would lose something: %j', (text, message) => {
    fs.writeFileSync(file('rec.yaml'), text);
    expect(() => fixCaseStudies(root)).toThrow(message);
    expect(fs.readFileSync(file('rec.yaml'), 'utf8')).toBe(text);
  });

  it('has nothing to do in the catalogue itself', () => {
    const copy = path.join(root, 'copy');
    fs.cpSync(path.resolve(import.meta.dirname, '../../catalogue/case-studies'), path.join(copy, 'catalogue/case-studies'), { recursive: true });
    expect(fixCaseStudies(copy)).toEqual([]);
  });
});
