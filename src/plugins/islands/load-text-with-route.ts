/** Makes a document's static text part of what is loaded before the reader goes to it, as its scripts are. */
import { loadText } from '../../islands/page-text';
import { SITE_ROUTES } from '../../islands/site-routes';

if (!SHIP_PROSE) {
  // The document that the browser opened brought its text along; it is kept when the reader leaves it.
  const opened = window.location.pathname.replace(/(?:\.html|\/)$/, '');
  for (const { path, sidebar, component } of SITE_ROUTES) {
    const { preload } = component;
    // Without the text the page still opens, and then asks for it again.
    if (sidebar !== undefined && preload && path !== opened) component.preload = () => Promise.all([preload(), loadText(path).catch(() => {})]);
  }
}
