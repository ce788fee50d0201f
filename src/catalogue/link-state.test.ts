import { describe, expect, it } from 'vitest';
import { afterCheck, eventBetween, type LinkRecord, type Observation, standingOf } from './link-state';

const DAY = 86_400_000;
const START = Date.parse('2026-01-01T03:00:00Z');
const at = (day: number, hour = 0): Date => new Date(START + day * DAY + hour * 3_600_000);
const gone: Observation = { verdict: 'dead', reason: 'the page is not found (404)' };
const silent: Observation = { verdict: 'unreachable', reason: 'no answer' };
const fine: Observation = { verdict: 'ok', reason: 'answers', title: 'A page', fingerprint: '0123456789abcdef' };
const wall: Observation = { verdict: 'blocked', reason: '403' };

/** Lives through checks on the given days and returns the standing after the last. */
function live(checks: readonly (readonly [number, Observation])[], until?: number): string {
  let record: LinkRecord | undefined;
  for (const [day, seen] of checks) record = afterCheck(record, seen, at(day));
  return standingOf(record, at(until ?? checks.at(-1)?.[0] ?? 0));
}

describe('death is decided over days', () => {
  it.each([
    ['one 404', [[0, gone]], 'failing'],
    ['three on one day', [[0, gone], [0.1, gone], [0.2, gone]], 'failing'],
    ['three days within a week', [[0, gone], [1, gone], [6, gone]], 'failing'],
    ['three days over a week', [[0, gone], [3, gone], [7, gone]], 'dead'],
    ['two days over a week', [[0, gone], [9, gone]], 'failing'],
    ['a success between', [[0, gone], [3, gone], [5, fine], [7, gone], [8, gone]], 'failing'],
    ['a wall between neither adds nor forgets', [[0, gone], [3, wall], [4, gone], [7, gone]], 'dead'],
    ['silence for a week', [[0, silent], [3, silent], [7, silent]], 'failing'],
    ['silence for two weeks', [[0, silent], [7, silent], [14, silent]], 'dead'],
    ['silence, then gone', [[0, silent], [2, gone], [5, gone], [9, gone]], 'dead'],
    ['gone, then a success', [[0, gone], [3, gone], [7, gone], [8, fine]], 'well'],
  ] as [string, [number, Observation][], string][])('%s', (_, checks, standing) => {
    expect(live(checks)).toBe(standing);
  });

  it('lives through two months of nights', () => {
    const nights = Array.from({ length: 60 }, (_, day): [number, Observation] => [day, day < 20 ? fine : gone]);
    let record: LinkRecord | undefined;
    const events = nights.flatMap(([day, seen]) => {
      const before = record;
      record = afterCheck(before, seen, at(day));
      const event = eventBetween(before, record);
      return event ? [`${day} ${event}`] : [];
    });
    expect(events).toEqual(['27 died']);
    expect(Object.keys(record?.failureDays ?? {})).toHaveLength(20);
    expect(record?.firstFailure).toBe('2026-01-21');
    record = afterCheck(record, fine, at(60));
    expect(record).not.toHaveProperty('failureDays');
  });
});

describe('a wall asks for a person every 90 days, and never dies', () => {
  it.each([
    ['at once where the page was never seen', [[0, wall]], 0, 'look'],
    ['not soon after a success', [[0, fine], [10, wall]], 10, 'blocked'],
    ['90 days after the last success', [[0, fine], [89, wall], [90, wall]], 90, 'look'],
  ] as [string, [number, Observation][], number, string][])('%s', (_, checks, until, standing) => {
    expect(live(checks, until)).toBe(standing);
  });

  it('after a thousand nights it is still a question', () => {
    expect(live(Array.from({ length: 1000 }, (_, day): [number, Observation] => [day, wall]))).toBe('look');
  });

  it('a person’s finding holds for 90 days', () => {
    const record: LinkRecord = { ...afterCheck(undefined, wall, at(0)), override: { verdict: 'ok', date: '2026-01-01' } };
    expect(standingOf(record, at(89))).toBe('well');
    expect(standingOf(record, at(90))).toBe('look');
    const dead: LinkRecord = { ...afterCheck(undefined, wall, at(0)), override: { verdict: 'dead', date: '2026-01-01' } };
    expect(standingOf(dead, at(400))).toBe('dead');
    expect(standingOf(afterCheck(dead, fine, at(401)), at(401))).toBe('well');
  });
});

it('keeps what was known when last well, and the archived copy, through failures', () => {
  let record = afterCheck(undefined, fine, at(0));
  record.archive = { url: 'https://web.archive.org/web/20260101000000/https://example.com/', date: '2026-01-01' };
  record = afterCheck(record, gone, at(1));
  expect(record).toMatchObject({ title: 'A page', fingerprint: '0123456789abcdef', lastOk: at(0).toISOString(), archive: { date: '2026-01-01' }, firstFailure: '2026-01-02' });
});

it('says plainly that nothing was checked', () => expect(standingOf(undefined, at(0))).toBe('never-checked'));
