import { describe, expect, it } from 'vitest';
import { parseLog, withRead } from './reading-log';

describe('parseLog', () => {
  it.each([null, '', 'nonsense', '[]', '{"read":5}', '{"read":[1,{}],"last":{"path":3}}'])('takes %j for an empty log', (stored) => {
    expect(parseLog(stored)).toEqual({ read: [] });
  });

  it('reads back what was written', () => {
    const log = { read: ['/a', '/b'], last: { path: '/b', title: 'B' } };
    expect(parseLog(JSON.stringify(log))).toEqual(log);
  });
});

describe('withRead', () => {
  it('adds a page once, and takes it away again', () => {
    const once = withRead({ read: ['/a'] }, '/b', true);
    expect(withRead(once, '/b', true).read).toEqual(['/a', '/b']);
    expect(withRead(once, '/b', false).read).toEqual(['/a']);
  });
});
