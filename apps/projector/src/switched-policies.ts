import { policies, queueSubmissions, type Policy } from '@jejak/domain';
import { SettingsError } from '@jejak/runtime';

/** Policies as `JEJAK_POLICIES_OFF` has them. */
export interface SwitchedPolicies {
  /** Those that run. */
  readonly policies: readonly Policy[];
  /** Names of those that are switched off: their checkpoints stay where they are. */
  readonly off: readonly string[];
}

/**
 * @param outbox whether what goes to SIASN is queued: only an installation that says so does it
 * @throws SettingsError for a name that no policy has: a slip of the pen would leave one running
 */
export function switchedPolicies(off: readonly string[] = [], outbox = false): SwitchedPolicies {
  const names = policies.map(({ name }) => name);
  const unknown = off.filter((name) => !names.includes(name));
  if (unknown.length > 0)
    throw new SettingsError(
      `JEJAK_POLICIES_OFF: there is no policy ${unknown.join(', ')}. Policies: ${names.join(', ')}`,
    );
  const without = outbox ? off : [...new Set([...off, queueSubmissions.name])];
  return { policies: policies.filter(({ name }) => !without.includes(name)), off: without };
}
