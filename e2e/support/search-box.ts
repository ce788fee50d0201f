/** The search box as a reader works it. */
import type { Page } from 'playwright-core';
import { awake } from './browser';

/** Opens the box with its shortcut and types. */
export async function ask(page: Page, query: string): Promise<void> {
  await awake(page);
  await page.keyboard.press('Control+k');
  await page.locator('dialog[open] input').waitFor();
  await page.keyboard.type(query);
}

/** Waits until the whole index has answered: only then are words quoted. */
export async function settled(page: Page): Promise<void> {
  await page.locator('dialog[open] [role=option] mark').first().waitFor();
  await page.waitForLoadState('networkidle');
}

/** Waits for a result that leads to an address ending as given, at the head of the list. */
export async function leads(page: Page, address: string): Promise<void> {
  await page.waitForFunction((end) => document.querySelector('dialog[open] [role=option]')?.getAttribute('href')?.endsWith(end), address);
}
