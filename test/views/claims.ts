import {
  ClaimExternalLearning,
  dayInMedan,
  decide,
  DecideExternalLearning,
  EmployeeRegistered,
  eventTypes,
  fold,
  learningRecord,
  mapPersonal,
  Personal,
  Refusal,
  ReverseLearningHours,
  type DomainEvent,
} from '@jejak/domain';
import type { ListedClaim } from '@jejak-projections/external-learning';
import fc from 'fast-check';
import { MemoryLog } from '../../libs/projection-engine/testing/memory-log.js';

/** Ids of a test: UUIDs that are easy to tell apart. */
export const id = (n: number) => `018f2f6e-7c1a-7d5e-9b3a-${String(n).padStart(12, '0')}`;
export const [north, south] = [id(101), id(102)];
const [OFFICER, PLANNER] = [id(1), id(2)] as const;
/** So many days behind 5 January 2026. */
export const dayAt = (n: number) => new Date(Date.UTC(2026, 0, 5 + n)).toISOString().slice(0, 10);

/** What somebody tries with the learning of an employee; where it is refused nothing happens. */
export const deed = fc.record({
  ...{ employee: fc.integer({ min: 0, max: 2 }), pick: fc.integer({ min: 0, max: 3 }) },
  what: fc.constantFrom('claim', 'claim', 'verify', 'adjust', 'reject', 'reverse'),
  days: fc.integer({ min: 0, max: 2 }),
});
export type Deed = typeof deed extends fc.Arbitrary<infer One> ? One : never;

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
export function lived(deeds: readonly Deed[]): { readonly log: MemoryLog; readonly claims: ListedClaim[] } {
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
  ...{
    claimId,
    employeeId: id(employee),
    unitId: employee === 0 ? south : north,
    claimantId: OFFICER,
    state: 'CLAIMED' as const,
  },
  ...{
    form: 'COURSE' as const,
    startedOn: '2025-12-01',
    endedOn: '2025-12-05',
    claimedJp: 4 + pick,
    jp: null,
  },
  ...{ claimedOn, decidedOn: null, verifierId: null, reversedOn: null, ageDays: 0, evidenceShared: false },
  withoutEvidence: false,
  file: pick,
});

function changed({ what }: Deed, claimedJp: number, on: string): Partial<ListedClaim> {
  if (what === 'reverse') return { reversedOn: on };
  const by = { verifierId: PLANNER, decidedOn: on };
  if (what === 'verify') return { ...by, state: 'VERIFIED', jp: claimedJp };
  return what === 'adjust' ? { ...by, state: 'ADJUSTED', jp: 2.5 } : { ...by, state: 'REJECTED', jp: 0 };
}
