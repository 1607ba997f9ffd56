import { FOLLOW_UP_KINDS } from '@jejak/domain';
import type { ListedFollowUp } from '@jejak-projections/follow-ups';
import fc from 'fast-check';
import {
  ani,
  budi,
  citra,
  DAY_MS,
  id,
  office,
  programme,
  series,
  source,
  Told,
  today,
  type Subject,
} from './told.js';

/** What may happen to one of few follow-ups; what is not possible then does not happen. */
export const happening = fc.record({
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

/** Tells these steps; the log, and the rows that the board should have. */
export function tell(steps: readonly (typeof happening extends fc.Arbitrary<infer T> ? T : never)[]) {
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
