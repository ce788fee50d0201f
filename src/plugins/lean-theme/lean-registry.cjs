/**
 * A loader for the framework's table of page chunks: `[() => import(path), path, id]`. The path as text serves the
 * build alone, which looks up there which chunks it rendered; readers have no use for it.
 */
module.exports = function leanRegistry(source) {
  const lean = source.replace(/\), "[^"]*", require\.resolveWeak/g, '), "", require.resolveWeak');
  if (lean === source) throw new Error('lean-registry: the table of page chunks has another form than it had; look at .docusaurus/registry.js');
  return lean;
};
