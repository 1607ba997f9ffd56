import { PERSONAL_CLASSES } from '@jejak/domain';
import {
  type Action,
  type Asking,
  compileScope,
  type Columns,
  decide,
  type Facts,
  policy,
  type Principal,
  PURPOSES,
  PURPOSES_OF,
  type Subject,
} from '@jejak/access';
import { access, personFacts, principalOf, unitPath, unitSubtree } from '@jejak-projections/access';
import fc from 'fast-check';
import { folded, type Folded } from '../../libs/projection-engine/testing/folded.js';
import { ACCOUNTS, accountId, employeeId, PEOPLE, plan, unitId, UNITS, World } from './world.js';

let views: Folded;
beforeAll(async () => {
  views = await folded();
});
afterAll(() => views.close());

const numbers = (count: number) => Array.from({ length: count }, (_, n) => n);
const byId = <T extends { readonly grantId: string }>(grants: readonly T[]) =>
  [...grants].sort((one, other) => one.grantId.localeCompare(other.grantId));

const asking: fc.Arbitrary<Asking> = fc.record(
  {
    purpose: fc.constantFrom(...PURPOSES),
    reason: fc.constantFrom('', ' ', 'Pemeriksaan berkala'),
    asOf: fc.integer({ min: -30, max: 5 }).map((days) => new Date(Date.now() + days * 86_400_000)),
  },
  { requiredKeys: [] },
);

/** With every purpose once, and in two other ways. */
const ways = fc
  .tuple(asking, asking)
  .map((others) => [...others, ...PURPOSES.map((purpose): Asking => ({ purpose, reason: 'Pemeriksaan' }))]);

/** One row of a list, and what is true of it. */
interface Row {
  readonly employee: string | null;
  readonly mentor?: string;
  readonly unit: string | null;
  readonly account: string | null;
  readonly owner?: string;
  readonly facts: Facts;
}

const ownOf = (principal?: Principal) => (principal?.employeeId === undefined ? [] : [principal.employeeId]);

const rowsOf: Readonly<Record<Subject, (world: World, principal: Principal) => Row[]>> = {
  person: (world, principal) =>
    numbers(PEOPLE).map((n) => ({
      ...{ employee: employeeId(n), unit: null, account: null },
      facts: world.person(principal, n),
    })),
  // everybody is mentored by two
  mentorship: (world, principal) =>
    numbers(PEOPLE).flatMap((mentee) =>
      [mentee + 1, mentee + 2].map((mentor) => ({
        ...{ employee: employeeId(mentee), mentor: employeeId(mentor % PEOPLE), unit: null, account: null },
        facts: {
          ...{ owners: [employeeId(mentee)], unitPath: world.person(principal, mentee).unitPath },
          ownSession: principal.employeeId === employeeId(mentor % PEOPLE),
        },
      })),
    ),
  unit: (world) =>
    numbers(UNITS).map((n) => ({
      ...{ employee: null, unit: unitId(n), account: null },
      facts: { unitPath: world.unitPath(n) },
    })),
  account: (world) =>
    numbers(ACCOUNTS).map((n) => ({
      ...{ employee: world.principals[n]?.employeeId ?? null, unit: null, account: accountId(n) },
      facts: { owners: [accountId(n), ...ownOf(world.principals[n])] },
    })),
  'follow-up': (world, principal) => [
    ...numbers(PEOPLE).map((n) => ({
      ...{ employee: employeeId(n), unit: null, account: null, owner: employeeId((n + 1) % PEOPLE) },
      facts: {
        owners: [employeeId(n), employeeId((n + 1) % PEOPLE)],
        unitPath: world.person(principal, n).unitPath,
      },
    })),
    ...numbers(UNITS).map((n) => ({
      ...{ employee: null, unit: unitId(n), account: null },
      facts: { owners: [], unitPath: world.unitPath(n) },
    })),
    { ...{ employee: null, unit: null, account: null }, facts: { owners: [], unitPath: [] } },
  ],
  plan: (world, principal) => [
    ...numbers(PEOPLE).map((n) => ({
      ...{ employee: employeeId(n), unit: null, account: null },
      facts: { owners: [employeeId(n)], unitPath: world.person(principal, n).unitPath },
    })),
    ...numbers(UNITS).map((n) => ({
      ...{ employee: null, unit: unitId(n), account: null },
      facts: { owners: [], unitPath: world.unitPath(n) },
    })),
    { ...{ employee: null, unit: null, account: null }, facts: { owners: [], unitPath: [] } },
  ],
  programme: () => [{ employee: null, unit: null, account: null, facts: { ownSession: false } }],
  city: () => [{ employee: null, unit: null, account: null, facts: {} }],
};

