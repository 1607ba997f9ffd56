import { Injectable } from '@nestjs/common';
import {
  PERSONAL_CLASSES,
  Refusal,
  type AffectedGroup,
  type BreachScope,
  type PersonalClass,
  type SuspectUse,
} from '@jejak/domain';
import { EventLog, type RecordedEvent } from '@jejak/event-log';
import { auditTrail, writtenBy } from '@jejak-projections/audit-trail';
import { Looks } from '../../access/looks.js';
import { Exports } from '../../views/operations/exports.js';
import { Views } from '../../views/views.js';
import { classesOf, peopleOf } from '../people-of-events.js';

/** Streams of one account that are read at most: each is a call to the event store. */
const MOST_STREAMS = 1_000;

/** How long it is waited at most until the audit trail has all that was recorded. */
const PATIENCE_MS = 5_000;

/** Finds whom a breach affects: everybody whose data were shown to, or changed by, whoever should not have. */
@Injectable()
export class AffectedPeople {
  constructor(
    private readonly looks: Looks,
    private readonly exports: Exports,
    private readonly views: Views,
    private readonly log: EventLog,
  ) {}

  /**
   * Everybody in the scope, with what could be seen of them. Where that is not known exactly, it is rather too much.
   *
   * @throws Problem VIEW.UNKNOWN, VIEW.UNAVAILABLE, VIEW.BEHIND, EXPORT.BUSY; Refusal BREACH.SCOPE_TOO_WIDE
   */
  async find({ accounts, views, streams, subjectIds }: BreachScope): Promise<AffectedGroup[]> {
    const found = new Found();
    for (const use of accounts) await this.usedBy(use, found);
    for (const view of views)
      for (const id of await this.exports.peopleOf(view)) found.add(id, `view:${view}`, []);
    for (const stream of streams) found.addEvents(await this.log.read(stream));
    for (const id of subjectIds) found.add(id, 'named', []);
    return found.groups();
  }

  /** What an account was shown, and what it wrote. */
  private async usedBy({ accountId, ...period }: SuspectUse, found: Found): Promise<void> {
    const [from, to] = [new Date(period.from), new Date(period.to)];
    for (const { subject, actions, shown } of await this.looks.reachedBy({ actor: accountId, from, to }))
      for (const action of actions) found.add(subject, `look:${action}`, classesIn(shown));
    const position = await this.log.head();
    if (position === undefined) return;
    await this.views.mustReach(auditTrail.name, { position, until: Date.now() + PATIENCE_MS });
    const query = { actorId: accountId, from, to, most: MOST_STREAMS + 1 };
    const written = await writtenBy(this.views.as({ scope: 'all' }), query);
    if (written.length > MOST_STREAMS) throw new Refusal('BREACH.SCOPE_TOO_WIDE', { streams: MOST_STREAMS });
    for (const { stream, revisions } of written) {
      const theirs = new Set(revisions);
      const events = await this.log.read(stream, BigInt(revisions[0] ?? 0));
      found.addEvents(events.filter(({ revision }) => theirs.has(String(revision))));
    }
  }
}

const classesIn = (names: readonly string[]): PersonalClass[] =>
  PERSONAL_CLASSES.filter((one) => names.includes(one));

/** What was found, by person. */
class Found {
  private readonly people = new Map<string, { classes: Set<PersonalClass>; sources: Set<string> }>();

  add(id: string, source: string, classes: readonly PersonalClass[]): void {
    const known = this.people.get(id) ?? { classes: new Set(), sources: new Set() };
    for (const one of classes) known.classes.add(one);
    this.people.set(id, { ...known, sources: known.sources.add(source) });
  }

  addEvents(events: readonly RecordedEvent[]): void {
    for (const event of events)
      for (const id of peopleOf(event)) this.add(id, `event:${event.type}`, classesOf(event));
  }

  /** People of whom the same could be seen together, in an order that does not change. */
  groups(): AffectedGroup[] {
    const groups = new Map<string, AffectedGroup>();
    for (const [id, found] of [...this.people].sort(([one], [other]) => (one < other ? -1 : 1))) {
      const classes = PERSONAL_CLASSES.filter((one) => found.classes.has(one));
      const sources = [...found.sources].sort();
      const key = [...classes, ...sources].join(' ');
      const group = groups.get(key) ?? { classes, sources, subjectIds: [] };
      group.subjectIds.push(id);
      groups.set(key, group);
    }
    return [...groups.values()];
  }
}
