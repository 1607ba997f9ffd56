import type { Policy } from './kernel/policy.js';
import { creditLearningHours } from './policies/credit-learning-hours.js';
import { enterMentorship } from './policies/enter-mentorship.js';
import { erasePersonalData } from './policies/erase-personal-data.js';
import { verifyErasure } from './policies/verify-erasure.js';

/** Every policy. */
export const policies: readonly Policy[] = [
  creditLearningHours,
  enterMentorship,
  erasePersonalData,
  verifyErasure,
];
