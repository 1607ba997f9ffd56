import { z } from 'zod';
import { AccessEntryInvalid } from '../errors.js';

/** People that one entry can name. Who shows more of them records more entries. */
export const MOST_SUBJECTS = 25_000;

const MOST_REASON = 16_384;

const code = z.string().regex(/^[A-Za-z][A-Za-z0-9.:_-]{0,99}$/, 'must be a stable name');
const codes = z.array(code).max(50);

/** How the access was decided. */
export interface Decision {
  readonly effect: 'permit' | 'deny';
  /** The rule that decided, by its stable name. */
  readonly code: string;
}

/** One look at personal data, or the refusal of one. */
export interface AccessEntry {
  /** Account id of who looks. */
  readonly actor: string;
  /** The roles by which they do. */
  readonly roles: readonly string[];
  /** Stable name of the query or route. */
  readonly action: string;
  /** Why they look: a code of the short list. */
  readonly purpose: string;
  /** Why, in their own words: sealed by the caller, opaque here. JSON of at most 16 KiB. */
  readonly reasonSealed?: unknown;
  readonly decision: Decision;
  /** Classes of fields that were left out of the answer. */
  readonly masked: readonly string[];
  /** Classes of fields that the answer shows. */
  readonly shown: readonly string[];
  /** Everybody whose data the answer holds, each once; at most {@link MOST_SUBJECTS}. */
  readonly subjects: readonly string[];
  /** Items in the answer. */
  readonly resultCount: number;
  readonly correlationId: string;
  /** The moment as of which was asked, as it was given. */
  readonly asOf?: string;
}

const schema = z.strictObject({
  actor: z.guid(),
  roles: codes,
  action: code,
  purpose: code,
  reasonSealed: z.json().optional(),
  decision: z.strictObject({ effect: z.enum(['permit', 'deny']), code }),
  masked: codes,
  shown: codes,
  subjects: z.array(z.guid()).max(MOST_SUBJECTS),
  resultCount: z.int().min(0).max(2_147_483_647),
  correlationId: z.string().regex(/^[\x21-\x7e]{1,128}$/, 'must be up to 128 visible ASCII characters'),
  asOf: z
    .string()
    .regex(/^[0-9TZ:.+-]{4,40}$/, 'must be a date or a moment')
    .optional(),
});

/** The row that an entry becomes, as JSON. @throws AccessEntryInvalid naming the fields at fault */
export function rowOf(id: string, entry: AccessEntry): string {
  const { data, error } = schema.safeParse(entry);
  if (error) {
    const faults = error.issues.slice(0, 5).map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new AccessEntryInvalid(faults.join('; '));
  }
  const reason = data.reasonSealed ?? null;
  if (JSON.stringify(reason).length > MOST_REASON) {
    throw new AccessEntryInvalid(`reasonSealed: longer than ${MOST_REASON} characters of JSON`);
  }
  return JSON.stringify({
    id,
    actor: data.actor,
    roles: data.roles,
    action: data.action,
    purpose: data.purpose,
    reason,
    effect: data.decision.effect,
    decision: data.decision.code,
    masked: data.masked,
    shown: data.shown,
    subjects: [...new Set(data.subjects.map((subject) => subject.toLowerCase()))],
    result_count: data.resultCount,
    correlation_id: data.correlationId,
    as_of: data.asOf ?? null,
  });
}
