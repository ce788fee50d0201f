import { describe, expect, it } from 'vitest';
import { withScriptsAfterPaint } from './scripts-after-paint';

const PAGE = '<head><script>first</script><script src="/base/a.js" defer="defer"></script><script src=/base/b.js defer></script></head><body><p>text</p><script src=/c.js></script></body>';

/** What the starter does in a page: the sources that it asks for, and when. */
function started(page: string, hidden: boolean): { sources: string[]; frames: number } {
  const [, code] = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text]) => text!);
  const sources: string[] = [];
  let frames = 0;
  const document = {
    hidden,
    addEventListener: (_: string, read: () => void) => read(),
    createElement: () => ({}),
    head: { append: ({ src, async }: { src: string; async: boolean }) => sources.push(`${src} ${async ? 'any order' : 'in order'}`) },
  };
  new Function('document', 'requestAnimationFrame', 'setTimeout', code!)(document, (draw: () => void) => (frames++, draw()), (then: () => void) => then());
  return { sources, frames };
}

describe('scripts', () => {
  it('that were deferred are asked for in their order after the first frame, and no others', () => {
    const page = withScriptsAfterPaint(PAGE);
    expect(page).not.toContain('defer');
    expect(page).toContain('<script>first</script>');
    expect(page).toContain('<script src=/c.js></script>');
    expect(started(page, false)).toEqual({ sources: ['/base/a.js in order', '/base/b.js in order'], frames: 1 });
  });

  it('start at once in a tab that draws nothing', () => {
    expect(started(withScriptsAfterPaint(PAGE), true)).toEqual({ sources: ['/base/a.js in order', '/base/b.js in order'], frames: 0 });
  });

  it('stay as they are on a page without deferred ones, and on one that was finished', () => {
    expect(withScriptsAfterPaint('<p>text</p>')).toBe('<p>text</p>');
    expect(withScriptsAfterPaint(withScriptsAfterPaint(PAGE))).toBe(withScriptsAfterPaint(PAGE));
  });
});
