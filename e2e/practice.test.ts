/** What a reader practises with: the interview clock, the scale sheet, the rubric, the framing chooser, the seven steps. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ADJUSTMENTS, CIRCUMSTANCES, FRAMINGS, OUTPUTS } from '../src/practice/framing';
import { PHASES } from '../src/practice/interview-clock';
import { rubric, scale } from '../src/practice/chapters/visual-search';
import { formatQuantity, defaultInputs } from '../src/practice/scale-sheet';
import { address, useBrowser } from './support/browser';

const open = useBrowser();
const CHAPTER = 'chapters/visual-search';

/** Scrolls to a piece and waits until it can be operated. */
async function awake(page: Page, piece: string, sign: string): Promise<void> {
  await page.evaluate((selector) => document.querySelector(selector)!.scrollIntoView({ block: 'center' }), piece);
  await page.locator(`${piece} ${sign}`).first().waitFor();
}

describe('the interview clock', () => {
  /** A chapter whose clock is in the test's hands, opened as a reader opens it: by keyboard. */
  async function openClock(): Promise<Page> {
    const { page } = await open('');
    await page.clock.install({ time: new Date('2026-01-05T10:00:00Z') });
    await page.goto(address(CHAPTER));
    await page.locator('summary', { hasText: 'Start the clock' }).press('Enter');
    await page.getByRole('button', { name: 'Start', exact: true }).waitFor();
    return page;
  }
  const face = (page: Page): Promise<string> => page.getByRole('timer').innerText();
  const phase = (page: Page): Promise<string> => page.locator('li[aria-current="step"] strong').innerText();

  it('runs through the seven phases, pauses without losing time, and ends', async () => {
    const page = await openClock();
    expect(await face(page)).toBe('0:00 / 45:00');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    const pause = page.getByRole('button', { name: 'Pause' });
    await pause.waitFor();
    let before = 0;
    for (const { name, minutes } of PHASES) {
      await page.clock.fastForward(before === 0 ? 30_000 : 1000);
      await page.locator('li[aria-current="step"]', { hasText: name }).waitFor();
      await page.clock.fastForward(minutes * 60_000 - (before === 0 ? 30_000 : 1000));
      before += minutes;
      await page.waitForFunction((minute) => Number(/^\d+/.exec(document.querySelector('[role="timer"]')!.textContent)) >= minute, before);
    }
    await page.getByText('Time. Close with the trade-off').waitFor();
    expect(await page.locator('li[aria-current="step"]').count()).toBe(0);
    expect(await pause.isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Reset' }).click();
    expect(await face(page)).toBe('0:00 / 45:00');
    await page.context().close();
  });

  it('stands still while paused, and goes on where it stood', async () => {
    const page = await openClock();
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.clock.fastForward(6 * 60_000);
    await page.locator('li[aria-current="step"]', { hasText: 'Frame the task' }).waitFor();
    await page.getByRole('button', { name: 'Pause' }).click();
    const stood = await face(page);
    await page.clock.fastForward(30 * 60_000);
    expect(await face(page)).toBe(stood);
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.clock.fastForward(60_000);
    await page.waitForFunction(() => document.querySelector('[role="timer"]')!.textContent.startsWith('7:'));
    expect(await phase(page)).toBe('Frame the task');
    await page.context().close();
  });

  it('is the list of phases without script', async () => {
    const { page } = await open(CHAPTER, { javaScriptEnabled: false });
    await page.locator('summary', { hasText: 'Start the clock' }).click();
    const listed = await page.locator('details[open] ol li').allInnerTexts();
    expect(listed).toHaveLength(PHASES.length);
    for (const [index, { name, minutes }] of PHASES.entries()) expect(listed[index]).toContain(`${name} (${minutes} min)`);
    expect(await page.getByRole('timer').count()).toBe(0);
    await page.context().close();
  });
});

describe('the scale sheet', () => {
  const SHEET = '[data-scale-sheet]';
  const live = (page: Page): Promise<void> => awake(page, SHEET, 'button');
  const results = (page: Page): Promise<string[]> => page.locator(`${SHEET} table`).nth(1).locator('tbody tr td:nth-child(2)').allInnerTexts();
  const expected = (changes: Partial<ReturnType<typeof defaultInputs<keyof typeof scale.inputs>>> = {}): string[] => {
    const inputs = { ...defaultInputs(scale), ...changes };
    return scale.rows.map(({ unit, value }) => formatQuantity(value(inputs), unit));
  };

  it('follows an edit, keeps it in the address, and shows the same numbers to whoever opens the link', async () => {
    const { page, faults } = await open(CHAPTER);
    await live(page);
    expect(await results(page)).toEqual(expected());
    const images = page.getByLabel(scale.inputs.images.label);
    await images.focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('4000');
    await page.waitForFunction(() => new URLSearchParams(window.location.search).get('images') === '4000');
    expect(await results(page)).toEqual(expected({ images: 4000 }));
    expect(expected({ images: 4000 })).not.toEqual(expected());

    const other = await open(page.url().slice(address('').length));
    await live(other.page);
    await other.page.waitForFunction((selector) => document.querySelector<HTMLInputElement>(`${selector} tr:nth-child(3) input`)?.value === '4000', SHEET);
    expect(await results(other.page)).toEqual(expected({ images: 4000 }));
    expect(faults).toEqual([]);
    await page.context().close();
    await other.page.context().close();
  });

  it('names a bad value of the address and uses the default', async () => {
    const { page } = await open(`${CHAPTER}?images=lots&dims=128`);
    await live(page);
    const alert = page.locator(`${SHEET} [role="alert"]`);
    await alert.waitFor();
    expect(await alert.innerText()).toContain(`${scale.inputs.images.label}: the address says "lots"`);
    expect(await results(page)).toEqual(expected({ dims: 128 }));
    await page.context().close();
  });

  it('names a value that is out of bounds, computes with the default meanwhile, and goes back to the defaults', async () => {
    const { page } = await open(CHAPTER);
    await live(page);
    const dims = page.getByLabel(scale.inputs.dims.label);
    await dims.fill('1');
    const { min, max } = scale.inputs.dims;
    await page.getByText(`Write a number from ${min} to ${max}`).waitFor();
    expect(await dims.getAttribute('aria-invalid')).toBe('true');
    expect(await results(page)).toEqual(expected());
    await dims.fill('512');
    expect(await results(page)).toEqual(expected({ dims: 512 }));
    await page.getByRole('button', { name: 'Back to the defaults' }).press('Enter');
    expect(await results(page)).toEqual(expected());
    expect(await dims.inputValue()).toBe(String(scale.inputs.dims.default));
    expect(new URL(page.url()).search).toBe('');
    await page.context().close();
  });

  it('is a table of defaults with their results without script', async () => {
    const { page } = await open(CHAPTER, { javaScriptEnabled: false });
    expect(await results(page)).toEqual(expected());
    await page.context().close();
  });
});

describe('the rubric', () => {
  const RUBRIC = '[data-rubric]';
  const verdict = (page: Page): Promise<string> => page.locator(`${RUBRIC} [aria-live]`).innerText();
  const row = (page: Page, index: number): ReturnType<Page['locator']> => page.locator(`${RUBRIC} fieldset`).nth(index);

  it('grades row by row, says the level and the weakest row, and remembers until told to forget', async () => {
    const { page, faults } = await open(CHAPTER);
    await awake(page, RUBRIC, 'input');
    expect(await page.getByRole('button', { name: 'Clear these grades' }).count()).toBe(0);
    // The first row by keyboard: down twice from "not yet" is "senior".
    await row(page, 0).locator('input').first().focus();
    await page.keyboard.press('Space');
    for (let step = 0; step < 2; step += 1) await page.keyboard.press('ArrowDown');
    for (let index = 1; index < rubric.length; index += 1) {
      expect(await verdict(page)).not.toContain('You sound like');
      await row(page, index).locator('label', { hasText: index === 1 ? rubric[1]!.mid : rubric[index]!.staff }).click();
    }
    expect(await verdict(page)).toContain('You sound like: Senior');
    expect(await verdict(page)).toContain(`Weakest so far: ${rubric[1]!.dimension}`);

    await page.reload();
    await awake(page, RUBRIC, 'input');
    expect(await row(page, 0).locator('input').nth(2).isChecked()).toBe(true);
    expect(await verdict(page)).toContain('You sound like: Senior');
    await page.getByRole('button', { name: 'Clear these grades' }).click();
    expect(await page.locator(`${RUBRIC} input:checked`).count()).toBe(0);
    expect(await verdict(page)).toBe('');
    await page.reload();
    await awake(page, RUBRIC, 'input');
    expect(await page.locator(`${RUBRIC} input:checked`).count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('keeps the grades of one page apart from those of another', async () => {
    const { page } = await open(CHAPTER);
    await awake(page, RUBRIC, 'input');
    await row(page, 0).locator('input').nth(1).click();
    await page.goto(address('framework/rubric-by-level'));
    await awake(page, RUBRIC, 'input');
    expect(await page.locator(`${RUBRIC} input:checked`).count()).toBe(0);
    await page.context().close();
  });

  it('is readable without script, at every level', async () => {
    const { page } = await open(CHAPTER, { javaScriptEnabled: false });
    const text = (await page.locator(RUBRIC).innerText()).replace(/\s+/g, ' ');
    for (const { dimension, mid, senior, staff } of rubric) for (const said of [dimension, mid, senior, staff]) expect(text).toContain(said);
    expect(await page.locator(`${RUBRIC} input`).count()).toBe(0);
    await page.context().close();
  });
});

describe('the framing chooser', () => {
  const CHOOSER = '[data-framing-chooser]';

  it('gives task, loss, metrics and trap on every path, and what each circumstance adds', async () => {
    const { page, faults } = await open('framework/framing-chooser');
    await awake(page, CHOOSER, 'select');
    const select = page.getByLabel('The product asks:');
    const answer = page.locator(`${CHOOSER} dl`);
    for (const output of OUTPUTS) {
      await select.selectOption(output);
      const text = await answer.innerText();
      const { task, loss, metrics, trap, example } = FRAMINGS[output];
      for (const said of [task, loss, metrics, trap, example.label]) expect(text).toContain(said);
      expect((await fetch(new URL((await answer.locator('a').getAttribute('href')) ?? '', page.url()))).status).toBe(200);
    }
    for (const circumstance of CIRCUMSTANCES) {
      await page.getByLabel(ADJUSTMENTS[circumstance].when).press('Space');
      expect(await answer.innerText()).toContain(ADJUSTMENTS[circumstance].then);
    }
    await page.getByLabel(ADJUSTMENTS.rare.when).click();
    expect(await answer.innerText()).not.toContain(ADJUSTMENTS.rare.then);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('is one plain table without script', async () => {
    const { page } = await open('framework/framing-chooser', { javaScriptEnabled: false });
    expect(await page.locator(`${CHOOSER} select`).count()).toBe(0);
    const rows = await page.locator(`${CHOOSER} tbody tr`).allInnerTexts();
    expect(rows).toHaveLength(OUTPUTS.length);
    for (const [index, output] of OUTPUTS.entries()) {
      const { goal, task, loss, metrics, trap } = FRAMINGS[output];
      for (const said of [goal, task, loss, metrics, trap]) expect(rows[index]).toContain(said);
    }
    await page.context().close();
  });
});

describe('the seven steps', () => {
  const STEPS = ['clarify-requirements', 'frame-the-task', 'prepare-data', 'develop-the-model', 'evaluate', 'deploy-and-serve', 'monitor-and-improve'];

  it('are a picture whose boxes lead to the steps, by keyboard too', async () => {
    const { page, faults } = await open('framework');
    const picture = page.locator('[data-diagram]').first();
    const links = picture.locator('svg a');
    expect(await links.evaluateAll((anchors) => anchors.map((anchor) => anchor.getAttribute('href')))).toEqual(STEPS.map((step) => expect.stringMatching(new RegExp(`/framework/${step}$`))));
    expect(await picture.locator('svg').getAttribute('role')).toBe('group');
    await links.nth(2).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/framework/prepare-data');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('say in words what the picture shows, without script', async () => {
    const { page } = await open('framework', { javaScriptEnabled: false });
    const picture = page.locator('[data-diagram]').first();
    await picture.locator('summary').click();
    const lines = await picture.locator('details[open] li').allInnerTexts();
    expect(lines.length).toBeGreaterThanOrEqual(STEPS.length);
    expect(lines.join('\n')).toContain('objective and proxy');
    await page.context().close();
  });
});
