import {
  appraisal,
  appraisalIdOf,
  CorrectAppraisal,
  FinaliseAppraisal,
  RateAppraisal,
  type KnownAppraisal,
} from '@jejak/domain';
import { command } from '../command.js';
import { defineKind } from '../define-kind.js';
import { fault } from '../faults.js';
import type { Difference, Plan, RowOf } from '../kind.js';
import type { There } from '../there.js';
import { appraisalColumns as columns, ratingWord } from './appraisals.columns.js';

type Row = RowOf<typeof columns>;

const key = ({ nip, period }: Row): string => `${nip} ${period}`;
const nobody: Plan = {
  outcome: 'refused',
  column: columns.nip.heading,
  fault: fault('IMPORT.EMPLOYEE_UNKNOWN'),
};

/** Appraisals (*penilaian kinerja*, SKP) that were made elsewhere. They are final once a second person says so. */
export const appraisals = defineKind({
  name: 'appraisals',
  title: { id: 'Penilaian kinerja', en: 'Appraisals' },
  explanation: {
    id: 'Satu baris untuk setiap pegawai dan periode. Predikat dihitung Jejak. Penilaian menjadi final setelah orang kedua menetapkannya; nilai yang sudah final dan berbeda dicatat sebagai koreksi.',
    en: 'One row for each employee and period. Jejak works out the predicate. An appraisal becomes final when a second person makes it so; ratings that are final and differ are recorded as a correction.',
  },
  columns,
  steps: ['rate', 'correct'],
  key,
  plan: async (row, there) => {
    const employeeId = await there.find('employee', row.nip);
    if (employeeId === undefined) return nobody;
    const { period } = row;
    const id = appraisalIdOf(employeeId, period);
    const known = await there.load(appraisal, id);
    if (known.status === 'unknown') {
      const rate = command(RateAppraisal, {
        ...{ employeeId, period, resultRating: row.result, behaviourRating: row.behaviour },
        ...{ strengths: [...(row.strengths ?? [])], weaknesses: [...(row.weaknesses ?? [])] },
      });
      return { outcome: 'added', steps: [{ name: 'rate', id, command: rate }] };
    }
    return planChange(row, known, there);
  },
});

function planChange(row: Row, known: KnownAppraisal, { reason }: There): Plan {
  const differences = differencesOf(row, known);
  if (differences.length === 0) return { outcome: 'same', at: { aggregate: appraisal, id: known.id } };
  if (known.status !== 'final') return fixed(differences);
  const { employeeId, period } = known;
  const correct = command(CorrectAppraisal, {
    ...{ employeeId, period, resultRating: row.result, behaviourRating: row.behaviour, reason },
  });
  return { outcome: 'changed', steps: [{ name: 'correct', id: known.id, command: correct }], differences };
}

function differencesOf(row: Row, { resultRating, behaviourRating }: KnownAppraisal): Difference[] {
  const told = [
    { column: columns.result.heading, before: ratingWord(resultRating), after: ratingWord(row.result) },
    {
      column: columns.behaviour.heading,
      before: ratingWord(behaviourRating),
      after: ratingWord(row.behaviour),
    },
  ];
  return told.filter(({ before, after }) => before !== after);
}

function fixed([first]: readonly Difference[]): Plan {
  const { column = columns.result.heading, before = '', after = '' } = first ?? {};
  return { outcome: 'refused', column, fault: fault('IMPORT.FIXED', { before, value: after }) };
}

/** Appraisals made final: the sheet of the appraisals, sent in by somebody who did not rate. */
export const appraisalFinals = defineKind({
  name: 'appraisal-finals',
  title: { id: 'Penetapan penilaian kinerja', en: 'Appraisals made final' },
  explanation: {
    id: 'Lembar yang sama dengan penilaian kinerja, diimpor oleh orang kedua: setiap penilaian dengan nilai yang sama ditetapkan final, setelah pegawai melihatnya atau batas hari keberatan lewat.',
    en: 'The same sheet as that of appraisals, imported by a second person: each appraisal with the same ratings becomes final, once the employee has seen it or the days to dispute are over.',
  },
  columns,
  steps: ['finalise'],
  key,
  plan: async (row, there) => {
    const employeeId = await there.find('employee', row.nip);
    if (employeeId === undefined) return nobody;
    const { period } = row;
    const id = appraisalIdOf(employeeId, period);
    const known = await there.load(appraisal, id);
    if (known.status === 'unknown')
      return {
        ...{ outcome: 'refused', column: columns.period.heading },
        fault: fault('IMPORT.APPRAISAL_UNKNOWN', { value: period }),
      };
    const differences = differencesOf(row, known);
    if (differences.length > 0) return fixed(differences);
    if (known.status === 'final') return { outcome: 'same', at: { aggregate: appraisal, id } };
    const finalise = command(FinaliseAppraisal, { employeeId, period, reason: there.reason });
    return { outcome: 'added', steps: [{ name: 'finalise', id, command: finalise }] };
  },
});
