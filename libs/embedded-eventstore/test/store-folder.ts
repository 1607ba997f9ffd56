import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type ProposedEvent } from '../src/storage/frame.js';
import { addressOf } from '../src/storage/frame-reader.js';
import type { WriteOutcome } from '../src/storage/group.js';
import { openStore } from '../src/storage/open-store.js';
import type { Store, StoredEvent } from '../src/storage/store.js';
import { Writer } from '../src/storage/writer.js';

/** A store on a folder of its own, without a server. */
export class StoreFolder {
  store: Store;
  writer: Writer;
  /** What the operator was told. */
  readonly said: string[] = [];

  private constructor(
    readonly dataDir: string,
    private readonly segmentBytes?: number,
  ) {}

  static async make(segmentBytes?: number): Promise<StoreFolder> {
    const folder = new StoreFolder(mkdtempSync(path.join(tmpdir(), 'jejak-eventstore-')), segmentBytes);
    await folder.open();
    return folder;
  }

  /** The folder as a crash would leave it now; not opened. */
  crashed(): StoreFolder {
    const copy = new StoreFolder(mkdtempSync(path.join(tmpdir(), 'jejak-eventstore-')), this.segmentBytes);
    cpSync(this.dataDir, copy.dataDir, { recursive: true });
    return copy;
  }

  async open(): Promise<void> {
    this.store = await openStore(this.dataDir, (line) => this.said.push(line), this.segmentBytes);
    this.writer = new Writer(this.store);
  }

  async reopen(): Promise<void> {
    await this.close();
    await this.open();
  }

  async close(): Promise<void> {
    await this.writer.stop();
    await this.store.close();
  }

  async remove(): Promise<void> {
    await this.close().catch(() => undefined); // it may never have been opened
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  /** One append. */
  append(stream: string, events: ProposedEvent[]): Promise<WriteOutcome> {
    return this.writer.write({ stream: Buffer.from(stream), expected: { kind: 'any' }, events }, 100);
  }

  /** Paths of the segments, in their order. */
  segments(): string[] {
    const folder = path.join(this.dataDir, 'log');
    return readdirSync(folder)
      .sort()
      .map((name) => path.join(folder, name));
  }

  /** All events of the log. */
  events(): StoredEvent[] {
    const { store } = this;
    const events: StoredEvent[] = [];
    for (let at = store.firstFrom(0); at < store.nextPosition;) {
      const page = store.logForwards(at, store.nextPosition);
      events.push(...page);
      at = store.firstFrom((page.at(-1)?.position ?? at) + 1);
    }
    return events;
  }

  /** Their ids. */
  ids(): string[] {
    return this.events().map(({ frame }) => addressOf(frame).id);
  }
}

/** Events with contents of so many bytes. */
export function someEvents(count: number, bytes = 100): ProposedEvent[] {
  return Array.from({ length: count }, () => ({
    id: randomUUID(),
    type: 'thing',
    contentType: 'application/octet-stream',
    metadata: Buffer.alloc(0),
    data: Buffer.alloc(bytes, 0x61),
  }));
}

export function idsOf(events: readonly ProposedEvent[]): string[] {
  return events.map(({ id }) => id);
}

/** Makes folders for the tests of a file, and removes them after each. */
export function storeFolders(): {
  newFolder: (segmentBytes?: number) => Promise<StoreFolder>;
  /** The folder as a crash would leave it now, in another place; not opened. */
  crashOf: (folder: StoreFolder) => StoreFolder;
} {
  const made: StoreFolder[] = [];
  afterEach(async () => {
    for (const folder of made.splice(0)) await folder.remove();
  });
  return {
    newFolder: async (segmentBytes) => {
      const folder = await StoreFolder.make(segmentBytes);
      made.push(folder);
      return folder;
    },
    crashOf: (folder) => {
      const copy = folder.crashed();
      made.push(copy);
      return copy;
    },
  };
}
