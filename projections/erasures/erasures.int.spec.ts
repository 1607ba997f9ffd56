import {
  ErasureDecided,
  ErasureFinal,
  ErasureRequested,
  ErasureVerified,
  PersonalDataErased,
  type DomainEvent,
} from '@jejak/domain';
import { foldedApart, undocumented } from '../../libs/projection-engine/testing/folded.js';
import { MemoryLog } from '../../libs/projection-engine/testing/memory-log.js';
import { erasureDeadlines, erasures } from './index.js';

const id = (n: number) => `018f2f6e-7c1a-7d5e-9b3a-${String(n).padStart(12, '0')}`;
const of = (n: number) => ({ subjectId: id(n), erasureId: id(100 + n) });
const requested = (n: number, receivedAt: string) =>
  ErasureRequested({
    ...{ ...of(n), classes: ['identity'], basis: 'WRONG_PERSON', receivedAt },
    dueAt: new Date(Date.parse(receivedAt) + 72 * 3_600_000).toISOString(),
  });
const decided = (n: number, decision: 'GRANTED' | 'REFUSED') =>
  ErasureDecided({
    ...{ ...of(n), decision, classes: decision === 'GRANTED' ? ['identity'] : [] },
    ...{ article: 'UU 27/2022 art. 8', decidedBy: id(99) },
  });
const erased = (n: number) => PersonalDataErased({ ...of(n), classes: ['identity'], keyIds: [id(50)] });
const verified = (n: number) =>
  ErasureVerified({ ...of(n), sealedValues: 1, shownValues: 0, backupsUntil: '2026-04-01' });

const facts: readonly DomainEvent<string, { readonly subjectId: string }>[] = [
  requested(1, '2026-03-01T08:00:00+07:00'),
  requested(2, '2026-03-02T08:00:00+07:00'),
  requested(3, '2026-03-01T08:00:00+07:00'),
  decided(3, 'REFUSED'),
  requested(4, '2026-03-01T08:00:00+07:00'),
  ...[decided(4, 'GRANTED'), erased(4), verified(4)],
  requested(5, '2026-03-01T08:00:00+07:00'),
  ...[decided(5, 'GRANTED'), erased(5), verified(5), ErasureFinal(of(5))],
];

let views: Awaited<ReturnType<typeof foldedApart>>;
beforeAll(async () => {
  views = await foldedApart();
  const log = new MemoryLog();
  for (const fact of facts) log.append(`privacy-${fact.data.subjectId}`, fact);
  await views.fold(erasures, log);
});
afterAll(() => views.close());

const at = (moment: string) => erasureDeadlines(views.as({ scope: 'all' }), new Date(moment));
const counts = async (moment: string) => {
  const { inTime, dueSoon, overdue, notFinal } = await at(moment);
  return { inTime, dueSoon, overdue, notFinal };
};

it('tells how requests stand as the clock goes on', async () => {
  const [quiet, soon, late] = [{ inTime: 2 }, { dueSoon: 1 }, { overdue: 1 }].map((some) => ({
    ...{ inTime: 0, dueSoon: 0, overdue: 0, notFinal: 0 },
    ...some,
  }));
  expect(await counts('2026-03-03T08:00:00+07:00')).toEqual(quiet);
  expect(await counts('2026-03-03T08:00:00.001+07:00')).toEqual({ ...soon, inTime: 1 });
  expect(await counts('2026-03-04T08:00:00+07:00')).toEqual({ ...soon, inTime: 1 });
  expect(await counts('2026-03-04T08:00:00.001+07:00')).toEqual({ ...late, dueSoon: 1 });
  expect(await counts('2026-03-05T08:00:01+07:00')).toEqual({ ...late, overdue: 2 });
  expect((await at('2026-03-05T08:00:01+07:00')).nextDueAt).toEqual(new Date('2026-03-04T01:00:00Z'));
});

it('tells of ends that were not recorded when the days of the backups are over in Medan', async () => {
  expect((await at('2026-04-01T23:59:59+07:00')).notFinal).toBe(0);
  expect((await at('2026-04-02T00:00:00+07:00')).notFinal).toBe(1);
});

it('shows nobody that somebody asked, but who may see everything', async () => {
  expect(
    await erasureDeadlines(views.as({ scope: 'self', employee: id(1) }), new Date('2026-03-03')),
  ).toEqual({
    ...{ inTime: 0, dueSoon: 0, overdue: 0, notFinal: 0 },
  });
});

it('describes its columns', async () => expect(await undocumented(views)).toEqual([]));
