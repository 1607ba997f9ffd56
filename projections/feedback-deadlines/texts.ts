import type { PersonalClass } from '@jejak/domain';
import type { ReportingReader } from '@jejak/projection-engine';
import type { FeedbackText, FeedbackTexts } from './feedback.dto.js';

interface Row {
  round: number;
  text: string | null;
  text_state: string | null;
  contact: string | null;
  contact_state: string | null;
  response: string | null;
  response_state: string | null;
}

/**
 * What a citizen said and was answered; undefined if nobody recorded it.
 *
 * @param masked classes that are not shown
 */
export async function textsOf(
  reader: ReportingReader,
  feedbackId: string,
  masked: readonly PersonalClass[],
): Promise<FeedbackTexts | undefined> {
  const rows = await reader.query<Row>(
    `SELECT round, text, text_state, contact, contact_state, response, response_state
     FROM serving.feedback_texts WHERE feedback_id = $1::uuid ORDER BY round`,
    [feedbackId],
  );
  if (rows.length === 0) return undefined;
  const [freeText, identity] = [masked.includes('free-text'), masked.includes('identity')];
  const rounds = rows.map((row): FeedbackText => {
    const text = told(row.text, row.text_state, freeText);
    const contact = told(row.contact, row.contact_state, identity);
    const response = told(row.response, row.response_state, freeText);
    return {
      round: row.round,
      textState: text.state ?? 'lost',
      ...(text.value !== undefined && { text: text.value }),
      ...(contact.state !== undefined && { contactState: contact.state }),
      ...(contact.value !== undefined && { contact: contact.value }),
      ...(response.state !== undefined && { responseState: response.state }),
      ...(response.value !== undefined && { response: response.value }),
    };
  });
  return { feedbackId, rounds };
}

function told(
  value: string | null,
  state: string | null,
  masked: boolean,
): { readonly value?: string; readonly state?: string } {
  if (state === null) return {};
  if (value === null) return { state };
  return masked ? { state: 'masked' } : { state, value };
}
