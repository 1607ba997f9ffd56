import { z } from 'zod';
import { defineEvent } from '../kernel/event.js';
import { competencyCode, day, id, ruleId, text } from '../kernel/fields.js';
import { clear, code, personal } from '../kernel/tags.js';
import { source, subject } from './follow-up.fields.js';
import { FOLLOW_UP_KINDS, FOLLOW_UP_OUTCOMES } from './follow-up.vocabulary.js';

/** Something is to be done, said a person or a policy by its rule. */
export const FollowUpRaised = defineEvent(
  'FollowUpRaised',
  2,
  {
    followUpId: id,
    kind: code(FOLLOW_UP_KINDS),
    source,
    ...subject,
    /** What an item of a plan would develop; of a `PLAN_ITEM_SUGGESTION`, and of no other. */
    competencyCode: competencyCode.optional(),
    /** The rule of the policy that raised it; absent where a person did. */
    ruleId: ruleId.optional(),
    /** Day by which it shall be seen to, until it is assigned for a day. */
    seeToBy: day.optional(),
    /** What is to be done, and why. */
    note: personal('free-text', text(1000)).optional(),
  },
  // version 2: suggestions of items of plans; a day by which it shall be seen to
  { 1: (data) => ({ ...data }) },
);

/** Somebody got it to do, by a day; the reason of a later change is in the metadata. */
export const FollowUpAssigned = defineEvent('FollowUpAssigned', 1, {
  followUpId: id,
  ...subject,
  /** The employee who has to see to it. */
  ownerId: id,
  dueOn: day,
});

/** Its owner says that nothing is left to do; the reason is in the metadata. */
export const FollowUpResolved = defineEvent('FollowUpResolved', 1, {
  followUpId: id,
  ...subject,
  ownerId: id,
  outcome: code(FOLLOW_UP_OUTCOMES),
  /** What shows it: the number of a decree, the id of a programme or of what stands in its place. */
  resultRef: personal('free-text', text(100)).optional(),
});

/** Somebody else than its owner looked at what came of it. */
export const FollowUpVerified = defineEvent('FollowUpVerified', 1, {
  followUpId: id,
  kind: code(FOLLOW_UP_KINDS),
  ...subject,
  ownerId: id,
  effective: clear('whether it helped, of an opaque id', z.boolean()),
  note: personal('free-text', text(500)),
});
