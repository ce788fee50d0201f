/** `npm run site`: validates the catalogue, builds the site, checks its links, and serves it on http://localhost:3000. */
import { spawn } from 'node:child_process';
import { build, internalLinks, validate } from './steps/site-steps';
import { runSteps } from './steps/steps';

async function main(): Promise<void> {
  const port = process.env.PORT ?? '3000';
  const { failed } = await runSteps([validate, build, internalLinks], { stopAtFailure: true });
  if (failed > 0) process.exit(1);

  console.log(`\nServing http://localhost:${port}${process.env.BASE_URL ?? '/'} (search included); stop with Ctrl-C.`);
  const server = spawn('node_modules/.bin/docusaurus', ['serve', '--no-open', '--port', port, '--host', 'localhost'], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal));
  server.on('exit', (code) => process.exit(code ?? 0));
}

void main();
