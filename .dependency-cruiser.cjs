/** Who may import whom; see CONTRIBUTING.md. */
const NODE_ONLY = '^src/catalogue/(load|load-case-studies|load-sister-volumes|browse-data|cached|citations|load-link-state|read-records|schema|check|url-policy)\\.ts$';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-unresolvable', severity: 'error', comment: 'an import that leads nowhere hides every other violation', from: {}, to: { couldNotResolve: true, pathNot: '^(@theme|@theme-original|@theme-init|@generated|@docusaurus|@site|#document-components|mdast|hast|estree)(/|$)' } },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'algorithms-are-pure', severity: 'error', comment: 'teaching code knows no React, DOM, page or catalogue', from: { path: '^src/algorithms/', pathNot: '\\.test\\.ts$' }, to: { pathNot: '^src/algorithms/' } },
    { name: 'labs-stand-on-algorithms', severity: 'error', from: { path: '^src/labs/', pathNot: '\\.test\\.tsx?$' }, to: { path: '^src/(plugins|practice|search|pages|theme|catalogue)/' } },
    { name: 'catalogue-stands-alone', severity: 'error', from: { path: '^src/catalogue/', pathNot: '\\.test\\.ts$' }, to: { path: '^src/(algorithms|labs|components|pages|theme|plugins|search|practice)/' } },
    { name: 'components-know-no-pages', severity: 'error', from: { path: '^src/components/' }, to: { path: '^src/(pages|theme|plugins)/' } },
    { name: 'browser-code-reaches-no-loader', severity: 'error', comment: 'plugins hand it generated JSON; types alone may be imported', from: { path: '^src/(algorithms|labs|islands|components|pages|theme)/', pathNot: '\\.test\\.tsx?$' }, to: { path: NODE_ONLY, dependencyTypesNot: ['type-only'] } },
    { name: 'browser-code-reaches-no-node', severity: 'error', from: { path: '^src/(algorithms|labs|islands|components|pages|theme)/', pathNot: '\\.test\\.tsx?$' }, to: { dependencyTypes: ['core'] } },
    { name: 'sources-import-no-scripts', severity: 'error', from: { path: '^src/', pathNot: '\\.test\\.tsx?$' }, to: { path: '^(scripts|e2e)/' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|\\.docusaurus)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'], extensions: ['.ts', '.tsx', '.js', '.jsx', '.json', '.css', '.mjs', '.cjs'] },
  },
};
