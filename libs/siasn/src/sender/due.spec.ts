import type { KnownSubmission } from '@jejak/domain';
import { dueAt } from './due.js';
import { pauseAfter } from './pace.js';

const at = (minutes: number) => new Date(Date.parse('2026-03-02T08:00:00Z') + minutes * 60_000);
const state = (change: Partial<KnownSubmission>): KnownSubmission => ({
  ...{ id: 's', employeeId: 'e', source: 'PROGRAMME', sourceId: 'p', status: 'pending', wanted: true },
  ...{ attempts: 1, uncertain: false, overwrite: false, ...change },
});
const due = (change: Partial<KnownSubmission>) => dueAt(state(change), { settleMs: 15 * 60_000 });

it('what waits is due at once, unless an attempt may be under way', () => {
  expect(due({})).toEqual(new Date(0));
  expect(due({ sentAt: at(0) })).toEqual(new Date(0));
  expect(due({ sentAt: at(0), uncertain: true })).toEqual(at(15));
  expect(due({ status: 'sent', sentAt: at(0) })).toEqual(at(15));
});

it('what failed is due when it says so, or when a person says so', () => {
  const failure = (code: 'REJECTED' | 'UNCERTAIN' | 'INCOMPLETE') => ({ failure: { code, missing: [] } });
  expect(due({ status: 'failed', ...failure('UNCERTAIN'), retryAt: at(20) })).toEqual(at(20));
  expect(due({ status: 'failed', ...failure('REJECTED') })).toBeUndefined();
  expect(due({ status: 'failed', ...failure('INCOMPLETE') })).toEqual(new Date(0));
});

it('what is settled is never due', () => {
  for (const status of ['confirmed', 'withdrawn'] as const) expect(due({ status })).toBeUndefined();
});

it('pauses grow, to an hour, and are never shorter than they were asked for', () => {
  const pace = { pauseMs: 5_000, mostPauseMs: 3_600_000 };
  expect([1, 2, 3, 11, 10_000].map((failures) => pauseAfter(failures, pace))).toEqual([
    5_000, 10_000, 20_000, 3_600_000, 3_600_000,
  ]);
  expect(pauseAfter(1, pace, 60_000)).toBe(60_000);
});
