import {
  AcknowledgeAppraisal,
  appraisal,
  appraisalIdOf,
  CorrectAppraisal,
  decide,
  DecideDispute,
  DisputeAppraisal,
  FinaliseAppraisal,
  fold,
  mapPersonal,
  EmployeePlacementChanged,
  EmployeeRegistered,
  eventTypes,
  Personal,
  RateAppraisal,
  RATINGS,
  Refusal,
  ReopenAppraisal,
  type AppraisalEvent,
  type DomainEvent,
  type Found,
} from '@jejak/domain';
import fc from 'fast-check';
import { MemoryLog } from '../../../libs/projection-engine/testing/memory-log.js';

/** Ids of a test: UUIDs that are easy to tell apart. */
export const uuid = (n: number) => `018f2f6e-7c1a-7d5e-9b3a-${String(n).padStart(12, '0')}`;
export const employeeId = (n: number) => uuid(100 + n);
export const unitId = (n: number) => uuid(200 + n);
export const [RATER, PLANNER, RATEE] = [uuid(1), uuid(2), uuid(3)] as const;
export const PERIODS = ['2026-Q1', '2026'] as const;

const rating = fc.constantFrom(...RATINGS);
const anyAct = fc.record({
  what: fc.constantFrom('rate', 'see', 'dispute', 'uphold', 'change', 'finalise', 'reopen', 'correct'),
  employee: fc.integer({ min: 0, max: 2 }),
  period: fc.constantFrom<0 | 1>(0, 1),
  /** Days behind 1 April 2026. */
  day: fc.integer({ min: 0, max: 40 }),
  resultRating: rating,
  behaviourRating: rating,
});

/** Something that somebody tries; where it is refused nothing happens. */
export type Act = typeof anyAct extends fc.Arbitrary<infer One> ? One : never;

/** Acts in the order of their days. */
export const steps = fc
  .array(anyAct, { minLength: 10, maxLength: 60, size: 'max' })
  .map((acts) => acts.sort((a, b) => a.day - b.day));

const REASON = 'Bukti';

function commandOf({ what, employee, period, resultRating, behaviourRating }: Act): object {
  const which = { employeeId: employeeId(employee), period: PERIODS[period] };
  const both = { resultRating, behaviourRating };
  const reason = REASON;
  switch (what) {
    case 'rate':
      return Object.assign(new RateAppraisal(), which, both, {
        ...{ strengths: ['Ramah'], weaknesses: ['Terlambat'] },
      });
    case 'see':
      return Object.assign(new AcknowledgeAppraisal(), which);
    case 'dispute':
      return Object.assign(new DisputeAppraisal(), which, { grounds: 'Target' });
    case 'uphold':
      return Object.assign(new DecideDispute(), which, { outcome: 'UPHELD', reason });
    case 'change':
      return Object.assign(new DecideDispute(), which, both, { outcome: 'CHANGED', reason });
    case 'finalise':
      return Object.assign(new FinaliseAppraisal(), which);
    case 'reopen':
      return Object.assign(new ReopenAppraisal(), which, { reason });
    case 'correct':
      return Object.assign(new CorrectAppraisal(), which, both, { reason });
  }
}

const ACTORS: Readonly<Partial<Record<Act['what'], string>>> = { rate: RATER, see: RATEE, dispute: RATEE };

/** An event that came about, and how it is recorded. */
interface Happened {
  readonly event: AppraisalEvent;
  /** The same as it is read. */
  readonly read: DomainEvent;
  readonly actorId: string;
  readonly at: string;
  readonly reason: string | undefined;
}

/** As the log read with the keys gives it. */
function opened({ type, data }: AppraisalEvent): DomainEvent {
  const { personal = [] } = eventTypes.get(type) ?? {};
  const open = ({ personal: { content } }: Found) => {
    if (content.form !== 'plain' || typeof content.value !== 'string') throw new Error('not as decided');
    return Personal.opened({ state: 'value', value: content.value, about: null });
  };
  return { type, data: mapPersonal<unknown>(personal, data, open) };
}

/** What comes of the acts by the aggregate itself. */
function acted(acts: readonly Act[]): Happened[] {
  const logs = new Map<string, AppraisalEvent[]>();
  const happened: Happened[] = [];
  for (const one of acts) {
    const id = appraisalIdOf(employeeId(one.employee), PERIODS[one.period]);
    const before = logs.get(id) ?? [];
    const actorId = ACTORS[one.what] ?? PLANNER;
    const now = new Date(Date.parse('2026-04-01T08:00:00+07:00') + one.day * 86_400_000 + happened.length);
    const command = commandOf(one);
    try {
      const context = { id, now, actor: { id: actorId, role: 'x' }, newId: () => uuid(999) };
      const events = decide(
        appraisal,
        command,
        fold(appraisal, before),
        context,
      ) as readonly AppraisalEvent[];
      logs.set(id, [...before, ...events]);
      const reason = 'reason' in command ? REASON : undefined;
      for (const event of events)
        happened.push({ event, read: opened(event), actorId, at: now.toISOString(), reason });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return happened;
}

const place = { positionId: uuid(900), positionClass: 'PELAKSANA' as const };

/** An employee begins to work in a unit. */
export const register = (log: MemoryLog, employee: number, unit: number) =>
  log.append(
    `employee-${employeeId(employee)}`,
    EmployeeRegistered({
      ...{ employeeId: employeeId(employee), kind: 'PNS', unitId: unitId(unit), ...place },
      effectiveDate: '2025-01-01',
    }),
  );

/** An employee goes to another unit. */
export const move = (log: MemoryLog, employee: number, unit: number, effectiveDate: string) =>
  log.append(
    `employee-${employeeId(employee)}`,
    EmployeePlacementChanged({
      ...{ employeeId: employeeId(employee), kind: 'MUTATION', effectiveDate },
      placement: { unitId: unitId(unit), ...place },
    }),
  );

/** A log of what came of these acts, and what each of its streams then holds. */
export function told(acts: readonly Act[], log = new MemoryLog()) {
  const streams = new Map<string, AppraisalEvent[]>();
  for (const { event, read, actorId, at, reason } of acted(acts)) {
    const { appraisalId } = event.data;
    streams.set(appraisalId, [...(streams.get(appraisalId) ?? []), event]);
    log.append(`appraisal-${appraisalId}`, read, {
      ...{ actor: { id: actorId, role: 'hr-planner' }, occurredAt: at, recordedAt: at },
      ...(reason && { reason: Personal.clear(reason) }),
    });
  }
  return { log, streams };
}

/** Something that is tried with an employee, so many days behind 1 April 2026. */
export const act = (what: Act['what'], employee: number, day: number, change: Partial<Act> = {}): Act => ({
  ...{ what, employee, period: 0, day, resultRating: 'MEETS', behaviourRating: 'MEETS' },
  ...change,
});
