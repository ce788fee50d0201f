import fs from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { loadCatalogue } from './load';
import { formatProblem } from './problems';
import { RECORD, smallCatalogue } from './testing/small-catalogue';

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => fs.rmSync(folder, { recursive: true })));

const good = RECORD;
const second = good.replace('a-work', 'b-work').replace('1901.05555', '1708.02002');

function problemsWith(files: Record<string, string>): string[] {
  const root = smallCatalogue(files);
  folders.push(root);
  return loadCatalogue(root).problems.map(formatProblem);
}

describe('the catalogue of this repository', () => {
  const { catalogue, problems } = loadCatalogue(process.cwd());
  it('is sound', () => expect(problems.map(formatProblem)).toEqual([]));
  it('holds the 246 references of the book under its own numbers', () => {
    expect(catalogue.bookReferences).toHaveLength(246);
    const sizes = catalogue.topics.chapters.map(({ number }) => catalogue.bookReferences.filter(({ chapter }) => chapter === number).length);
    expect(sizes).toEqual([43, 30, 27, 25, 28, 14, 27, 16, 8, 18, 10]);
  });
});

describe('a sound small catalogue', () => {
  it('has no problem', () => expect(problemsWith({})).toEqual([]));
});

describe('bad input', () => {
  const shelf = 'resources/ensembles.yaml';
  it.each([
    ['a missing title', { [shelf]: good.replace('  title: A work\n', '') }, /ensembles\.yaml:1: `title` is missing\n.*add/],
    ['an unknown field', { [shelf]: good.replace('kind:', 'knid: paper\n  kind:') }, /ensembles\.yaml:4: `knid` is not a field/],
    ['an unknown kind', { [shelf]: good.replace('kind: paper', 'kind: blog') }, /ensembles\.yaml:4: `kind` is "blog"\n.*paper, article/],
    ['a year in quotes', { [shelf]: good.replace('kind: paper', "kind: paper\n  year: '2019'") }, /ensembles\.yaml:5: `year` is "2019"/],
    ['an id in capitals', { [shelf]: good.replace('a-work', 'A_Work') }, /ensembles\.yaml:1: `id` is "A_Work"\n.*kebab-case/],
    ['an unknown topic', { [shelf]: good.replace('[bagging]', '[bagging, bagginng]') }, /ensembles\.yaml:5: "bagginng" is not a topic\n.*did you mean "bagging"/],
    ['a duplicate address', { [shelf]: `${good}${second.replace('1708.02002', '1901.05555')}` }, /ensembles\.yaml:9: the url .* stands already at catalogue\/resources\/ensembles\.yaml:1/],
    ['a duplicate after normalisation', { [shelf]: `${good}${second.replace('https://arxiv.org/abs/1708.02002', 'https://arxiv.org/pdf/1901.05555v2.pdf')}` }, /the url "arxiv\.org\/abs\/1901\.05555" stands already/],
    ['an address not in canonical form', { [shelf]: good.replace('/abs/1901.05555', '/pdf/1901.05555.pdf') }, /ensembles\.yaml:3: .*not in its canonical form\n.*https:\/\/arxiv\.org\/abs\/1901\.05555/],
    ['a duplicate id', { [shelf]: `${good}${second.replace('b-work', 'a-work')}` }, /ensembles\.yaml:7: the id "a-work" stands already/],
    ['another scheme', { [shelf]: good.replace('https://arxiv.org/abs/1901.05555', 'ftp://a.org/x') }, /ensembles\.yaml:3: .*uses the scheme ftp:/],
    ['a script for an address', { [shelf]: good.replace('https://arxiv.org/abs/1901.05555', "'javascript:alert(1)'") }, /uses the scheme javascript:/],
    ['a private address', { [shelf]: good.replace('https://arxiv.org/abs/1901.05555', 'http://169.254.169.254/latest') }, /private or local address/],
    ['a decimal private address', { [shelf]: good.replace('https://arxiv.org/abs/1901.05555', 'http://2130706433/x') }, /private or local address 127\.0\.0\.1/],
    ['a mapped IPv6 address', { [shelf]: good.replace('https://arxiv.org/abs/1901.05555', "'http://[::ffff:10.0.0.1]/x'") }, /private or local address/],
    ['a LaTeX escape', { [shelf]: good.replace('https://arxiv.org/abs/1901.05555', "'https://a.org/x\\_y'") }, /holds a character that no address may hold/],
    ['a pirate host', { [shelf]: good.replace('https://arxiv.org/abs/1901.05555', 'https://libgen.is/book') }, /known for unlicensed copies/],
    ['a shortener', { [shelf]: good.replace('https://arxiv.org/abs/1901.05555', 'https://bit.ly/x') }, /hides where the link goes/],
    ['the wrong shelf', { [shelf]: good.replace('[bagging]', '[visual-search]') }, /belongs in catalogue\/resources\/visual-search\.yaml\n.*npm run fix/],
    ['no YAML at all', { [shelf]: `${good}- id: [unclosed\n` }, /ensembles\.yaml:\d+: not valid YAML/],
    ['an alias', { [shelf]: good.replace('[bagging]', '&t [bagging]') + second.replace('[bagging]', '*t') }, /ensembles\.yaml:11: the YAML alias "\*t".*\n.*write the value out/],
    ['a mapping in place of a list', { [shelf]: 'id: a-work\n' }, /ensembles\.yaml:1: the file holds a mapping/],
    ['an unknown better work', { [shelf]: `${good.trimEnd()}\n  supersededBy: a-wrk\n` }, /ensembles\.yaml:7: no resource has the id "a-wrk"\n.*did you mean "a-work"/],
    ['a reference to no resource', { 'book-references.yaml': '- { chapter: 1, reference: 1, label: A, printed: x, resource: a-wrok }\n' }, /book-references\.yaml:1: no resource has the id "a-wrok"/],
    ['an unknown chapter', { 'book-references.yaml': '- { chapter: 12, reference: 1, label: A, printed: x, resource: a-work }\n' }, /book-references\.yaml:1: `chapter` is 12/],
    ['a reference that stands twice', { 'book-references.yaml': '- &r { chapter: 1, reference: 1, label: A, printed: x, resource: a-work }\n- { chapter: 1, reference: 1, label: A, printed: x, resource: a-work }\n' }, /book-references\.yaml:2: the reference "chapter 1, reference 1" stands already/],
    ['an empty catalogue', { [shelf]: '', 'book-references.yaml': '' }, /there is no resource at all/],
    ['a blog of an unknown company', { 'blogs.yaml': '- { company: pintrest, title: B, home: https://a.org, feed: https://a.org/feed }\n' }, /blogs\.yaml:1: "pintrest" is not a company/],
    ['a question on an unknown topic', { 'questions/baging.yaml': '- { id: q, level: mid, question: Why?, answer: Because. }\n' }, /questions\/baging\.yaml:1: "baging" is not a topic/],
    ['a term without meaning', { 'glossary.yaml': '- { term: ANN, means: [] }\n' }, /glossary\.yaml:1: `means` is \[\]\n.*stands for/],
    ['a term that stands twice', { 'glossary.yaml': '- { term: ANN, means: [a] }\n- { term: ann, means: [b] }\n' }, /glossary\.yaml:2: the term "ann" stands already/],
    ['terms out of order', { 'glossary.yaml': '- { term: CTR, means: [a] }\n- { term: ANN, means: [b] }\n' }, /glossary\.yaml:2: the term "ANN" stands after "CTR"/],
    ['an empty glossary', { 'glossary.yaml': '[]\n' }, /glossary\.yaml:1: there is no term at all/],
  ])('%s is reported with file, line and remedy', (_name, files, expected) => {
    expect(problemsWith(files).join('\n')).toMatch(expected);
  });

  it("never lets one bad record hide the others' errors", () => {
    const problems = problemsWith({ [shelf]: `${good.replace('kind: paper', 'kind: blog')}${second.replace('topics: [bagging]', 'topics: [nonsense]')}`, 'book-references.yaml': '- { chapter: 1, reference: 1, label: A, printed: x, resource: b-work }\n' });
    expect(problems.join('\n')).toMatch(/"blog"[\s\S]*"nonsense"/);
  });
});
