/** Somebody on a paper, as far as whoever asks may see who they are. */
export interface Named {
  /** Opaque id. */
  readonly id: string;
  /** Absent where it is not shown, or gone. */
  readonly name?: string;
  /** NIP or NI PPPK. */
  readonly employeeNumber?: string;
}

/** What stands in the column of names. */
export const nameOf = ({ name, id }: Named): string => name ?? `(tidak ditampilkan) ${id}`;

/** What stands in the column of numbers. */
export const numberOf = ({ employeeNumber }: Named): string => employeeNumber ?? '-';

/** By name, then by id: the same order for everybody who sees the same names. */
export function byName(one: Named, other: Named): number {
  const [first, second] = [nameOf(one).toUpperCase(), nameOf(other).toUpperCase()];
  if (first !== second) return first < second ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}
