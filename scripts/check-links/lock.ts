/** Keeps two runs from writing one state: a lock file that dies with the process that holds it. */
import fs from 'node:fs';
import os from 'node:os';
import { WriteFailed } from './atomic-write';

/** Thrown where another run is under way. */
export class Locked extends Error {
  override name = 'Locked';
}

/** Takes the lock beside `file` and returns what gives it back. Throws Locked; a dead process's lock is taken over. */
export function takeLock(file: string): () => void {
  const lock = `${file}.lock`;
  const mine = JSON.stringify({ pid: process.pid, host: os.hostname(), since: new Date().toISOString() });
  for (let attempt = 0; attempt < 5; attempt += 1) {
    try {
      fs.writeFileSync(lock, mine, { flag: 'wx' });
      return () => {
        if (read(lock) === mine) fs.rmSync(lock, { force: true });
      };
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EEXIST') throw new WriteFailed(`${lock} could not be written (${code})`);
    }
    const theirs = read(lock);
    if (theirs === undefined) continue;
    if (isAlive(theirs)) throw new Locked(`another run is under way (${theirs}); wait for it, or remove ${lock} if that machine is gone`);
    // Renaming is atomic: of two runs that see a dead lock only one gets it, and a fresh lock is put back.
    const aside = `${lock}.${process.pid}.stale`;
    try {
      fs.renameSync(lock, aside);
      if (read(aside) !== theirs) fs.linkSync(aside, lock);
      fs.rmSync(aside, { force: true });
    } catch {
      // Another run was quicker; the next turn looks again.
    }
  }
  throw new Locked(`the lock ${lock} could not be taken; remove it if no run is under way`);
}

function read(file: string): string | undefined {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function isAlive(text: string): boolean {
  let pid: number;
  try {
    const holder = JSON.parse(text) as { pid: number; host: string };
    if (holder.host !== os.hostname()) return true;
    pid = holder.pid;
  } catch {
    // A lock is written in one small write; one that cannot be read was left by a crash in between.
    return false;
  }
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
