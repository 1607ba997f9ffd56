import { appraisal, fold, lastDayToDispute, PersonalDataErased } from '@jejak/domain';
import fc from 'fast-check';
import { foldedApart, undocumented } from '../../libs/projection-engine/testing/folded.js';
import { MemoryLog } from '../../libs/projection-engine/testing/memory-log.js';
import { appraisalHistoryOf, appraisals, appraisalsOf, type AppraisalsQuery } from './index.js';
import {
  act,
  employeeId,
  PERIODS,
  PLANNER,
  RATER,
  register,
  steps,
  told,
  unitId,
  uuid,
} from './testing/story.js';

let views: Awaited<ReturnType<typeof foldedApart>>;
beforeAll(async () => {
  views = await foldedApart();
});
afterAll(() => views.close());

const NOW = new Date('2026-06-10T08:00:00+07:00');
const list = async (query: Partial<AppraisalsQuery> = {}, now = NOW) =>
  (await appraisalsOf(views, { limit: 500, ...query }, now)).items;

it('shows whatever happened as the aggregate itself tells it, in the list and in each history', () =>
  fc.assert(
    fc.asyncProperty(steps, async (acts) => {
      const { log, streams } = told(acts);
      if (log.events.length === 0) return;
      await views.fold(appraisals, log);
      const listed = new Map((await list()).map((one) => [one.appraisalId, one]));
      expect([...listed.keys()].sort()).toEqual([...streams.keys()].sort());
      for (const [id, events] of streams) {
        const state = fold(appraisal, events);
        if (state.status === 'unknown') throw new Error('nothing was told');
        const { id: appraisalId, before: _, ...rest } = state;
        const disputeUntil = lastDayToDispute(state.ratedOn);
        expect(listed.get(id)).toMatchObject({ appraisalId, ...rest, disputeUntil });
        const history = await appraisalHistoryOf(views, state, NOW);
        const { steps: happened, ...stands } = history!;
        const { unitId: unit, ...shown } = listed.get(id)!;
        expect([unit, stands]).toEqual([null, shown]);
        expect(happened).toHaveLength(events.length);
      }
    }),
    { numRuns: 15, endOnFailure: true },
  ));

it('shows what was known at any moment', async () => {
  const acts = [
    act('rate', 0, 0),
    act('dispute', 0, 1),
    act('change', 0, 2, { resultRating: 'ABOVE', behaviourRating: 'ABOVE' }),
    act('finalise', 0, 3),
    act('correct', 0, 4, { resultRating: 'BELOW' }),
  ];
  const { log } = told(acts);
  await views.fold(appraisals, log);
  const of = { employeeId: employeeId(0), period: PERIODS[0] };
  const at = log.events.map(({ metadata }) => new Date(metadata.recordedAt));
  expect(
    await appraisalHistoryOf(views, { ...of, asOf: new Date(at[0]!.getTime() - 1) }, NOW),
  ).toBeUndefined();
  const known = await Promise.all(at.map((asOf) => appraisalHistoryOf(views, { ...of, asOf }, NOW)));
  expect(known.map((one) => one && [one.status, one.dispute, one.predicate, one.steps.length])).toEqual([
    ['rated', 'NONE', 'BAIK', 1],
    ['disputed', 'OPEN', 'BAIK', 2],
    ['decided', 'CHANGED', 'SANGAT_BAIK', 3],
    ['final', 'CHANGED', 'SANGAT_BAIK', 4],
    ['final', 'CHANGED', 'BUTUH_PERBAIKAN', 5],
  ]);
  expect(known[4]?.steps.map(({ before, after }) => [before?.predicate, after?.predicate])).toEqual([
    [undefined, 'BAIK'],
    [undefined, undefined],
    ['BAIK', 'SANGAT_BAIK'],
    [undefined, 'SANGAT_BAIK'],
    ['SANGAT_BAIK', 'BUTUH_PERBAIKAN'],
  ]);
  const [first, dispute, decision] = known[4]!.steps;
  expect(first).toMatchObject({
    ...{ kind: 'RATED', actorId: RATER },
    remarks: [
      { kind: 'STRENGTH', text: 'Ramah' },
      { kind: 'WEAKNESS', text: 'Terlambat' },
    ],
  });
  expect(dispute?.remarks).toEqual([{ kind: 'GROUNDS', text: 'Target' }]);
  expect(decision).toMatchObject({ actorId: PLANNER, remarks: [{ kind: 'REASON', text: 'Bukti' }] });
});

