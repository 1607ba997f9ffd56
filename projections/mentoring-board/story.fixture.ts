import {
  MentoringSessionConfirmed,
  MentoringSessionCorrected,
  MentoringSessionRecorded,
  MentorshipDeclined,
  MentorshipEnded,
  MentorshipProposed,
  MentorshipStarted,
  type DomainEvent,
} from '@jejak/domain';

/** Numbers from which something in a mentorship is made; what is not possible at that point does not happen. */
export interface Chance {
  /** Which of the mentorships that are open. */
  readonly pair: number;
  readonly mentorId: string;
  readonly menteeId: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** Two of 0 to 5. */
  readonly what: number;
  readonly other: number;
}

interface Open {
  readonly pair: { readonly mentorshipId: string; readonly mentorId: string; readonly employeeId: string };
  active: boolean;
  readonly sessions: string[];
}

/** Mentorships as the domain could have decided them, for tests of views; one after the other at each place. */
export class MentoringStory {
  private readonly open = new Map<number, Open>();
  private made = 0;

  after(chance: Chance): [stream: string, event: DomainEvent][] {
    const one = this.open.get(chance.pair);
    const event = one ? this.next(one, chance) : this.propose(chance);
    return event ? [[`mentorship-${event.data.mentorshipId}`, event]] : [];
  }

  private propose({ pair: place, mentorId, menteeId, what }: Chance) {
    if (mentorId === menteeId) return undefined;
    const pair = { mentorshipId: this.id(), mentorId, employeeId: menteeId };
    this.open.set(place, { pair, active: false, sessions: [] });
    const goals = ['MAN-01', 'MAN-02'].map((competencyCode) => ({ competencyCode, toLevel: 3 }));
    return MentorshipProposed({ ...pair, goals: goals.slice(what % 2), basis: 'GAP' });
  }

  private next(one: Open, chance: Chance) {
    const { pair: place, what, day, other } = chance;
    const { pair, sessions } = one;
    if (!one.active) {
      if (what === 0) {
        this.open.delete(place);
        return MentorshipDeclined(pair);
      }
      one.active = true;
      return MentorshipStarted({ ...pair, startDate: day, plannedSessions: other + 1 });
    }
    const session = { ...pair, heldOn: day, minutes: 30 + other, topics: ['MAN-01'] };
    const sessionId = sessions[other % Math.max(sessions.length, 1)];
    if (what === 0) {
      this.open.delete(place);
      const outcome = other % 2 ? ('TERMINATED' as const) : ('COMPLETED' as const);
      const goalResults = [{ competencyCode: 'MAN-02', level: other }];
      return MentorshipEnded({ ...pair, outcome, endDate: day, goalResults, ratingByMentor: 4 });
    }
    if (what < 3 || sessionId === undefined) {
      sessions.push(this.id());
      return MentoringSessionRecorded({ ...session, sessionId: sessions.at(-1) ?? '', recordedBy: 'MENTEE' });
    }
    if (what < 5) return MentoringSessionConfirmed({ ...pair, sessionId });
    return MentoringSessionCorrected({ ...session, sessionId, recordedBy: 'MENTOR' });
  }

  private id(): string {
    return `018f2f6e-7c1a-7d5e-9b3b-${String(++this.made).padStart(12, '0')}`;
  }
}
