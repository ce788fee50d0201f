import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { problemSummary, reportProblems } from './report-problems';

const problem = { file: 'catalogue/resources/ensembles.yaml', line: 4, message: '`kind` is "blog"', remedy: 'write one of: paper, article' };

function reported(env: NodeJS.ProcessEnv): { out: string[]; error: string[] } {
  const lines = { out: [] as string[], error: [] as string[] };
  reportProblems([problem, { ...problem, line: 9 }], env, { out: (line) => lines.out.push(line), error: (line) => lines.error.push(line) });
  return lines;
}

describe('reportProblems', () => {
  it('tells every problem at a terminal, and no more', () => expect(reported({})).toEqual({ out: [], error: [expect.stringContaining('ensembles.yaml:4:'), expect.stringContaining('ensembles.yaml:9:')] }));
  it('annotates each line and fills the summary on GitHub', () => {
    const summary = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'summary-')), 'summary.md');
    expect(reported({ GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary }).out).toEqual([expect.stringMatching(/^::error file=catalogue\/resources\/ensembles\.yaml,line=4::/), expect.stringContaining('line=9::')]);
    expect(fs.readFileSync(summary, 'utf8')).toContain('2 things to mend');
  });
});

describe('problemSummary', () => {
  it('keeps what strangers wrote from becoming markup, links or mentions', () => {
    const text = problemSummary([{ ...problem, message: '`title` is "<img src=x> [a](https://evil.example) @owner | x\n# y"' }]);
    const row = text.split('\n').find((line) => line.includes('ensembles')) ?? '';
    expect(row.match(/\|/g)).toHaveLength(4);
    expect(row).not.toMatch(/<img|\[a\]|@owner|https:\/\/|^#/);
  });
});
