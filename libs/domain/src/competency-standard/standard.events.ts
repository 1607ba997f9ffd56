import { defineEvent } from '../kernel/event.js';
import { day, id } from '../kernel/fields.js';
import { clear } from '../kernel/tags.js';
import { z } from 'zod';
import { requirements } from './standard.fields.js';

const version = clear('the number of a version', z.int().min(1));

/** It was proposed what a position requires; nothing counts of it yet. */
export const CompetencyStandardProposed = defineEvent('CompetencyStandardProposed', 1, {
  positionId: id,
  proposalId: id,
  items: requirements,
  effectiveFrom: day,
  /** Opaque id of the account of whoever proposed it; somebody else publishes. */
  proposedBy: id,
});

/** A second person made a proposal the standard from its day on; the reason is in the metadata. */
export const CompetencyStandardPublished = defineEvent('CompetencyStandardPublished', 1, {
  positionId: id,
  proposalId: id,
  /** From 1, without gaps. */
  version,
  items: requirements,
  effectiveFrom: day,
});

/** From that day on the position has no standard; the reason is in the metadata. */
export const CompetencyStandardWithdrawn = defineEvent('CompetencyStandardWithdrawn', 1, {
  positionId: id,
  /** The version that was the last one. */
  version,
  effectiveFrom: day,
});
