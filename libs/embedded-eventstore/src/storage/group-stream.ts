import type { StreamFacts } from '../expected-revision.js';
import { TOMBSTONE_REVISION } from './index/keys.js';
import {
  isMetastream,
  isSoftDeletion,
  METASTREAM_METADATA,
  metastreamOf,
  NO_METADATA,
  originalOf,
  parseMetadata,
  type StreamMetadata,
} from './metadata.js';
import type { ProposedEvent } from './frame.js';
import type { EventContent } from './frame-reader.js';
import type { EventPlace } from './index/entry.js';
import type { Store } from './store.js';
import { firstReadable } from './visibility.js';

/** A stream as it would be after the group's earlier appends. */
export class GroupStream implements StreamFacts {
  /** 0 until the first event is written. */
  id: number;
  lastRevision: number;
  private readonly fresh: EventPlace[] = [];
  private readonly committedRevision: number;
  private readonly freshIds = new Map<string, number>();
  private lastEvent: ProposedEvent | undefined;

  /** `sibling` gives another stream as the group has it. */
  constructor(
    private readonly store: Store,
    readonly name: Buffer,
    private readonly sibling: (name: Buffer) => GroupStream,
  ) {
    const state = store.stream(name);
    this.id = state?.id ?? 0;
    this.committedRevision = this.lastRevision = state?.lastRevision ?? -1;
  }

  get condition(): StreamFacts['condition'] {
    if (this.isTombstoned) return 'tombstoned';
    if (isMetastream(this.name)) return this.lastRevision < 0 ? 'empty' : 'live';
    const metastream = this.sibling(metastreamOf(this.name));
    if (isSoftDeletion(metastream.contents)) return 'deleted';
    if (this.lastRevision >= 0) return 'live';
    return metastream.lastRevision < 0 ? 'empty' : 'metadata-only';
  }

  /** Notes an event that the group writes to this stream. */
  push(event: ProposedEvent, place: EventPlace): void {
    this.fresh.push(place);
    this.freshIds.set(event.id, place.revision);
    this.lastRevision = place.revision;
    this.lastEvent = event;
  }

  revisionOf(eventId: string): number | undefined {
    const fresh = this.freshIds.get(eventId);
    if (fresh !== undefined || this.committedRevision < 0) return fresh;
    return this.store.revisionOf(this.id, eventId);
  }

  eventIdAt(revision: number): string | undefined {
    return this.freshAt(revision)?.eventId ?? this.store.eventAt(this.id, revision)?.eventId;
  }

  positionAt(revision: number): number | undefined {
    if (revision < 0) return undefined;
    return this.freshAt(revision)?.position ?? this.store.eventAt(this.id, revision)?.position;
  }

  /** Position of an event that a reader could still see. */
  readablePositionAt(revision: number): number | undefined {
    const metadata = this.metadata;
    if (isSoftDeletion(metadata)) return undefined;
    const first = firstReadable(metadata, this.lastRevision, (at) => this.createdAt(at));
    return revision < first ? undefined : this.positionAt(revision);
  }

  /** Content of the last event, if there is one. */
  get lastContent(): Pick<EventContent, 'contentType' | 'data'> | undefined {
    if (this.lastEvent || this.lastRevision < 0) return this.lastEvent;
    return this.store.contentAt(this.id, this.lastRevision);
  }

  private get isTombstoned(): boolean {
    const stream = isMetastream(this.name) ? this.sibling(originalOf(this.name)) : this;
    return stream.lastRevision === TOMBSTONE_REVISION;
  }

  /** What holds for this stream. */
  private get metadata(): StreamMetadata {
    return isMetastream(this.name) ? METASTREAM_METADATA : this.sibling(metastreamOf(this.name)).contents;
  }

  /** The metadata that this stream, a metastream, holds. */
  private get contents(): StreamMetadata {
    if (this.lastEvent) return parseMetadata(this.lastEvent);
    return this.lastRevision < 0 ? NO_METADATA : this.store.metadataIn(this);
  }

  private freshAt(revision: number): EventPlace | undefined {
    return this.fresh[revision - this.committedRevision - 1];
  }

  private createdAt(revision: number): number {
    return this.freshAt(revision) ? Date.now() : this.store.contentAt(this.id, revision).createdAt;
  }
}
