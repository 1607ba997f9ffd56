import { z } from 'zod';
import { uuid } from '../format/values.js';
import { VERBS } from '../iris.js';
import { NotTaken } from './refused.js';
import { TAKEN_VERBS } from './verbs.js';

/** As much of a statement as tells whether Jejak takes its like. */
const outline = z.looseObject({
  actor: z.looseObject({ account: z.looseObject({ homePage: z.unknown(), name: z.unknown() }).optional() }),
  verb: z.looseObject({ id: z.string() }),
  object: z.looseObject({ objectType: z.unknown().optional() }),
  attachments: z.unknown().optional(),
});

/**
 * Refuses what the standard knows and Jejak does not take, before it is looked at closely. What has not even the outline of a
 * statement is left to that.
 *
 * @throws NotTaken
 */
export function refuseForeign(told: unknown, home: string): void {
  const { data } = outline.safeParse(told);
  if (!data) return;
  const { actor, verb, object, attachments } = data;
  if (attachments !== undefined && !(Array.isArray(attachments) && attachments.length === 0))
    throw new NotTaken('XAPI.ATTACHMENTS_NOT_TAKEN', 'attachments', 'must not be there');
  const voids = verb.id === VERBS.voided;
  if (!voids && !TAKEN_VERBS.some(({ iri }) => iri === verb.id))
    throw new NotTaken('XAPI.VERB_NOT_TAKEN', 'verb.id', 'is not a verb that is taken');
  // who voids is the platform, or whoever runs it, and no participant
  if (
    !voids &&
    (actor.objectType === 'Group' ||
      actor.account?.homePage !== home ||
      !uuid.safeParse(actor.account.name).success)
  )
    throw new NotTaken(
      ...(['XAPI.ACTOR_NOT_TAKEN', 'actor'] as const),
      `must be an account of ${home} whose name is the id of an employee`,
    );
  const kind = object.objectType ?? 'Activity';
  if (kind !== (voids ? 'StatementRef' : 'Activity'))
    throw new NotTaken(
      ...(['XAPI.OBJECT_NOT_TAKEN', 'object.objectType'] as const),
      voids ? 'must be StatementRef' : 'must be Activity',
    );
}
