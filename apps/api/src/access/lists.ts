import type { ReadName } from '@jejak/access';

/** Lists: what may be shown is decided for each row. */
const LISTS: ReadonlySet<ReadName> = new Set<ReadName>([
  'people-search',
  'learning-hours-list',
  'learning-forecast-list',
  'learning-progress-list',
  'learning-mix-list',
  'hours-paper',
  'certificate-list',
  'certificate-verification',
  'external-learning-list',
  'mentoring-board-list',
  'mentor-list',
  'talent-list',
  'appraisal-list',
  'nomination-list',
  'dispute-list',
  'opportunity-list',
  'professionalism-index-list',
  'professionalism-units-list',
  'programme-effectiveness-list',
  'evaluation-list',
  'unit-overview-list',
  'data-quality-list',
  'needs-results',
  'gap-heat-map-list',
  'development-plan-list',
  'account-list',
  'erasure-list',
  'follow-up-list',
  'feedback-deadlines-list',
  'satisfaction-list',
  'service-measures-list',
  'forum-commitment-list',
]);

export const isList = (name: string): boolean => (LISTS as ReadonlySet<string>).has(name);
