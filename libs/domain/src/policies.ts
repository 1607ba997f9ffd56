import type { Policy } from './kernel/policy.js';
import { creditLearningHours } from './policies/credit-learning-hours.js';

/** Every policy. */
export const policies: readonly Policy[] = [creditLearningHours];