it('tells what the predicate and the deadline rest on, and what is in doubt; and what may be done on a day', async () => {
  await views.fold(appraisals, told([act('rate', 0, 0)]).log);
  const on = async (day: string) => (await list({}, new Date(day)))[0];
  expect(await on('2026-04-01T08:00:00+07:00')).toMatchObject({
    ...{ predicate: 'BAIK', ruleSet: 'performance/1', ratedOn: '2026-04-01', disputeUntil: '2026-04-15' },
    predicateRule: { source: 'Permenpan RB 6/2022', verified: true },
    disputeRule: { verified: false, note: expect.stringContaining('not checked') as string },
    ...{ mayDispute: true, mayFinalise: false },
  });
  expect(await on('2026-04-15T23:59:59+07:00')).toMatchObject({ mayDispute: true, mayFinalise: false });
  expect(await on('2026-04-15T17:00:00Z')).toMatchObject({ mayDispute: false, mayFinalise: true });
});

it('shows nothing of what was said of somebody who was erased, and all else', async () => {
  const { log } = told([act('rate', 0, 0), act('rate', 1, 0), act('dispute', 0, 1), act('uphold', 0, 2)]);
  log.append(
    `privacy-${employeeId(0)}`,
    PersonalDataErased({
      ...{ subjectId: employeeId(0), erasureId: uuid(950), keyIds: [] },
      classes: ['free-text'],
    }),
  );
  await views.fold(appraisals, log);
  const remarks = async (employee: number) =>
    (await appraisalHistoryOf(views, { employeeId: employeeId(employee), period: PERIODS[0] }, NOW))!.steps
      .flatMap((step) => step.remarks)
      .map(({ kind, text, state }) => [kind, text ?? state]);
  expect(await remarks(0)).toEqual([
    ['STRENGTH', 'erased'],
    ['WEAKNESS', 'erased'],
    ['GROUNDS', 'erased'],
    ['REASON', 'erased'],
  ]);
  expect(await remarks(1)).toEqual([
    ['STRENGTH', 'Ramah'],
    ['WEAKNESS', 'Terlambat'],
  ]);
});

it('counts final appraisals, and of a unit with a predicate of fewer than five none: it would be found by subtraction', async () => {
  const log = new MemoryLog();
  const [few, enough] = [9, 10]; // in the units 0 and 1; of each unit five are rated MEETS
  for (let employee = 0; employee < few + enough; employee++) register(log, employee, employee < few ? 0 : 1);
  const acts = Array.from({ length: few + enough }, (_, employee) => [
    act('rate', employee, 0, { resultRating: employee < 5 || employee >= few + 5 ? 'MEETS' : 'BELOW' }),
    act('see', employee, 1),
    act('finalise', employee, 2),
  ]).flat();
  await views.fold(appraisals, told(acts, log).log);
  const rows = await views.query<{ unit_id: string; predicate: string; appraisals: string | null }>(
    'SELECT unit_id, predicate, appraisals FROM reporting.appraisal_counts ORDER BY predicate',
    [],
  );
  expect(rows).toEqual([
    { unit_id: unitId(1), predicate: 'BAIK', appraisals: '5' },
    { unit_id: unitId(1), predicate: 'BUTUH_PERBAIKAN', appraisals: '5' },
  ]);
});

it('describes its columns', async () => expect(await undocumented(views)).toEqual([]));
