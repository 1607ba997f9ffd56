import { randomUUID } from 'node:crypto';
import type { Api } from '../support.js';
import { done } from './send.js';

/** Bodies about employees and accounts. */

export const employeeBody = () => ({
  kind: 'PNS',
  placement: {
    unitId: randomUUID(),
    positionId: randomUUID(),
    positionClass: 'PELAKSANA',
    grade: 'III/a',
  },
  effectiveDate: '2024-01-02',
});

export const assessmentBody = (actualLevel = 2) => ({
  method: 'TEST',
  assessedOn: '2024-02-01',
  items: [{ competencyCode: 'MAN-03', requiredLevel: 4, actualLevel }],
});

/** Of a head of unit, for the next 30 days. */
export const grantBody = () => ({
  role: 'unit-head',
  unitId: randomUUID(),
  from: new Date().toISOString(),
  until: new Date(Date.now() + 30 * 86_400_000).toISOString(),
  reason: 'Pengangkatan pejabat',
});

export const registered = async (api: Pick<Api, 'post'>): Promise<string> =>
  (await done(api, '/employees', employeeBody())).id;
