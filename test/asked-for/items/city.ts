import { done, unitBody } from '../../../apps/api/test/samples.js';
import { wholeSystem, type Api, type Headers } from '../../../apps/api/test/support.js';

/** A system in which a city stands: a district (*kecamatan*) with a ward (*kelurahan*), a department with a hospital. */
export interface City {
  readonly api: Api;
  readonly planner: Headers;
  readonly officer: Headers;
  readonly analyst: Headers;
  readonly cityId: string;
  readonly marelan: string;
  readonly ward: string;
  readonly health: string;
  readonly hospital: string;
}

/** Starts it; `api.close()` ends it. */
export async function startCity(): Promise<City> {
  const api = await wholeSystem();
  const as = async (name: string, role: 'hr-planner' | 'programme-officer', purpose: string) => ({
    ...(await api.as(name, [role])),
    'jejak-purpose': purpose,
  });
  const planner = await as('planner', 'hr-planner', 'DEVELOPMENT_PLANNING');
  const established = async (kind: string, code: string, name: string, parentId?: string) =>
    (await done(api, '/units', { ...unitBody(parentId), kind, code, name: { id: name } }, planner)).id;
  const cityId = await established('PEMKO', '0', 'Pemerintah Kota Medan');
  const marelan = await established('KECAMATAN', '3', 'Kecamatan Medan Marelan', cityId);
  const health = await established('OPD', '1.02', 'Dinas Kesehatan', cityId);
  return {
    ...{ api, planner, cityId, marelan, health },
    officer: await as('officer', 'programme-officer', 'PROGRAMME_DELIVERY'),
    analyst: await api.as('analyst', ['analyst']),
    ward: await established('KELURAHAN', '3.1', 'Kelurahan Terjun', marelan),
    hospital: await established('UPT', '1.02.1', 'RSUD dr. Pirngadi', health),
  };
}

/** Asks for what holds of all up to a position. */
export const seen = (headers: Headers, position: string): Headers => ({
  ...headers,
  'jejak-min-position': position,
});

/** The items of a list. */
export async function listed(api: Api, path: string, headers: Headers): Promise<Record<string, unknown>[]> {
  const { body, status, text } = await api.get(path, headers);
  if (status !== 200) throw new Error(`${path}: ${text}`);
  return body.items as Record<string, unknown>[];
}

const inAMonth = (days: number) => new Date(Date.now() + (30 + days) * 86_400_000).toISOString();

/** A session of 4 JP in a month, in a room or at an online address. */
export const comingSession = (sessionId: string, place: string) => ({
  ...{ sessionId, start: inAMonth(0), end: inAMonth(0.1), jp: 4, place },
});
