import useBaseUrl from '@docusaurus/useBaseUrl';
import { useEffect } from 'react';
import { loadStyles } from './load-styles';

/**
 * Sees to the style sheet of formulae where a reader comes from a page without. A page that is opened links it
 * already; a tag in the page's managed head would be taken out and put back while the page hydrates.
 */
export function FormulaStyles(): null {
  const href = useBaseUrl('/katex/katex.min.css');
  useEffect(() => void loadStyles(href), [href]);
  return null;
}
