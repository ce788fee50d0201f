import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const sheet = readFileSync(path.resolve(import.meta.dirname, 'tokens.css'), 'utf8');

/** Reads the hexadecimal colours of one mode; the dark sheet is laid over the light one. */
function colours(mode: 'light' | 'dark'): Map<string, string> {
  const darkAt = sheet.indexOf("[data-theme='dark'] {");
  const parts = mode === 'light' ? [sheet.slice(0, darkAt)] : [sheet.slice(0, darkAt), sheet.slice(darkAt)];
  const found = new Map<string, string>();
  for (const part of parts) {
    for (const [, name, value] of part.matchAll(/--([a-z0-9-]+):\s*(#[0-9a-f]{6});/g)) found.set(name!, value!);
  }
  return found;
}

/** Relative luminance of an sRGB colour, WCAG 2.2. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const TEXTS = ['ink', 'ink-soft', 'ink-faint', 'signal', 'ok', 'warn', 'bad'];
const CODE = ['code-keyword', 'code-string', 'code-number', 'code-comment'];
const GROUNDS = ['paper', 'paper-raised', 'paper-sunk'];
const SERIES = [1, 2, 3, 4, 5, 6].map((n) => `series-${n}`);

describe.each(['light', 'dark'] as const)('tokens, %s', (mode) => {
  const found = colours(mode);
  const colour = (name: string): string => {
    const value = found.get(name);
    if (value === undefined) throw new Error(`tokens.css has no --${name}`);
    return value;
  };
  const pairs = [
    ...[...TEXTS, ...CODE].flatMap((text) => GROUNDS.map((ground) => [text, ground, 4.5] as const)),
    ...['signal', 'ok', 'warn', 'bad'].map((name) => [name, `${name}-soft`, 4.5] as const),
    ...['signal', 'ok', 'warn', 'bad'].map((name) => ['ink', `${name}-soft`, 4.5] as const),
    ['on-signal', 'signal', 4.5] as const,
    ...[...SERIES, 'rule-strong'].flatMap((mark) => ['paper', 'paper-raised'].map((g) => [mark, g, 3] as const)),
  ];

  it.each(pairs)('%s on %s reaches %s : 1', (text, ground, least) => {
    expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(least);
  });
});

describe('the contrast measure itself', () => {
  it('gives the extremes their known values', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeLessThan(4.5);
  });
});
