import { z } from 'zod';
import { defineEvent } from '../kernel/event.js';
import { id, sha256, text } from '../kernel/fields.js';
import { clear, code, personal } from '../kernel/tags.js';
import { materialUrl } from './programme.fields.js';
import { FACILITATOR_ROLES, MATERIAL_KINDS } from './programme.vocabulary.js';

/** Somebody teaches or moderates these sessions, in place of those that were said before. */
export const FacilitatorAssigned = defineEvent('FacilitatorAssigned', 1, {
  programmeId: id,
  /** Id of an employee; of somebody from outside an id of their own, under whose key the rest is sealed. */
  facilitatorId: id,
  role: code(FACILITATOR_ROLES),
  sessionIds: z.array(id).min(1),
  /** Who they are, where they are no employee. */
  outsider: z
    .strictObject({
      name: personal('identity', text(200)),
      field: personal('identity', text(200)),
      institution: personal('identity', text(200)),
    })
    .optional(),
});

/** Somebody teaches in the run no more; the reason is in the metadata. */
export const FacilitatorReleased = defineEvent('FacilitatorReleased', 1, {
  programmeId: id,
  facilitatorId: id,
});

/** Participants were given something to learn from (*bahan ajar*). */
export const LearningMaterialPublished = defineEvent('LearningMaterialPublished', 1, {
  programmeId: id,
  materialId: id,
  kind: code(MATERIAL_KINDS),
  title: clear('the title of a material', text(300)),
  /** Of its content, so that it can be told whether it is still the same. */
  sha256,
  /** Where it can be fetched. */
  url: materialUrl.optional(),
});

/** A material is not to be used any more; the reason is in the metadata. */
export const LearningMaterialWithdrawn = defineEvent('LearningMaterialWithdrawn', 1, {
  programmeId: id,
  materialId: id,
});
