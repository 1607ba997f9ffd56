import { Problem } from '../http/problem.js';

/** What a view holds under an id. @throws Problem VIEW.NOT_FOUND */
export function found<T>(row: T | undefined): T {
  if (row === undefined) throw new Problem('VIEW.NOT_FOUND');
  return row;
}
