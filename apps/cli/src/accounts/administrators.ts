import { account, type Account, evolve, type Grant, holdsAt, RoleGranted } from '@jejak/domain';
import type { EventLog, LoggedEvent, RecordedEvent } from '@jejak/event-log';
import { FIRST_ADMINISTRATOR } from './system-actors.js';

/** The role that this is about. */
export const ROLE = 'access-administrator';
const PREFIX = `${account.stream}-`;
const BATCH = 1_000;

/** Who administers access, folded from the log itself: no view lags behind it or can be missing. */
export class Administrators {
  private readonly accounts = new Map<string, Account>();
  /** Grants to first administrators: they count from when they stand in the log, whatever clocks say. */
  private readonly first = new Set<string>();
  /** Grants to a first administrator that came when there was one already, by account. */
  private readonly tooLate = new Map<string, string>();
  private position: bigint | undefined;

  /**
   * Reads on to the end of the log as it is now.
   *
   * @throws LogUnavailable; UnreadableEvent where an account has an event that this version does not know
   */
  async read(log: EventLog): Promise<void> {
    const head = (await log.head()) ?? 0n; // fails where the log does not answer; following it would wait
    const done = new AbortController();
    const after = this.position;
    const reading = { ...(after !== undefined && { after }), most: BATCH, signal: done.signal };
    for await (const { events, position, caughtUp } of log.follow(reading)) {
      for (const event of events) this.learn(event);
      this.position = position;
      if (caughtUp || position >= head) break;
    }
    done.abort();
  }

  /** Open accounts that hold the role at the moment. */
  holders(moment: Date): string[] {
    return [...this.accounts].filter(([, state]) => this.isHeld(state, moment)).map(([id]) => id);
  }

  /**
   * The last grant to this account as first administrator, if another one held the role when it was recorded. Of two that
   * were made at the same moment the later one in the log is such a grant.
   */
  tooLateGrant(accountId: string): string | undefined {
    return this.tooLate.get(accountId);
  }

  private learn(event: LoggedEvent): void {
    if (!event.stream.startsWith(PREFIX)) return;
    if ('unreadable' in event) throw event.unreadable;
    const id = event.stream.slice(PREFIX.length);
    const first = firstGrantIn(event);
    if (first !== undefined) {
      const others = this.holders(new Date(event.metadata.recordedAt)).filter((one) => one !== id);
      if (others.length > 0) this.tooLate.set(id, first);
      else this.tooLate.delete(id);
      this.first.add(first);
    }
    this.accounts.set(id, evolve(account, this.accounts.get(id) ?? account.initial, event));
  }

  private isHeld(state: Account, moment: Date): boolean {
    if (state.status !== 'open') return false;
    const counts = (grant: Grant) =>
      this.first.has(grant.grantId)
        ? grant.until === undefined || moment < grant.until
        : holdsAt(grant, moment);
    return [...state.grants.values()].some((grant) => grant.role === ROLE && counts(grant));
  }
}

/** The grant that the event gave to a first administrator; undefined where it did not. */
function firstGrantIn({ type, data, metadata }: RecordedEvent): string | undefined {
  if (type !== RoleGranted.type || metadata.actor.id !== FIRST_ADMINISTRATOR.id) return undefined;
  const { role, grantId } = RoleGranted.data.parse(data);
  return role === ROLE ? grantId : undefined;
}
