import { Injectable } from '@nestjs/common';
import { dependsOnRelations, policy, type Facts } from '@jejak/access';
import { account } from '@jejak/domain';
import { EventLog } from '@jejak/event-log';
import { personFacts, programmeFacts, unitPath, unitSubtree } from '@jejak-projections/access';
import { Views } from '../views/views.js';
import type { AccessRequest } from './request-access.js';
import type { SubjectIds } from './subjects.js';

/**
 * What is true of whom or what an action is about. Where ids decide nothing is asked: who acts for the whole city works on
 * while the views are away.
 */
@Injectable()
export class SubjectFacts {
  constructor(
    private readonly views: Views,
    private readonly log: EventLog,
  ) {}

  /** @throws Problem VIEW.UNAVAILABLE, LogUnavailable */
  async of({ action, principal, now }: AccessRequest, ids: SubjectIds): Promise<Facts> {
    const { employeeId, programmeId, unitId, accountId } = ids;
    const reader = this.views.as({ scope: 'all' });
    const related = dependsOnRelations(principal, action, now);
    switch (policy[action].about) {
      case 'person':
        if (employeeId === undefined) return {};
        return {
          person: related
            ? await personFacts(reader, principal, employeeId)
            : { employeeId, unitPath: [], assessed: false, mentored: false },
        };
      case 'programme':
        if (programmeId === undefined || !related) return {};
        return { programme: await programmeFacts(reader, principal, programmeId) };
      case 'unit':
        if (unitId === undefined || !related) return {};
        return { unitPath: await unitPath(reader, unitId) };
      case 'account': {
        if (accountId === undefined) return {};
        const { state } = await this.log.load(account, accountId);
        return {
          account: { accountId, ...(state.status !== 'unknown' && { employeeId: state.employeeId }) },
        };
      }
      case 'city':
        return {};
    }
  }

  /** The units and all below them, as of today. */
  async subtrees(unitIds: readonly string[]): Promise<string[]> {
    const reader = this.views.as({ scope: 'all' });
    const trees = await Promise.all([...new Set(unitIds)].map((one) => unitSubtree(reader, one)));
    return [...new Set(trees.flat())];
  }
}
