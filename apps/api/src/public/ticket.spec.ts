import fc from 'fast-check';
import { fields } from '@jejak/domain';
import { feedbackIdOf, newTicket } from './ticket.js';

it('is new each time, and the same for the same key', () => {
  const tickets = new Set(Array.from({ length: 1_000 }, () => newTicket()));
  expect(tickets.size).toBe(1_000);
  expect(newTicket('a')).toBe(newTicket('a'));
  expect(newTicket('a')).not.toBe(newTicket('b'));
});

it('leads to an id that no log refuses, and that holds nothing of it', () => {
  const seen = new Map<string, string>();
  fc.assert(
    fc.property(fc.string(), (key) => {
      const ticket = newTicket(key);
      const id = feedbackIdOf(ticket) ?? '';
      expect(fields.id.safeParse(id).success).toBe(true);
      expect(id[14]).toBe('8');
      expect(id.replaceAll('-', '').slice(0, 8)).not.toBe(ticket.slice(0, 8));
      expect(seen.get(id) ?? ticket).toBe(ticket);
      seen.set(id, ticket);
    }),
  );
});

it.each(['', 'x', 'A'.repeat(32), '0'.repeat(31), '0'.repeat(33), `${'0'.repeat(32)}\n`, 'é'.repeat(32)])(
  '%j is no ticket',
  (text) => expect(feedbackIdOf(text)).toBeUndefined(),
);
