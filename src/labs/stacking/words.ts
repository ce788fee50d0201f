import { translate } from '@docusaurus/Translate';

/** The learners of level 0 in words, in the order of the matrix's columns. */
export function learnerWords(): string[] {
  return [
    translate({ id: 'labs.stacking.tree', message: 'Tree' }),
    translate({ id: 'labs.stacking.neighbours', message: 'k-NN' }),
    translate({ id: 'labs.stacking.bayes', message: 'Bayes' }),
    translate({ id: 'labs.stacking.logistic', message: 'Logistic' }),
  ];
}
