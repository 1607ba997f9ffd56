import type { RemoteRow } from '../shape/remote.js';
import { COMPARED, textOf, type SiasnRow } from '../shape/shape.js';

/** Names of the fields in which a row of ours and one of SIASN differ; what SIASN does not tell is not compared. */
export function differences({ kind, row }: SiasnRow, remote: RemoteRow): string[] {
  const ours: Readonly<Record<string, unknown>> = row;
  return COMPARED[kind].filter((name) => {
    const theirs = remote.values[name];
    return theirs !== undefined && textOf(ours[name]).trim() !== theirs;
  });
}
