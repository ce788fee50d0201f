/* Stands in the page in place of its script tags; SOURCES is put in when the site is finished. A page in a background tab draws no frame, so its scripts start at once. */
document.addEventListener('DOMContentLoaded', () => {
  const start = () => {
    for (const source of SOURCES) document.head.append(Object.assign(document.createElement('script'), { src: source, async: false }));
  };
  if (document.hidden) start();
  else requestAnimationFrame(() => setTimeout(start));
});
