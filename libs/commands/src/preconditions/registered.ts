import { employee, Refusal } from '@jejak/domain';
import type { LoadState } from '../load-state.js';

/** @throws Refusal EMPLOYEE.UNKNOWN */
export async function registered(employeeId: string, load: LoadState): Promise<void> {
  const { status } = await load(employee, employeeId);
  if (status === 'unknown') throw new Refusal('EMPLOYEE.UNKNOWN', { employeeId });
}

/** @throws Refusal EMPLOYEE.UNKNOWN, EMPLOYEE.LEFT */
export async function inService(employeeId: string, load: LoadState): Promise<void> {
  const { status } = await load(employee, employeeId);
  if (status === 'unknown') throw new Refusal('EMPLOYEE.UNKNOWN', { employeeId });
  if (status === 'left') throw new Refusal('EMPLOYEE.LEFT', { employeeId });
}
