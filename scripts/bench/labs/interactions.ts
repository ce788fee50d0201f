/** What one move of a control costs: time to the redrawn picture, work and longest task, the main thread slowed four times. */
import type { CDPSession, Page } from 'playwright-core';
import { atRest } from './pages';

export interface Times {
  readonly medianMs: number;
  readonly p95Ms: number;
}

/** The moves of one control. */
export interface MoveFigures {
  readonly moves: number;
  /** From the event to the first painted frame that shows something new beside the controls. */
  readonly redrawn: Times;
  /** From the event until nothing is computed any more. */
  readonly settled: Times;
  /** Script, style, layout and paint on the main thread in all. */
  readonly work: Times;
  readonly longestTaskMs: number;
}

interface Move {
  readonly redrawn: number;
  readonly settled: number;
  readonly work: number;
  readonly longestTask: number;
}

/** Median and 95th percentile, whole milliseconds. @throws on an empty list */
export function summary(values: readonly number[]): Times {
  if (values.length === 0) throw new Error('nothing was measured');
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => Math.round(sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)]!);
  return { medianMs: at(0.5), p95Ms: at(0.95) };
}

/** Figures over several moves. */
export function figuresOf(moves: readonly Move[]): MoveFigures {
  const of = (part: keyof Move): number[] => moves.map((move) => move[part]);
  return { moves: moves.length, redrawn: summary(of('redrawn')), settled: summary(of('settled')), work: summary(of('work')), longestTaskMs: Math.round(Math.max(...of('longestTask'))) };
}

const WATCH = `(() => {
  const lab = document.querySelector('[data-lab]');
  const w = (window.__move = { pressed: 0, drawn: 0, settled: 0, longest: 0 });
  const pressed = (event) => { w.pressed ||= event.timeStamp; };
  for (const kind of ['keydown', 'click', 'change']) addEventListener(kind, pressed, { capture: true });
  const afterFrame = (then) => requestAnimationFrame(() => setTimeout(() => then(performance.now())));
  const besideControls = ({ target }) => !(target.nodeType === 1 ? target : target.parentElement)?.closest('fieldset, [data-busy]');
  const observer = new MutationObserver((records) => {
    if (!w.pressed || w.drawn || !records.some((record) => record.target !== lab && besideControls(record))) return;
    w.drawn = -1;
    afterFrame((time) => { w.drawn = time; });
  });
  observer.observe(lab, { subtree: true, childList: true, attributes: true, characterData: true });
  const tasks = new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) w.longest = Math.max(w.longest, duration); });
  tasks.observe({ entryTypes: ['longtask'] });
  window.__done = new Promise((resolve) => {
    const look = () => {
      if (!w.pressed || w.drawn < 0 || lab.getAttribute('aria-busy') === 'true') return void requestAnimationFrame(look);
      w.settled ||= performance.now();
      // Long tasks are told a little after they end.
      setTimeout(() => {
        for (const kind of ['keydown', 'click', 'change']) removeEventListener(kind, pressed, { capture: true });
        observer.disconnect();
        tasks.disconnect();
        resolve({ redrawn: (w.drawn || w.settled) - w.pressed, settled: w.settled - w.pressed, longestTask: w.longest });
      }, 60);
    };
    window.__look = () => afterFrame(look);
  });
  // The last value must not be the promise: it would be awaited before the key is pressed.
  return true;
})()`;

/** Watches one move; `move` does it with the keyboard or the mouse. */
async function watched(page: Page, session: CDPSession, move: () => Promise<unknown>): Promise<Move> {
  await page.evaluate(WATCH);
  const before = await busyMs(session);
  await move();
  await page.evaluate('window.__look()');
  const times = await page.evaluate<Omit<Move, 'work'>>('window.__done');
  await atRest(page);
  return { ...times, work: (await busyMs(session)) - before };
}

async function busyMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
}

/** Slows the page's main thread (Workers keep their speed) and opens the counters. */
export async function slowed(page: Page, rate: number): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  return session;
}

/** Names of the controls in view. */
export async function controlsOf(page: Page): Promise<string[]> {
  return page.evaluate<string[]>("[...document.querySelectorAll('[data-lab] fieldset [name]')].map(({ name }) => name)");
}

/** Moves a control `rounds` times: a slider by a notch to and fro, a choice to the next, a switch over, a seed to the next. */
export async function moveControl(page: Page, session: CDPSession, name: string, rounds: number): Promise<MoveFigures> {
  const control = page.locator(`[data-lab] fieldset [name="${name}"]`);
  const kind = await control.evaluate((element) => (element instanceof HTMLSelectElement ? 'choice' : element instanceof HTMLInputElement && element.inputMode === 'numeric' ? 'seed' : (element as HTMLInputElement).type));
  const options = kind === 'choice' ? await control.locator('option').evaluateAll((all) => all.map((option) => (option as HTMLOptionElement).value)) : [];
  const first = kind === 'choice' ? await control.inputValue() : undefined;
  const moves: Move[] = [];
  for (let round = 0; round < rounds; round++) {
    await control.focus();
    if (kind === 'choice') {
      // By key: `selectOption` runs its own script in the very task that is timed.
      const atEnd = (await control.inputValue()) === options.at(-1);
      moves.push(await watched(page, session, () => page.keyboard.press(atEnd ? 'Home' : 'ArrowDown')));
    } else if (kind === 'checkbox') moves.push(await watched(page, session, () => page.keyboard.press('Space')));
    else if (kind === 'seed') moves.push(await watched(page, session, () => control.locator('xpath=following-sibling::button').press('Enter')));
    else {
      const atEnd = await control.evaluate((element) => (element as HTMLInputElement).value === (element as HTMLInputElement).max);
      moves.push(await watched(page, session, () => page.keyboard.press(atEnd || round % 2 === 1 ? 'ArrowLeft' : 'ArrowRight')));
    }
  }
  // Back to where it was: other controls may be hidden in this state.
  if (first !== undefined) await control.selectOption(first);
  if (kind === 'checkbox' && rounds % 2 === 1) await page.keyboard.press('Space');
  await atRest(page);
  return figuresOf(moves);
}
