import { z } from 'zod';
import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import xapi from '@xapi/xapi';
import { actorOf, least, runIri } from '../../../libs/xapi/testing/statements.js';
import { certificateBody } from './samples/learning.js';
import { done, MORNING } from './samples.js';
import { untilStatus, type Answer, type Api, type Headers } from './support.js';

/** The participant of a run. */
export interface Seat {
  readonly programmeId: string;
  readonly employeeId: string;
}

/** What is on record of what a participant did. */
const knownSchema = z.object({
  progressPct: z.number().nullable(),
  activities: z.array(
    z.object({ verb: z.string(), withdrawn: z.boolean(), scaledScore: z.number().optional() }),
  ),
});
export type Known = z.output<typeof knownSchema>;

/** A platform for learning that is signed in, by a client that others wrote, and by requests as they come. */
export class Platform {
  private constructor(
    private readonly api: Api,
    readonly headers: Headers,
    readonly client: InstanceType<typeof xapi.default>,
  ) {}

  static async signIn(api: Api): Promise<Platform> {
    const headers = await api.as('lms', ['learning-platform']);
    await api.app.listen(0, '127.0.0.1');
    const { port } = api.app.getHttpServer().address() as AddressInfo;
    const endpoint = `http://127.0.0.1:${port}/xapi/`;
    const auth = String(headers.authorization);
    return new Platform(
      ...([api, headers] as const),
      new xapi.default({ endpoint, auth, version: '1.0.3', adapter: 'fetch' }),
    );
  }

  post(body: unknown, headers: Headers = this.headers): Promise<Answer> {
    return this.api.post('/xapi/statements', body, headers);
  }

  async put(statementId: string, body: unknown): Promise<Answer> {
    const spoken = { 'content-type': 'application/json', 'x-experience-api-version': '1.0.3' };
    const answer = await this.api.app.inject({
      ...({ method: 'PUT', url: `/xapi/statements?statementId=${statementId}` } as const),
      ...{ headers: { ...this.headers, ...spoken }, payload: JSON.stringify(body) },
    });
    const { statusCode: status, headers, body: text } = answer;
    return { status, headers, text, body: text === '' ? {} : answer.json<Record<string, unknown>>() };
  }

  read(query = '', headers: Headers = this.headers): Promise<Answer> {
    return this.api.get(`/xapi/statements${query}`, headers);
  }

  /** What is on record of the participant, once so many things stand. */
  async known({ programmeId, employeeId }: Seat, expected: number): Promise<Known> {
    let known: Known = { progressPct: null, activities: [] };
    await untilStatus(200, async () => {
      const answer = await this.api.get(`/learning-activities/${programmeId}/${employeeId}`);
      known = answer.status === 200 ? knownSchema.parse(answer.body) : known;
      const counted = known.activities.filter(({ withdrawn }) => !withdrawn).length;
      return counted === expected ? answer : { ...answer, status: 102 };
    });
    return known;
  }
}

/** A statement about the participant and the whole run. */
export const said = (seat: Seat, verb: Parameters<typeof least>[0], change: object = {}) => ({
  ...least(verb, { id: randomUUID(), object: { id: runIri(seat.programmeId) } }),
  actor: actorOf(seat.employeeId),
  ...change,
});

/** What happens to a run that was held: scores, a sheet that is corrected twice, the end, a certificate. */
export async function ended(api: Api, { programmeId, employeeId }: Seat): Promise<Answer> {
  const path = `/programmes/${programmeId}`;
  await done(api, `${path}/scores`, { kind: 'POST', scores: [{ employeeId, score: 80 }] });
  for (const status of ['EXCUSED', 'LATE'])
    await done(api, `${path}/sessions/${MORNING}/attendance/corrections`, {
      ...{ reason: 'Salah baris', attendance: [{ employeeId, status }] },
    });
  await done(api, `${path}/completion`, { realisedCostIdr: 1 });
  return done(api, `/learning-records/${employeeId}/certificates`, certificateBody(programmeId));
}
