import { z } from 'zod';
import { competencyCode, level } from '../kernel/fields.js';
import { clear } from '../kernel/tags.js';

/** What the mentee is to reach: a level of 1 to 5 for each competency. */
export const goals = z.array(z.strictObject({ competencyCode, toLevel: level.min(1) })).min(1);

/** What was reached: a level of 0 to 5, as the two found it; it is no assessment. */
export const goalResults = z.array(z.strictObject({ competencyCode, level }));

/** Length of a session, 1 to 480 minutes. */
export const minutes = clear('a length of time', z.int().min(1).max(480));

/** How one of the two rates working together, 1 to 5. */
export const rating = clear('a rating, of an opaque id', z.int().min(1).max(5));

/** How many sessions are planned. */
export const plannedSessions = clear('a number of sessions', z.int().min(1).max(100));
