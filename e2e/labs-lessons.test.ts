/** What each lab is there to show, seen by moving the control that shows it. */
import { describe, expect, it } from 'vitest';
import { useBrowser } from './support/browser';
import { inAddress, readings, sentence, settled } from './support/labs';

const open = useBrowser();

it('boosting steps instead of playing where the reader asked for less motion', async () => {
  const { page } = await open('labs/boosting', { reducedMotion: 'reduce' });
  await settled(page);
  await page.getByRole('button', { name: 'Forward' }).click();
  await expect.poll(() => inAddress(page, 'round')).toBe('21');
  await page.context().close();
});

it('stacking: the leak switch changes what is shown without computing anew', async () => {
  const { page } = await open('labs/stacking');
  await settled(page);
  await page.getByRole('switch', { name: 'Leak' }).focus();
  await page.keyboard.press('Space');
  await expect.poll(() => inAddress(page, 'leak')).toBe('1');
  expect(await sentence(page)).toContain('The report says 0.0%');
  await page.context().close();
});

it('matrix factorisation: λ = 1 repairs the prediction, and the sentence follows', async () => {
  const { page } = await open('labs/matrix-factorisation');
  await settled(page);
  expect(await sentence(page)).toContain('memorised');
  await page.locator('select[name=lambda]').selectOption('1');
  await expect.poll(() => sentence(page)).not.toContain('memorised');
  const [, hidden] = await readings(page);
  expect(Number.parseFloat(hidden!)).toBeLessThan(0.7);
  await page.context().close();
});

it('funnel: a billion items scanned at 1% break the budget, and the lab says where', async () => {
  const { page } = await open('labs/funnel?catalogue=9&scanned=1');
  await settled(page);
  expect(await sentence(page)).toContain('that is where I cut first');
  expect((await readings(page)).join(' ')).toContain('already over');
  await page.context().close();
});

describe('the index race', () => {
  it('shows the controls of the index in view, and walks it step by step', async () => {
    const { page } = await open('labs/index-race');
    await settled(page);
    await page.locator('select[name=index]').focus();
    await page.keyboard.type('IVF');
    await settled(page);
    expect(inAddress(page, 'index')).toBe('ivf');
    expect(await page.locator('input[name=nprobe]').count()).toBe(1);
    expect(await page.locator('input[name=ef]').count()).toBe(0);
    const before = await page.locator('[data-lab] figcaption').last().innerText();
    await page.getByRole('button', { name: 'First' }).press('Enter');
    await expect.poll(() => page.locator('[data-lab] figcaption').last().innerText()).not.toBe(before);
    await page.context().close();
  });
});

describe.each([
  ['index-race', 'n=5000', 'dim', '64'],
  ['bagging', 'trees=100&rows=300&depth=12', 'data', 'spirals'],
] as const)('%s', (lab, query, select, option) => {
  it('shows how far it is, lets a long computation be cancelled, and goes back to where it was', async () => {
    const { page } = await open(`labs/${lab}?${query}`);
    await settled(page);
    const before = await readings(page);
    // However fast the machine: from here on no computation ends.
    await page.evaluate(() => {
      const { set } = Object.getOwnPropertyDescriptor(Worker.prototype, 'onmessage')!;
      Object.defineProperty(Worker.prototype, 'onmessage', {
        set(this: Worker, hear: (event: MessageEvent<{ kind: string }>) => void) {
          set!.call(this, (event: MessageEvent<{ kind: string }>) => event.data.kind !== 'done' && hear(event));
        },
      });
    });
    const control = page.locator(`[data-lab] select[name="${select}"]`);
    const chosen = await control.inputValue();
    await control.selectOption(option);
    await page.locator('[data-lab] [data-busy="true"] progress').waitFor({ timeout: 10_000 });
    await page.getByRole('button', { name: 'Cancel' }).press('Enter', { timeout: 10_000 });
    await settled(page);
    expect(await readings(page)).toEqual(before);
    expect(await control.inputValue()).toBe(chosen);
    expect(inAddress(page, select)).toBe(chosen);
    await page.context().close();
  });
});
