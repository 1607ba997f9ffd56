import {
  ClaimExternalLearning,
  dayInMedan,
  decide,
  DecideExternalLearning,
  EmployeeRegistered,
  eventTypes,
  fold,
  LearningHoursCredited,
  learningRecord,
  mapPersonal,
  Personal,
  PersonalDataErased,
  Refusal,
  ReverseLearningHours,
  type DomainEvent,
} from '@jejak/domain';
import fc from 'fast-check';
import { folded, undocumented, type Folded } from '../../libs/projection-engine/testing/folded.js';
import { MemoryLog } from '../../libs/projection-engine/testing/memory-log.js';
import { access } from '@jejak-projections/access';
import { hoursOfYear, learningHours } from '@jejak-projections/learning-hours';
import {
  claimsOf,
  externalLearning,
  externalLearningOf,
  type ClaimsQuery,
  type ListedClaim,
} from '@jejak-projections/external-learning';

const id = (n: number) => `018f2f6e-7c1a-7d5e-9b3a-${String(n).padStart(12, '0')}`;
const [north, south] = [id(101), id(102)];
const [OFFICER, PLANNER] = [id(1), id(2)] as const;
const dayAt = (n: number) => new Date(Date.UTC(2026, 0, 5 + n)).toISOString().slice(0, 10);

/** What somebody tries with the learning of an employee; where it is refused nothing happens. */
const deed = fc.record({
  ...{ employee: fc.integer({ min: 0, max: 2 }), pick: fc.integer({ min: 0, max: 3 }) },
  what: fc.constantFrom('claim', 'claim', 'verify', 'adjust', 'reject', 'reverse'),
  days: fc.integer({ min: 0, max: 2 }),
});
type Deed = typeof deed extends fc.Arbitrary<infer One> ? One : never;

const commandOf = ({ what, pick }: Deed, claimId: string): object => {
  const reason = 'Sesuai bukti';
  if (what === 'claim')
    return Object.assign(new ClaimExternalLearning(), {
      ...{ title: 'Kursus', provider: 'USU', form: 'COURSE', startedOn: '2025-12-01', endedOn: '2025-12-05' },
      ...{ claimedJp: 4 + pick, evidence: { sha256: String(pick).repeat(64), name: 'a.pdf' } },
      ...(pick > 1 && { certificateNumber: `USU/${pick}` }),
    });
  if (what === 'reverse')
    return Object.assign(new ReverseLearningHours(), {
      ...{ sourceId: claimId, rule: 'external-learning/1', reason },
    });
  const decision = { verify: 'VERIFIED', adjust: 'ADJUSTED', reject: 'REJECTED' }[what];
  return Object.assign(new DecideExternalLearning(), {
    ...{ claimId, decision, reason },
    ...(what === 'adjust' && { jp: 2.5 }),
  });
};

/** As the log read with the keys gives it. */
const opened = ({ type, data }: DomainEvent): DomainEvent => ({
  type,
  data: mapPersonal<unknown>(eventTypes.get(type)?.personal ?? [], data, ({ personal: { content }, about }) =>
    Personal.opened({
      state: 'value',
      value: content.form === 'plain' ? String(content.value) : '',
      about: about ?? null,
    }),
  ),
});

/** The claims that come of it, told as the view has to tell them; and the log. */
function lived(deeds: readonly Deed[]): { readonly log: MemoryLog; readonly claims: ListedClaim[] } {
  const log = new MemoryLog();
  for (const employee of [0, 1, 2])
    log.append(
      `employee-${id(employee)}`,
      EmployeeRegistered({
        ...{ employeeId: id(employee), kind: 'PNS', unitId: employee === 0 ? south : north },
        ...{ positionId: id(900), positionClass: 'PELAKSANA', effectiveDate: '2024-01-02' },
      }),
    );
  const streams = new Map<number, DomainEvent[]>();
  const claims = new Map<string, ListedClaim & { readonly file: number }>();
  let [ids, day] = [500, 0];
  for (const one of deeds) {
    day += one.days;
    const before = streams.get(one.employee) ?? [];
    const state = fold(learningRecord, before);
    const claimId = [...state.claims.keys()][one.pick] ?? id(999);
    const at = new Date(`${dayAt(day)}T10:00:00+07:00`);
    const actorId = one.what === 'claim' ? OFFICER : PLANNER;
    try {
      const events = decide(learningRecord, commandOf(one, claimId), state, {
        ...{ id: id(one.employee), now: at, newId: () => id(ids++) },
        actor: { id: actorId, role: 'hr-planner' },
      });
      streams.set(one.employee, [...before, ...events]);
      for (const event of events)
        log.append(`learning-${id(one.employee)}`, opened(event), {
          ...{ occurredAt: at.toISOString(), recordedAt: at.toISOString() },
          ...(one.what !== 'claim' && {
            reason: Personal.opened({ state: 'value', value: 'Sesuai bukti', about: id(one.employee) }),
          }),
        });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      continue;
    }
    const known = claims.get(claimId);
    if (one.what === 'claim') claims.set(id(ids - 1), begun(id(ids - 1), one, dayAt(day)));
    else if (known) Object.assign(known, changed(one, known.claimedJp, dayAt(day)));
  }
  const all = [...claims.values()];
  return {
    log,
    claims: all.map(({ file, ...claim }) => ({
      ...claim,
      evidenceShared: all.some((other) => other.claimId !== claim.claimId && other.file === file),
      ageDays:
        (Date.parse(claim.decidedOn ?? dayInMedan(new Date())) - Date.parse(claim.claimedOn)) / 86_400_000,
    })),
  };
}

const begun = (claimId: string, { employee, pick }: Deed, claimedOn: string) => ({
  ...{ claimId, employeeId: id(employee), unitId: null, claimantId: OFFICER, state: 'CLAIMED' as const },
  ...{
    form: 'COURSE' as const,
    startedOn: '2025-12-01',
    endedOn: '2025-12-05',
    claimedJp: 4 + pick,
    jp: null,
  },
  ...{ claimedOn, decidedOn: null, verifierId: null, reversedOn: null, ageDays: 0, evidenceShared: false },
  file: pick,
});

function changed({ what }: Deed, claimedJp: number, on: string): Partial<ListedClaim> {
  if (what === 'reverse') return { reversedOn: on };
  const by = { verifierId: PLANNER, decidedOn: on };
  if (what === 'verify') return { ...by, state: 'VERIFIED', jp: claimedJp };
  return what === 'adjust' ? { ...by, state: 'ADJUSTED', jp: 2.5 } : { ...by, state: 'REJECTED', jp: 0 };
}

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
  const wanted = claims
    .map((one) => ({ ...one, unitId: one.employeeId === id(0) ? south : north }))
    .sort((a, b) => (`${a.claimedOn} ${a.claimId}` < `${b.claimedOn} ${b.claimId}` ? -1 : 1));
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
