/** The same page built by others: stock Docusaurus, and VitePress as the lightest peer that runs on this Node. */
import fs from 'node:fs';
import path from 'node:path';
import { tool } from '../../steps/steps';

/** Installed by the bench into its cache, never a dependency of the project. */
export const CACHE = path.resolve('node_modules/.cache/bench');

/** Installs exact versions of packages below the cache, once. */
export function install(folder: string, packages: readonly string[]): string {
  const root = path.join(CACHE, folder);
  if (!fs.existsSync(path.join(root, 'node_modules'))) {
    fs.mkdirSync(root, { recursive: true });
    fs.writeFileSync(path.join(root, 'package.json'), JSON.stringify({ name: `bench-${folder}`, private: true }));
    const { ok } = tool('npm', ['install', '--prefix', root, '--no-audit', '--no-fund', '--save-exact', ...packages]);
    if (!ok) throw new Error(`could not install ${packages.join(', ')}`);
  }
  return root;
}

function write(root: string, files: Record<string, string>): void {
  for (const [name, content] of Object.entries(files)) {
    fs.mkdirSync(path.join(root, path.dirname(name)), { recursive: true });
    fs.writeFileSync(path.join(root, name), content);
  }
}

function page(markdown: string): string {
  // Curly braces and angle brackets of the text would be read as code by MDX and Vue.
  return markdown.replace(/[{}<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** The React that the classic template of `create-docusaurus` installs, which is newer than ours; all else of it stands among our packages. */
const TEMPLATE_REACT = ['react@19.3.1', 'react-dom@19.3.1'];

/** Builds the page with the classic preset as `create-docusaurus` sets it up; returns the folder with the result. */
export function buildStockDocusaurus(markdown: string): string {
  const root = path.join(CACHE, 'stock-docusaurus');
  const react = path.join(install('template-react', TEMPLATE_REACT), 'node_modules');
  const alias = { react: path.join(react, 'react'), 'react-dom': path.join(react, 'react-dom') };
  write(root, {
    'package.json': JSON.stringify({ name: 'bench-stock-docusaurus', private: true }),
    '.browserslistrc': '[production]\n>0.5%\nnot dead\nnot op_mini all\n',
    'template-react.js': `module.exports = () => ({ name: 'template-react', configureWebpack: () => ({ resolve: { alias: ${JSON.stringify(alias)} } }) });`,
    'docusaurus.config.js': `module.exports = { title: 'Stock', url: 'http://localhost', baseUrl: '/', future: { v4: true }, plugins: ['./template-react.js'], presets: [['classic', { docs: { routeBasePath: 'docs' } }]], themeConfig: { navbar: { title: 'Stock' } } };`,
    'docs/page.md': page(markdown),
    'src/pages/index.md': '# Stock\n\n[page](/docs/page)\n',
    'static/robots.txt': '',
  });
  if (!tool('docusaurus', ['build', root, '--out-dir', path.join(root, 'build')]).ok) throw new Error('stock Docusaurus did not build');
  return path.join(root, 'build');
}

/** Builds the page with VitePress's default theme; returns the folder with the result. */
export function buildVitePress(markdown: string): string {
  const root = install('vitepress', ['vitepress@1.6.4']);
  write(root, { 'site/page.md': page(markdown), 'site/index.md': '# Peer\n\n[page](./page)\n', 'site/.vitepress/config.mjs': "export default { title: 'Peer', cleanUrls: true, ignoreDeadLinks: true };\n" });
  if (!tool(path.join(root, 'node_modules/.bin/vitepress'), ['build', path.join(root, 'site')]).ok) throw new Error('VitePress did not build');
  return path.join(root, 'site/.vitepress/dist');
}
