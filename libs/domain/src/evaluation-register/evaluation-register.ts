import type { Level } from '../evaluation/evaluation.vocabulary.js';
import type { Decider } from '../kernel/decider.js';
import type { EventsOf } from '../kernel/event.js';
import * as commands from './evaluation-register.commands.js';
import * as events from './evaluation-register.events.js';

export type EvaluationRegisterEvent = EventsOf<typeof events>;

/** Which evaluations of a programme people opened. How they stand, their own streams tell. */
export interface EvaluationRegister {
  /** Level of each, by id. */
  readonly evaluations: ReadonlyMap<string, Level>;
}

/**
 * The register of the evaluations of a programme (*daftar evaluasi*); its id is the programme's. It is there so that the policy
 * which opens evaluations respects those that people opened before. The same policy keeps it, in the order of the log, and a
 * second entry does no harm.
 */
export const evaluationRegister: Decider<EvaluationRegister, EvaluationRegisterEvent, typeof commands> = {
  stream: 'evaluations',
  initial: { evaluations: new Map() },
  commands,

  evolve: {
    EvaluationEntered: ({ evaluations }, { data: { evaluationId, level } }) => ({
      evaluations: new Map(evaluations).set(evaluationId, level),
    }),
  },

  decide: {
    EnterEvaluation: ({ evaluationId, level }, { evaluations }, { id: programmeId }) =>
      evaluations.has(evaluationId) ? [] : [events.EvaluationEntered({ programmeId, evaluationId, level })],
  },
};
