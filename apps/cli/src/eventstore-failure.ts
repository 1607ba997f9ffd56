import { EventStoreError } from '@jejak/embedded-eventstore';
import { CliError } from './failure.js';
import type { TextKey } from './texts.js';

const TEXTS: Readonly<Partial<Record<string, TextKey>>> = {
  'EVENTSTORE.NO_DATA': 'eventstore.no-data',
  'EVENTSTORE.UNFINISHED_BACKUP': 'eventstore.unfinished',
  'EVENTSTORE.FORMAT': 'eventstore.format',
  'EVENTSTORE.TARGET_NOT_EMPTY': 'eventstore.target-not-empty',
  'EVENTSTORE.BACKUP_FAILED': 'eventstore.backup-failed',
  'EVENTSTORE.CORRUPT': 'eventstore.corrupt',
};

/** What the event store says of a folder, in the operator's language; any other error as it is. */
export function inWords(error: unknown, folder: string, to = ''): unknown {
  if (!(error instanceof EventStoreError)) return error;
  const key = TEXTS[error.code];
  if (!key) return error;
  return new CliError(error.code, key, { folder, to, why: error.message }, 1, { cause: error });
}
