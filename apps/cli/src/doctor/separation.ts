import { fault, type Finding } from './finding.js';
import { withDatabase } from './postgres.js';

/** Whether the keys are apart from the views: another database, another account, and reachable. */
export async function examineSeparation(
  databases: readonly string[],
  keys: string | undefined,
): Promise<Finding[]> {
  if (keys === undefined) return [];
  const own = new URL(keys);
  const others = databases.map((url) => new URL(url));
  const same = others.some(({ host, pathname }) => host === own.host && pathname === own.pathname);
  const shared = others.some(({ host, username }) => host === own.host && username === own.username);
  return [
    ...(same ? [fault('KEYS.NOT_SEPARATE', { database: own.pathname.slice(1) })] : []),
    ...(shared ? [fault('KEYS.SAME_ACCOUNT', { account: own.username })] : []),
    ...(await withDatabase(keys, () => Promise.resolve([]), 'KEYS.UNREACHABLE')),
  ];
}
