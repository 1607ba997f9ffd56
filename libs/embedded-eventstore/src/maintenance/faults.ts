/** What can be wrong with a data folder. */
export type FaultKind =
  /** A segment of the log is missing or has not its length. */
  | 'segment'
  /** A record is not what was written, or one before it is missing. */
  | 'record'
  /** The revisions of a stream do not follow each other. */
  | 'revision'
  /** The index does not say what the log holds. It can be made anew. */
  | 'index';

/** One thing that is wrong, for an operator: positions and revisions, no payload and no stream name. */
export interface Fault {
  kind: FaultKind;
  text: string;
}

/** Keeps the first faults and counts all of them. */
export class Faults {
  readonly first: Fault[] = [];
  count = 0;

  constructor(private readonly limit: number) {}

  add(kind: FaultKind, text: string): void {
    this.count++;
    if (this.first.length < this.limit) this.first.push({ kind, text });
  }

  /** Does `step`; an error of it is a fault. */
  guard<T>(kind: FaultKind, step: () => T): T | undefined {
    try {
      return step();
    } catch (error) {
      this.add(kind, error instanceof Error ? error.message : String(error));
      return undefined;
    }
  }
}
