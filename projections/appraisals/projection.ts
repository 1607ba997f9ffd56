import {
  AppraisalAcknowledged,
  AppraisalCorrected,
  AppraisalDisputed,
  AppraisalDisputeDecided,
  AppraisalFinalised,
  AppraisalRated,
  AppraisalReopened,
  AppraisalWithdrawn,
  lastDayOf,
} from '@jejak/domain';
import { personalColumns, projection } from '@jejak/projection-engine';
import { access } from '../access/index.js';
import { employment } from '../employment/index.js';
import { gapHeatMap } from '../gap-heat-map/index.js';
import { learningHours } from '../learning-hours/index.js';
import { AppraisalRow } from './appraisal.entity.js';
import { reporting } from './reporting.js';
import { RemarkRow, StepRow } from './step.entity.js';
import { addStep, ratingsOf } from './steps.js';

/** Appraisals (*penilaian kinerja*) as they stand, and what happened to each. */
export const appraisals = projection(
  {
    name: 'appraisals',
    version: 4,
    uses: [access, employment, learningHours, gapHeatMap],
    entities: [AppraisalRow, StepRow, RemarkRow],
    sequence: ({ stream }) => stream,
    reporting,
    personal: [
      personalColumns(RemarkRow, {
        ...{ class: 'free-text', about: 'employeeId', state: 'textState', values: ['text'] },
      }),
    ],
  },
  (on) =>
    on
      .when(AppraisalRated, (event, rows) => {
        const { appraisalId, employeeId, period, raterId, ratedOn, strengths, weaknesses } = event.data;
        // one that was withdrawn may have stood here
        rows.upsert(
          AppraisalRow,
          { appraisalId },
          {
            ...{
              employeeId,
              period,
              periodEnd: lastDayOf(period),
              raterId,
              ratedOn,
              status: 'rated' as const,
            },
            ...{ dispute: 'NONE' as const, finalisedAt: null, correctedAt: null, ...ratingsOf(event.data) },
          },
        );
        addStep(event, rows, { kind: 'RATED', ...ratingsOf(event.data) }, [
          ...strengths.map((text) => ['STRENGTH', text] as const),
          ...weaknesses.map((text) => ['WEAKNESS', text] as const),
        ]);
      })
      .when(AppraisalAcknowledged, (event, rows) => {
        const { appraisalId, remark } = event.data;
        rows.update(AppraisalRow, { appraisalId }, { status: 'acknowledged' });
        addStep(event, rows, { kind: 'ACKNOWLEDGED' }, [['REMARK', remark]]);
      })
      .when(AppraisalDisputed, (event, rows) => {
        const { appraisalId, grounds } = event.data;
        rows.update(AppraisalRow, { appraisalId }, { status: 'disputed', dispute: 'OPEN' });
        addStep(event, rows, { kind: 'DISPUTED' }, [['GROUNDS', grounds]]);
      })
      .when(AppraisalDisputeDecided, (event, rows) => {
        const { appraisalId, outcome } = event.data;
        const ratings = ratingsOf(event.data);
        rows.update(AppraisalRow, { appraisalId }, { status: 'decided', dispute: outcome, ...ratings });
        addStep(event, rows, { kind: 'DISPUTE_DECIDED', outcome, ...ratings }, []);
      })
      .when(AppraisalFinalised, (event, rows) => {
        const { appraisalId } = event.data;
        const ratings = ratingsOf(event.data);
        const final = { status: 'final' as const, finalisedAt: event.recordedAt, ...ratings };
        rows.update(AppraisalRow, { appraisalId }, final);
        addStep(event, rows, { kind: 'FINALISED', ...ratings }, []);
      })
      .when(AppraisalReopened, (event, rows) => {
        const { appraisalId, status } = event.data;
        rows.update(AppraisalRow, { appraisalId }, { status, finalisedAt: null });
        addStep(event, rows, { kind: 'REOPENED' }, []);
      })
      .when(AppraisalCorrected, (event, rows) => {
        const { appraisalId } = event.data;
        const ratings = ratingsOf(event.data);
        rows.update(AppraisalRow, { appraisalId }, { correctedAt: event.recordedAt, ...ratings });
        addStep(event, rows, { kind: 'CORRECTED', ...ratings }, []);
      })
      .when(AppraisalWithdrawn, (event, rows) => {
        const { appraisalId } = event.data;
        rows.update(AppraisalRow, { appraisalId }, { status: 'withdrawn' });
        addStep(event, rows, { kind: 'WITHDRAWN' }, []);
      }),
);
