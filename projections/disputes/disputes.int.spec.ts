import {
  disputeIdOf,
  Personal,
  RecordDisputed,
  RecordDisputeRejected,
  RecordDisputeUpheld,
  RecordDisputeWithdrawn,
  type DomainEvent,
} from '@jejak/domain';
import { foldedApart, undocumented } from '../../libs/projection-engine/testing/folded.js';
import { MemoryLog } from '../../libs/projection-engine/testing/memory-log.js';
import { disputeHistory, disputeList, disputes, type DisputesQuery } from './index.js';

const id = (n: number) => `018f2f6e-7c1a-7d5e-9b3a-${String(n).padStart(12, '0')}`;
const which = (n: number) => {
  const record = {
    employeeId: id(n),
    kind: n % 2 ? ('LEVEL' as const) : ('SCORE' as const),
    recordId: id(100 + n),
  };
  return { disputeId: disputeIdOf(record), ...record };
};
const opened = (n: number, position = '137') =>
  RecordDisputed({
    ...{ ...which(n), eventId: id(200), position, recordedBy: [id(90)] },
    keepers: n % 2 ? ['hr-planner'] : ['programme-officer', 'hr-planner'],
    ...{ openedOn: `2026-03-0${n}`, dueOn: `2026-03-1${n}`, ruleSet: 'record-disputes/1' },
    grounds: Personal.clear(`Keberatan ${n}`),
  });
const upheld = (n: number) =>
  RecordDisputeUpheld({ ...which(n), correctionId: id(201), correctionPosition: '274' });

const facts: readonly (readonly [DomainEvent<string, { readonly disputeId: string }>, occurredAt: string])[] =
  [
    [opened(1), '2026-03-01T08:00:00+07:00'],
    [opened(2), '2026-03-02T08:00:00+07:00'],
    [upheld(2), '2026-03-12T23:59:59+07:00'],
    [opened(3), '2026-03-03T08:00:00+07:00'],
    [RecordDisputeRejected(which(3)), '2026-03-14T00:00:00+07:00'],
    [opened(4), '2026-03-04T08:00:00+07:00'],
    [upheld(4), '2026-03-05T08:00:00+07:00'],
    [opened(4, '411'), '2026-03-06T08:00:00+07:00'],
    [opened(5), '2026-03-05T08:00:00+07:00'],
    [RecordDisputeWithdrawn(which(5)), '2026-03-05T09:00:00+07:00'],
  ];

let views: Awaited<ReturnType<typeof foldedApart>>;
beforeAll(async () => {
  views = await foldedApart();
  const log = new MemoryLog();
  for (const [fact, occurredAt] of facts)
    log.append(`dispute-${fact.data.disputeId}`, fact, {
      ...{ occurredAt, actor: { id: id(91), role: 'hr-planner' } },
      ...(fact.type !== 'RecordDisputed' && { reason: Personal.clear('Sudah diperiksa') }),
    });
  await views.fold(disputes, log);
});
afterAll(() => views.close());

const everything = () => views.as({ scope: 'all' });
const at = async (day: string, query: Partial<DisputesQuery> = {}, seen = everything()) =>
  (await disputeList(seen, { limit: 50, ...query }, new Date(`${day}T12:00:00+07:00`))).items;
const whose = async (...of: Parameters<typeof at>) =>
  (await at(...of)).map(({ employeeId }) => Number(employeeId.slice(-3)));

it('lists each record as its latest dispute stands, by the day on which an answer is due', async () => {
  expect(await whose('2026-03-11')).toEqual([1, 2, 3, 4, 5]);
  expect(await whose('2026-03-11', { late: true })).toEqual([3]);
  expect(await whose('2026-03-12', { late: true })).toEqual([1, 3]);
  expect(await whose('2026-03-15', { late: true, state: 'open' })).toEqual([1, 4]);
  expect(await whose('2026-03-14', { late: false, state: 'open' })).toEqual([4]);
  expect(await whose('2026-03-11', { keeper: 'programme-officer' })).toEqual([2, 4]);
  expect(await whose('2026-03-11', { kind: 'LEVEL', from: '2026-03-02', to: '2026-03-03' })).toEqual([3]);
  expect(await whose('2026-03-11', { sort: '-openedOn', limit: 2 })).toEqual([5, 4]);
  expect(await whose('2026-03-11', { units: [id(1)] })).toEqual([]);
  const [first, second, , again] = await at('2026-03-11');
  expect(first).toEqual({
    ...{ ...which(1), eventId: id(200), eventPosition: '137', keepers: ['hr-planner'], state: 'open' },
    ...{ openedOn: '2026-03-01', dueOn: '2026-03-11', late: false },
  });
  expect(second).toMatchObject({ state: 'upheld', endedOn: '2026-03-12', correctionId: id(201), correctionPosition: '274' });
  expect(again).toMatchObject({ state: 'open', eventPosition: '411' });
  expect(again).not.toHaveProperty('correctionId');
}); // prettier-ignore

it('goes from page to page in each order', async () => {
  for (const sort of ['dueOn', '-endedOn', 'endedOn', 'state'] as const) {
    const seen = new Set<string>();
    let cursor: string | undefined;
    do {
      const query = { sort, limit: 2, ...(cursor !== undefined && { cursor }) };
      const part = await disputeList(everything(), query, new Date());
      for (const { disputeId } of part.items) seen.add(disputeId);
      cursor = part.next;
    } while (cursor !== undefined);
    expect(seen.size).toBe(5);
  }
});

it('tells what was said and answered, also before the record was disputed again', async () => {
  const history = await disputeHistory(everything(), which(4).disputeId, new Date());
  expect(history?.history).toMatchObject([
    { state: 'open', reason: 'Keberatan 4' },
    { state: 'upheld', reason: 'Sudah diperiksa', actorId: id(91) },
    { state: 'open', reason: 'Keberatan 4' },
  ]);
  expect(await disputeHistory(everything(), id(999), new Date())).toBeUndefined();
});

it('shows an employee their own and nobody else’s', async () => {
  const self = views.as({ scope: 'self', employee: id(2) });
  expect(await whose('2026-03-11', {}, self)).toEqual([2]);
  expect(await disputeHistory(self, which(1).disputeId, new Date())).toBeUndefined();
  expect(await self.query('SELECT DISTINCT employee_id FROM serving.dispute_steps', [])).toEqual([
    { employee_id: id(2) },
  ]);
});

it('describes its columns', async () => expect(await undocumented(views)).toEqual([]));
