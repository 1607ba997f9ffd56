/**
 * Variables that hold secrets, or addresses with a password, by what they are for. Whoever starts a program passes on the groups
 * that it needs and no others: what a process has in its environment, everybody who runs as its user can read. The address that
 * a secret belongs to goes with it, since a part with the one and not the other would not start.
 */
export const SECRETS = {
  servers: ['DATABASE_URL', 'EVENTSTORE_URL', 'ACCESS_LOG_DATABASE_URL'],
  keys: ['KEYS_DATABASE_URL', 'VAULT_ADDR', 'VAULT_TOKEN'],
  cursors: ['JEJAK_CURSOR_KEY'],
  siasn: ['SIASN_URL', 'SIASN_TOKEN', 'SIASN_CLIENT_SECRET', 'SIASN_SSO_TOKEN'],
  eventStore: [
    ...['JEJAK_EVENTSTORE_USER', 'JEJAK_EVENTSTORE_PASSWORD'],
    ...['JEJAK_EVENTSTORE_ADMIN_USER', 'JEJAK_EVENTSTORE_ADMIN_PASSWORD'],
  ],
  commandLine: [
    ...['JEJAK_TOKEN', 'JEJAK_COPY_FROM', 'JEJAK_COPY_TO'],
    ...['JEJAK_PROJECTOR_PASSWORD', 'JEJAK_API_PASSWORD', 'JEJAK_KEYS_PASSWORD'],
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type SecretGroup = keyof typeof SECRETS;

/** An environment without the secrets of other groups than these. */
export function withSecrets(
  environment: NodeJS.ProcessEnv,
  groups: readonly SecretGroup[] = [],
): NodeJS.ProcessEnv {
  const kept = new Set<string>(groups.flatMap((group) => SECRETS[group]));
  const dropped = new Set<string>(
    Object.values(SECRETS)
      .flat()
      .filter((name) => !kept.has(name)),
  );
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !dropped.has(name)));
}
