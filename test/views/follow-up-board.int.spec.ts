import type { ReportingReader } from '@jejak/projection-engine';
import { access } from '@jejak-projections/access';
import fc from 'fast-check';
import { foldedApart, undocumented } from '../../libs/projection-engine/testing/folded.js';
import {
  followUpBoard,
  followUpHistory,
  followUps,
  type FollowUpsQuery,
  type ListedFollowUp,
} from '@jejak-projections/follow-ups';
import { happening, tell } from './follow-ups/expected.js';
import {
  ani,
  budi,
  citra,
  dewi,
  id,
  noon,
  office,
  other,
  programme,
  section,
  series,
  source,
  Told,
  today,
} from './follow-ups/told.js';

let views: Awaited<ReturnType<typeof foldedApart>>;
beforeAll(async () => {
  views = await foldedApart();
  const told = new Told();
  told.raise(11, { employeeId: ani }, today(-10), 'REMEDIAL', 'failed-programme/1');
  told.assign(11, { employeeId: ani }, budi, today(-1), today(-9));
  told.raise(12, { unitId: section }, today(-3), 'SERVICE_FIX');
  told.assign(12, { unitId: section }, citra, today(), today(-2));
  told.raise(13, { programmeId: programme }, today(-5), 'METHOD_CHANGE');
  told.raise(14, { employeeId: citra }, today(-30), 'REWARD');
  told.assign(14, { employeeId: citra }, dewi, today(-20), today(-29));
  told.assign(14, { employeeId: citra }, budi, today(-15), today(-28), 'Cuti');
  told.resolve(14, { employeeId: citra }, budi, today(-12));
  told.verify(14, { employeeId: citra }, budi, false, today(-6));
  told.raise(15, { seriesId: series }, today(), 'METHOD_CHANGE');
  await views.fold(access, told.log);
  await views.fold(followUps, told.log);
});
afterAll(() => views.close());

const all: ReportingReader = { query: (...of) => views.as({ scope: 'all' }).query(...of) };
const board = async (query: Partial<FollowUpsQuery> = {}, reader: ReportingReader = all) =>
  (await followUpBoard(reader, { limit: 100, ...query })).items;
const ids = (items: readonly ListedFollowUp[]) => items.map(({ followUpId }) => followUpId);
const found = async (query: Partial<FollowUpsQuery>, reader?: ReportingReader) =>
  ids(await board(query, reader));

it('shows follow-ups as they stand today, the earliest last day first, those without one at the end', async () => {
  expect(await board()).toEqual([
    {
      ...{ followUpId: id(14), kind: 'REWARD', source, employeeId: citra, state: 'verified' },
      ...{ raisedOn: today(-30), ownerId: budi, dueOn: today(-15), outcome: 'DONE', resolvedOn: today(-12) },
      ...{ effective: false, verifiedOn: today(-6), ageDays: 18, overdue: false },
    },
    {
      ...{ followUpId: id(11), kind: 'REMEDIAL', source, employeeId: ani, ruleId: 'failed-programme/1' },
      ...{ state: 'assigned', raisedOn: today(-10), ownerId: budi, dueOn: today(-1) },
      ...{ ageDays: 10, overdue: true },
    },
    {
      ...{ followUpId: id(12), kind: 'SERVICE_FIX', source, unitId: section, state: 'assigned' },
      ...{ raisedOn: today(-3), ownerId: citra, dueOn: today(), ageDays: 3, overdue: false },
    },
    {
      ...{ followUpId: id(13), kind: 'METHOD_CHANGE', source, programmeId: programme, state: 'raised' },
      ...{ raisedOn: today(-5), ageDays: 5, overdue: false },
    },
    {
      ...{ followUpId: id(15), kind: 'METHOD_CHANGE', source, seriesId: series, state: 'raised' },
      ...{ raisedOn: today(), ageDays: 0, overdue: false },
    },
  ]);
});

