import { z } from 'zod';
import { iri } from './values.js';

/** Agents and groups (part 2, §2.4.2). Only who acts is looked at; others are checked and left out. */

export const account = z.strictObject({ homePage: iri, name: z.string().min(1).max(200) });

const IDENTIFIERS = ['mbox', 'mbox_sha1sum', 'openid', 'account'] as const;

const named = {
  name: z.string().max(500).optional(),
  mbox: z
    .string()
    .max(500)
    .regex(/^mailto:[^\s@]+@[^\s@]+$/)
    .optional(),
  mbox_sha1sum: z
    .string()
    .regex(/^[0-9a-f]{40}$/i)
    .optional(),
  openid: iri.optional(),
  account: account.optional(),
} as const;

/** By how many of the four ways somebody is named; the standard asks for one, of a group with members for one at most. */
const ways = (value: Readonly<Record<string, unknown>>): number =>
  IDENTIFIERS.filter((one) => value[one] !== undefined).length;

export const agent = z
  .strictObject({ objectType: z.literal('Agent').optional(), ...named })
  .refine((value) => ways(value) === 1, 'must be identified in exactly one way');

export const group = z
  .strictObject({ objectType: z.literal('Group'), ...named, member: z.array(agent).max(500).optional() })
  .refine(
    (value) => (value.member ? ways(value) <= 1 : ways(value) === 1),
    'must have members or be identified in exactly one way',
  );

export const somebody = z.union([group, agent]);
