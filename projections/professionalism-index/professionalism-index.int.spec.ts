import {
  PersonalDataErased,
  professionalismRules,
  RuleSetPublished,
  ruleSetIdOf,
  RuleSetWithdrawn,
  type ProfessionalismRules,
} from '@jejak/domain';
import fc from 'fast-check';
import { foldedApart, undocumented } from '../../libs/projection-engine/testing/folded.js';
import type { MemoryLog } from '../../libs/projection-engine/testing/memory-log.js';
import {
  compareUnits,
  indexOfEmployee,
  indexOfUnits,
  indexOfYear,
  professionalism,
  professionalismReporting,
  type EmployeeIndex,
  type IndexQuery,
} from './index.js';
import { act, employeeId, told, unitId, uuid, type Act } from './testing/office.js';
import { meansOf, reference } from './testing/reference.js';

const [first] = professionalismRules;
if (!first) throw new Error('no rules');
type Published = Parameters<typeof RuleSetPublished>[0];

/** A version in which education counts double, from 2026 on. */
const second: ProfessionalismRules = {
  ...{ ...first, id: 'ip-asn/2', from: '2026-01-01', verified: true },
  table: {
    ...first.table,
    weights: { ...first.table.weights, QUALIFICATION: 50, COMPETENCY: 15 },
    qualification: { ...first.table.qualification, S1: 30, S2: 40, S3: 50 },
  },
};
const both = { ...professionalism, reporting: professionalismReporting([first, second]) };

let views: Awaited<ReturnType<typeof foldedApart>>;
beforeAll(async () => {
  views = await foldedApart();
});
afterAll(() => views.close());

async function fold(log: MemoryLog): Promise<void> {
  await views.fold(both, log);
}

async function all(query: Omit<IndexQuery, 'limit'>, limit = 500): Promise<EmployeeIndex[]> {
  const items: EmployeeIndex[] = [];
  let cursor: string | undefined;
  do {
    const part = await indexOfYear(views, { ...query, limit, ...(cursor !== undefined && { cursor }) });
    items.push(...(part?.items ?? []));
    cursor = part?.next;
  } while (cursor !== undefined);
  return items;
}

it('shows the index of everybody, and means of units, as a fresh fold of what was recorded gives them', () =>
  fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 60, maxLength: 120, size: 'max' }), async (acts) => {
      await fold(told(acts));
      for (const [year, { table, id: ruleSet, verified }] of [
        [2025, first],
        [2026, second],
      ] as const) {
        const expected = reference(acts, year, table);
        const shown = expected.map((one) => ({ ...one, ruleSet, verified }));
        expect(await all({ year })).toEqual(shown);
        expect(await all({ year }, 3)).toEqual(shown);
        const there = shown.filter((one) => one.unitId === unitId(1));
        expect(await all({ year, unitIds: [unitId(1)] })).toEqual(there);

        const units = await indexOfUnits(views, { year, limit: 500 });
        const means = meansOf(expected).map((one) => ({ ...one, year, ruleSet, verified }));
        expect(units?.items.filter(({ n }) => n > 0)).toEqual(means);
        const reported = await views.query(
          `SELECT unit_id AS "unitId", n, qualification::float8, competency::float8, performance::float8,
               discipline::float8, total::float8, year, rule_set AS "ruleSet", verified
             FROM reporting.professionalism_index_units WHERE year = $1 ORDER BY unit_id`,
          [year],
        );
        expect(reported).toEqual(means);
      }
    }),
    { numRuns: 6, endOnFailure: true },
  ));

/** Eight people in unit 0, four in unit 1. */
const office: Act[] = [6, 7, 8, 9].map((who) => ({
  ...{ what: 'place', who, unit: 1, positionClass: 'FUNGSIONAL', on: '2025-02-01' },
}));

it('compares two versions side by side, and tells no means of four', async () => {
  const graduates: Act[] = [0, 1, 2, 3].map((who) => ({
    what: 'qualify',
    who,
    which: 0,
    level: 'S1',
    year: 2015,
  }));
  await fold(told([...office, ...graduates]));
  const compared = await compareUnits(views, { year: 2026, from: 'ip-asn/1', to: 'ip-asn/2', limit: 1 });
  expect(compared).toMatchObject({
    from: { ruleSet: 'ip-asn/1', verified: false, note: expect.stringContaining('Not seen') as string },
    to: { ruleSet: 'ip-asn/2', verified: true },
    items: [
      {
        ...{ unitId: unitId(0), year: 2026, n: 8, change: 7.5 },
        from: { qualification: 7.5, competency: 0, performance: 0, discipline: 5, total: 12.5 },
        to: { qualification: 15, total: 20 },
      },
    ],
  });
  const { next: cursor = '' } = compared ?? {};
  const rest = await compareUnits(views, { year: 2026, from: 'ip-asn/1', to: 'ip-asn/2', limit: 1, cursor });
  const nothing = { qualification: null, competency: null, performance: null, discipline: null, total: null };
  expect(rest?.items).toEqual([
    { unitId: unitId(1), year: 2026, n: 4, from: nothing, to: nothing, change: null },
  ]);
  expect(
    await compareUnits(views, { year: 2026, from: 'ip-asn/1', to: 'ip-asn/9', limit: 1 }),
  ).toBeUndefined();
  expect((await all({ year: 2026, ruleSet: 'ip-asn/1' }))[0]).toMatchObject({ total: 20, verified: false });
});

