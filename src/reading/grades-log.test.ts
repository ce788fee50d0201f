import { describe, expect, it } from 'vitest';
import { parseGrades, withGrade, withoutGrades } from './grades-log';

describe('parseGrades', () => {
  it.each([null, '', 'nonsense', '[]', '5', 'null'])('takes %j for no grades', (stored) => {
    expect(parseGrades(stored)).toEqual({});
  });

  it('drops what is not a grade and keeps the rest', () => {
    expect(parseGrades('{"/a":{"Framing":"mid","Data":"king"},"/b":"mid"}')).toEqual({ '/a': { Framing: 'mid' }, '/b': {} });
  });

  it('reads back what was written', () => {
    const log = withGrade(withGrade({}, '/a', 'Framing', 'mid'), '/a', 'Data', 'staff');
    expect(parseGrades(JSON.stringify(log))).toEqual({ '/a': { Framing: 'mid', Data: 'staff' } });
  });
});

describe('withGrade and withoutGrades', () => {
  it('regrades a row, and clears one page without touching another', () => {
    const log = withGrade(withGrade({ '/a': { Framing: 'mid' } }, '/a', 'Framing', 'senior'), '/b', 'Data', 'staff');
    expect(log).toEqual({ '/a': { Framing: 'senior' }, '/b': { Data: 'staff' } });
    expect(withoutGrades(log, '/a')).toEqual({ '/b': { Data: 'staff' } });
  });
});
