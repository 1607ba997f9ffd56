import { EvaluationOpened } from '../evaluation/evaluation.events.js';
import { OpenEvaluation } from '../evaluation/evaluation.commands.js';
import { evaluation } from '../evaluation/evaluation.js';
import type { Level } from '../evaluation/evaluation.vocabulary.js';
import { EnterEvaluation } from '../evaluation-register/evaluation-register.commands.js';
import { evaluationRegister } from '../evaluation-register/evaluation-register.js';
import { daysAfter } from '../kernel/medan.js';
import { policy, type Policy, type Reaction } from '../kernel/policy.js';
import { ProgrammeCompleted } from '../programme/programme.events.js';
import { evaluationRules, type EvaluationOpening } from '../rules/evaluation.rules.js';
import { nameId } from '../kernel/name-id.js';

const EVALUATIONS = '3c1b7f0e-5d0a-4f6b-9a55-8e1f0c7d2b64';

/** The id of the evaluation of a level that the policy opens for a run: always the same one. */
export const evaluationIdOf = (programmeId: string, level: Level): string =>
  nameId(`${programmeId} ${level}`, EVALUATIONS);

/**
 * A completed programme → its evaluations of all four levels: reaction and learning to be answered at once, behaviour and result
 * from a later day on (`opensOn`), each with a due day by the {@link evaluationRules}. Nothing is opened of a run
 * that ended before the rules hold. An evaluation of a level that somebody opened before is respected:
 * it is entered in the register of the programme, and the reaction is then refused with `EVALUATION.LEVEL_OPENED`.
 */
export const openEvaluations: Policy = policy('open-evaluations', (on) =>
  on
    .when(EvaluationOpened, ({ data: { programmeId, evaluationId, level } }) =>
      evaluationId === evaluationIdOf(programmeId, level)
        ? []
        : [
            {
              ...{ aggregate: evaluationRegister, id: programmeId },
              command: Object.assign(new EnterEvaluation(), { evaluationId, level }),
            },
          ],
    )
    .when(ProgrammeCompleted, ({ data: { programmeId, endedOn, participants } }) => {
      if (endedOn < evaluationRules.from) return [];
      return evaluationRules.openings.map((opening) =>
        opened(programmeId, endedOn, participants.length, opening),
      );
    }),
);

function opened(
  programmeId: string,
  endedOn: string,
  participants: number,
  { opensAfterDays, dueAfterDays, minRecords, aspects, ...opening }: EvaluationOpening,
): Reaction {
  return {
    aggregate: evaluation,
    id: evaluationIdOf(programmeId, opening.level),
    command: Object.assign(new OpenEvaluation(), {
      ...{ programmeId, ...opening, aspects: [...aspects] },
      minRecords: Math.min(minRecords, participants),
      ...(opensAfterDays > 0 && { opensOn: daysAfter(endedOn, opensAfterDays) }),
      dueOn: daysAfter(endedOn, dueAfterDays),
      ruleId: evaluationRules.id,
    }),
  };
}
