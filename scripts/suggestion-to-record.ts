/**
 * `npm run suggestion`: turns the body of a "suggest a resource" issue, in the environment variable ISSUE_BODY, into a
 * record. The text comes from strangers: it is read as data, never reaches a shell, and is written by the YAML library.
 */
import { addResource } from './add-resource/add';
import { readForm } from './add-resource/form';

async function main(): Promise<void> {
  const { url, given } = readForm(process.env.ISSUE_BODY ?? '');
  const { file, id } = await addResource(process.cwd(), { url, given, help: false, offline: true }, { prefill: async () => ({}), say: console.log, today: new Date().toISOString().slice(0, 10) });
  console.log(`Added ${id} to ${file}.`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
