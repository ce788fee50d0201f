/** What each lab weighs of its own: the scripts that it loads, its Worker's included, beyond those that every lab loads. */
import fs from 'node:fs';
import { gzipSync } from 'node:zlib';
import { type LabPages, openHeld, SLUGS } from './pages';

/** Bytes after gzip. */
export interface LabBytes {
  /** Frame, controls, chart kit: loaded by every lab, once. */
  readonly kit: number;
  /** By lab: everything else that its picture and its Worker need. */
  readonly own: Readonly<Record<string, number>>;
}

/** Parts what each lab loaded into what all of them loaded and the rest. @throws when a lab loaded nothing of its own: then nothing was weighed. */
export function partBytes(loaded: Readonly<Record<string, readonly string[]>>, weigh: (file: string) => number): LabBytes {
  const all = Object.values(loaded);
  if (all.length < 2) throw new Error('at least two labs are needed to tell the kit from what is their own');
  const kit = all[0]!.filter((file) => all.every((files) => files.includes(file)));
  const sum = (files: readonly string[]): number => files.reduce((bytes, file) => bytes + weigh(file), 0);
  const own = Object.fromEntries(Object.entries(loaded).map(([lab, files]) => [lab, sum(files.filter((file) => !kit.includes(file)))]));
  const empty = Object.keys(own).find((lab) => own[lab] === 0);
  if (empty !== undefined) throw new Error(`${empty} loaded no script of its own: was it live?`);
  return { kit: sum(kit), own };
}

/** Weighs every lab in `build/`: what its page loads before the lab is in view (text, source listings) is the page's and not the lab's. */
export async function weighLabs({ browser, origin, asked }: LabPages): Promise<LabBytes> {
  const loaded: Record<string, string[]> = {};
  for (const lab of SLUGS) {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    await openHeld(await context.newPage(), `${origin}/labs/${lab}`, () => asked.clear());
    await context.close();
    loaded[lab] = [...asked];
  }
  return partBytes(loaded, (file) => gzipSync(fs.readFileSync(file), { level: 9 }).length);
}
