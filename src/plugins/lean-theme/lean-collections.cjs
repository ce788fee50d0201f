/**
 * A loader for the framework's tables of routes and of their chunks. Pages of one kind below one folder (a page for each
 * company) are one route with a parameter for readers: the tables stand in every page's first load, and they must not
 * grow with the catalogue. The build still knows each page and renders it; in the browser the page keeps that HTML.
 * Option `folder`: path below which the pages stand, with slashes, base URL included.
 */
module.exports = function leanCollections(source) {
  const { folder } = this.getOptions();
  const path = `${folder}:page`;
  const lean = this.resourcePath.endsWith('.json') ? leanChunks(JSON.parse(source), folder, path) : leanRoutes(source, folder, path);
  if (lean === undefined) throw new Error(`lean-collections: ${this.resourcePath} has no page below ${folder}, or another form than it had`);
  return lean;
};

const HASH = 'all';

function leanRoutes(source, folder, path) {
  let found = 0;
  const lean = source.replace(/ {2}\{\s*path: '([^']+)',\s*component: ComponentCreator\('[^']+', '[^']+'\),\s*exact: true\s*\},\n/g, (entry, at) => {
    if (!at.startsWith(folder)) return entry;
    found += 1;
    return found === 1 ? `  { path: '${path}', component: ComponentCreator('${path}', '${HASH}'), exact: true },\n` : '';
  });
  return found > 0 ? lean : undefined;
}

function leanChunks(chunks, folder, path) {
  const [first] = Object.entries(chunks).filter(([key]) => key.startsWith(folder));
  if (first === undefined) return undefined;
  const others = Object.entries(chunks).filter(([key]) => !key.startsWith(folder));
  return JSON.stringify({ ...Object.fromEntries(others), [`${path}-${HASH}`]: { ...first[1], props: undefined } });
}
