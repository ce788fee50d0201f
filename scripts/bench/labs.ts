/** What the labs cost: bytes of their own, and every move of every control with the main thread slowed four times. */
import type { Page } from 'playwright-core';
import { type LabBytes, weighLabs } from './labs/bytes';
import { controlsOf, moveControl, type MoveFigures, slowed } from './labs/interactions';
import { atRest, openLab, SLUGS, withLabPages } from './labs/pages';

const SLOWED = 4;
const ROUNDS = 5;
/** For the two figures that have a limit. */
const LIMIT_ROUNDS = 25;

export interface LabFigures {
  readonly bytes: LabBytes;
  /** 50 bagged trees of depth 6 after a change of the sample: limit 100 ms to the redrawn picture. */
  readonly fiftyTrees: MoveFigures;
  /** HNSW over 5,000 × 32 after a change of efConstruction, built and measured in the Worker: limit 2 s, no task over 50 ms. */
  readonly hnsw: MoveFigures;
  /** By lab and control. */
  readonly moves: Readonly<Record<string, Readonly<Record<string, MoveFigures>>>>;
}

/** Measures the labs in `build/`. */
export async function measureLabs(): Promise<LabFigures> {
  return withLabPages(async (pages) => {
    const open = async (path: string): Promise<Page> => {
      const page = await pages.browser.newPage({ viewport: { width: 1440, height: 900 } });
      await openLab(page, `${pages.origin}/labs/${path}`);
      return page;
    };
    const one = async (path: string, control: string): Promise<MoveFigures> => {
      const page = await open(path);
      const figures = await moveControl(page, await slowed(page, SLOWED), control, LIMIT_ROUNDS);
      await page.close();
      return figures;
    };
    const moves: Record<string, Record<string, MoveFigures>> = {};
    for (const lab of SLUGS) {
      const page = await open(lab);
      moves[lab] = await everyControl(page);
      await page.close();
    }
    return {
      bytes: await weighLabs(pages),
      fiftyTrees: await one('bagging?trees=50&depth=6', 'seed'),
      hnsw: await one('index-race?n=5000&dim=32&index=hnsw', 'efc'),
      moves,
    };
  });
}

/** Each control once in the default state; a choice may bring others into view, which are then moved too. */
async function everyControl(page: Page): Promise<Record<string, MoveFigures>> {
  const session = await slowed(page, SLOWED);
  const figures: Record<string, MoveFigures> = {};
  const views = page.locator('[data-lab] fieldset select[name="index"]');
  const options = (await views.count()) > 0 ? await views.locator('option').evaluateAll((all) => all.map((option) => (option as HTMLOptionElement).value)) : [undefined];
  for (const option of options) {
    if (option !== undefined) await views.selectOption(option);
    await atRest(page);
    for (const name of await controlsOf(page)) {
      if (name in figures) continue;
      figures[name] = await moveControl(page, session, name, ROUNDS);
    }
  }
  return figures;
}
