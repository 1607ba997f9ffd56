import { Fits, IsDay, IsId, IsText } from '../kernel/validators.js';
import { topic } from './forum.fields.js';

/** What somebody said at a forum (*aspirasi*). */
export class Aspiration {
  /** Code of a competency of staff, or of a service. @example MAN-05 */
  @Fits(topic, 'a code of a competency or a service, as MAN-05 or ADMINDUK.KTP') tag!: string;
  /** In the citizen’s words, without a name. Sealed under a key of its own: it can be erased. */
  @IsText(3, 2000) text!: string;
}

/** What the city promised at a forum. Everybody may read it: it names nobody. */
export class Commitment {
  /** @example Loket KTP buka sampai pukul 17.00 */
  @IsText(3, 500) what!: string;
  /** The unit that has to keep it. */
  @IsId() ownerUnitId!: string;
  /** Last day. @example 2026-09-30 */
  @IsDay() dueOn!: string;
}
