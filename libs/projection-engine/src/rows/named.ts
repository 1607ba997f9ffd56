/** Texts that get a name, in the life of a process: a connection keeps what has one, 50 KB for a table of twelve columns. */
const MOST_NAMES = 500;

const names = new Map<string, string>();

/**
 * A statement that is sent again and again, under a name: PostgreSQL parses and analyses it once for each connection, not
 * each time. It is planned each time nevertheless (`plan_cache_mode`): a table is empty when its first rows come.
 */
export function named(text: string): { readonly text: string; readonly name?: string } {
  const known = names.get(text);
  if (known !== undefined) return { text, name: known };
  if (names.size >= MOST_NAMES) return { text };
  const name = `jejak_${names.size + 1}`;
  names.set(text, name);
  return { text, name };
}
