import type { CommandOf } from '@jejak/access';
import { unit, feedback, survey, forum, commitment, type Tell } from './told.js';

/** Whom or what commands are about: units, and what citizens say of them. */
export const unitsSubjects: Pick<Tell, CommandOf<'units'>> = {
  EstablishUnit: ({ parentId }) => ({ unitId: parentId }),
  MoveUnit: ({ parentId }, unitId) => [{ unitId }, { unitId: parentId }],
  RenameUnit: unit,
  DissolveUnit: unit,
  SubmitFeedback: ({ unitId }) => ({ unitId }),
  TriageFeedback: feedback,
  RespondFeedback: feedback,
  CloseFeedback: feedback,
  ReopenFeedback: feedback,
  OpenSurvey: ({ unitId }) => ({ unitId }),
  RateSatisfaction: survey,
  WithdrawRatings: survey,
  CloseSurvey: survey,
  HoldForum: ({ unitId }) => ({ unitId }),
  CorrectForum: forum,
  CorrectCommitment: forum,
  ReportCommitment: commitment,
  CorrectCommitmentReport: commitment,
};
