import { z } from 'zod';
import { defineEvent } from '../kernel/event.js';
import { id, moment, ruleId, text } from '../kernel/fields.js';
import { PERSONAL_CLASSES } from '../kernel/personal.js';
import { clear, code, personal } from '../kernel/tags.js';
import { source, streamName, textReference, viewName } from './breach.fields.js';
import { NOTICE_ADDRESSEES, NOTICE_CHANNELS } from './breach.vocabulary.js';

const people = clear('a number of people', z.int().min(0));

/** A failure of the protection of personal data (*kegagalan pelindungan data pribadi*) was found. */
export const BreachRecorded = defineEvent('BreachRecorded', 1, {
  breachId: id,
  discoveredAt: moment,
  /** By when the people and the agency have to be told. */
  dueAt: moment,
  ruleSet: ruleId,
  /** Account of who took it down; somebody else closes it. */
  recordedBy: id,
  what: personal('free-text', text(2000)),
});

/** It was looked up whom it affects; who was on the list before stays on it. The reason is in the metadata. */
export const BreachAffectedDetermined = defineEvent('BreachAffectedDetermined', 1, {
  breachId: id,
  scope: z.strictObject({
    accounts: z.array(z.strictObject({ accountId: id, from: moment, to: moment })),
    views: z.array(viewName),
    streams: z.array(streamName),
    subjectIds: z.array(id),
  }),
  /** Who came onto the list, or of whom more could be seen than was known. */
  affected: z.array(
    z.strictObject({
      classes: z.array(code(PERSONAL_CLASSES)),
      sources: z.array(source),
      subjectIds: z.array(id).min(1),
    }),
  ),
  /** How many more the scope holds: one event names 20,000. */
  left: people,
});

/** Notice went out. */
export const BreachNoticeIssued = defineEvent('BreachNoticeIssued', 1, {
  breachId: id,
  noticeId: id,
  to: code(NOTICE_ADDRESSEES),
  channel: code(NOTICE_CHANNELS),
  issuedAt: moment,
  textReference,
  /** With `SUBJECTS`: who was told by it who had not been told before. */
  subjectIds: z.array(id),
});

/** Somebody else than who took it down closed it; the reason is in the metadata. */
export const BreachClosed = defineEvent('BreachClosed', 1, {
  breachId: id,
  /** Affected people who were not told. */
  untold: people,
  agencyTold: clear('whether the agency was told', z.boolean()),
  /** Why not; there where somebody was left. */
  untoldReason: personal('free-text', text(500)).optional(),
});
