import { z } from 'zod';
import { clear } from '../kernel/tags.js';

/** Code of a service in the catalogue of its unit, e.g. `KTP-EL`. */
export const serviceCode = clear('the code of a service', z.string().regex(/^[A-Z0-9][A-Z0-9._-]{0,39}$/));

/** A calendar month, `2026-03`. */
export const month = clear('a calendar month', z.string().regex(/^(19|2\d)\d\d-(0[1-9]|1[0-2])$/));

/** A value of an indicator of a service: hours, days, minutes or per cent. */
export const measured = clear('a mean over cases of a month', z.number().min(0).max(100_000));

/** How many cases of a month the value is the mean of. */
export const cases = clear('a number of cases', z.int().min(1).max(10_000_000));
