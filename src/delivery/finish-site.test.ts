import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { finishSite, fontsOf, withFonts } from './finish-site';

const site = { title: 'Site', tagline: 'Line', url: 'https://x.org', baseUrl: '/base/' };

function folder(files: Record<string, string>): string {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'finish-'));
  for (const [name, content] of Object.entries(files)) {
    fs.mkdirSync(path.join(root, path.dirname(name)), { recursive: true });
    fs.writeFileSync(path.join(root, name), content);
  }
  return root;
}

const page = '<html><head><meta charset="utf-8"><title>A</title></head><body><div class="theme-doc-markdown"><h1>A</h1><p>Text</p></div><script>1</script></body></html>';

describe('finishSite', () => {
  it('writes twin, policy, contents list and a worker that knows its version', async () => {
    const root = folder({ 'index.html': page, 'chapters/a.html': page, 'a.css': '' });
    const { pages, twins, version } = await finishSite(root, site);
    expect({ pages, twins }).toEqual({ pages: 2, twins: 2 });
    expect(fs.readFileSync(path.join(root, 'chapters/a.md'), 'utf8')).toContain('Source: https://x.org/base/chapters/a');
    expect(fs.readFileSync(path.join(root, 'index.html'), 'utf8')).toContain('Content-Security-Policy');
    expect(fs.readFileSync(path.join(root, 'llms.txt'), 'utf8')).toContain('(https://x.org/base/chapters/a.md)');
    expect(fs.readFileSync(path.join(root, 'sw.js'), 'utf8')).toContain(`const VERSION = '${version}';`);
  });

  it('changes nothing when it runs again', async () => {
    const root = folder({ 'index.html': page, 'a.css': '' });
    const { version } = await finishSite(root, site);
    expect((await finishSite(root, site)).version).toBe(version);
  });

  it('refuses a folder without pages', async () => {
    await expect(finishSite(folder({ 'a.txt': '' }), site)).rejects.toThrow(/no page to finish/);
  });
});

describe('fonts', () => {
  const files = ['literata-1a.woff2', 'literata-italic-2b.woff2', 'jetbrains-mono-3c.woff2', 'other.woff2'];
  it('are announced where they are used', () => {
    expect(fontsOf('<p>plain</p>', files)).toEqual(['literata-1a.woff2', 'jetbrains-mono-3c.woff2']);
    expect(fontsOf('<em>set</em>', files)).toContain('literata-italic-2b.woff2');
    expect(withFonts('<head></head>', ['/a.woff2'])).toContain('<link rel="preload" href="/a.woff2"');
  });
});
