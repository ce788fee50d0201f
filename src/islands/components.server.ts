/** For the build and for authors: every component that a document may use. */
import MDXComponents from '@theme/MDXComponents';
import { documentComponents as live } from './components.browser';

export const documentComponents: Record<string, unknown> = { ...MDXComponents, ...live };
