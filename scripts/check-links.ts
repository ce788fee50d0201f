/** `npm run links -- external | internal | status | override`: whether the catalogue's and the site's links are well (--help). */
import { ARCHIVE_API } from './check-links/archive';
import { type Arguments, HELP, readArguments } from './check-links/arguments';
import { WriteFailed } from './check-links/atomic-write';
import { UsageError } from './check-links/citations';
import { checkExternal } from './check-links/external';
import { formatReport } from './check-links/formats';
import { checkInternal } from './check-links/internal';
import { Locked } from './check-links/lock';
import { CorruptState } from './check-links/memory';
import { recordOverride } from './check-links/override';
import { keepHeapSmall } from './check-links/small-heap';
import { showStatus } from './check-links/status';
import { userAgent } from './check-links/user-agent';

async function run(args: Arguments): Promise<number> {
  const root = process.cwd();
  if (args.command === 'status') {
    process.stdout.write(showStatus(args, root, new Date()));
    return 0;
  }
  if (args.command === 'override') {
    process.stdout.write(recordOverride(args, root, new Date()));
    return 0;
  }
  keepHeapSmall();
  const interrupted = new AbortController();
  // What was found so far is kept and reported; a second signal ends the process at once.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interrupted.abort());
  const report =
    args.command === 'internal' ? checkInternal(args, root, () => new Date()) : await checkExternal(args, { root, now: () => new Date(), interrupted: interrupted.signal, userAgent: userAgent(root), archiveApi: ARCHIVE_API });
  process.stdout.write(formatReport(report, args.format));
  if (report.summary.exitCode === 2) process.stderr.write(`links: ${report.summary.notes.at(-1) ?? ''}\n`);
  return report.summary.exitCode;
}

async function main(): Promise<number> {
  try {
    const args = readArguments(process.argv.slice(2));
    if (args !== 'help') return await run(args);
    process.stdout.write(HELP);
    return 0;
  } catch (error) {
    const expected = [UsageError, Locked, CorruptState, WriteFailed].some((kind) => error instanceof kind);
    process.stderr.write(`links: ${expected ? (error as Error).message : (error as Error).stack}\n`);
    return 2;
  }
}

// A reader that has enough (`| head`) is no failure; a full disk behind `>` is.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') process.stderr.write(`links: the report could not be printed (${error.code})\n`);
  process.exit(error.code === 'EPIPE' ? process.exitCode : 2);
});

void main().then((code) => {
  process.exitCode = code;
});
