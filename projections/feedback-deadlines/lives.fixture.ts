import {
  dayInMedan,
  decide,
  feedback,
  FEEDBACK_CLASSES,
  fold,
  mapPersonal,
  Personal,
  Refusal,
  eventTypes,
  type DomainEvent,
} from '@jejak/domain';
import * as domain from '@jejak/domain';
import { MemoryLog } from '../../libs/projection-engine/testing/memory-log.js';

/** What an officer does with a feedback on a day. */
export interface Deed {
  readonly what: 'triage' | 'respond' | 'close' | 'reopen';
  /** Days since the deed before. */
  readonly days: number;
  readonly pick: number;
}

/** A feedback, and what was done with it. */
export interface Life {
  readonly feedbackId: string;
  readonly unitId: string;
  readonly receivedAt: Date;
  readonly deeds: readonly Deed[];
}

/** An event of a life, and when it happened. */
export interface Happened {
  readonly event: domain.FeedbackEvent;
  readonly at: Date;
}

const commandOf = ({ what, pick }: Deed, at: Date): object => {
  const reason = 'Belum puas';
  switch (what) {
    case 'triage': {
      const of = FEEDBACK_CLASSES[pick % 3];
      return Object.assign(new domain.TriageFeedback(), { class: of, competencies: ['MAN-05'], reason });
    }
    case 'respond':
      return Object.assign(new domain.RespondFeedback(), { text: `Jawaban ${pick}` });
    case 'close':
      return Object.assign(new domain.CloseFeedback(), { outcome: 'RESOLVED', satisfied: pick % 2 === 0 });
    case 'reopen':
      return Object.assign(new domain.ReopenFeedback(), { receivedAt: at.toISOString(), reason });
  }
};

/** What really happens in a life: the domain refuses the rest. */
export function live({ feedbackId, unitId, receivedAt, deeds }: Life): Happened[] {
  const happened: Happened[] = [];
  const act = (command: object, at: Date) => {
    const before = happened.map(({ event }): DomainEvent => event);
    try {
      const context = {
        id: feedbackId,
        now: at,
        actor: { id: unitId, role: 'unit-head' },
        newId: () => feedbackId,
      };
      for (const event of decide(feedback, command, fold(feedback, before), context))
        happened.push({ event: event as domain.FeedbackEvent, at });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  };
  const said = { unitId, channel: 'LETTER', category: 'COMPLAINT', text: 'Antrean', contact: 'Budi' };
  act(
    Object.assign(new domain.SubmitFeedback(), { ...said, receivedAt: receivedAt.toISOString() }),
    receivedAt,
  );
  let at = receivedAt;
  for (const deed of deeds) {
    at = new Date(at.getTime() + deed.days * 86_400_000);
    act(commandOf(deed, at), at);
  }
  return happened;
}

/** Puts what happened into a log, opened as the engine reads it. */
export function record(log: MemoryLog, { event, at }: Happened): void {
  const opened = <T>(value: T) => Personal.opened({ state: 'value', value, about: event.data.feedbackId });
  const data = mapPersonal(eventTypes.get(event.type)?.personal ?? [], event.data, ({ personal }) =>
    opened(personal.content.form === 'plain' ? personal.content.value : undefined),
  );
  const reason = event.type === 'FeedbackReopened' && { reason: opened('Belum puas') };
  log.append(
    `feedback-${event.data.feedbackId}`,
    { type: event.type, data },
    {
      ...{ occurredAt: at.toISOString(), recordedAt: at.toISOString(), ...reason },
    },
  );
}

/** Today in Medan. */
export const today = (): string => dayInMedan(new Date());
