import { Injectable } from '@nestjs/common';
import { policy, type Facts } from '@jejak/access';
import { EventLog } from '@jejak/event-log';
import { access, personFacts, programmeFacts, unitPath, unitSubtree } from '@jejak-projections/access';
import { Views } from '../views/views.js';
import type { AccessRequest } from './request-access.js';
import type { SubjectIds } from './subjects/told.js';
import { toldByLog } from './told-by-log.js';

/** What is true of whom or what an action is about. */
@Injectable()
export class SubjectFacts {
  constructor(
    private readonly views: Views,
    private readonly log: EventLog,
  ) {}

  /** What ids and the log tell: enough for whoever acts for the whole city, also while the views are away. */
  async byIds({ action, principal }: AccessRequest, ids: SubjectIds): Promise<Facts> {
    const { about } = policy[action];
    // its stream tells only in which unit it is, and what is above that the views tell
    if (about === 'unit') return {};
    return (await toldByLog[about](this.log, ids, principal)).facts;
  }

  /** Waits for the view of relations, where whoever asks says how far it must have come. @throws Problem VIEW.BEHIND */
  async comeUpTo({ minPosition }: AccessRequest): Promise<void> {
    if (minPosition) await this.views.mustReach(access.name, minPosition);
  }

  /** What the views tell besides: where it belongs, and what it is to whoever asks. @throws Problem VIEW.UNAVAILABLE */
  async byViews({ action, principal }: AccessRequest, ids: SubjectIds): Promise<Facts> {
    const { about } = policy[action];
    const reader = this.views.as({ scope: 'all' });
    const { programmeId } = ids;
    if (about === 'programme')
      return programmeId === undefined ? {} : programmeFacts(reader, principal, programmeId);
    const { employeeId, unitId } = (await toldByLog[about](this.log, ids, principal)).home;
    if (employeeId !== undefined) {
      const facts = await personFacts(reader, principal, employeeId);
      return about === 'person' ? facts : { unitPath: facts.unitPath };
    }
    return unitId === undefined ? {} : { unitPath: await unitPath(reader, unitId) };
  }

  /** The units and all below them, as of today. @throws Problem VIEW.UNAVAILABLE */
  async subtrees(unitIds: readonly string[]): Promise<string[]> {
    const reader = this.views.as({ scope: 'all' });
    const trees = await Promise.all([...new Set(unitIds)].map((one) => unitSubtree(reader, one)));
    return [...new Set(trees.flat())];
  }
}
