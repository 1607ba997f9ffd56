import { createHmac, timingSafeEqual } from 'node:crypto';
import { Refusal } from '@jejak/domain';

/** How long a code is shown; it counts for as long again, so that whoever scans it at its end is in time. */
export const SHOWN_MS = 30_000;

/** Bytes of a signature: 128 bits. */
const BYTES = 16;

/** A session of a run. */
export interface OfSession {
  readonly programmeId: string;
  readonly sessionId: string;
}

/** A code as it is shown, and until when. */
export interface ShownCode {
  readonly code: string;
  readonly until: Date;
}

/**
 * Codes of attendance: what is shown in a session and read by those who are in it (as a QR code). A code is the number of its
 * half minute and a signature over that and the session, so nothing is kept, and all processes with the key agree. It says
 * nothing of a person: who checks in is told by their account.
 */
export class AttendanceCodes {
  constructor(private readonly key: Buffer) {}

  /** The code to show at this moment. */
  at(session: OfSession, now: Date): ShownCode {
    const slot = slotOf(now);
    return {
      code: `${slot.toString(36)}.${this.sign(session, slot).toString('base64url')}`,
      until: new Date((slot + 1) * SHOWN_MS),
    };
  }

  /** @throws Refusal PROGRAMME.CODE_WRONG, PROGRAMME.CODE_EXPIRED */
  check(code: string, session: OfSession, now: Date): void {
    const [text = '', signature = ''] = code.split('.');
    const slot = parseInt(text, 36);
    const given = Buffer.from(signature, 'base64url');
    const ours = Number.isSafeInteger(slot) && given.length === BYTES;
    if (!ours || !timingSafeEqual(given, this.sign(session, slot))) throw new Refusal('PROGRAMME.CODE_WRONG');
    const age = slotOf(now) - slot;
    if (age < 0 || age > 1) throw new Refusal('PROGRAMME.CODE_EXPIRED');
  }

  private sign({ programmeId, sessionId }: OfSession, slot: number): Buffer {
    const said = JSON.stringify(['attendance/1', programmeId, sessionId, slot]);
    return createHmac('sha256', this.key).update(said).digest().subarray(0, BYTES);
  }
}

const slotOf = (now: Date): number => Math.floor(now.getTime() / SHOWN_MS);
