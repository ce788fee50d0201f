import siteConfig from '@generated/docusaurus.config';

function register(): void {
  navigator.serviceWorker.register(`${siteConfig.baseUrl}sw.js`).catch(() => {
    // A browser that forbids workers (a private window, for one) still has the whole site online.
  });
}

// Only the finished site has a worker; it starts when the page has loaded, so that it never competes with the page.
if (process.env.NODE_ENV === 'production' && typeof window !== 'undefined' && 'serviceWorker' in navigator) {
  // Scripts start after the first paint, which on a quick line is after the page's last file.
  if (document.readyState === 'complete') register();
  else window.addEventListener('load', register);
}
