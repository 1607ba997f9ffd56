import {
  dayInMedan,
  ExternalLearningClaimed,
  type Form,
  heldSessions,
  learningRecord,
  programme,
  type SubmittedRecord,
} from '@jejak/domain';
import { openedStream, valueOf } from './person.js';
import type { RowSources } from './sources.js';

/** What somebody learned, as far as the record tells it now. */
export interface Learned {
  readonly form?: Form | undefined;
  readonly title?: string | undefined;
  /** Who held it; undefined where that is the city. */
  readonly institution?: string | undefined;
  readonly number?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Hours that stand, and the year for which they count. */
  readonly jp: number;
  readonly year?: number | undefined;
}

/** @throws LogUnavailable, KeysUnavailable */
export async function learned(sources: RowSources, record: SubmittedRecord): Promise<Learned> {
  const { employeeId, source, sourceId } = record;
  const { credits, certificates } = (await sources.log.load(learningRecord, employeeId)).state;
  const standing = [...credits.values()].filter(
    (credit) => credit.sourceId === sourceId && credit.source === source && !credit.reversed,
  );
  const hours = {
    jp: standing.reduce((sum, { jp }) => sum + jp, 0),
    year: standing.at(-1)?.year,
  };
  if (source === 'EXTERNAL') return { ...hours, ...(await elsewhere(sources, employeeId, sourceId)) };
  const certificate = [...certificates.values()].find(
    ({ programmeId, revoked }) => programmeId === sourceId && !revoked,
  );
  return { ...hours, number: certificate?.number, ...(await inRun(sources, sourceId)) };
}

async function elsewhere(sources: RowSources, employeeId: string, claimId: string) {
  for (const { type, data } of await openedStream(sources, `${learningRecord.stream}-${employeeId}`)) {
    if (type !== ExternalLearningClaimed.type) continue;
    const claim = ExternalLearningClaimed.data.parse(data);
    if (claim.claimId !== claimId) continue;
    const { form, title, provider, certificateNumber, startedOn: from, endedOn: to } = claim;
    const texts = { title: valueOf(title), number: valueOf(certificateNumber) };
    // where it is not known who taught it was not the city for all that
    return { form, ...texts, institution: valueOf(provider) ?? '', from, to };
  }
  return {};
}

async function inRun({ log }: RowSources, programmeId: string) {
  const { state } = await log.load(programme, programmeId);
  if (state.status === 'unknown') return {};
  const { form, title, provider } = state;
  const begins = heldSessions(state).map(([, { start }]) => start.getTime());
  const from = begins.length > 0 ? dayInMedan(new Date(Math.min(...begins))) : undefined;
  const to = state.status === 'completed' ? state.endedOn : undefined;
  return { form, title: title.id, institution: provider?.name, from: from ?? to, to };
}
