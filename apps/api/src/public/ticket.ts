import { createHash, randomBytes } from 'node:crypto';
import { stringify } from 'uuid';

/**
 * What a citizen keeps of a feedback to see what became of it: 128 random bits, as 32 hexadecimal digits. Nobody else
 * holds it: the id of the feedback is a digest of the ticket, so the one leads to the other and never back.
 */
export type Ticket = string;

const TICKET = /^[0-9a-f]{32}$/;

const digest = (of: string, text: string): Buffer =>
  createHash('sha256').update(`jejak ${of} ${text}`).digest().subarray(0, 16);

/**
 * A new ticket.
 *
 * @param key what the citizen's side made up at random, so that a request which is sent again gets the same ticket
 */
export const newTicket = (key?: string): Ticket =>
  (key === undefined ? randomBytes(16) : digest('ticket of key', key)).toString('hex');

/** The id of the feedback that a ticket is for, a UUID of version 8; undefined for a text that is no ticket. */
export function feedbackIdOf(ticket: string): string | undefined {
  if (!TICKET.test(ticket)) return undefined;
  const bytes = digest('feedback of ticket', ticket);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return stringify(bytes);
}