it('has no index for a year before all rules, and none of somebody who had left', async () => {
  await fold(
    told([{ what: 'place', who: 0, unit: undefined, positionClass: 'PELAKSANA', on: '2025-12-31' }]),
  );
  expect(await indexOfYear(views, { year: 2018, limit: 1 })).toBeUndefined();
  const of = { employeeId: employeeId(0) };
  expect(await indexOfEmployee(views, { ...of, year: 2024 })).toMatchObject({ total: 5 });
  expect(await indexOfEmployee(views, { ...of, year: 2025 })).toBeUndefined();
});

it('computes by a version that was published, and no more once it is withdrawn', async () => {
  const log = told([{ what: 'qualify', who: 0, which: 0, level: 'S1', year: 2015 }]);
  const stream = `ruleset-${ruleSetIdOf('IPASN')}`;
  const which = { ruleSetId: ruleSetIdOf('IPASN'), ruleKind: 'IPASN' as const, version: 3 };
  const table = { ...second.table, qualification: { ...second.table.qualification, S1: 31 } };
  const source = { sourceText: 'Peraturan BKN 1/2026', verified: false, note: 'Rancangan' };
  log.append(
    stream,
    RuleSetPublished({ ...which, effectiveFrom: '2026-01-01', table, ...source } as Published),
  );
  await views.fold(professionalism, log);
  const of = async (year: number) => indexOfEmployee(views, { employeeId: employeeId(0), year });
  expect(await of(2026)).toMatchObject({
    ...{ qualification: 31, ruleSet: 'ip-asn/3', verified: false },
    rules: { source: 'Peraturan BKN 1/2026', note: 'Rancangan', from: '2026-01-01' },
  });
  expect(await of(2025)).toMatchObject({ qualification: 15, ruleSet: 'ip-asn/1' });
  log.append(stream, RuleSetWithdrawn(which));
  await views.fold(professionalism, log);
  expect(await of(2026)).toMatchObject({ qualification: 15, ruleSet: 'ip-asn/1' });
});

it('shows what was recorded of education and discipline, and after an erasure that it is gone', async () => {
  const log = told([
    { what: 'qualify', who: 0, which: 0, level: 'S1', year: 2015 },
    { what: 'discipline', who: 0, which: 0, severity: 'MEDIUM', from: '2026-02-01', to: '2026-12-31' },
  ]);
  await fold(log);
  const of = { employeeId: employeeId(0), year: 2026 };
  expect(await indexOfEmployee(views, of)).toMatchObject({
    ...{ discipline: 2, rules: { ruleSet: 'ip-asn/2' } },
    qualifications: [{ qualificationId: uuid(1000), level: 'S1', year: 2015, field: 'Hukum' }],
    disciplineStatuses: [{ statusId: uuid(2000), severity: 'MEDIUM', from: '2026-02-01', to: '2026-12-31' }],
  });
  const erased = { subjectId: employeeId(0), erasureId: uuid(950), keyIds: [] };
  const classes = ['identity' as const, 'sensitive' as const];
  log.append(`privacy-${employeeId(0)}`, PersonalDataErased({ ...erased, classes }));
  await fold(log);
  const left = await indexOfEmployee(views, of);
  expect(left?.qualifications).toEqual([
    { qualificationId: uuid(1000), level: 'S1', year: 2015, fieldState: 'erased' },
  ]);
  expect(left?.disciplineStatuses).toEqual([{ statusId: uuid(2000), state: 'erased' }]);
  expect(left).toMatchObject({ discipline: 0, qualification: 30 });
  expect(left?.missing).toContainEqual({ dimension: 'DISCIPLINE', fact: 'DISCIPLINE', points: 5 });
});

it('lets nobody see through the wall of the database what is somebody else’s', async () => {
  await fold(told(office));
  const seen = async (sight: Parameters<typeof views.as>[0]) =>
    (await indexOfYear(views.as(sight), { year: 2026, limit: 500 }))?.items.map((one) => one.employeeId);
  expect(await seen({ scope: 'self', employee: employeeId(3) })).toEqual([employeeId(3)]);
  expect(await seen({ scope: 'none' })).toEqual([]);
});

it('describes its columns', async () => expect(await undocumented(views)).toEqual([]));
