import {
  AFTERNOON,
  done,
  employeeBody,
  enrol,
  MORNING,
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

/** Points of one participant before and after, 0 to 100. */
export type Points = readonly [before: number, after: number];

/** A run of 6 JP on 4 March 2024 that everybody attended, scored and completed by the officer. */
export async function runFor(
  api: Pick<Api, 'post'>,
  officer: Headers,
  people: readonly (readonly [employeeId: string, points: Points])[],
  change: object = {},
): Promise<{ readonly programmeId: string; readonly position: string }> {
  const programmeId = (await done(api, '/programmes', programmeBody(change), officer)).id;
  const path = `/programmes/${programmeId}`;
  for (const [id] of people) await done(api, `${path}/participants`, enrol(id), officer);
  const attendance = people.map(([employeeId]) => ({ employeeId, status: 'PRESENT' }));
  for (const session of [MORNING, AFTERNOON] as const)
    await done(api, `${path}/sessions/${session}/attendance`, { ...times[session], attendance }, officer);
  for (const [at, kind] of (['PRE', 'POST'] as const).entries()) {
    const scores = people.map(([employeeId, points]) => ({ employeeId, score: points[at] }));
    await done(api, `${path}/scores`, { kind, scores }, officer);
  }
  const { position } = await done(api, `${path}/completion`, { realisedCostIdr: 6_000_000 }, officer);
  return { programmeId, position };
}
