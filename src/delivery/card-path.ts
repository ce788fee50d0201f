/** Where the social card of a page lies below the site's root; `permalink` carries the base address. */
export function cardPath(permalink: string, baseUrl: string): string {
  const name = permalink.slice(baseUrl.length).replace(/\/$/, '').replaceAll('/', '--');
  return `img/cards/${name || 'home'}.png`;
}
