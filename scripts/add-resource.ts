/** `npm run add -- URL`: adds one resource to the catalogue: duplicates first, then what is known, then what you say. */
import readline from 'node:readline/promises';
import { addResource, UsageError } from './add-resource/add';
import { HELP, readArguments } from './add-resource/arguments';
import { prefill } from './add-resource/prefill';

async function main(): Promise<void> {
  const asked = readArguments(process.argv.slice(2));
  if (asked.help) {
    console.log(HELP);
    return;
  }
  const terminal = process.stdin.isTTY ? readline.createInterface({ input: process.stdin, output: process.stdout }) : undefined;
  try {
    const { file, id } = await addResource(process.cwd(), asked, {
      prefill: asked.offline ? async () => ({}) : (url) => prefill(url, fetch),
      ask: terminal && (async (question, suggestion) => (await terminal.question(suggestion ? `${question} [${suggestion}]: ` : `${question}: `)).trim() || (suggestion ?? '')),
      say: console.log,
      today: new Date().toISOString().slice(0, 10),
    });
    console.log(`Added ${id} to ${file}. Read it once more, then open a pull request.`);
  } finally {
    terminal?.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = error instanceof UsageError ? 2 : 1;
});
