import {
  dayInMedan,
  daysAfter,
  EmployeeRegistered,
  EvaluationConcluded,
  EvaluationOpened,
  EvaluationRecorded,
  LEVELS,
  Personal,
  ProgrammeClosed,
  UnitEstablished,
} from '@jejak/domain';
import fc from 'fast-check';
import { registered } from '../../libs/domain/testing/samples.js';
import { folded, undocumented, type Folded } from '../../libs/projection-engine/testing/folded.js';
import { access } from '@jejak-projections/access';
import { Campus, id } from '../../projections/programme-effectiveness/campus.fixture.js';
import {
  commentsOfRun,
  evaluationCalendar,
  evaluationsDue,
  overdueEvaluations,
  programmeEffectiveness,
  type DueEvaluation,
} from '@jejak-projections/programme-effectiveness';

const today = dayInMedan(new Date());
const day = (later: number) => daysAfter(today, later);

let views: Folded;
beforeAll(async () => {
  views = await folded();
});
afterAll(() => views.close());

const open = (campus: Campus, n: number, run: number, days: { opens?: number; due: number }, level = 1) =>
  campus.log.append(
    `evaluation-${id(n)}`,
    EvaluationOpened({
      ...{
        evaluationId: id(n),
        programmeId: id(run),
        level: LEVELS[level - 1] ?? 1,
        instrument: 'QUESTIONNAIRE',
      },
      ...{ aspects: ['MATERIAL'], scaleMax: 5, minRecords: 3, dueOn: day(days.due) },
      ...(days.opens !== undefined && { opensOn: day(days.opens) }),
    }),
  );
const conclude = (campus: Campus, n: number, run: number) =>
  campus.log.append(
    `evaluation-${id(n)}`,
    EvaluationConcluded({
      ...{ evaluationId: id(n), programmeId: id(run), level: 1, n: 3, aspects: [], recommendations: [] },
      verdict: 'ACHIEVED',
    }),
  );
const all = { limit: 500 };

describe('evaluations by due day', () => {
  const states = async (query: object = {}) =>
    Object.fromEntries(
      (await evaluationsDue(views, { ...all, ...query })).items.map((one) => [one.evaluationId, one.state]),
    );

  beforeAll(async () => {
    const campus = new Campus();
    campus.hold(1, 501, [{ pre: 50, post: 60 }], 0);
    campus.hold(2, 502, [{ pre: 50, post: 60 }], 0);
    const units = { head: id(900), below: id(901) };
    for (const [unitId, parentId] of [[units.head], [units.below, units.head]])
      campus.log.append(
        `unit-${unitId}`,
        UnitEstablished({
          ...{ unitId: unitId!, kind: 'KELURAHAN', code: unitId!.slice(-3), name: { id: 'Terjun' } },
          ...{ effectiveDate: '2020-01-01', ...(parentId !== undefined && { parentId }) },
        }),
      );
    const seated = id(10_000); // the participant of run 1
    campus.log.append(
      `employee-${seated}`,
      EmployeeRegistered({ ...registered.data, employeeId: seated, unitId: units.below }),
    );
    open(campus, 71, 1, { due: -1 });
    open(campus, 72, 1, { due: 0 }, 2);
    open(campus, 73, 1, { opens: 1, due: 30 }, 3);
    open(campus, 74, 1, { due: -9 }, 4);
    conclude(campus, 74, 1);
    open(campus, 75, 2, { due: -2 });
    campus.log.append(
      `programme-${id(2)}`,
      ProgrammeClosed({ programmeId: id(2), waiver: Personal.of('Kelas percobaan') }),
    );
    await views.fold(programmeEffectiveness, campus.log);
    await views.fold(access, campus.log);
  });

  it('stand as of today: overdue only after the due day, and not where they are waived or concluded', async () => {
    expect(await states()).toEqual({
      ...{ [id(71)]: 'OVERDUE', [id(72)]: 'OPEN', [id(73)]: 'UPCOMING', [id(74)]: 'CONCLUDED' },
      [id(75)]: 'WAIVED',
    });
    const [overdue] = (await evaluationsDue(views, { ...all, state: 'OVERDUE' })).items;
    expect(overdue).toMatchObject({
      ...{ evaluationId: id(71), programmeId: id(1), titleId: 'Seri 501', daysOverdue: 1, level: 1 },
      ...{ dueOn: day(-1), opensOn: null, endedOn: '2026-03-30', records: 0, minRecords: 3, ruleId: null },
    });
    expect(await overdueEvaluations(views)).toBe(1);
  });

  it('are found by day, level, run and where those who sat in it work', async () => {
    expect(Object.keys(await states({ from: day(-1), to: day(0) }))).toEqual([id(71), id(72)]);
    expect(Object.keys(await states({ level: 3 }))).toEqual([id(73)]);
    expect(Object.keys(await states({ programmeId: id(2) }))).toEqual([id(75)]);
    expect(Object.keys(await states({ units: [id(901)] }))).toEqual([id(74), id(71), id(72), id(73)]);
    expect(await states({ units: [id(900)] })).toEqual({});
    const narrow = (_: object, first: number) => ({ sql: `programme_id = $${first}::uuid`, params: [id(2)] });
    expect(Object.keys(await states({ narrow }))).toEqual([id(75)]);
  });

  it('come in parts, each once, the earliest first', async () => {
    const seen: DueEvaluation[] = [];
    for (let cursor: string | undefined; ;) {
      const part = await evaluationsDue(views, { limit: 2, ...(cursor !== undefined && { cursor }) });
      seen.push(...part.items);
      if (part.next === undefined) break;
      cursor = part.next;
    }
    expect(seen.map(({ evaluationId }) => evaluationId)).toEqual([74, 75, 71, 72, 73].map(id));
  });

  it('document all their columns', async () => expect(await undocumented(views)).toEqual([]));
});

