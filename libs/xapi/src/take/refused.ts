/** Why a statement is not taken, beside that it is malformed (`ZodError`). */
export const NOT_TAKEN = [
  'XAPI.ACTOR_NOT_TAKEN',
  'XAPI.VERB_NOT_TAKEN',
  'XAPI.OBJECT_NOT_TAKEN',
  'XAPI.ATTACHMENTS_NOT_TAKEN',
] as const;
export type NotTakenCode = (typeof NOT_TAKEN)[number];

/** A statement that Jejak does not take; nothing of it was recorded. */
export class NotTaken extends Error {
  constructor(
    readonly code: NotTakenCode,
    /** What of the statement. */
    readonly field: string,
    message: string,
  ) {
    super(message);
  }
}
