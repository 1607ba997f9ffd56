import type { SheetRow } from './sheet-source.js';

/** What a sheet will hold. */
export interface Contents {
  /** Everybody of whom its rows tell, each once. */
  readonly people: readonly string[];
  /** Rows that cannot be said. */
  readonly leftOut: number;
}

/** Goes through all rows before the first one is written, so that it is on record of whom they tell. */
export async function contentsOf(rows: AsyncIterable<readonly SheetRow[]>): Promise<Contents> {
  const people = new Set<string>();
  let leftOut = 0;
  for await (const some of rows)
    for (const { employeeId, cells } of some)
      if (!cells) leftOut++;
      else if (employeeId !== undefined) people.add(employeeId);
  return { people: [...people], leftOut };
}

/** The cells of the rows that can be said. */
export async function* cellsIn(
  rows: AsyncIterable<readonly SheetRow[]>,
): AsyncGenerator<readonly (readonly string[])[]> {
  for await (const some of rows) yield some.flatMap(({ cells }) => (cells ? [cells] : []));
}
