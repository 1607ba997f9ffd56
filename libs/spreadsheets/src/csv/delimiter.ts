const QUOTE = 0x22;
const LF = 0x0a;
const CANDIDATES = [',', ';', '\t', '|'] as const;

/** What separates the cells, and what stands before the heading. */
export interface Delimited {
  readonly delimiter: string;
  /** Bytes of a first line `sep=;`, which Excel understands and which is no row. */
  readonly skip: number;
}

/** Where the first line ends, its quoted line breaks left out; -1 if it does not end here. */
export function endOfHeading(head: Buffer): number {
  let inQuotes = false;
  for (let at = 0; at < head.length; at++) {
    if (head[at] === QUOTE) inQuotes = !inQuotes;
    else if (head[at] === LF && !inQuotes) return at;
  }
  return -1;
}

/** The separator that stands most often in the heading, outside quotes; a comma where there is none. */
export function findDelimiter(head: Buffer): Delimited {
  const end = endOfHeading(head);
  const heading = head.subarray(0, end < 0 ? head.length : end);
  const said = /^sep=(.)$/.exec(heading.toString('latin1'))?.[1];
  if (said !== undefined) return { delimiter: said, skip: end + 1 };
  const counts = new Map<number, number>();
  let inQuotes = false;
  for (const byte of heading) {
    if (byte === QUOTE) inQuotes = !inQuotes;
    else if (!inQuotes) counts.set(byte, (counts.get(byte) ?? 0) + 1);
  }
  const count = (candidate: string) => counts.get(candidate.charCodeAt(0)) ?? 0;
  const delimiter = CANDIDATES.reduce((best, candidate) =>
    count(candidate) > count(best) ? candidate : best,
  );
  return { delimiter, skip: 0 };
}
