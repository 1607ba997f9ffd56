import { employee, Refusal, type KnownEmployee } from '@jejak/domain';
import type { LoadState } from '../load-state.js';

/** @throws Refusal EMPLOYEE.UNKNOWN */
export async function registered(employeeId: string, load: LoadState): Promise<void> {
  const { status } = await load(employee, employeeId);
  if (status === 'unknown') throw new Refusal('EMPLOYEE.UNKNOWN', { employeeId });
}

/** @throws Refusal EMPLOYEE.UNKNOWN, EMPLOYEE.LEFT */
export async function inService(employeeId: string, load: LoadState): Promise<KnownEmployee> {
  const one = await load(employee, employeeId);
  if (one.status === 'unknown') throw new Refusal('EMPLOYEE.UNKNOWN', { employeeId });
  if (one.status === 'left') throw new Refusal('EMPLOYEE.LEFT', { employeeId });
  return one;
}
