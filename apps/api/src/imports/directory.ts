import type { AnyDecider, Personal } from '@jejak/domain';
import type { EventLog, RecordedEvent } from '@jejak/event-log';
import type { Findable, There } from '@jejak/imports';
import { opening, type LazyKeys } from '@jejak/personal-data';
import type { ReportingReader } from '@jejak/projection-engine';

/** Where a directory looks. */
export interface Sources {
  readonly log: EventLog;
  readonly keys: LazyKeys;
  /** How aggregates stand: as recorded, or as they are foreseen. */
  readonly load: Pick<EventLog, 'load'>;
}

/** What is there, for the rows of one sheet: what rows above made, then people by the blind index, units by their view. */
export class Directory implements There {
  readonly now = new Date();
  private readonly made = new Map<string, string>();

  private constructor(
    private readonly sources: Sources,
    private readonly units: ReadonlyMap<string, string>,
    readonly reason: string,
  ) {}

  /** @param reader the views, come up to all that is recorded */
  static async open(sources: Sources, reader: ReportingReader, reason: string): Promise<Directory> {
    const rows = await reader.query<{ code: string; unit_id: string }>(
      `SELECT code, unit_id FROM reporting.access_units WHERE code IS NOT NULL AND dissolved_on IS NULL
       ORDER BY since, unit_id`,
      [],
    );
    return new Directory(sources, new Map(rows.map(({ code, unit_id }) => [code, unit_id])), reason);
  }

  remember(what: Findable, key: string, id: string): void {
    this.made.set(`${what} ${key}`, id);
  }

  async find(what: Findable, key: string): Promise<string | undefined> {
    const made = this.made.get(`${what} ${key}`);
    if (made !== undefined) return made;
    if (what === 'unit') return this.units.get(key);
    const { index } = await this.sources.keys.database();
    return index.find('nip', key);
  }

  async load<State>(aggregate: AnyDecider<State>, id: string): Promise<State> {
    return (await this.sources.load.load(aggregate, id)).state;
  }

  read(aggregate: AnyDecider, id: string): Promise<readonly RecordedEvent[]> {
    return this.sources.log.read(`${aggregate.stream}-${id}`);
  }

  open(values: readonly Personal<unknown>[]): ReturnType<There['open']> {
    return opening(this.sources.keys, values);
  }
}
