import {
  BreachAffectedDetermined,
  BreachClosed,
  BreachNoticeIssued,
  BreachRecorded,
  Personal,
  type DomainEvent,
  type NoticeAddressee,
} from '@jejak/domain';
import { foldedApart, undocumented } from '../../libs/projection-engine/testing/folded.js';
import { MemoryLog } from '../../libs/projection-engine/testing/memory-log.js';
import { affectedBy, breaches, breachHistory, breachList, type BreachesQuery } from './index.js';

const id = (n: number) => `018f2f6e-7c1a-7d5e-9b3a-${String(n).padStart(12, '0')}`;
const FOUND = '2026-03-02T08:00:00+07:00';
const hours = (n: number) => new Date(Date.parse(FOUND) + n * 3_600_000);
const recorded = (n: number) =>
  BreachRecorded({
    ...{ breachId: id(n), discoveredAt: FOUND, dueAt: hours(72 + n).toISOString() },
    ...{ ruleSet: 'breach-notices/1', recordedBy: id(90), what: Personal.clear(`Kejadian ${n}`) },
  });
const scope = { accounts: [], views: ['learning_hours'], streams: [], subjectIds: [] };
const found = (n: number, left: number, ...people: number[]) =>
  BreachAffectedDetermined({
    ...{ breachId: id(n), scope, left },
    affected:
      people.length === 0
        ? []
        : [
            { classes: ['identity'], sources: ['look:person'], subjectIds: people.map(id) },
            {
              classes: ['free-text', 'identity'],
              sources: ['event:A'],
              subjectIds: people.slice(0, 1).map(id),
            },
          ],
  });
let notices = 500;
const notice = (n: number, to: NoticeAddressee, after: number, ...people: number[]) =>
  BreachNoticeIssued({
    ...{
      breachId: id(n),
      noticeId: id(notices++),
      to,
      channel: 'LETTER',
      issuedAt: hours(after).toISOString(),
    },
    ...{ textReference: '800/112', subjectIds: people.map(id) },
  });

const facts: readonly DomainEvent<string, { readonly breachId: string }>[] = [
  recorded(1), // nothing yet
  ...[recorded(2), found(2, 0, 21, 22), notice(2, 'AGENCY', 10), notice(2, 'SUBJECTS', 11, 22)], // one is left
  ...[recorded(3), found(3, 0, 31), found(3, 0, 31), notice(3, 'SUBJECTS', 20, 31), notice(3, 'AGENCY', 73)], // in time
  ...[recorded(4), found(4, 0, 41), notice(4, 'SUBJECTS', 20, 41), notice(4, 'AGENCY', 77), notice(4, 'PUBLIC', 90)], // late
  ...[recorded(5), found(5, 7, 51), notice(5, 'SUBJECTS', 20, 51), notice(5, 'AGENCY', 21)], // more are to be listed
  ...[recorded(6), found(6, 0, 61), notice(6, 'AGENCY', 1)],
  BreachClosed({ breachId: id(6), untold: 1, agencyTold: true, untoldReason: Personal.clear('Sudah wafat') }),
]; // prettier-ignore

let views: Awaited<ReturnType<typeof foldedApart>>;
beforeAll(async () => {
  views = await foldedApart();
  const log = new MemoryLog();
  for (const fact of facts)
    log.append(
      `breach-${fact.data.breachId}`,
      fact,
      fact.type === 'BreachClosed'
        ? { occurredAt: hours(60).toISOString(), reason: Personal.clear('Sandi diganti') }
        : {},
    );
  await views.fold(breaches, log);
});
afterAll(() => views.close());

const everything = () => views.as({ scope: 'all' });
const at = async (after: number, query: Partial<BreachesQuery> = {}) =>
  (await breachList(everything(), { limit: 50, ...query }, hours(after))).items;
const ids = async (...of: Parameters<typeof at>) =>
  (await at(...of)).map(({ breachId }) => Number(breachId.slice(-3)));

