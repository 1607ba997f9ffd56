/** The events that the store's benchmarks write: JSON of a given size. */

export const EVENT_TYPE = 'thing';

/** Bytes of text in an event, where nothing else is said. */
export const EVENT_BYTES = 1000;

export function eventData(bytes: number): { v: string } {
  return { v: 'x'.repeat(bytes) };
}
