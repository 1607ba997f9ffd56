import { z } from 'zod';
import { moment, percent, text } from '../kernel/fields.js';
import { clear, code } from '../kernel/tags.js';
import { ACTIVITY_VERBS } from './learning-activity.vocabulary.js';

/** What a platform scored, of what could be scored there: −1 to 1, as in xAPI. The score of a run is another thing. */
export const scaledScore = clear('a score, of an opaque id', z.number().min(-1).max(1));

/** The platform that tells of it. */
export const platform = clear('the name of a platform', z.string().regex(/^[A-Z0-9][A-Z0-9._-]{0,39}$/));

/** One thing that was done, without its id. */
export const activityFields = {
  source: platform,
  verb: code(ACTIVITY_VERBS),
  /** Of a post there is none: who opens a thread names it as they like. */
  object: clear('the title of what is learned from', text(300)).optional(),
  at: moment,
  minutes: clear('minutes, of an opaque id', z.int().min(0)).optional(),
  progressPct: percent.optional(),
  scaledScore: scaledScore.optional(),
} as const;
