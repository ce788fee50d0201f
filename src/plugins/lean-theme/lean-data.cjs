/**
 * A loader for what the framework hands to every page: it takes out what the build alone reads. Option `of`: which data.
 * - `version`, to the documents: title and description of each, for cards of documents, which the build renders.
 * - `plugins`, to all: the path of every document, for links to a document's other versions.
 * - `packages`, to all: version of every plugin, for the framework's page about itself.
 * - `site`, to all: its configuration, of which pages read neither plugins (with the folder of this checkout among their
 *   options) nor how Markdown is read, nor the colours of a highlighter that only the build runs.
 */
module.exports = function leanData(source) {
  const of = this.getOptions().of;
  const data = parsed(source);
  if (data === undefined || !LEAN[of](data)) throw new Error(`lean-data: ${this.resourcePath} has another form than the ${of} had`);
  return this.resourcePath.endsWith('.json') ? JSON.stringify(data) : `export default ${JSON.stringify(data)};`;
};

const BUILD_ONLY = ['plugins', 'presets', 'themes', 'markdown', 'staticDirectories', 'scripts', 'headTags', 'stylesheets', 'clientModules'];

/** Each takes out its part in place and says whether it was there. */
const LEAN = {
  version: ({ version }) => emptied(version, 'docs', {}),
  plugins: (data) => emptied(data['docusaurus-plugin-content-docs']?.default?.versions?.[0], 'docs', []),
  packages: (data) => emptied(data, 'pluginVersions', {}),
  site: (data) => {
    for (const key of BUILD_ONLY) delete data[key];
    return emptied(data.themeConfig?.prism, 'theme', { plain: {}, styles: [] });
  },
};

function emptied(holder, key, empty) {
  if (holder?.[key] === undefined) return false;
  holder[key] = empty;
  return true;
}

function parsed(source) {
  try {
    return JSON.parse(source.replace(/^\s*\/\*[\s\S]*?\*\/\s*export default (\{[\s\S]*\});\s*$/, '$1'));
  } catch {
    return undefined;
  }
}
