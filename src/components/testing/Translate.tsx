/** Plays `@docusaurus/Translate` in tests: the messages as they are written. */
import type { ReactNode } from 'react';

type Values = Record<string, ReactNode>;

/** The message with its values filled in. */
export function translate({ message = '' }: { message?: string }, values: Record<string, string | number> = {}): string {
  return message.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** The message of its children with its values filled in. */
export default function Translate({ children = '', values = {} }: { children?: string; values?: Values }): ReactNode {
  return children.split(/\{(\w+)\}/).map((part, at) => (at % 2 === 0 ? part : <span key={at}>{values[part]}</span>));
}
