/**
 * A loader for the framework's table of page chunks: `[() => import(path), path, id]`. The path as text serves the
 * build alone, which looks up there which chunks it rendered; readers have no use for it. Nor have they for the data of
 * pages that lean-collections makes one route of: option `collection`, how the names of those data files begin.
 */
module.exports = function leanRegistry(source) {
  const { collection } = this.getOptions();
  const pages = new RegExp(`"[^"]*": \\[\\(\\) => import\\([^\\n]*?/${collection}[^/"]*\\.json"\\), "[^"]*", require\\.resolveWeak\\("[^"]*"\\)\\],?\\s*`, 'g');
  const lean = source.replace(pages, '').replace(/\), "[^"]*", require\.resolveWeak/g, '), "", require.resolveWeak');
  if (lean === source) throw new Error('lean-registry: the table of page chunks has another form than it had; look at .docusaurus/registry.js');
  return lean;
};