it('lists breaches by their deadline, with who is left and what is late as the clock goes on', async () => {
  expect(await ids(72)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(await ids(72, { late: true })).toEqual([4]);
  expect(await ids(73.5, { late: true })).toEqual([1, 4]);
  expect(await ids(100, { late: true })).toEqual([1, 2, 4, 5]);
  expect(await ids(100, { late: false })).toEqual([3, 6]);
  expect(await ids(1, { status: 'closed' })).toEqual([6]);
  expect(await ids(1, { sort: '-dueAt', limit: 2 })).toEqual([6, 5]);
  expect(await ids(1, { from: '2026-03-03' })).toEqual([]);
  expect(await ids(1, { from: '2026-03-02', to: '2026-03-02' })).toHaveLength(6);
  const [first, second, , fourth, fifth] = await at(1);
  expect(first).toEqual({
    ...{ breachId: id(1), status: 'recorded', discoveredAt: hours(0), dueAt: hours(73), late: false },
    ...{ affected: 0, untold: 0, unlisted: 0 },
  });
  expect(second).toMatchObject({ status: 'determined', affected: 2, untold: 1, agencyToldAt: hours(10), subjectsToldAt: hours(11) });
  expect(fourth).toMatchObject({ publicToldAt: hours(90), untold: 0, late: true });
  expect(fifth).toMatchObject({ unlisted: 7, untold: 0 });
}); // prettier-ignore

it('goes from page to page in each order', async () => {
  for (const sort of ['dueAt', '-untold', 'status', '-discoveredAt'] as const) {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const query = { sort, limit: 4, ...(cursor !== undefined && { cursor }) };
      const part = await breachList(everything(), query, hours(1));
      seen.push(...part.items.map(({ breachId }) => breachId));
      cursor = part.next;
    } while (cursor !== undefined);
    expect(new Set(seen).size).toBe(6);
  }
});

it('names whom a breach affects, once each with all that could be seen, and who is left', async () => {
  const people = async (breachId: string, told?: boolean) =>
    (await affectedBy(everything(), { breachId, limit: 5, ...(told !== undefined && { told }) })).items;
  expect(await people(id(2))).toEqual([
    { subjectId: id(21), classes: ['free-text', 'identity'], sources: ['event:A', 'look:person'] },
    { subjectId: id(22), classes: ['identity'], sources: ['look:person'], toldAt: hours(11) },
  ]);
  expect(await people(id(2), false)).toMatchObject([{ subjectId: id(21) }]);
  expect(await people(id(2), true)).toMatchObject([{ subjectId: id(22) }]);
  expect(await people(id(3))).toHaveLength(1);
  const first = await affectedBy(everything(), { breachId: id(2), limit: 1 });
  const rest = await affectedBy(everything(), { breachId: id(2), limit: 1, cursor: first.next! });
  expect([...first.items, ...rest.items].map(({ subjectId }) => subjectId)).toEqual([id(21), id(22)]);
  expect(rest.next).toBeUndefined();
});

it('tells what was done about a breach, and why', async () => {
  const history = await breachHistory(everything(), id(6), hours(100));
  expect(history).toMatchObject({ breachId: id(6), closedAt: hours(60), late: false });
  expect(history?.steps).toMatchObject([
    { kind: 'RECORDED', remarks: [{ kind: 'WHAT', text: 'Kejadian 6' }] },
    { kind: 'DETERMINED', scope, people: 1 },
    { kind: 'NOTICE', addressee: 'AGENCY', channel: 'LETTER', textReference: '800/112', people: 0 },
    { kind: 'CLOSED', people: 1, remarks: [{ kind: 'REASON', text: 'Sandi diganti' }, { kind: 'UNTOLD', text: 'Sudah wafat' }] },
  ]);
  expect(await breachHistory(everything(), id(99), hours(1))).toBeUndefined();
}); // prettier-ignore

it('shows nobody anything, but who may see everything', async () => {
  const self = views.as({ scope: 'self', employee: id(21) });
  expect(await breachList(self, { limit: 5 }, hours(1))).toEqual({ items: [] });
  expect(await affectedBy(self, { breachId: id(2), limit: 5 })).toEqual({ items: [] });
  for (const view of ['breach_steps', 'breach_remarks'])
    expect(await self.query(`SELECT 1 FROM serving.${view}`, [])).toEqual([]);
});

it('describes its columns', async () => expect(await undocumented(views)).toEqual([]));
