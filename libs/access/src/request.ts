import type { Purpose } from './purpose.js';

/** How somebody asks. */
export interface Asking {
  /** Why they look. */
  readonly purpose?: Purpose | undefined;
  /** Why, in their own words; where a reason is asked for. */
  readonly reason?: string | undefined;
  /** They ask what was known at this moment. */
  readonly asOf?: Date | undefined;
}
