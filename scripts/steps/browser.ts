/** Finds a Chromium to test with, or installs one. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

/** Flags that keep Chromium from calling home and let it run as root in a container. */
export const BROWSER_FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

const CANDIDATES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome-stable', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium', 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'];

/**
 * The path of a Chromium: `CHROME_PATH`, then the system's, then Playwright's own. Undefined where there is none.
 * Throws when `CHROME_PATH` is set and names no file.
 */
export async function findBrowser(env: Record<string, string | undefined>, exists: (file: string) => boolean = fs.existsSync): Promise<string | undefined> {
  if (env.CHROME_PATH) {
    if (exists(env.CHROME_PATH)) return env.CHROME_PATH;
    throw new Error(`CHROME_PATH is ${JSON.stringify(env.CHROME_PATH)}, and there is no such file`);
  }
  const { chromium } = await import('playwright-core');
  return [...CANDIDATES, chromium.executablePath()].find((file) => file && exists(file));
}

/** A Chromium, installed if need be: Debian's package where apt is there and we may use it, else Playwright's. */
export async function ensureBrowser(env: Record<string, string | undefined>): Promise<string> {
  const found = await findBrowser(env);
  if (found) return found;
  const root = process.getuid?.() === 0;
  if (root && run('apt-get', ['--version'])) {
    console.log('No Chromium found: installing the chromium package…');
    if (run('apt-get', ['update', '-q'])) run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium']);
  } else {
    console.log("No Chromium found: installing Playwright's…");
    run('npx', ['playwright-core', 'install', 'chromium']);
  }
  const installed = await findBrowser(env);
  if (installed) return installed;
  throw new Error('no Chromium found and none could be installed: install Chromium or Chrome and set CHROME_PATH to its executable');
}

function run(command: string, args: string[]): boolean {
  return spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;
}
