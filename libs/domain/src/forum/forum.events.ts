import { z } from 'zod';
import { defineEvent } from '../kernel/event.js';
import { day, id, text } from '../kernel/fields.js';
import { code, personal } from '../kernel/tags.js';
import { attendance, promise, promiseNote, publicPlace, topic } from './forum.fields.js';
import { COMMITMENT_OUTCOMES } from './forum.vocabulary.js';

/** What all of them say. */
const about = {
  forumId: id,
  /** The unit that held it. */
  unitId: id,
};

const meeting = { heldOn: day, place: publicPlace, civilServants: attendance, citizens: attendance };

const commitment = {
  commitmentId: id,
  what: promise,
  /** The unit that has to keep it. */
  ownerUnitId: id,
  /** Last day. */
  dueOn: day,
};

const report = {
  commitmentId: id,
  outcome: code(COMMITMENT_OUTCOMES),
  note: promiseNote,
  reportedOn: day,
};

/** A forum of civil servants and citizens was held (*forum konsultasi publik*). */
export const PublicForumHeld = defineEvent('PublicForumHeld', 1, {
  ...about,
  ...meeting,
  aspirations: z.array(
    z.strictObject({
      /** Of what was said, as if it had come by itself: what is personal in it is sealed under its key. */
      feedbackId: id,
      tag: topic,
      text: personal('free-text', text(2000)),
    }),
  ),
  commitments: z.array(z.strictObject(commitment)),
});

/** What was recorded of the meeting was wrong; the reason is in the metadata. */
export const PublicForumCorrected = defineEvent('PublicForumCorrected', 1, { ...about, ...meeting });

/** A commitment was recorded wrongly; the reason is in the metadata. */
export const CommitmentCorrected = defineEvent('CommitmentCorrected', 1, { ...about, ...commitment });

/** It was told what became of a commitment. */
export const CommitmentReported = defineEvent('CommitmentReported', 1, { ...about, ...report });

/** What was told of a commitment was wrong; the reason is in the metadata. */
export const CommitmentReportCorrected = defineEvent('CommitmentReportCorrected', 1, {
  ...about,
  ...report,
});
