import type { ReportingReader } from '@jejak/projection-engine';

/** How often something was spoken of. */
export interface Topic {
  readonly tag: string;
  readonly times: number;
}

/** A commitment, without ids. */
export interface PublishedCommitment {
  readonly what: string;
  /** The unit that has to keep it. */
  readonly unitId: string;
  readonly dueOn: string;
  readonly state: string;
  readonly reportedOn: string | null;
  readonly note: string | null;
}

/** A forum, as it may be told to everybody. */
export interface PublishedForum {
  readonly heldOn: string;
  readonly place: string;
  readonly civilServants: number;
  readonly citizens: number;
  readonly topics: readonly Topic[];
  readonly commitments: readonly PublishedCommitment[];
}

/** Forums of a unit and a year that are told of at most. */
const MOST = 100;

/** What a unit promised at the forums that it held in a year, and what came of it: the latest first. */
export async function publishedForums(
  reader: ReportingReader,
  unitId: string,
  year: number,
): Promise<PublishedForum[]> {
  return reader.query<PublishedForum>(
    `SELECT held_on::text AS "heldOn", place, civil_servants AS "civilServants", citizens,
       coalesce((
         SELECT jsonb_agg(jsonb_build_object('tag', tag, 'times', times) ORDER BY times DESC, tag)
         FROM reporting.forum_topics AS topic WHERE topic.forum_id = forum.forum_id), '[]') AS topics,
       coalesce((
         SELECT jsonb_agg(jsonb_build_object('what', what, 'unitId', unit_id, 'dueOn', due_on, 'state', state,
           'reportedOn', reported_on, 'note', note) ORDER BY due_on, commitment_id)
         FROM reporting.forum_commitments AS promised WHERE promised.forum_id = forum.forum_id), '[]') AS commitments
     FROM reporting.forums AS forum
     WHERE unit_id = $1::uuid AND held_on BETWEEN make_date($2, 1, 1) AND make_date($2, 12, 31)
     ORDER BY held_on DESC, forum_id LIMIT ${MOST}`,
    [unitId, year],
  );
}
