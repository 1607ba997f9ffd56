/**
 * Servers differ on purpose in a few places. What depends on one of these is named, and shown as skipped where the
 * server under test has it not. Everything else must hold for every server.
 */
const CAPABILITIES = {
  embedded: [
    'limits appends to 1 MiB',
    'counts metadata and types as size',
    'takes empty appends',
    'can be restarted by a test',
  ],
  eventstoredb: ['limits appends to 1 MiB', 'counts only data as size', 'takes empty appends'],
  kurrentdb: [],
} as const;

type Kind = keyof typeof CAPABILITIES;

/** What not every server does. */
export type Capability = (typeof CAPABILITIES)[Kind][number];

/**
 * The server under test: `EVENTSTORE_KIND` says what `EVENTSTORE_URL` leads to (`eventstoredb`, version 24, unless
 * told otherwise; `kurrentdb`, version 26; `embedded`). Without a URL it is the embedded one.
 */
function kind(): Kind {
  const { EVENTSTORE_URL, EVENTSTORE_KIND } = process.env;
  const name = EVENTSTORE_KIND || (EVENTSTORE_URL ? 'eventstoredb' : 'embedded');
  if (name === 'embedded' || name === 'eventstoredb' || name === 'kurrentdb') return name;
  throw new Error(`EVENTSTORE_KIND is embedded, eventstoredb or kurrentdb, not ${name}.`);
}

function has(capability: Capability): boolean {
  if (capability === 'can be restarted by a test' && process.env['EVENTSTORE_URL']) return false;
  const all: readonly Capability[] = CAPABILITIES[kind()];
  return all.includes(capability);
}

/** A test for servers with that capability; for others it is reported as skipped, with what they lack. */
export function testWhere(
  capability: Capability,
  name: string,
  test: () => Promise<void>,
  timeout?: number,
): void {
  const run = has(capability) ? it : it.skip;
  run(`${name} [where a server ${capability}]`, test, timeout);
}