it('is narrowed by unit and those below it, person, owner, kind, state, source, period and overdue', async () => {
  expect(await found({ unitId: office })).toEqual([id(11), id(12)]);
  expect(await found({ unitId: section })).toEqual([id(11), id(12)]);
  expect(await found({ unitId: other })).toEqual([id(14)]);
  expect(await found({ employeeId: ani })).toEqual([id(11)]);
  expect(await found({ ownerId: budi })).toEqual([id(14), id(11)]);
  expect(await found({ kind: 'METHOD_CHANGE' })).toEqual([id(13), id(15)]);
  expect(await found({ state: 'assigned' })).toEqual([id(11), id(12)]);
  expect(await found({ sourceId: series })).toEqual([]);
  expect(await found({ sourceId: programme, from: today(-10), to: today(-5) })).toEqual([id(11), id(13)]);
  expect(await found({ overdue: true })).toEqual([id(11)]);
  expect(await found({ overdue: false, ownerId: budi })).toEqual([id(14)]);
});

it('PostgreSQL shows somebody those about them and those that they have to see to, and a unit its own', async () => {
  const self = (employee: string) => views.as({ scope: 'self', employee });
  expect(await found({}, self(ani))).toEqual([id(11)]);
  expect(await found({}, self(budi))).toEqual([id(14), id(11)]);
  expect(await found({}, self(citra))).toEqual([id(14), id(12)]);
  expect(await found({}, self(dewi))).toEqual([]);
  // of other units: that somebody of one's own has to see to it shows it to nobody else
  expect(await found({}, views.as({ scope: 'units', units: [section] }))).toEqual([id(11), id(12)]);
  expect(await found({}, views.as({ scope: 'units', units: [other] }))).toEqual([id(14)]);
  expect(await found({}, views.as({ scope: 'none' }))).toEqual([]);
});

it('tells of one all that was done, by whom and why; what was erased as that', async () => {
  const { history, ...rest } = (await followUpHistory(all, id(14)))!;
  expect(rest).toEqual((await board())[0]);
  const step = { actorId: 'officer-1', actorRole: 'programme-officer' };
  const on = (day: string) => ({ occurredAt: new Date(noon(day)), recordedAt: new Date(noon(day)) });
  expect(history).toMatchObject([
    { ...step, state: 'raised', ...on(today(-30)) },
    { ...step, state: 'assigned', ...on(today(-29)), ownerId: dewi, dueOn: today(-20) },
    { ...step, state: 'assigned', ...on(today(-28)), ownerId: budi, dueOn: today(-15), reason: 'Cuti' },
    { ...step, state: 'resolved', ...on(today(-12)), reason: 'Ujian ulang', resultRef: '800.1/12' },
    { ...step, state: 'verified', ...on(today(-6)), reasonState: 'erased' },
  ]);
  expect(await followUpHistory(all, id(99))).toBeUndefined();
});

it('documents each column', async () => expect(await undocumented(views)).toEqual([]));

it('after any events shows what a fold in memory shows, page by page without gap or overlap', async () => {
  const states = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      fc.array(happening, { minLength: 10, maxLength: 40, size: 'max' }),
      fc.integer({ min: 1, max: 4 }),
      async (steps, limit) => {
        const { log, rows } = tell(steps);
        await views.fold(followUps, log);
        const shown: ListedFollowUp[] = [];
        let cursor: string | undefined;
        do {
          const part = await followUpBoard(all, { limit, ...(cursor !== undefined && { cursor }) });
          shown.push(...part.items);
          cursor = part.next;
        } while (cursor !== undefined);
        expect(shown).toEqual(rows);
        for (const { state } of shown) states.add(state);
      },
    ),
    { numRuns: 25, endOnFailure: true },
  );
  expect(states.size).toBe(4);
  await expect(followUpBoard(all, { limit: 1, cursor: 'x' })).rejects.toThrow('CURSOR.INVALID');
});

it('one that was raised with a day stands under that day, and is overdue after it, until it is given another', async () => {
  const told = new Told();
  for (const [n, day] of Object.entries({ 21: -1, 22: 0, 23: -1 }))
    told.raise(Number(n), { employeeId: ani }, today(-40), 'ASSISTANCE', 'onboarding-mentor/1', today(day));
  told.assign(23, { employeeId: ani }, budi, today(3), today());
  await views.fold(followUps, told.log);
  expect((await board()).map(({ followUpId, dueOn, overdue }) => [followUpId, dueOn, overdue])).toEqual([
    [id(21), today(-1), true],
    [id(22), today(), false],
    [id(23), today(3), false],
  ]);
});
