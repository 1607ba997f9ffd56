import { type EventStoreRights, type Permission, probeRights } from '@jejak/event-log';
import { describeError } from '../failure.js';
import { shown } from '../start/address.js';
import { fault, type Finding, note } from './finding.js';

/** Clocks that differ by more than this make the order of what people see doubtful. Milliseconds. */
export const CLOCK_MS = 2_000;

/** What is wrong with the event store and with what its account may do. */
export async function examineEventStore(url: string): Promise<Finding[]> {
  const address = shown(url);
  let rights: EventStoreRights;
  try {
    rights = await probeRights(url);
  } catch (error) {
    return [fault('EVENTSTORE.UNREACHABLE', { address, why: describeError(error) })];
  }
  return [...connection(url, address), ...tooNarrow(rights), ...tooWide(rights), ...clock(rights)];
}

function connection(url: string, address: string): Finding[] {
  const options = new URLSearchParams(url.split('?')[1]);
  const local = /:\/\/(?:[^/@]*@)?(?:127\.[\d.]+|localhost|\[::1\])[:/?]/.test(`${url}/`);
  if (options.get('tls') === 'false')
    return [local ? note('EVENTSTORE.NO_TLS_LOCAL', { address }) : fault('EVENTSTORE.NO_TLS', { address })];
  if (options.get('tlsVerifyCert') === 'false') return [fault('EVENTSTORE.ANY_CERTIFICATE', { address })];
  return [];
}

function tooNarrow({ append, readAll }: EventStoreRights): Finding[] {
  return [
    ...(readAll === 'allowed' ? [] : [fault('EVENTSTORE.CANNOT_READ_ALL')]),
    ...(append === 'allowed' ? [] : [fault('EVENTSTORE.CANNOT_APPEND', { why: reason(append) })]),
  ];
}

function tooWide(rights: EventStoreRights): Finding[] {
  const wide: Finding[] = [];
  const removal: [string, Permission][] = [
    ['delete', rights.delete],
    ['tombstone', rights.tombstone],
    ['metadata', rights.writeMetadata],
  ];
  const may = removal.filter(([, permission]) => permission === 'allowed').map(([name]) => name);
  if (may.length > 0) wide.push(fault('EVENTSTORE.MAY_REMOVE', { what: may.join(', ') }));
  for (const [what, permission] of removal)
    if (typeof permission === 'object')
      wide.push(fault('EVENTSTORE.UNKNOWN', { what, why: reason(permission) }));
  if (rights.changeAccess === 'allowed' || rights.changeDefaultAccess === 'allowed')
    wide.push(fault('EVENTSTORE.MAY_CHANGE_ACCESS'));
  return wide;
}

function clock({ clockDifferenceMs: ms = 0 }: EventStoreRights): Finding[] {
  return Math.abs(ms) > CLOCK_MS ? [fault('EVENTSTORE.CLOCK', { seconds: Math.round(ms / 1000) })] : [];
}

const reason = (permission: Permission) => (typeof permission === 'object' ? permission.unknown : permission);
