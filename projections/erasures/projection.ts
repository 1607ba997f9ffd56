import {
  ErasureConfirmed,
  ErasureDecided,
  ErasureFinal,
  ErasureRequested,
  ErasureVerified,
  KeysFenced,
  PersonalDataErased,
} from '@jejak/domain';
import { projection, type EntityClass, type Subject } from '@jejak/projection-engine';
import { ErasureRow } from './erasure.entity.js';
import { reporting } from './reporting.js';

/** The register of requests for erasure (*register permintaan subjek data*), with their deadlines. */
export const erasures = projection(
  {
    name: 'erasures',
    version: 1,
    entities: [ErasureRow],
    sequence: ({ stream }) => stream,
    reporting,
    subjects: new Map<EntityClass, Subject>([[ErasureRow, 'restricted']]),
  },
  (on) =>
    on
      .when(ErasureRequested, ({ data }, rows) => {
        const { erasureId, subjectId, basis, receivedAt, dueAt } = data;
        rows.insert(ErasureRow, {
          ...{ erasureId, subjectId, basis, status: 'requested', endedAt: null, backupsUntil: null },
          ...{ receivedAt: new Date(receivedAt), dueAt: new Date(dueAt) },
        });
      })
      .when(ErasureDecided, ({ data: { erasureId, decision }, recordedAt }, rows) => {
        const change =
          decision === 'REFUSED'
            ? ({ status: 'refused', endedAt: recordedAt } as const)
            : ({ status: 'decided' } as const);
        rows.update(ErasureRow, { erasureId }, change);
      })
      .when(ErasureConfirmed, ({ data: { erasureId } }, rows) => {
        rows.update(ErasureRow, { erasureId }, { status: 'confirmed' });
      })
      .when(KeysFenced, ({ data: { erasureId } }, rows) => {
        rows.update(ErasureRow, { erasureId }, { status: 'fenced' });
      })
      .when(PersonalDataErased, ({ data: { erasureId }, recordedAt }, rows) => {
        rows.update(ErasureRow, { erasureId }, { status: 'erased', endedAt: recordedAt });
      })
      .when(ErasureVerified, ({ data: { erasureId, backupsUntil } }, rows) => {
        rows.update(ErasureRow, { erasureId }, { status: 'verified', backupsUntil });
      })
      .when(ErasureFinal, ({ data: { erasureId } }, rows) => {
        rows.update(ErasureRow, { erasureId }, { status: 'final' });
      }),
);
