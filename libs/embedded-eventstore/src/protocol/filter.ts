import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import { labelsOf } from '../storage/frame-reader.js';
import type { StoredEvent } from '../storage/store.js';
import { textPattern } from './pattern.js';
import { badRequest } from './status.js';

/** The server's search window when the client names none. */
const DEFAULT_WINDOW = 32;
/** Each is compared with the name or type of each event: what a search costs stays bounded. */
const MAX_PREFIXES = 10_000;

/** Which events of $all a client wants, and how often it wants to know how far the search has come. */
export interface EventFilter {
  matches(event: StoredEvent): boolean;
  /** Considered events between two checkpoints. */
  checkpointEvery: number;
}

/** @throws RequestError for a filter on nothing, or one that is not served: see `textPattern`. */
export function eventFilter(options: ReadReq.Options.FilterOptions): EventFilter {
  const onStream = options.getStreamIdentifier();
  const onType = options.getEventType();
  const expression = onStream ?? onType;
  if (!expression) throw badRequest('A filter must be on the stream name or on the event type.');
  const test = textTest(expression.getPrefixList(), expression.getRegex());
  const window = options.hasMax() ? options.getMax() : DEFAULT_WINDOW;
  const multiplier = options.getCheckpointintervalmultiplier();
  if (window < 1 || multiplier < 1)
    throw badRequest('A search window and a checkpoint interval must be at least 1.');
  return {
    matches: ({ frame }) => {
      const labels = labelsOf(frame);
      return test(onStream ? labels.stream : labels.type);
    },
    checkpointEvery: window * multiplier,
  };
}

function textTest(prefixes: string[], regex: string): (text: string) => boolean {
  if (prefixes.length > MAX_PREFIXES)
    throw badRequest(`A filter may have ${MAX_PREFIXES} prefixes, not ${prefixes.length}.`);
  if (prefixes.length > 0) return (text) => prefixes.some((prefix) => text.startsWith(prefix));
  if (regex === '') throw badRequest('A filter must have prefixes or a regular expression.');
  return textPattern(regex);
}
