import {
  dayInMedan,
  EmployeeRegistered,
  FOLLOW_UP_KINDS,
  FollowUpAssigned,
  FollowUpRaised,
  FollowUpResolved,
  FollowUpVerified,
  Personal,
  UnitEstablished,
  type FollowUpKind,
} from '@jejak/domain';
import type { ReportingReader } from '@jejak/projection-engine';
import { access } from '@jejak-projections/access';
import fc from 'fast-check';
import { foldedApart, undocumented } from '../../libs/projection-engine/testing/folded.js';
import { MemoryLog } from '../../libs/projection-engine/testing/memory-log.js';
import {
  followUpBoard,
  followUpHistory,
  followUps,
  type FollowUpsQuery,
  type ListedFollowUp,
} from '@jejak-projections/follow-ups';

const id = (n: number) => `018f2f6e-7c1a-7d5e-9b3a-${String(n).padStart(12, '0')}`;
const [ani, budi, citra, dewi] = [id(1), id(2), id(3), id(4)];
const [office, section, other] = [id(101), id(102), id(103)];
const [programme, series] = [id(201), id(202)];
const DAY_MS = 86_400_000;
const today = (plus = 0) => dayInMedan(new Date(Date.now() + plus * DAY_MS));
/** Noon in Medan of a day. */
const noon = (day: string) => `${day}T05:00:00.000Z`;

type Subject = { employeeId: string } | { unitId: string } | { programmeId: string } | { seriesId: string };
const source = { kind: 'PROGRAMME', id: programme } as const;

/** Follow-ups as they are told, for this test. */
class Told {
  readonly log = new MemoryLog();

  constructor() {
    const place = { positionId: id(900), positionClass: 'PELAKSANA' as const, effectiveDate: '2025-01-01' };
    for (const [employeeId, unitId] of [
      [ani, section],
      [budi, office],
      [citra, other],
      [dewi, office],
    ] as const)
      // prettier-ignore
      this.log.append(
        `employee-${employeeId}`,
        EmployeeRegistered({ employeeId, kind: 'PNS', unitId, ...place }),
      );
    for (const [unitId, parentId] of [
      [office, undefined],
      [section, office],
      [other, undefined],
    ] as const)
      // prettier-ignore
      this.log.append(
        `unit-${unitId}`,
        UnitEstablished({
          ...{ unitId, parentId, kind: 'OPD', code: '1', name: { id: 'A' }, effectiveDate: '2025-01-01' },
        }),
      );
  }

  private at(n: number, event: Parameters<MemoryLog['append']>[1], day: string, reason?: string) {
    const times = { occurredAt: noon(day), recordedAt: noon(day) };
    const why =
      reason === undefined ? {} : { reason: Personal.opened({ state: 'value', value: reason, about: ani }) };
    this.log.append(`followup-${id(n)}`, event, { ...times, ...why });
  }

  raise(n: number, subject: Subject, day: string, kind: FollowUpKind = 'REMEDIAL', ...by: string[]) {
    const [ruleId, seeToBy] = by;
    this.at(n, FollowUpRaised({ followUpId: id(n), kind, source, ...subject, ruleId, seeToBy }), day);
  }

  assign(n: number, subject: Subject, ownerId: string, dueOn: string, day: string, reason?: string) {
    this.at(n, FollowUpAssigned({ followUpId: id(n), ...subject, ownerId, dueOn }), day, reason);
  }

  resolve(n: number, subject: Subject, ownerId: string, day: string) {
    const resultRef = Personal.opened({ state: 'value', value: '800.1/12', about: ani });
    const data = { followUpId: id(n), ...subject, ownerId, outcome: 'DONE' as const, resultRef };
    this.at(n, FollowUpResolved(data), day, 'Ujian ulang');
  }

  verify(n: number, subject: Subject, ownerId: string, effective: boolean, day: string) {
    const note = Personal.opened({ state: 'erased' });
    const data = { followUpId: id(n), kind: 'REMEDIAL' as const, ...subject, ownerId, effective, note };
    this.at(n, FollowUpVerified(data), day);
  }
}

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

/** What may happen to one of few follow-ups; what is not possible then does not happen. */
const happening = fc.record({
  n: fc.integer({ min: 1, max: 6 }),
  kind: fc.constantFrom(...FOLLOW_UP_KINDS),
  subject: fc.constantFrom<Subject>({ employeeId: ani }, { unitId: office }, { programmeId: programme }, { seriesId: series }),
  owner: fc.constantFrom(budi, citra),
  due: fc.integer({ min: -3, max: 3 }),
  effective: fc.boolean(),
  more: fc.boolean(),
}); // prettier-ignore

/** A follow-up as it should be shown. */
interface Expected {
  readonly subject: Subject;
  row: Omit<ListedFollowUp, 'followUpId'>;
}

function tell(steps: readonly (typeof happening extends fc.Arbitrary<infer T> ? T : never)[]) {
  const told = new Told();
  const expected = new Map<number, Expected>();
  for (const [index, { n, kind, owner, due, effective, more, ...step }] of steps.entries()) {
    const day = today(index - steps.length);
    const one = expected.get(n);
    const { subject } = one ?? step;
    if (!one) {
      told.raise(n, subject, day, kind);
      const row = { kind, source, ...subject, state: 'raised' as const, raisedOn: day, overdue: false };
      expected.set(n, { subject, row: { ...row, ageDays: steps.length - index } });
    } else if (one.row.state === 'raised' || (one.row.state === 'assigned' && more)) {
      told.assign(n, subject, owner, today(due), day);
      one.row = { ...one.row, state: 'assigned', ownerId: owner, dueOn: today(due), overdue: due < 0 };
    } else if (one.row.state === 'assigned') {
      told.resolve(n, subject, one.row.ownerId!, day);
      const ageDays = Math.round((Date.parse(day) - Date.parse(one.row.raisedOn)) / DAY_MS);
      one.row = { ...one.row, state: 'resolved', outcome: 'DONE', resolvedOn: day, ageDays, overdue: false };
    } else if (one.row.state === 'resolved') {
      told.verify(n, subject, one.row.ownerId!, effective, day);
      one.row = { ...one.row, state: 'verified', effective, verifiedOn: day };
    }
  }
  const rows = [...expected].map(([n, { row }]): ListedFollowUp => ({ followUpId: id(n), ...row }));
  const key = ({ dueOn = '9999', followUpId }: ListedFollowUp) => `${dueOn} ${followUpId}`;
  return { log: told.log, rows: rows.sort((a, b) => (key(a) < key(b) ? -1 : 1)) };
}

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
}, 60_000);

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
