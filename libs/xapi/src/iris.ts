/** Names of xAPI that statements are made of here, and the addresses of what they are about. */

/** The version of the standard that is spoken. */
export const VERSION = '1.0.3';

const ADL = 'http://adlnet.gov/expapi';

export const VERBS = {
  attempted: `${ADL}/verbs/attempted`,
  attended: `${ADL}/verbs/attended`,
  completed: `${ADL}/verbs/completed`,
  earned: 'http://id.tincanapi.com/verb/earned',
  failed: `${ADL}/verbs/failed`,
  passed: `${ADL}/verbs/passed`,
  progressed: `${ADL}/verbs/progressed`,
  scored: `${ADL}/verbs/scored`,
  voided: `${ADL}/verbs/voided`,
} as const;

export const ACTIVITY_TYPES = {
  assessment: `${ADL}/activities/assessment`,
  certificate: 'https://www.opigno.org/en/tincan_registry/activity_type/certificate',
  course: `${ADL}/activities/course`,
  meeting: `${ADL}/activities/meeting`,
} as const;

/** How far somebody came, 0 to 100 (cmi5 §9.5.5.1). */
export const PROGRESS = 'https://w3id.org/xapi/cmi5/result/extensions/progress';

const ACTIVITIES = '/xapi/activities/';

/** The IRI of what is under this path: `programmes/{id}`, `programmes/{id}/sessions/{id}`, `certificates/{id}`. */
export const activityIri = (home: string, path: string): string => `${home}${ACTIVITIES}${path}`;

/** The path of an IRI of ours; undefined where it is none. */
export const activityPath = (home: string, iri: string): string | undefined =>
  iri.startsWith(`${home}${ACTIVITIES}`) ? iri.slice(home.length + ACTIVITIES.length) : undefined;

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const OF_RUN = new RegExp(`^programmes/(${UUID})(/.*)?$`);

/** The run of which the IRI is, or of something in it; undefined where it is of none of ours. */
export function runOfIri(
  home: string,
  iri: string,
): { readonly id: string; readonly whole: boolean } | undefined {
  const [, id, rest] = OF_RUN.exec(activityPath(home, iri) ?? '') ?? [];
  return id === undefined ? undefined : { id, whole: rest === undefined };
}
