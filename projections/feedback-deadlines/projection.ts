import {
  dayInMedan,
  FeedbackClosed,
  FeedbackReopened,
  FeedbackResponded,
  FeedbackSubmitted,
  FeedbackTriaged,
  shown,
} from '@jejak/domain';
import { personalColumns, projection, type Rows } from '@jejak/projection-engine';
import { FeedbackRow, RoundRow, TextRow } from './feedback.entity.js';
import { reporting } from './reporting.js';

/** What citizens said, and by when it was and is to be answered (*pengaduan masyarakat*). */
export const feedbackDeadlines = projection(
  {
    name: 'feedback-deadlines',
    version: 1,
    entities: [FeedbackRow, RoundRow, TextRow],
    sequence: ({ stream }) => stream,
    reporting,
    personal: [
      personalColumns(TextRow, {
        ...{ class: 'free-text', about: 'feedbackId', state: 'textState', values: ['text'] },
      }),
      personalColumns(TextRow, {
        ...{ class: 'identity', about: 'feedbackId', state: 'contactState', values: ['contact'] },
      }),
      personalColumns(TextRow, {
        ...{ class: 'free-text', about: 'feedbackId', state: 'responseState', values: ['response'] },
      }),
    ],
  },
  (on) =>
    on
      .when(FeedbackSubmitted, ({ data }, rows) => {
        const { feedbackId, unitId, channel, category, receivedAt } = data;
        const round = { feedbackId, round: 1, unitId };
        rows.insert(FeedbackRow, { feedbackId, unitId, channel, category, competencies: null });
        begin(rows, { ...round, state: 'SUBMITTED', receivedAt, class: null, dueOn: null, rule: null });
        const [text, contact] = [shown(data.text), shown(data.contact)];
        rows.insert(TextRow, {
          ...{ ...round, text: text.value, textState: text.state },
          ...{ contact: contact.value, contactState: contact.state, response: null, responseState: null },
        });
      })
      .when(FeedbackTriaged, ({ data }, rows) => {
        const { feedbackId, round, class: of, competencies, dueOn, rule } = data;
        rows.update(FeedbackRow, { feedbackId }, { competencies });
        rows.update(RoundRow, { feedbackId, round }, { state: 'TRIAGED', class: of, dueOn, rule });
      })
      .when(FeedbackResponded, ({ data: { feedbackId, round, text }, occurredAt }, rows) => {
        const respondedOn = dayInMedan(occurredAt);
        const key = { feedbackId, round };
        rows.update(RoundRow, key, { state: 'RESPONDED', respondedAt: occurredAt, respondedOn });
        const { value, state } = shown(text);
        rows.update(TextRow, key, { response: value, responseState: state });
      })
      .when(FeedbackClosed, ({ data: { feedbackId, round, outcome, satisfied = null } }, rows) =>
        rows.update(RoundRow, { feedbackId, round }, { state: 'CLOSED', outcome, satisfied }),
      )
      .when(FeedbackReopened, ({ data, metadata }, rows) => {
        const { feedbackId, unitId, round, receivedAt, class: of, dueOn, rule } = data;
        const key = { feedbackId, round, unitId };
        rows.update(RoundRow, { feedbackId, round: round - 1 }, { state: 'REOPENED' });
        begin(rows, { ...key, state: 'TRIAGED', receivedAt, class: of, dueOn, rule });
        const { value, state } = shown(metadata.reason);
        rows.insert(TextRow, {
          ...{ ...key, text: value, textState: state },
          ...{ contact: null, contactState: null, response: null, responseState: null },
        });
      }),
);

type Begun = Pick<RoundRow, 'feedbackId' | 'round' | 'unitId' | 'state' | 'class' | 'dueOn' | 'rule'>;

function begin(rows: Rows, { receivedAt, ...begun }: Begun & { readonly receivedAt: string }): void {
  const at = new Date(receivedAt);
  rows.insert(RoundRow, {
    ...{ ...begun, receivedAt: at, receivedOn: dayInMedan(at) },
    ...{ respondedAt: null, respondedOn: null, outcome: null, satisfied: null },
  });
}
