import type { Language } from './language.js';

/** Somebody on a paper, as far as whoever asks may see who they are. */
export interface Named {
  /** Opaque id. */
  readonly id: string;
  /** Absent where it is not shown, or gone. */
  readonly name?: string;
  /** NIP or NI PPPK. */
  readonly employeeNumber?: string;
}

const HIDDEN = { id: 'tidak ditampilkan', en: 'not shown' } as const;

/** What stands in the column of names. */
export const nameOf = ({ name, id }: Named, language: Language): string =>
  name ?? `(${HIDDEN[language]}) ${id}`;

/** What stands in the column of numbers. */
export const numberOf = ({ employeeNumber }: Named): string => employeeNumber ?? '-';

/** Those whose name is not shown stand first. */
const sortedAs = ({ name = '(' }: Named): string => name.toUpperCase();

/** By name, then by id: the same order for everybody who sees the same names. */
export function byName(one: Named, other: Named): number {
  const [first, second] = [sortedAs(one), sortedAs(other)];
  if (first !== second) return first < second ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}
