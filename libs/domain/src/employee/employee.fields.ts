import { z } from 'zod';
import { competencyCode, level, percent, text } from '../kernel/fields.js';
import { clear } from '../kernel/tags.js';

/** Grade (*golongan*) of a PNS (`III/a`) or a PPPK (`IX`). */
export const grade = clear('a rank, of an opaque id', z.string().regex(/^[IVX]{1,5}(\/[a-e])?$/));

/** Levels held beside the levels that the position requires. */
export const items = z
  .array(z.strictObject({ competencyCode, requiredLevel: level.min(1), actualLevel: level }))
  .min(1);

/** A calendar year in which somebody finished an education. */
export const graduationYear = clear('a year, of an opaque id', z.int().min(1900).max(2999));

/** Digest of a paper that proves something of a person. Sealed: whoever has the paper would find its owner by it. */
export const paperSha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Job person match: Σ actual levels (each at most the required one) / Σ required levels, in per cent. */
export const jpm = percent;

/** What an employee's identity consists of. */
export const identity = {
  name: text(200),
  employeeNumber: z.string().regex(/^\d{18}$/),
  nik: z.string().regex(/^\d{16}$/),
  phone: z.string().regex(/^\+?[0-9][0-9 -]{5,24}$/),
  email: z.email().max(254),
};

/** Id of a person in SIASN (*pnsOrangId*): 32 hexadecimal digits or a UUID, as far as they were seen. */
export const siasnId = z.string().regex(/^[A-Za-z0-9-]{8,64}$/);

/** A talent pool (*kelompok talenta*), e.g. `LEADERSHIP`. */
export const talentPool = clear('the code of a pool', z.string().regex(/^[A-Z][A-Z0-9_-]{0,39}$/));