describe('comments', () => {
  const commented = (campus: Campus, evaluation: number, record: number, text?: Personal) =>
    campus.log.append(
      `evaluation-${id(evaluation)}`,
      EvaluationRecorded({
        ...{ evaluationId: id(evaluation), programmeId: id(1), level: 1, scaleMax: 5, recordId: id(record) },
        source: { instrument: 'QUESTIONNAIRE', respondentId: id(record) },
        items: [{ aspect: 'MATERIAL', value: 4 }],
        ...(text && { comment: { employeeId: id(record), text } }),
      }),
    );
  const said = (record: number) =>
    Personal.opened({ state: 'value', value: `Kata ${record}`, about: id(record) });

  it('are shown of five questionnaires on, without who wrote them and not in the order of the log', async () => {
    const campus = new Campus();
    campus.schedule(1, 501);
    for (const n of [71, 72]) open(campus, n, 1, { due: 3 });
    for (let n = 1; n <= 4; n++) commented(campus, 71, n, said(n));
    for (let n = 11; n <= 19; n++) commented(campus, 72, n, n < 19 ? said(n) : undefined);
    commented(campus, 72, 20, Personal.opened({ state: 'erased' }));
    await views.fold(programmeEffectiveness, campus.log);
    const [few, enough] = (await commentsOfRun(views, id(1))).evaluations;
    expect(few).toEqual({ evaluationId: id(71), level: 1, n: 4, comments: [], gone: 0 });
    expect(enough).toMatchObject({ evaluationId: id(72), n: 10, gone: 1 });
    const inOrder = Array.from({ length: 8 }, (_, n) => `Kata ${n + 11}`);
    expect([...enough!.comments].sort()).toEqual(inOrder);
    expect(JSON.stringify(enough)).not.toContain(id(11));
    commented(campus, 71, 5);
    await views.fold(programmeEffectiveness, campus.log);
    expect((await commentsOfRun(views, id(1))).evaluations[0]!.comments).toHaveLength(4);
  });

  it('come in an order that tells nothing of records and who made them', async () => {
    const told = async (records: readonly number[]) => {
      const campus = new Campus();
      campus.schedule(1, 501);
      open(campus, 71, 1, { due: 3 });
      // the same texts, each in another record, of somebody else, at another time
      records.forEach((record, n) =>
        commented(
          campus,
          71,
          record,
          Personal.opened({ state: 'value', value: `Kata ${n}`, about: id(record) }),
        ),
      );
      await views.fold(programmeEffectiveness, campus.log);
      return (await commentsOfRun(views, id(1))).evaluations[0]!.comments;
    };
    const order = await told([11, 12, 13, 14, 15, 16]);
    expect(order).toHaveLength(6);
    expect(await told([16, 15, 14, 13, 12, 11])).toEqual(order);
    expect(await told([31, 47, 12, 90, 22, 65])).toEqual(order);
  });
});

it('the calendar counts what the list shows, whatever was opened, recorded and concluded', async () => {
  const step = fc.record({
    run: fc.integer({ min: 1, max: 3 }),
    level: fc.integer({ min: 1, max: 4 }),
    due: fc.integer({ min: -60, max: 60 }),
    opens: fc.option(fc.integer({ min: -60, max: 0 }), { nil: undefined }),
    concluded: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 60 }), async (steps) => {
      const campus = new Campus();
      for (const run of [1, 2, 3]) campus.schedule(run, 500 + run);
      steps.forEach(({ run, level, due, opens, concluded }, n) => {
        open(campus, 100 + n, run, { due, ...(opens !== undefined && { opens: due + opens }) }, level);
        if (concluded) conclude(campus, 100 + n, run);
      });
      await views.fold(programmeEffectiveness, campus.log);
      const { items } = await evaluationsDue(views, all);
      steps.forEach(({ due, opens, concluded }, n) => {
        const state = concluded
          ? 'CONCLUDED'
          : due < 0
            ? 'OVERDUE'
            : opens !== undefined && due + opens > 0
              ? 'UPCOMING'
              : 'OPEN';
        expect(items.find(({ evaluationId }) => evaluationId === id(100 + n))?.state).toBe(state);
      });
      const years = [...new Set(items.map(({ dueOn }) => Number(dueOn.slice(0, 4))))];
      const calendars = await Promise.all(years.map((year) => evaluationCalendar(views, year)));
      const months = calendars.flatMap((one) => one.months);
      for (const { month, level, ...counts } of months) {
        const of = items.filter((one) => one.dueOn.startsWith(month) && one.level === level);
        const count = (...wanted: string[]) => of.filter(({ state }) => wanted.includes(state)).length;
        expect(counts).toEqual({
          ...{ due: of.length, concluded: count('CONCLUDED'), overdue: count('OVERDUE') },
          ...{ toCome: count('OPEN', 'UPCOMING'), waived: 0 },
        });
      }
      expect(months.reduce((sum, { due }) => sum + due, 0)).toBe(steps.length);
    }),
    { numRuns: 5 },
  );
});
