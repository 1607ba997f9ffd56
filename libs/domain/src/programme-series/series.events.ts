import { z } from 'zod';
import { defineEvent } from '../kernel/event.js';
import { bilingual, day, id, text } from '../kernel/fields.js';
import { clear } from '../kernel/tags.js';

/** 1; one more each time that the series is planned anew. */
const plan = clear('a number of plans', z.int().positive());

/**
 * A programme shall be held regularly. The days that follow from the rule stand in the event, so that what was expected
 * never depends on how a later program reads the rule.
 */
export const SeriesPlanned = defineEvent('SeriesPlanned', 1, {
  seriesId: id,
  plan,
  title: bilingual,
  /** RFC 5545 without `DTSTART`. */
  rule: clear('a rule of a calendar', text(200)),
  /** First day on which a run could be. */
  startsOn: day,
  /** In order; each with the days among which its run begins, both included. */
  occurrences: z.array(z.strictObject({ on: day, from: day, until: day })).min(1),
});

/** No run is expected after this day; the reason is in the metadata. */
export const SeriesEnded = defineEvent('SeriesEnded', 1, { seriesId: id, plan, lastOn: day });
