import { contentOf, labelsOf, recordedOf } from '../storage/frame-reader.js';
import type { Store, StoredEvent } from '../storage/store.js';
import { visibilityOf } from '../storage/visibility.js';
import { bytesField, numberField } from '@jejak/protobuf';
import { MAX_STREAM_NAME_BYTES } from './proposed.js';

/**
 * How events are sent. With `resolveLinks` an event of type `$>`, whose data are `revision@stream`, is sent together
 * with the event that it names, or alone in the place of a link when that cannot be read.
 */
export function framing(store: Store, resolveLinks: boolean): (event: StoredEvent) => Buffer {
  if (!resolveLinks) return (event) => event.frame;
  return (event) => (labelsOf(event.frame).type === '$>' ? resolve(store, event) : event.frame);
}

function resolve(store: Store, link: StoredEvent): Buffer {
  const data = contentOf(link.frame).data.toString('utf8');
  const at = data.indexOf('@');
  const revision = at === -1 ? data : data.slice(0, at);
  if (!/^\d+$/.test(revision)) return link.frame; // it says nothing: an event like any other
  const target = at === -1 ? undefined : targetOf(store, Buffer.from(data.slice(at + 1)), Number(revision));
  const event = target ? bytesField(1, recordedOf(target.frame)) : Buffer.alloc(0);
  const recorded = bytesField(2, recordedOf(link.frame));
  return bytesField(1, Buffer.concat([event, recorded, numberField(3, link.position)]));
}

function targetOf(store: Store, stream: Buffer, revision: number): StoredEvent | undefined {
  if (stream.length === 0 || stream.length > MAX_STREAM_NAME_BYTES + 2) return undefined;
  const seen = visibilityOf(store, stream);
  if (seen.kind !== 'readable' || revision < seen.first || revision > seen.last) return undefined;
  return store.readEvent(seen.streamId, revision);
}
