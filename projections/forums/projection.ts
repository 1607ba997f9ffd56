import {
  CommitmentCorrected,
  CommitmentReportCorrected,
  CommitmentReported,
  PublicForumCorrected,
  PublicForumHeld,
  shown,
} from '@jejak/domain';
import { personalColumns, projection, type EntityClass, type Subject } from '@jejak/projection-engine';
import { AspirationRow, CommitmentRow, ForumRow } from './forum.entity.js';
import { reporting } from './reporting.js';

/** Forums of civil servants and citizens, and the board of what was promised there (*forum konsultasi publik*). */
export const forums = projection(
  {
    name: 'forums',
    version: 1,
    entities: [ForumRow, CommitmentRow, AspirationRow],
    sequence: ({ stream }) => stream,
    reporting,
    // a forum is open to everybody; whoever keeps one of its promises sees of which forum it is
    subjects: new Map<EntityClass, Subject>([[ForumRow, 'anybody']]),
    personal: [
      personalColumns(AspirationRow, {
        ...{ class: 'free-text', about: 'feedbackId', state: 'textState', values: ['text'] },
      }),
    ],
  },
  (on) =>
    on
      .when(PublicForumHeld, ({ data }, rows) => {
        const { forumId, unitId, aspirations, commitments, ...meeting } = data;
        rows.insert(ForumRow, { forumId, unitId, ...meeting, corrections: 0 });
        for (const { feedbackId, tag, text } of aspirations) {
          const { value, state } = shown(text);
          rows.insert(AspirationRow, { feedbackId, forumId, unitId, tag, text: value, textState: state });
        }
        for (const { commitmentId, ownerUnitId, what, dueOn } of commitments)
          rows.insert(CommitmentRow, {
            ...{ commitmentId, forumId, unitId: ownerUnitId, what, dueOn },
            ...{ outcome: null, note: null, reportedOn: null, corrections: 0 },
          });
      })
      .when(PublicForumCorrected, ({ data }, rows) => {
        const { forumId, heldOn, place, civilServants, citizens } = data;
        rows.update(ForumRow, { forumId }, { heldOn, place, civilServants, citizens });
        rows.increment(ForumRow, { forumId }, { corrections: 1 });
      })
      .when(CommitmentCorrected, ({ data: { commitmentId, what, ownerUnitId, dueOn } }, rows) => {
        rows.update(CommitmentRow, { commitmentId }, { what, unitId: ownerUnitId, dueOn });
        rows.increment(CommitmentRow, { commitmentId }, { corrections: 1 });
      })
      .when(CommitmentReported, ({ data: { commitmentId, outcome, note, reportedOn } }, rows) =>
        rows.update(CommitmentRow, { commitmentId }, { outcome, note, reportedOn }),
      )
      .when(CommitmentReportCorrected, ({ data: { commitmentId, outcome, note, reportedOn } }, rows) => {
        rows.update(CommitmentRow, { commitmentId }, { outcome, note, reportedOn });
        rows.increment(CommitmentRow, { commitmentId }, { corrections: 1 });
      }),
);
