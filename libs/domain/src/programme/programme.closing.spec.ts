import { given } from '../../testing/given.js';
import { heldBoth } from '../../testing/programme-facts.js';
import { evaluationId, programmeId, scheduled } from '../../testing/samples.js';
import { completedRun } from '../../testing/teaching-samples.js';
import { Personal } from '../kernel/personal.js';
import { ProgrammeCancelled, ProgrammeClosed } from './programme.events.js';
import { programme } from './programme.js';

const waiver = 'Kelas percobaan tanpa kuesioner';

describe('programme: its file', () => {
  it('is closed with an evaluation, or with why there is none', () => {
    given(programme, completedRun)
      .when('CloseProgramme', { evaluationId })
      .then([ProgrammeClosed({ programmeId, evaluationId, waiver: undefined })]);
    given(programme, completedRun)
      .when('CloseProgramme', { waiver })
      .then([ProgrammeClosed({ programmeId, waiver: Personal.of(waiver) })]);
  });

  it.each([
    ['neither', {}],
    ['both', { evaluationId, waiver }],
  ])('is not closed with %s', (_, command) =>
    given(programme, completedRun).when('CloseProgramme', command).refuses('PROGRAMME.EVALUATION_OR_WAIVER'),
  );

  it.each([
    ['unknown', [], 'PROGRAMME.UNKNOWN'],
    ['running', heldBoth, 'PROGRAMME.NOT_COMPLETED'],
    ['cancelled', [scheduled, ProgrammeCancelled({ programmeId })], 'PROGRAMME.NOT_COMPLETED'],
    ['closed', [...completedRun, ProgrammeClosed({ programmeId, evaluationId })], 'PROGRAMME.FILE_CLOSED'],
  ] as const)('is not closed while the run is %s', (_, facts, code) =>
    given(programme, facts).when('CloseProgramme', { waiver }).refuses(code),
  );
});
