import type { Context } from '../kernel/decider.js';
import { refuseOwn } from '../kernel/own.js';
import { Refusal } from '../kernel/refusal.js';
import type { RecordTalent, WithdrawTalent } from './employee.commands.js';
import type { KnownEmployee } from './employee.state.js';

/**
 * What an event says of a new place in a talent pool.
 *
 * @throws Refusal EMPLOYEE.OWN_TALENT, EMPLOYEE.LEFT, EMPLOYEE.TALENT_EXISTS
 */
export function talentOf(
  { pool, targetPositionId }: RecordTalent,
  { id: employeeId, status, since, talents }: KnownEmployee,
  { actor, newId }: Context,
) {
  refuseOwn(actor, [employeeId], 'EMPLOYEE.OWN_TALENT');
  if (status === 'left') throw new Refusal('EMPLOYEE.LEFT', { since });
  for (const [talentId, one] of talents)
    if (one.pool === pool && one.targetPositionId === targetPositionId)
      throw new Refusal('EMPLOYEE.TALENT_EXISTS', { talentId });
  return { employeeId, talentId: newId(), pool, targetPositionId };
}

/**
 * What an event says of a place in a talent pool that ends.
 *
 * @throws Refusal EMPLOYEE.OWN_TALENT, EMPLOYEE.TALENT_UNKNOWN
 */
export function endedTalentOf(
  { talentId }: WithdrawTalent,
  { id: employeeId, talents }: KnownEmployee,
  { actor }: Context,
) {
  refuseOwn(actor, [employeeId], 'EMPLOYEE.OWN_TALENT');
  const talent = talents.get(talentId);
  if (!talent) throw new Refusal('EMPLOYEE.TALENT_UNKNOWN', { talentId });
  return { employeeId, talentId, ...talent };
}
