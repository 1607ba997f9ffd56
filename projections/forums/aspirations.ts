import type { PersonalClass } from '@jejak/domain';
import type { ReportingReader } from '@jejak/projection-engine';
import type { ForumAspirations } from './forum.dto.js';

interface Row {
  feedback_id: string;
  tag: string;
  text: string | null;
  text_state: string | null;
}

/**
 * What was said at a forum; undefined if nobody recorded it.
 *
 * @param masked classes that are not shown
 */
export async function aspirationsAt(
  reader: ReportingReader,
  forumId: string,
  masked: readonly PersonalClass[],
): Promise<ForumAspirations | undefined> {
  const [forum] = await reader.query('SELECT FROM reporting.forums WHERE forum_id = $1::uuid', [forumId]);
  if (!forum) return undefined;
  const rows = await reader.query<Row>(
    `SELECT feedback_id, tag, text, text_state FROM serving.forum_aspirations
     WHERE forum_id = $1::uuid ORDER BY tag, feedback_id`,
    [forumId],
  );
  const hidden = masked.includes('free-text');
  const items = rows.map(({ feedback_id: feedbackId, tag, text, text_state: state }) => {
    if (text === null) return { feedbackId, tag, textState: state ?? 'lost' };
    return hidden ? { feedbackId, tag, textState: 'masked' } : { feedbackId, tag, text, textState: 'value' };
  });
  return { forumId, items };
}
