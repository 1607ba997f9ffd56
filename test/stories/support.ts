import {
  AFTERNOON,
  done,
  employeeBody,
  enrol,
  MORNING,
  planBody,
  planItemBody,
  programmeBody,
  times,
} from '../../apps/api/test/samples.js';
import type { Api, Headers } from '../../apps/api/test/support.js';

/** Somebody in service in the unit since January 2024, registered by the planner; their id. */
export async function employedAt(
  api: Pick<Api, 'post'>,
  unitId: string,
  planner: Headers,
  change: object = {},
): Promise<{ readonly id: string; readonly position: string }> {
  const { placement, ...body } = employeeBody();
  const employee = { ...body, placement: { ...placement, unitId }, ...change };
  return done(api, '/employees', employee, planner);
}

/** A plan of the unit for 2024 with one item, submitted by the planner and approved by the head. */
export async function approvedPlan(
  api: Pick<Api, 'post'>,
  unitId: string,
  planner: Headers,
  head: Headers,
): Promise<{ readonly planId: string; readonly letterNumber: string }> {
  const { id: planId } = await done(api, '/development-plans', planBody(unitId), planner);
  const path = `/development-plans/${planId}`;
  const letterNumber = '800.1/2024';
  await done(api, `${path}/items`, planItemBody(), planner);
  await done(api, `${path}/submission`, { waiver: 'Kepuasan turun' }, planner);
  await done(api, `${path}/approval`, { letterNumber }, head);
  return { planId, letterNumber };
}

/** Points of one participant before and after, 0 to 100. */
export type Points = readonly [before: number, after: number];

/** A run of 6 JP on 4 March 2024 that everybody attended, scored and completed by the officer. */
export async function runFor(
  api: Pick<Api, 'post'>,
  officer: Headers,
  people: readonly (readonly [employeeId: string, points: Points])[],
  change: object = {},
  /** The paper that the sheets were taken from. */
  evidence?: { readonly sha256: string; readonly name: string },
): Promise<{ readonly programmeId: string; readonly position: string }> {
  const programmeId = (await done(api, '/programmes', programmeBody(change), officer)).id;
  const path = `/programmes/${programmeId}`;
  for (const [id] of people) await done(api, `${path}/participants`, enrol(id), officer);
  const attendance = people.map(([employeeId]) => ({ employeeId, status: 'PRESENT' }));
  const sheet = (session: keyof typeof times) => ({
    ...times[session],
    attendance,
    ...(evidence && { evidence }),
  });
  for (const session of [MORNING, AFTERNOON] as const)
    await done(api, `${path}/sessions/${session}/attendance`, sheet(session), officer);
  for (const [at, kind] of (['PRE', 'POST'] as const).entries()) {
    const scores = people.map(([employeeId, points]) => ({ employeeId, score: points[at] }));
    await done(api, `${path}/scores`, { kind, scores }, officer);
  }
  const { position } = await done(api, `${path}/completion`, { realisedCostIdr: 6_000_000 }, officer);
  return { programmeId, position };
}
