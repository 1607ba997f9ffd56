import { Injectable } from '@nestjs/common';
import {
  compileScope,
  decide,
  policy,
  reachOf,
  relationsCount,
  type Action,
  type Asking,
  type Denial,
  type Principal,
} from '@jejak/access';
import { ROLES, type Role } from '@jejak/domain';
import type { Visibility } from '@jejak/projection-engine';
import { Problem } from '../http/problem.js';
import { Denials } from './denials.js';
import type { Granted, AccessRequest, RequestAccess } from './request-access.js';
import { SubjectFacts } from './subject-facts.js';
import type { SubjectIds } from './subjects/told.js';

/** Asks the policy table of each request, and keeps a record of what it refuses. */
@Injectable()
export class Gate {
  constructor(
    private readonly facts: SubjectFacts,
    private readonly denials: Denials,
  ) {}

  /**
   * Decides about one subject.
   *
   * @param more of the way of asking, where a body tells it
   * @throws Problem with the code of the denial; where relations decide VIEW.UNAVAILABLE if they cannot be read, VIEW.BEHIND
   *   if they do not come up to the position that whoever asks has seen
   */
  async permit(access: RequestAccess, ids: SubjectIds, more: Asking = {}): Promise<Granted> {
    const { principal, action, now } = access;
    const asking = { ...access.asking, ...more };
    const known = await this.facts.byIds(access, ids);
    let decision = decide(principal, action, { ...known, ...asking }, now);
    if (relationsCount(principal, action, now, decision)) {
      await this.facts.comeUpTo(access);
      const related = await this.facts.byViews(access, ids);
      decision = decide(principal, action, { ...known, ...related, ...asking }, now);
    }
    if (!decision.allowed) throw await this.refused(access, decision.code, ids);
    const { masked, by } = decision;
    // the database shows nobody else, whatever a question says
    const whose = ids.employeeId ?? (policy[action].about === 'mentorship' ? known.owners?.[0] : undefined);
    const sight: Visibility = whose === undefined ? { scope: 'all' } : { scope: 'self', employee: whose };
    return (access.granted = { masked, roles: rolesOf(principal, by), sight });
  }

  /** Decides about a list: some rows may be shown, and which. @throws Problem as {@link permit} */
  async permitList(access: RequestAccess): Promise<Granted> {
    const { principal, action, asking, now } = access;
    const scope = (...[columns, firstParam]: Parameters<NonNullable<Granted['narrow']>>) =>
      compileScope(principal, action, columns, asking, now, firstParam);
    const decision = scope({}, 1);
    if (!decision.allowed) throw await this.refused(access, decision.code, {});
    await this.facts.comeUpTo(access);
    const narrow: Granted['narrow'] = (columns, firstParam) => {
      const rows = scope(columns, firstParam);
      if (!rows.allowed) throw new Problem(rows.code);
      return rows;
    };
    const { masked, by } = decision;
    const sight = await this.sightOf(principal, action, now);
    return (access.granted = { masked, roles: rolesOf(principal, by), sight, narrow });
  }

  /** What a request is refused with; on record when it resolves. */
  async refused(request: AccessRequest, code: Denial, { employeeId }: SubjectIds): Promise<Problem> {
    await this.denials.record(request, code, employeeId === undefined ? [] : [employeeId]);
    return new Problem(code);
  }

  private async sightOf(principal: Principal, action: Action, now: Date): Promise<Visibility> {
    const reach = reachOf(principal, action, now);
    if (reach === 'everything') return { scope: 'all' };
    if (reach !== 'oneself') return { scope: 'units', units: await this.facts.subtrees(reach.units) };
    const { employeeId } = principal;
    return employeeId === undefined ? { scope: 'none' } : { scope: 'self', employee: employeeId };
  }
}

/** The roles of the grants, those first that reach least. */
function rolesOf({ grants }: Principal, by: readonly string[]): Role[] {
  const held = new Set(grants.filter(({ grantId }) => by.includes(grantId)).map(({ role }) => role));
  return ROLES.filter((role) => held.has(role));
}
