/** For readers: what documents hold besides static text, because it is small or loads what is heavy itself. */
import { FormulaStyles } from '../components/formula-styles/formula-styles';
import { Lab } from '../labs/Lab';
import { Island } from './island';
import { Static } from './static';

export const documentComponents: Record<string, unknown> = { FormulaStyles, Island, Lab, Static };