const columnsOf: Readonly<Record<Subject, Columns>> = {
  person: { employee: 'rows.employee' },
  mentorship: { employee: 'rows.employee', mentor: 'rows.mentor' },
  unit: { unit: 'rows.unit' },
  account: { account: 'rows.account', employee: 'rows.employee' },
  'follow-up': { employee: 'rows.employee', unit: 'rows.unit', owner: 'rows.owner' },
  plan: { employee: 'rows.employee', unit: 'rows.unit' },
  programme: {},
  city: {},
};

/** For each row what SQL says: whether it is shown, and which personal fields of it. */
async function bySql(principal: Principal, action: Action, rows: Row[], how: Asking, now: Date) {
  const scope = compileScope(principal, action, columnsOf[policy[action].about], how, now, 6);
  if (!scope.allowed) return rows.map(() => 'denied');
  const given = [
    rows.map((row) => row.employee),
    rows.map((row) => row.unit),
    rows.map((row) => row.account),
    rows.map((row) => row.mentor ?? null),
    rows.map((row) => row.owner ?? null),
  ];
  const shown = await views.query<{ shown: boolean } & Record<string, boolean>>(
    `SELECT ${scope.sql} AS shown, ${PERSONAL_CLASSES.map((one) => `${scope.sees[one]} AS "${one}"`).join(', ')}
     FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[])
       WITH ORDINALITY AS rows (employee, unit, account, mentor, owner, n) ORDER BY n`,
    [...given, ...scope.params],
  );
  return shown.map((row) =>
    row.shown ? `shown ${PERSONAL_CLASSES.filter((one) => row[one]).join(' ')}` : 'denied',
  );
}

/** The same by the decision about each row. */
const byDecision = (principal: Principal, action: Action, rows: Row[], how: Asking, now: Date) =>
  rows.map(({ facts }) => {
    const decision = decide(principal, action, { ...facts, ...how }, now);
    if (!decision.allowed) return 'denied';
    return `shown ${PERSONAL_CLASSES.filter((one) => !decision.masked.includes(one)).join(' ')}`;
  });

/** One action of each rule: decision and condition know an action by its row of the table alone. */
const actions = [
  ...new Map(
    (Object.keys(policy) as Action[])
      .filter((action) => !policy[action].open)
      .map((action) => [JSON.stringify(policy[action]), action]),
  ).values(),
];

it('in any city a list shows just what would be permitted one by one, and the facts are those of the log', async () => {
  const outcomes = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(plan, ways, async (one, hows) => {
      const now = new Date();
      const world = new World(one, now);
      await views.fold(access, world.log);
      for (const principal of world.principals) {
        const read = await principalOf(views, principal.accountId);
        // a closed account stands for nobody, and no role of it counts any more
        if (read)
          expect({ ...read, grants: byId(read.grants) }).toEqual({
            ...principal,
            grants: byId(principal.grants),
          });
        else
          for (const { until } of principal.grants) expect(until?.getTime()).toBeLessThanOrEqual(Date.now());
        for (const n of numbers(PEOPLE))
          expect(await personFacts(views, principal, employeeId(n))).toEqual(world.person(principal, n));
      }
      const agree = async (principal: Principal, action: Action, how: Asking) => {
        const rows = rowsOf[policy[action].about](world, principal);
        const expected = byDecision(principal, action, rows, how, now);
        expect([action, await bySql(principal, action, rows, how, now)]).toEqual([action, expected]);
        for (const outcome of expected) outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      };
      for (const principal of world.principals)
        for (const action of actions) for (const how of hows) await agree(principal, action, how);
      for (const { role, principal } of world.everyRole())
        for (const action of actions.filter((each) => policy[each].roles[role]))
          await agree(principal, action, { purpose: PURPOSES_OF[role][0], reason: 'Pemeriksaan' });
      for (const n of numbers(UNITS)) {
        expect(await unitPath(views, unitId(n))).toEqual(world.unitPath(n));
        const below = numbers(UNITS).filter((other) => world.unitPath(other).includes(unitId(n)));
        expect((await unitSubtree(views, unitId(n))).sort()).toEqual(below.map(unitId).sort());
      }
      const closure = await views.query<{ path: string[] }>(
        `SELECT array_agg(ancestor_id::text ORDER BY depth) AS path FROM reporting.access_unit_closure
         GROUP BY descendant_id ORDER BY descendant_id`,
        [],
      );
      expect(closure.map(({ path }) => path)).toEqual([0, 1, 2, 3].map((n) => world.unitPath(n)));
    }),
    { numRuns: Number(process.env.ACCESS_WORLDS ?? 10) },
  );
  // so that the agreement is one about something
  for (const outcome of ['denied', 'shown ', 'shown identity', 'shown identity sensitive free-text'])
    expect([outcome, (outcomes.get(outcome) ?? 0) > 0]).toEqual([outcome, true]);
}, 300_000);
