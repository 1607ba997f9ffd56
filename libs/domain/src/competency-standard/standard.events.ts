import { defineEvent } from '../kernel/event.js';
import { day, id } from '../kernel/fields.js';
import { clear } from '../kernel/tags.js';
import { z } from 'zod';
import { duties, positionFamily, requirements } from './standard.fields.js';

const version = clear('the number of a version', z.int().min(1));

/** What a version says of the position. Family and duties came with version 2 of the events. */
const said = {
  items: requirements,
  /** Family of positions (*rumpun jabatan*) to which it belongs. */
  family: positionFamily.optional(),
  /** Absent where none were named. */
  duties: duties.optional(),
  effectiveFrom: day,
};

/** It was proposed what a position requires; nothing counts of it yet. */
export const CompetencyStandardProposed = defineEvent(
  'CompetencyStandardProposed',
  2,
  {
    positionId: id,
    proposalId: id,
    ...said,
    /** Opaque id of the account of whoever proposed it; somebody else publishes. */
    proposedBy: id,
  },
  { 1: (data) => ({ ...data }) },
);

/** A proposal was taken back before anybody published it; the reason is in the metadata. */
export const CompetencyStandardProposalWithdrawn = defineEvent('CompetencyStandardProposalWithdrawn', 1, {
  positionId: id,
  proposalId: id,
});

/** A second person made a proposal the standard from its day on; the reason is in the metadata. */
export const CompetencyStandardPublished = defineEvent(
  'CompetencyStandardPublished',
  2,
  {
    positionId: id,
    proposalId: id,
    /** From 1, without gaps. */
    version,
    ...said,
  },
  { 1: (data) => ({ ...data }) },
);

/** From that day on the position has no standard; the reason is in the metadata. */
export const CompetencyStandardWithdrawn = defineEvent('CompetencyStandardWithdrawn', 1, {
  positionId: id,
  /** The version that was the last one. */
  version,
  effectiveFrom: day,
});
