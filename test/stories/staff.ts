import { done, employeeBody } from '../../apps/api/test/samples.js';
import type { Api } from '../../apps/api/test/support.js';

/** What an assessor found of somebody in a competency. */
export interface Level {
  readonly competencyCode: string;
  readonly requiredLevel: number;
  readonly actualLevel: number;
}

/** Id of somebody whom the planner registers in the unit, and of whom an assessor finds these levels. */
export async function assessedEmployee(api: Api, unitId: string, ...items: Level[]): Promise<string> {
  const planner = await api.as('planner', ['hr-planner']);
  const assessor = await api.as('assessor', ['assessor']);
  const { placement, ...body } = employeeBody();
  const { id } = await done(api, '/employees', { ...body, placement: { ...placement, unitId } }, planner);
  const assessment = { method: 'TEST', assessedOn: '2024-02-01', items };
  await done(api, `/employees/${id}/competency-assessments`, assessment, assessor);
  return id;
}
