import { foreseeWith, type Foreseen } from '@jejak/commands';
import { policies, type Policy } from '@jejak/domain';
import { EventLog } from '@jejak/event-log';
import { dryRun, type Progress, type Wanted } from '@jejak/projection-engine';
import { complain, say } from '../console.js';
import { CliError, WRONG_USAGE } from '../failure.js';
import { tellProgress } from '../progress.js';
import { findEventStore } from '../running-system.js';
import { operatorSignals } from '../start/signals.js';
import { text } from '../texts.js';

export interface DryRunFlags {
  /** Only events behind this position. */
  readonly from?: bigint;
  /** One JSON object per line. */
  readonly json?: boolean;
}

/**
 * `jejak policies dry-run [POLICY]`: each reaction that policies would have had, in the order of the log, and what
 * would become of it now. Of the log only the reading is used. Progress and the sum go to standard error.
 *
 * @throws CliError POLICY.UNKNOWN
 * @throws ProjectionError POLICY.WAITS at the first event that this version cannot read
 */
export async function dryRunPolicies(name: string | undefined, { from, json }: DryRunFlags): Promise<void> {
  const chosen = name === undefined ? policies : [findPolicy(name)];
  const log = EventLog.connect(findEventStore());
  const { stop: signal } = operatorSignals();
  const sums = { done: 0, accepted: 0, nothing: 0, refused: 0 };
  try {
    const foresee = foreseeWith(log);
    const wanted = dryRun({ source: log, policies: chosen, after: from, signal, onProgress: progress() });
    for await (const one of wanted) {
      const foreseen = await foresee(one.reaction, one.cause, one.commandId, one.policy);
      sums[foreseen.outcome]++;
      say(json ? JSON.stringify(plain(one, foreseen)) : line(one, foreseen));
    }
  } finally {
    await log.close();
  }
  const total = Object.values(sums).reduce((sum, count) => sum + count, 0);
  complain(text('policies.total', { total, ...sums }));
}

function findPolicy(name: string): Policy {
  const found = policies.find((one) => one.name === name);
  if (found) return found;
  const names = policies.map((one) => one.name).join(', ');
  throw new CliError('POLICY.UNKNOWN', 'policies.unknown', { policy: name, policies: names }, WRONG_USAGE);
}

function progress(): (now: Progress) => void {
  let last: Progress | undefined;
  const shown = tellProgress(() =>
    text('policies.progress', {
      percent: Math.floor(100 * (last?.fraction ?? 0)),
      events: last?.events ?? 0,
      rate: Math.round(last?.eventsPerSecond ?? 0),
    }),
  );
  return (now) => {
    last = now;
    shown.update(now.events);
  };
}

const target = ({ reaction }: Wanted) => `${reaction.aggregate.stream}-${reaction.id}`;
const commandOf = ({ reaction }: Wanted) => reaction.command.constructor.name;

function line(wanted: Wanted, foreseen: Foreseen): string {
  const { policy, cause } = wanted;
  const values = {
    ...('events' in foreseen && { events: foreseen.events.join(', ') }),
    ...('code' in foreseen && { code: foreseen.code }),
  };
  return text('policies.reaction', {
    position: String(cause.position),
    cause: `${cause.type} ${cause.stream}@${cause.revision}`,
    policy: policy.name,
    command: commandOf(wanted),
    target: target(wanted),
    outcome: text(`policies.${foreseen.outcome}`, values),
  });
}

/** Ids and codes only. */
function plain(wanted: Wanted, foreseen: Foreseen): object {
  const { policy, cause, commandId } = wanted;
  return {
    policy: policy.name,
    position: String(cause.position),
    eventId: cause.id,
    type: cause.type,
    stream: cause.stream,
    revision: String(cause.revision),
    command: commandOf(wanted),
    target: target(wanted),
    commandId,
    ...foreseen,
  };
}
