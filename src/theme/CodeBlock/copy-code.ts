import { translate } from '@docusaurus/Translate';

/** Copies the code beside a copy button, and says so on the button for a moment; also for buttons in static text. */
export async function copyCode(button: HTMLButtonElement): Promise<void> {
  await navigator.clipboard.writeText(button.parentElement?.querySelector('pre')?.textContent ?? '');
  button.textContent = translate({ id: 'code.copied', message: 'Copied' });
  window.setTimeout(() => {
    button.textContent = translate({ id: 'code.copy', message: 'Copy' });
  }, 1500);
}
