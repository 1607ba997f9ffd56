import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { peopleOf, type Person } from '@jejak-projections/people';
import { employeeBody } from '../../apps/api/test/samples.js';
import {
  startApi,
  startProjector,
  untilStatus,
  type Api,
  type Headers,
} from '../../apps/api/test/support.js';
import { Looks } from '../../apps/api/src/access/looks.js';
import type { RequestAccess } from '../../apps/api/src/access/request-access.js';
import { Views } from '../../apps/api/src/views/views.js';
import { report } from './figure.js';
import { percentile } from './load.js';
import { setting } from './setting.js';
import { System } from './system.js';

const TIMES = setting('TIMES', 1_000);
const WARM_UP = 1_000;

/**
 * What it costs to decide whether somebody may look at a person, and to have the look on record before the answer leaves:
 * beside the same read at routes of the same server, signed in as well, that ask nobody; one of them records the look.
 */
export async function benchAccess(): Promise<void> {
  const system = await new System().startServers();
  const { eventStoreUrl, databaseUrl } = system;
  const bare = new Bare();
  const api = await startApi({ eventStoreUrl, databaseUrl }, {}, (server) => bare.serve(server));
  bare.app = api.app;
  const projector = startProjector({ eventStoreUrl, databaseUrl });
  try {
    const { id, unitId } = await somebody(api);
    const planner = { ...(await api.as('planner', ['hr-planner'])), 'jejak-purpose': 'DEVELOPMENT_PLANNING' };
    const held = [{ role: 'unit-head', unitId }] as const;
    const head = { ...(await api.as('head', held)), 'jejak-purpose': 'SUPERVISION' };
    await measure(api, id, 'by somebody of the whole city', planner);
    await measure(api, id, 'by the head of the unit', head);
  } finally {
    await projector.stop();
    await api.close();
    await system.stop();
  }
}

/** The read alone, and the read with a record of it. */
class Bare {
  app: Api['app'] | undefined;

  serve(server: FastifyInstance): void {
    server.get('/bare/:employeeId', (request) => this.read(request));
    server.get('/recorded/:employeeId', async (request) => {
      const person = await this.read(request);
      const access: RequestAccess = {
        ...{ action: 'person', asking: {}, correlationId: request.id, now: new Date() },
        principal: { accountId: randomUUID(), grants: [] },
      };
      const granted = { masked: [], roles: [], sight: { scope: 'all' } } as const;
      const subjects = [String(person?.employeeId)];
      await this.app?.get(Looks, { strict: false }).record({ ...access, granted }, { subjects, holds: [] });
      return person;
    });
  }

  private async read({ params }: FastifyRequest): Promise<Person | undefined> {
    const { employeeId: employee } = params as { readonly employeeId: string };
    const views = this.app?.get(Views, { strict: false }).as({ scope: 'self', employee });
    return views && (await peopleOf(views, [employee]))[0];
  }
}

async function somebody(api: Api): Promise<{ readonly id: string; readonly unitId: string }> {
  const body = { ...employeeBody(), identity: { name: 'Siti Aminah', birthDate: '1990-03-15' } };
  const { body: told, headers } = await api.post('/employees', body);
  const id = String(told.id);
  await untilStatus(200, () =>
    api.get(`/people/${id}`, { 'jejak-min-position': String(headers['jejak-position']) }),
  );
  return { id, unitId: body.placement.unitId };
}

/** In turn, so that what else the machine does meets all of them. */
async function measure(api: Api, id: string, who: string, headers: Headers): Promise<void> {
  const ways = ['people', 'recorded', 'bare'].map((route) => ({
    path: `/${route}/${id}`,
    took: [] as number[],
  }));
  for (let round = -WARM_UP; round < TIMES; round++)
    for (const { path, took } of ways) {
      const start = performance.now();
      const { status, text } = await api.get(path, headers);
      if (status !== 200) throw new Error(`${path}: ${status} ${text}`);
      if (round >= 0) took.push(performance.now() - start);
    }
  for (const { took } of ways) took.sort((a, b) => a - b);
  for (const share of [0.5, 0.99]) {
    const [whole = 0, recorded = 0, bare = 0] = ways.map(({ took }) => percentile(took, share));
    const more = [recorded - bare, whole - recorded].map((ms) => ms.toPrecision(3));
    await report('access', {
      name: `a look at a person ${who}, p${share * 100}`,
      ...{ value: whole - bare, unit: 'ms more', ratio: whole / bare },
      to: `${bare.toPrecision(3)} ms without deciding and recording`,
      note: `recording ${more[0]}, deciding ${more[1]}${share === 0.5 ? '; goal 2 together' : ''}`,
    });
  }
}
