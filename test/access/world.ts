import type { Facts, Principal } from '@jejak/access';
import {
  AccountClosed,
  AccountOpened,
  CompetencyAssessed,
  dayInMedan,
  EmployeePlacementChanged,
  EmployeeRegistered,
  MentorshipEnded,
  MentorshipStarted,
  RoleGranted,
  RoleRevoked,
  type Role,
  ROLES,
  UnitEstablished,
  UnitMoved,
} from '@jejak/domain';
import fc from 'fast-check';
import { MemoryLog } from '../../libs/projection-engine/testing/memory-log.js';

const DAY = 86_400_000;
const id = (kind: number, n: number) => `0000000${kind}-0000-4000-8000-${String(n).padStart(12, '0')}`;
export const [unitId, employeeId, accountId] = [1, 2, 3].map((kind) => (n: number) => id(kind, n)) as [
  (n: number) => string,
  (n: number) => string,
  (n: number) => string,
];
export const UNITS = 6;
export const PEOPLE = 6;
export const ACCOUNTS = 5;

const unitNumber = fc.integer({ min: 0, max: UNITS - 1 });
const person = fc.integer({ min: 0, max: PEOPLE - 1 });
const days = fc.integer({ min: -20, max: 20 });

/** Units 0 to 3 are established, 4 and 5 never. A unit belongs only to one with a smaller number: no circles. */
const belonging = fc.record({
  unit: fc.integer({ min: 1, max: 3 }),
  parent: fc.nat(2),
  root: fc.boolean(),
  day: days,
});
const grant = fc.record({
  role: fc.constantFrom(...ROLES),
  unit: fc.option(unitNumber, { nil: undefined }),
  from: days,
  length: fc.option(fc.integer({ min: 1, max: 40 }), { nil: undefined }),
  revoked: fc.option(days, { nil: undefined }),
});
const account = fc.record({
  employee: fc.option(person, { nil: undefined }),
  grants: fc.array(grant, { maxLength: 4 }),
  closed: fc.option(days, { nil: undefined, freq: 8 }),
});

/** What a world is made of. */
export const plan = fc.record({
  moves: fc.array(belonging, { maxLength: 8 }),
  places: fc.array(fc.record({ person, unit: fc.option(unitNumber, { nil: undefined }), day: days }), {
    maxLength: 12,
  }),
  assessments: fc.array(fc.record({ by: fc.integer({ min: 0, max: PEOPLE + ACCOUNTS - 1 }), of: person }), {
    maxLength: 8,
  }),
  mentorships: fc.array(fc.record({ by: person, of: person, ended: fc.boolean() }), { maxLength: 8 }),
  accounts: fc.array(account, { minLength: ACCOUNTS, maxLength: ACCOUNTS }),
});
export type Plan = typeof plan extends fc.Arbitrary<infer P> ? P : never;

/** The day so many days from today, in Medan. */
const dayAt = (now: Date, days: number) => dayInMedan(new Date(now.getTime() + days * DAY));
const momentAt = (now: Date, days: number) => new Date(now.getTime() + days * DAY + 3600_000);

/** A city, as a log and as plain TypeScript tells it: what the SQL says is held against the latter. */
export class World {
  readonly log = new MemoryLog();
  readonly principals: Principal[] = [];
  private readonly parents = new Map<number, { parent: number | undefined; day: number }[]>();
  private readonly placements = new Map<number, { unit: number | undefined; day: number }[]>();
  private readonly assessors = new Set<string>();
  private readonly mentors = new Set<string>();

  constructor(
    { moves, places, assessments, mentorships, accounts }: Plan,
    private readonly now: Date,
  ) {
    for (const unit of [0, 1, 2, 3]) this.belong(unit, undefined, -20);
    for (const { unit, parent, root, day } of moves) this.belong(unit, root ? undefined : parent % unit, day);
    for (let one = 0; one < PEOPLE - 1; one++) this.place(one, one % UNITS, -20);
    for (const { person: one, unit, day } of places) if (one < PEOPLE - 1) this.place(one, unit, day);
    for (const { by, of } of assessments) this.assess(by, of);
    mentorships.forEach((one, n) => this.mentor(one, n));
    accounts.forEach((one, n) => this.open(n, one));
  }

  /** Everybody once in each role, for the whole city and for one unit: so that no permit is left untried by chance. */
  everyRole(): { readonly role: Role; readonly principal: Principal }[] {
    return this.principals.flatMap(({ accountId: account, employeeId: own }, n) =>
      ROLES.flatMap((role) =>
        [undefined, unitId(n % UNITS)].map((unit) => {
          const held = { grantId: id(7, 9999), role, unitId: unit, from: momentAt(this.now, -25) };
          return { role, principal: { accountId: account, employeeId: own, grants: [held] } };
        }),
      ),
    );
  }

  /** What an employee is to somebody today. */
  person({ accountId: account, employeeId: own }: Principal, n: number): Facts {
    const at = latest(this.placements.get(n))?.unit;
    return {
      owners: [employeeId(n)],
      unitPath: at === undefined ? [] : this.unitPath(at),
      assessed: [account, own].some((by) => this.assessors.has(`${by} ${n}`)),
      ownSession: own !== undefined && this.mentors.has(`${own} ${n}`),
    };
  }

