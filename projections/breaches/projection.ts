import {
  BreachAffectedDetermined,
  BreachClosed,
  BreachNoticeIssued,
  BreachRecorded,
  shown,
  type Personal,
} from '@jejak/domain';
import {
  personalColumns,
  projection,
  type EntityClass,
  type Recorded,
  type Rows,
  type Subject,
} from '@jejak/projection-engine';
import { BreachFindingRow, BreachNoticeRow, BreachRow, BreachToldRow } from './breach.entity.js';
import { reporting } from './reporting.js';
import { BreachRemarkRow, BreachStepRow, type BreachRemarkKind } from './step.entity.js';

const entities = [
  BreachRow,
  BreachFindingRow,
  BreachNoticeRow,
  BreachToldRow,
  BreachStepRow,
  BreachRemarkRow,
];

/** Breaches of personal data (*kegagalan pelindungan data pribadi*): whom they affect, who was told, and by when it was due. */
export const breaches = projection(
  {
    name: 'breaches',
    version: 1,
    entities,
    sequence: ({ stream }) => stream,
    reporting,
    subjects: new Map<EntityClass, Subject>(entities.map((entity) => [entity, 'restricted'])),
    personal: [
      personalColumns(BreachRemarkRow, {
        ...{ class: 'free-text', about: 'about', state: 'textState', values: ['text'] },
      }),
    ],
  },
  (on) =>
    on
      .when(BreachRecorded, (event, rows) => {
        const { breachId, discoveredAt, dueAt, recordedBy, what } = event.data;
        rows.insert(BreachRow, {
          ...{ breachId, discoveredAt: new Date(discoveredAt), dueAt: new Date(dueAt), recordedBy },
          ...{ status: 'recorded', unlisted: 0, closedAt: null },
        });
        addStep(event, rows, { kind: 'RECORDED' }, { WHAT: what });
      })
      .when(BreachAffectedDetermined, (event, rows) => {
        const { breachId, scope, affected, left } = event.data;
        rows.update(BreachRow, { breachId }, { status: 'determined', unlisted: left });
        const people = new Set<string>();
        for (const [line, { classes, sources, subjectIds }] of affected.entries())
          for (const subjectId of subjectIds) {
            people.add(subjectId);
            rows.insert(BreachFindingRow, {
              ...{ breachId, subjectId, position: event.position, line, classes, sources },
            });
          }
        addStep(event, rows, { kind: 'DETERMINED', scope, people: people.size });
      })
      .when(BreachNoticeIssued, (event, rows) => {
        const { breachId, noticeId, to: addressee, channel, textReference, subjectIds } = event.data;
        const issuedAt = new Date(event.data.issuedAt);
        rows.insert(BreachNoticeRow, { noticeId, breachId, addressee, issuedAt });
        for (const subjectId of subjectIds)
          rows.insert(BreachToldRow, { breachId, subjectId, noticeId, issuedAt });
        const notice = { addressee, channel, issuedAt, textReference };
        addStep(event, rows, { kind: 'NOTICE', ...notice, people: subjectIds.length });
      })
      .when(BreachClosed, (event, rows) => {
        const { breachId, untold, untoldReason } = event.data;
        rows.update(BreachRow, { breachId }, { status: 'closed', closedAt: event.occurredAt });
        addStep(event, rows, { kind: 'CLOSED', people: untold }, { UNTOLD: untoldReason });
      }),
);

type Step = Pick<BreachStepRow, 'kind'> & Partial<BreachStepRow>;

function addStep(
  { position, occurredAt, actor, data: { breachId }, metadata }: Recorded<{ readonly breachId: string }>,
  rows: Rows,
  step: Step,
  texts: Partial<Record<BreachRemarkKind, Personal | undefined>> = {},
): void {
  rows.insert(BreachStepRow, {
    ...{ position, breachId, occurredAt, actorId: actor.id },
    ...{ scope: null, addressee: null, channel: null, issuedAt: null, textReference: null, people: 0 },
    ...step,
  });
  for (const kind of ['WHAT', 'REASON', 'UNTOLD'] as const) {
    const { value, state, about } = shown(kind === 'REASON' ? metadata.reason : texts[kind]);
    if (state !== null)
      rows.insert(BreachRemarkRow, { position, kind, breachId, about, text: value, textState: state });
  }
}
