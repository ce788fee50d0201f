/** Plays `@docusaurus/Translate` in tests: the messages as they are written. */
import { isValidElement, type ReactNode } from 'react';

type Values = Record<string, ReactNode>;

/** The message with its values filled in. */
export function translate({ message = '' }: { message?: string }, values: Record<string, string | number> = {}): string {
  return message.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** The message of its children with its values filled in; like the framework's own, it knows text, numbers and single elements. */
export default function Translate({ children = '', values = {} }: { children?: string; values?: Values }): ReactNode {
  for (const [name, value] of Object.entries(values)) if (typeof value === 'object' && !isValidElement(value)) throw new Error(`{${name}} is neither text nor one element: wrap it in a fragment`);
  return children.split(/\{(\w+)\}/).map((part, at) => (at % 2 === 0 ? part : <span key={at}>{values[part]}</span>));
}
