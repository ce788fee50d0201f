/**
 * `npm test`: everything that must hold: types, linters, unit tests, a production build, and the tests in a browser.
 * `--only lint|unit|site|e2e` runs one part. Closes with the line `N passed, N failed`.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureBrowser } from './steps/browser';
import { build, internalLinks, validate } from './steps/site-steps';
import { type Outcome, type Step, runSteps, tool } from './steps/steps';

const check = (name: string, command: string, args: string[]): Step => ({
  name,
  run: () => {
    const { ok } = tool(command, args);
    return { ok, summary: ok ? 'clean' : 'see above' };
  },
});

/** Runs one Vitest project and counts its cases; a project that ran none has failed. */
function vitest(project: string, env: Record<string, string> = {}): Outcome {
  const report = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'companion-')), 'report.json');
  const { ok } = tool('vitest', ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], { env });
  if (!fs.existsSync(report)) return { ok: false, summary: 'no report was written' };
  const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(fs.readFileSync(report, 'utf8')) as { numPassedTests: number; numFailedTests: number };
  return { ok: ok && passed > 0, passed, failed, summary: `${passed} passed, ${failed} failed` };
}

const parts: Record<string, Step[]> = {
  lint: [
    check('types', 'tsc', ['--noEmit']),
    check('code', 'eslint', ['.', '--max-warnings=0']),
    check('import direction', 'depcruise', ['src', 'scripts', 'e2e', '--config', '.dependency-cruiser.cjs']),
    check('Markdown', 'markdownlint-cli2', []),
    check('content', 'tsx', ['scripts/content-check.ts']),
    check('spelling', 'cspell', ['lint', '--no-progress', '--no-summary', '--show-suggestions']),
    check('unused code', 'knip', []),
  ],
  unit: [{ name: 'unit tests', run: () => vitest('unit') }],
  site: [validate, build, internalLinks],
  e2e: [{ name: 'browser tests', run: async () => vitest('e2e', { CHROME_PATH: await ensureBrowser(process.env) }) }],
};

async function main(): Promise<void> {
  const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : undefined;
  if (only !== undefined && !(only in parts)) {
    console.error(`--only ${only}: write one of ${Object.keys(parts).join(', ')}`);
    process.exit(2);
  }
  const { passed, failed } = await runSteps(only ? (parts[only] ?? []) : Object.values(parts).flat(), { stopAtFailure: false });
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}

void main();