  /** The unit and those above it today. */
  unitPath(unit: number): string[] {
    const parent = latest(this.parents.get(unit))?.parent;
    return [unitId(unit), ...(parent === undefined ? [] : this.unitPath(parent))];
  }

  private belong(unit: number, parent: number | undefined, day: number): void {
    const first = !this.parents.has(unit);
    push(this.parents, unit, { parent, day });
    const data = {
      unitId: unitId(unit),
      effectiveDate: dayAt(this.now, day),
      parentId: parent === undefined ? undefined : unitId(parent),
    };
    this.log.append(
      `unit-${unitId(unit)}`,
      first
        ? UnitEstablished({ ...data, kind: 'OPD', code: String(unit), name: { id: 'Unit' } })
        : UnitMoved(data),
    );
  }

  private place(one: number, unit: number | undefined, day: number): void {
    const first = !this.placements.has(one);
    push(this.placements, one, { unit, day });
    const placement = unit === undefined ? undefined : { unitId: unitId(unit), positionId: id(9, 1), positionClass: 'PELAKSANA' as const }; // prettier-ignore
    const data = { employeeId: employeeId(one), effectiveDate: dayAt(this.now, day) };
    this.log.append(
      `employee-${employeeId(one)}`,
      first && placement
        ? EmployeeRegistered({ ...data, ...placement, kind: 'PNS' })
        : EmployeePlacementChanged({ ...data, placement, kind: placement ? 'MUTATION' : 'EXIT' }),
    );
  }

  private assess(by: number, of: number): void {
    const assessorId = by < PEOPLE ? employeeId(by) : accountId(by - PEOPLE);
    this.assessors.add(`${assessorId} ${of}`);
    this.log.append(
      `employee-${employeeId(of)}`,
      CompetencyAssessed({
        ...{ employeeId: employeeId(of), assessmentId: id(8, this.log.events.length), method: 'SUPERIOR' },
        ...{ assessedOn: '2026-01-01', assessorId, jpm: 50 },
        items: [{ competencyCode: 'MAN-01', requiredLevel: 3, actualLevel: 2 }],
      }),
    );
  }

  /** Two of the same people may run at a time: the end of one does not end the other. */
  private mentor({ by, of, ended }: Plan['mentorships'][number], n: number): void {
    const pair = { mentorshipId: id(6, n), mentorId: employeeId(by), employeeId: employeeId(of) };
    const stream = `mentorship-${pair.mentorshipId}`;
    this.log.append(stream, MentorshipStarted({ ...pair, startDate: '2026-01-01', plannedSessions: 1 }));
    if (!ended) this.mentors.add(`${employeeId(by)} ${of}`);
    else
      this.log.append(
        stream,
        MentorshipEnded({ ...pair, outcome: 'TERMINATED', endDate: '2026-01-02', goalResults: [] }),
      );
  }

  private open(n: number, { employee, grants, closed }: Plan['accounts'][number]): void {
    const stream = `account-${accountId(n)}`;
    const own = employee === undefined ? undefined : employeeId(employee);
    this.log.append(stream, AccountOpened({ accountId: accountId(n), employeeId: own }));
    const closing = closed === undefined ? undefined : momentAt(this.now, closed);
    const held = grants.map(({ role, unit, from, length, revoked }, index) => {
      const grantId = id(7, n * 100 + index);
      const unitOf = unit === undefined ? undefined : unitId(unit);
      const span = { from: momentAt(this.now, from), until: length && momentAt(this.now, from + length) };
      this.log.append(
        stream,
        RoleGranted({
          ...{ accountId: accountId(n), grantId, role, unitId: unitOf, from: span.from.toISOString() },
          until: span.until ? span.until.toISOString() : undefined,
        }),
      );
      const revocation = revoked === undefined ? undefined : momentAt(this.now, revoked);
      if (revocation) {
        const at = { revokedAt: revocation.toISOString() };
        this.log.append(stream, RoleRevoked({ accountId: accountId(n), grantId, ...at }));
      }
      const ends = [span.until, revocation, closing].filter((end) => end instanceof Date);
      const until = ends.length === 0 ? undefined : new Date(Math.min(...ends.map((end) => end.getTime())));
      return { grantId, role, unitId: unitOf, from: span.from, until };
    });
    if (closing)
      this.log.append(stream, AccountClosed({ accountId: accountId(n), closedAt: closing.toISOString() }));
    this.principals.push({ accountId: accountId(n), employeeId: own, grants: held });
  }
}

function push<T>(into: Map<number, T[]>, key: number, value: T): void {
  into.set(key, [...(into.get(key) ?? []), value]);
}

/** Of those that count today the one of the latest day; of one day the one recorded last. */
function latest<T extends { readonly day: number }>(list: readonly T[] = []): T | undefined {
  return list
    .filter(({ day }) => day <= 0)
    .reduce<T | undefined>((best, one) => (best && best.day > one.day ? best : one), undefined);
}
