import { overview, service } from './groups.js';
import { everything, feedback, forum, ofUnit, survey, type Line } from './words.js';

/** Who may do what with what citizens say and what they are promised: by hand, as {@link file://./expected.ts}. */
export const citizensExpected: Readonly<Record<string, Line>> = {
  'POST /feedback': ofUnit(service),
  'GET /feedback/{feedbackId}': feedback({ ...overview, 'data protection officer': everything }),
  'GET /feedback/{feedbackId}/texts': feedback({
    ...service,
    'compliance reviewer': everything,
    'data protection officer': everything,
  }),
  'POST /feedback/{feedbackId}/triage': feedback(service),
  'POST /feedback/{feedbackId}/responses': feedback(service),
  'POST /feedback/{feedbackId}/closing': feedback(service),
  'POST /feedback/{feedbackId}/reopening': feedback(service),
  'GET /feedback-deadlines': ofUnit(overview),
  'POST /surveys': ofUnit(service),
  'GET /surveys/{surveyId}': survey(overview),
  'POST /surveys/{surveyId}/ratings': survey(service),
  'POST /surveys/{surveyId}/ratings/{batchId}/withdrawal': survey(service),
  'POST /surveys/{surveyId}/closing': survey(service),
  'GET /satisfaction': ofUnit(overview),
  'POST /forums': ofUnit(service),
  'GET /forums/{forumId}': forum(overview),
  'GET /forums/{forumId}/aspirations': forum({
    ...service,
    'compliance reviewer': everything,
    'data protection officer': everything,
  }),
  'POST /forums/{forumId}/corrections': forum(service),
  'POST /forums/{forumId}/commitments/{commitmentId}/corrections': forum(service),
  'POST /forums/{forumId}/commitments/{commitmentId}/report': forum(service),
  'POST /forums/{forumId}/commitments/{commitmentId}/report/corrections': forum(service),
  'GET /forum-commitments': ofUnit(overview),
};
