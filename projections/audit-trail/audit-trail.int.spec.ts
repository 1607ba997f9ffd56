import { EmployeePlacementChanged, ParticipantWithdrawn, Personal } from '@jejak/domain';
import { folded, undocumented, type Folded } from '../../libs/projection-engine/testing/folded.js';
import { MemoryLog } from '../../libs/projection-engine/testing/memory-log.js';
import { auditEvents, type AuditQuery, auditTrail } from './index.js';

const id = (n: number) => `018f2f6e-7c1a-7d5e-9b3a-${String(n).padStart(12, '0')}`;

let views: Folded;
const log = new MemoryLog();
beforeAll(async () => {
  views = await folded();
  for (let n = 0; n < 10; n++)
    log.append(
      `programme-${id(n % 2)}`,
      ParticipantWithdrawn({ programmeId: id(n % 2), employeeId: id(100 + n) }),
      n === 3
        ? {
            actor: { id: 'head-1', role: 'unit-head', onBehalfOf: 'officer-1' },
            correlationId: id(900),
            causationId: id(901),
            reason: Personal.clear('On duty elsewhere'),
            ruleSet: 'jp/2026',
          }
        : {},
    );
  log.append(
    `employee-${id(5)}`,
    EmployeePlacementChanged({ employeeId: id(5), kind: 'EXIT', effectiveDate: '2026-01-05' }),
  );
  await views.fold(auditTrail, log);
});
afterAll(() => views.close());

const positions = async (query: Partial<AuditQuery>) =>
  (await auditEvents(views, { limit: 50, ...query })).items.map(({ position }) => Number(position) / 137);

it('has every event, newest first or oldest first', async () => {
  expect(await positions({})).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
  expect(await positions({ order: 'oldest', limit: 3 })).toEqual([1, 2, 3]);
});

it('tells who, in which role, for whom, what, when and why', async () => {
  const { items } = await auditEvents(views, { correlationId: id(900), limit: 5 });
  const event = log.events[3]!;
  expect(items).toEqual([
    {
      position: '548',
      eventId: event.id,
      stream: `programme-${id(1)}`,
      revision: '1',
      type: 'ParticipantWithdrawn',
      schemaVersion: 1,
      actor: { id: 'head-1', role: 'unit-head', onBehalfOf: 'officer-1' },
      occurredAt: new Date(event.metadata.occurredAt),
      recordedAt: new Date(event.metadata.recordedAt),
      storedAt: event.storedAt,
      commandId: event.metadata.commandId,
      correlationId: id(900),
      causationId: id(901),
      reason: 'On duty elsewhere',
      ruleSet: 'jp/2026',
    },
  ]);
});

it.each<[string, Partial<AuditQuery>, number[]]>([
  ['stream', { stream: `programme-${id(1)}` }, [10, 8, 6, 4, 2]],
  ['actor', { actorId: 'head-1' }, [4]],
  ['type', { type: 'EmployeePlacementChanged' }, [11]],
  ['time', { from: new Date('2026-01-05T01:02:00Z'), to: new Date('2026-01-05T01:04:00Z') }, [4, 3]],
  [
    'all of them',
    { stream: `programme-${id(1)}`, actorId: 'officer-1', from: new Date('2026-01-05T01:06:00Z') },
    [10, 8],
  ],
])('is filtered by %s', async (_, query, expected) => {
  expect(await positions(query)).toEqual(expected);
});

it.each(['newest', 'oldest'] as const)(
  'is read page by page, %s first, without gap or overlap',
  async (order) => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const part = await auditEvents(views, { order, limit: 4, ...(cursor !== undefined && { cursor }) });
      seen.push(...part.items.map(({ position }) => position));
      cursor = part.next;
    } while (cursor !== undefined);
    const all = log.events.map(({ position }) => String(position));
    expect(seen).toEqual(order === 'oldest' ? all : all.reverse());
  },
);

it('refuses a cursor of another order', async () => {
  const { next } = await auditEvents(views, { order: 'oldest', limit: 1 });
  await expect(auditEvents(views, { order: 'newest', limit: 1, cursor: next! })).rejects.toThrow(
    'CURSOR.INVALID',
  );
});

it('documents all its columns', async () => {
  expect(await undocumented(views)).toEqual([]);
});
