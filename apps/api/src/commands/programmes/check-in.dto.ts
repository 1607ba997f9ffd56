import { Fits } from '@jejak/domain';
import { z } from 'zod';

/** The code that is shown in the session. */
export class ShownInSession {
  /** As it was scanned. @example t5x1k2.q83vEjRWeJC83vEjRWeJAA */
  @Fits(z.string().regex(/^[0-9a-z]{1,10}\.[A-Za-z0-9_-]{22}$/), 'a code of attendance, as it was scanned')
  code!: string;
}

/** What to show in the session, and when to ask for the next. */
export class AttendanceCode {
  /** To be shown as a QR code. */
  code!: string;

  /** When another one takes its place; it counts for half a minute longer. */
  until!: Date;

  /** Until when participants may check in. */
  open!: Date;
}
