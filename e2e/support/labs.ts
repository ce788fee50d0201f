/** What the tests of the labs share: the labs with their parameters, and how a live one is waited for and read. */
import type { Page } from 'playwright-core';
import { spec as bagging } from '../../src/labs/bagging/parameters';
import { spec as boosting } from '../../src/labs/boosting/parameters';
import { spec as filters } from '../../src/labs/filtered-search/parameters';
import { spec as funnel } from '../../src/labs/funnel/parameters';
import { spec as race } from '../../src/labs/index-race/parameters';
import { spec as factors } from '../../src/labs/matrix-factorisation/parameters';
import type { ParameterSpec } from '../../src/labs/shared/parameters';
import { spec as stacking } from '../../src/labs/stacking/parameters';

/** Each lab's parameters by slug. */
export const LAB_PARAMETERS: Readonly<Record<string, ParameterSpec>> = { bagging, boosting, stacking, 'index-race': race, 'filtered-search': filters, 'matrix-factorisation': factors, funnel };

/** Waits until the lab is live and computes nothing. */
export async function settled(page: Page): Promise<void> {
  // By script: the still picture may be replaced while a click-like action waits for it to hold still.
  await page.evaluate("document.querySelector('[data-lab]').scrollIntoView()");
  await page.waitForSelector('[data-lab="live"][aria-busy="false"]', { timeout: 30_000 });
}

/** The live numbers beside the picture. */
export function readings(page: Page): Promise<string[]> {
  return page.locator('[data-lab] dl dd').allInnerTexts();
}

/** The sentence to say. */
export function sentence(page: Page): Promise<string> {
  return page.locator('[data-lab] p[aria-live]').innerText();
}

/** The address's own value of a parameter. */
export function inAddress(page: Page, name: string): string | null {
  return new URL(page.url()).searchParams.get(name);
}

/** Names of the controls in view, in tab order. */
export function controls(page: Page): Promise<string[]> {
  return page.evaluate<string[]>("[...document.querySelectorAll('[data-lab] fieldset [name]')].map(({ name }) => name)");
}
