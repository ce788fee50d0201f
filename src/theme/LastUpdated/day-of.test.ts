import fc from 'fast-check';
import { it } from 'vitest';
import { dayOf } from './day-of';

it('writes a day as Intl does in English', () => {
  const format = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  fc.assert(fc.property(fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }), (date) => dayOf(date) === format.format(date)));
});
