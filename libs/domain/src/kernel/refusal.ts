import type { RefusalCode } from '../refusals.js';

/**
 * A refusal by the domain: the command was understood and is not allowed now.
 *
 * `code` is stable, one of the table `refusals`, and knows nothing of HTTP; `facts` are the values that explain it.
 * Both may be shown to the caller, so neither ever holds personal data.
 */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly facts: Readonly<Record<string, string | number | readonly string[]>> = {},
  ) {
    super(code);
    this.name = 'Refusal';
  }
}
