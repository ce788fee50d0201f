/** Links a style sheet unless it is linked; settles when it can be used, or cannot be had. */
export function loadStyles(href: string): Promise<void> {
  const address = new URL(href, document.baseURI).href;
  if (Array.from(document.styleSheets).some((sheet) => sheet.href === address)) return Promise.resolve();
  return new Promise((settled) => {
    const link = document.createElement('link');
    Object.assign(link, { rel: 'stylesheet', href, onload: () => settled(), onerror: () => settled() });
    document.head.append(link);
  });
}
