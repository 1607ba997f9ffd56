import { LearningHoursCredited, PersonalDataErased } from '@jejak/domain';
import { access } from '@jejak-projections/access';
import {
  claimsOf,
  externalLearning,
  externalLearningOf,
  type ClaimsQuery,
  type ListedClaim,
} from '@jejak-projections/external-learning';
import { hoursOfYear, learningHours } from '@jejak-projections/learning-hours';
import fc from 'fast-check';
import { folded, undocumented, type Folded } from '../../libs/projection-engine/testing/folded.js';
import type { MemoryLog } from '../../libs/projection-engine/testing/memory-log.js';
import { dayAt, deed, id, lived, south, type Deed } from './claims.js';

let views: Folded;
beforeAll(async () => {
  views = await folded();
});
afterAll(() => views.close());

const list = async (query: Partial<ClaimsQuery> = {}) =>
  (await claimsOf(views, { limit: 500, ...query })).items;
const fill = async (log: MemoryLog) => {
  for (const one of [access, learningHours, externalLearning]) await views.fold(one, log);
};

it('tells all claims as the aggregate decided them, and hours count what they credit', async () => {
  const [deeds = []] = fc.sample(fc.array(deed, { minLength: 120, maxLength: 120 }), 1);
  const { log, claims } = lived(deeds);
  await fill(log);
  const wanted = claims.sort((a, b) =>
    `${a.claimedOn} ${a.claimId}` < `${b.claimedOn} ${b.claimId}` ? -1 : 1,
  );
  expect(await list()).toEqual(wanted);
  const some = (test: (one: ListedClaim) => boolean) => wanted.filter(test);
  expect(await list({ units: [south] })).toEqual(some(({ unitId }) => unitId === south));
  for (const state of ['CLAIMED', 'VERIFIED', 'ADJUSTED', 'REJECTED'] as const)
    expect(await list({ state })).toEqual(some((one) => one.state === state));
  const [from, to] = [dayAt(20), dayAt(60)];
  expect(await list({ from, to })).toEqual(some(({ claimedOn }) => claimedOn >= from && claimedOn <= to));
  const narrow: ClaimsQuery['narrow'] = ({ employee }, first) => ({
    sql: `${employee} = $${first}::uuid`,
    params: [id(1)],
  });
  expect(await list({ narrow })).toEqual(some(({ employeeId }) => employeeId === id(1)));
  const paged: ListedClaim[] = [];
  let cursor: string | undefined;
  do {
    const part = await claimsOf(views, { limit: 7, ...(cursor !== undefined && { cursor }) });
    paged.push(...part.items);
    cursor = part.next;
  } while (cursor !== undefined);
  expect(paged).toEqual(wanted);

  const hours = await views.query<{ employee_id: string; jp: number }>(
    `SELECT employee_id, jp::float8 AS jp FROM reporting.learning_hours WHERE year = 2025 ORDER BY 1`,
    [],
  );
  const counted = [0, 1, 2].map((employee) => {
    const mine = some((one) => one.employeeId === id(employee) && one.reversedOn === null);
    return { employee_id: id(employee), jp: mine.reduce((sum, { jp }) => sum + (jp ?? 0), 0) };
  });
  expect(hours).toEqual(counted);
});

const one = (what: Deed['what'], pick = 0): Deed => ({ employee: 1, pick, what, days: 1 });

it('counts for the target of the year until its hours are taken back, and then as was known before', async () => {
  const { log } = lived([one('claim', 2), one('verify'), one('reverse')]);
  const programmes = { programmeId: id(700), jp: 14, year: 2025, rule: 'programme-hours/1' };
  log.append(
    `learning-${id(1)}`,
    LearningHoursCredited({ employeeId: id(1), form: 'SEMINAR', ...programmes }),
    { recordedAt: `${dayAt(0)}T00:00:00Z` },
  );
  await fill(log);
  const reached = async (asOf?: string) => {
    const { items } = await hoursOfYear(views, {
      ...{ year: 2025, limit: 50, status: 'REACHED' },
      ...(asOf !== undefined && { asOf: new Date(asOf) }),
    });
    return items.map(({ employeeId, jp, jpClassical, jpExternal }) => [
      employeeId,
      jp,
      jpClassical,
      jpExternal,
    ]);
  };
  expect(await reached(`${dayAt(1)}T23:00:00+07:00`)).toEqual([]);
  expect(await reached(`${dayAt(2)}T23:00:00+07:00`)).toEqual([[id(1), 20, 20, 6]]);
  expect(await reached()).toEqual([]);
});

it('shows in full what it was, who taught and why, to whom may see it', async () => {
  await fill(lived([one('claim', 2), one('verify'), one('claim')]).log);
  expect(await externalLearningOf(views, id(1), [])).toMatchObject({
    employeeId: id(1),
    claims: [
      { state: 'CLAIMED', title: 'Kursus', textState: 'value' },
      {
        ...{ state: 'VERIFIED', title: 'Kursus', provider: 'USU', evidenceName: 'a.pdf', textState: 'value' },
        ...{ certificateNumber: 'USU/2', numberState: 'value', reason: 'Sesuai bukti', reasonState: 'value' },
      },
    ],
  });
  const [open, verified] = (await externalLearningOf(views, id(1), ['identity', 'free-text']))?.claims ?? [];
  expect(open).not.toHaveProperty('numberState');
  expect(verified).toMatchObject({ textState: 'masked', numberState: 'masked', reasonState: 'masked' });
  for (const text of ['title', 'provider', 'evidenceName', 'certificateNumber', 'reason'])
    expect(verified).not.toHaveProperty(text);
  expect(await externalLearningOf(views, id(2), [])).toBeUndefined();
});

it('forgets the texts of somebody who was erased, and keeps the claim', async () => {
  const { log } = lived([one('claim', 2), one('verify')]);
  log.append(
    `privacy-${id(1)}`,
    PersonalDataErased({
      ...{ subjectId: id(1), erasureId: id(5), classes: ['identity', 'free-text'], keyIds: [] },
    }),
  );
  await fill(log);
  const [claim] = (await externalLearningOf(views, id(1), []))?.claims ?? [];
  expect(claim).toMatchObject({ jp: 6, textState: 'erased', numberState: 'erased', reasonState: 'erased' });
  expect(JSON.stringify(claim)).not.toMatch(/Kursus|USU|bukti/);
});

it('documents every column', async () => {
  expect(await undocumented(views)).toEqual([]);
});
