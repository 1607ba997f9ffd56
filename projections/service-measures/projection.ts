import {
  ServiceDefined,
  ServiceEnded,
  ServiceMeasureCorrected,
  ServiceMeasured,
  ServiceTargetRevised,
  type EventOf,
} from '@jejak/domain';
import { projection, type Recorded, type Rows } from '@jejak/projection-engine';
import { access } from '../access/index.js';
import { employment } from '../employment/index.js';
import { programmeEffectiveness } from '../programme-effectiveness/index.js';
import { reporting } from './reporting.js';
import { ServiceFigureRow, ServiceRow, ServiceTargetRow } from './service.entity.js';

/** How services did month by month, beside what they promise and the training of those who give them (*capaian layanan*). */
export const serviceMeasures = projection(
  {
    name: 'service-measures',
    version: 2,
    uses: [access, employment, programmeEffectiveness],
    entities: [ServiceRow, ServiceTargetRow, ServiceFigureRow],
    sequence: ({ stream }) => stream,
    reporting,
  },
  (on) =>
    on
      .when(ServiceDefined, ({ data }, rows) => {
        const { serviceId, unitId, code, name, indicator, target } = data;
        const named = { nameId: name.id, nameEn: name.en ?? null };
        rows.insert(ServiceRow, { serviceId, unitId, code, ...named, indicator, ended: false });
        rows.insert(ServiceTargetRow, { serviceId, fromMonth: '0000-01', unitId, target });
      })
      .when(ServiceTargetRevised, ({ data: { serviceId, unitId, from, target } }, rows) =>
        rows.upsert(ServiceTargetRow, { serviceId, fromMonth: from }, { unitId, target }),
      )
      .when(ServiceMeasured, (event, rows) => addFigure(event, rows, false))
      .when(ServiceMeasureCorrected, (event, rows) => addFigure(event, rows, true))
      .when(ServiceEnded, ({ data: { serviceId } }, rows) =>
        rows.update(ServiceRow, { serviceId }, { ended: true }),
      ),
);

type Figure = EventOf<typeof ServiceMeasured> | EventOf<typeof ServiceMeasureCorrected>;

function addFigure(
  { data, position, recordedAt }: Recorded<Figure['data']>,
  rows: Rows,
  correction: boolean,
): void {
  const { evidenceSha256 = null, ...figure } = data;
  rows.insert(ServiceFigureRow, { ...figure, evidenceSha256, position, correction, recordedAt });
}
