const UNITS: Record<string, number> = { H: 3_600_000, M: 60_000, S: 1_000, m: 1, u: 0.001, n: 0.000_001 };
/** Beyond this Node's timers fire at once (2^31 - 1 ms, 24 days). */
const LONGEST_MS = 2 ** 31 - 1;

/**
 * Milliseconds that a `grpc-timeout` header (at most 8 digits and a unit) gives a call; `none` for one that is
 * longer than anybody waits.
 */
export function parseTimeout(header: string): number | 'none' | 'invalid' {
  const [, digits, unit = ''] = /^(\d{1,8})([HMSmun])$/.exec(header) ?? [];
  const factor = UNITS[unit];
  if (digits === undefined || factor === undefined) return 'invalid';
  const milliseconds = Math.ceil(Number(digits) * factor);
  return milliseconds > LONGEST_MS ? 'none' : milliseconds;
}
