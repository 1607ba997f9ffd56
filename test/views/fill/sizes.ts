/** How many there are of what. */
export interface Sizes {
  readonly events: number;
  readonly employees: number;
  readonly units: number;
  readonly runs: number;
  readonly series: number;
}

/**
 * An employee has ten events or so: registration, every fourth a transfer, an assessment, four seats of forty, and
 * the hours of most of them. A unit has a hundred employees, a series five runs.
 */
export function sizesOf(events: number): Sizes {
  const employees = Math.floor(events / 10);
  const runs = Math.floor(employees / 10);
  return { events, employees, units: Math.ceil(employees / 100), runs, series: Math.ceil(runs / 5) };
}
