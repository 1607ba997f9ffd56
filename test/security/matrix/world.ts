import { randomUUID } from 'node:crypto';
import { everyCommand } from '../../../apps/api/test/every-command.js';
import {
  assessmentBody,
  assignmentBody,
  done,
  enrol,
  evaluationBody,
  followUpBody,
  heldRun,
  mentored,
  mentorshipBody,
  MORNING,
  individualPlanBody,
  planBody,
  feedbackBody,
  forumBody,
  ratingsBody,
  scheduled,
  surveyBody,
  unitBody,
} from '../../../apps/api/test/samples.js';
import { measureBody, serviceBody } from '../../../apps/api/test/samples/service.js';
import { untilStatus, type Api, type Headers } from '../../../apps/api/test/support.js';
import { outsiders, type Outsider } from './outsiders.js';
import { employed, erased, placed, PLANTED, runOf } from './people.js';
import { ASKERS, type Asker, type Kind, type Relation } from './words.js';

/** Ids of what somebody can ask about, by what it is to them. */
export type Subjects = Readonly<Record<Kind, Readonly<Partial<Record<Relation, string>>>>>;

/** Somebody who asks. */
export interface Person {
  readonly headers: Headers;
  readonly purpose: string | undefined;
  readonly subjects: Subjects;
  /** Everybody who asks: they work in the own unit. */
  readonly mates: ReadonlySet<string>;
  /** The mentorships in which they are mentees. */
  readonly matesMentorships: ReadonlySet<string>;
  /** Follow-ups about one of these. */
  readonly matesFollowUps: ReadonlySet<string>;
  /** Plans about them. */
  readonly plans: ReadonlySet<string>;
}

/** A city in which everybody who asks has somebody and something of each relation. */
export interface World {
  readonly askers: ReadonlyMap<Asker, Person>;
  readonly outsiders: Readonly<Record<string, Outsider>>;
  /** Of each forum: what was promised there. */
  readonly commitments: ReadonlyMap<string, string>;
  /** A body that fits, for each address that takes commands. */
  readonly bodies: Readonly<Record<string, object>>;
}

export async function world(api: Api): Promise<World> {
  const unit = async (parentId?: string) => (await done(api, '/units', unitBody(parentId))).id;
  const own = await unit();
  const [sub, other] = [await unit(own), await unit()];
  const [past, left, gone] = [await employed(api, own), await employed(api, own), await employed(api, own)];
  const [mate, below] = [await employed(api, own), await employed(api, sub)];
  const [stranger, assessed] = [await employed(api, other), await employed(api, other)];
  const guided = await employed(api, other);
  const propose = async (mentor: string, mentee: string) =>
    (await done(api, '/mentorships', mentorshipBody(mentor, mentee))).id;
  await Promise.all([placed(api, past, other), placed(api, left), erased(api, gone)]);
  const programmeId = await runOf(api);
  await done(api, `/programmes/${programmeId}/participants`, enrol(stranger));
  const { programmeId: ran } = await heldRun(api);
  const evaluationId = (await done(api, '/evaluations', evaluationBody(ran))).id;
  const planOf = async (body: object) => (await done(api, '/development-plans', body)).id;
  const [ownPlan, subPlan, otherPlan] = [
    await planOf(planBody(own)),
    await planOf(planBody(sub)),
    await planOf(planBody(other)),
  ];
  const said = async (of: string) => (await done(api, '/feedback', feedbackBody(of))).id;
  const asked = async (of: string) => {
    const { id } = await done(api, '/surveys', surveyBody(of));
    await done(api, `/surveys/${id}/ratings`, ratingsBody(5));
    return id;
  };
  const measured = async (of: string) => {
    const { id } = await done(api, '/services', serviceBody(of));
    await done(api, `/services/${id}/measures`, measureBody());
    return id;
  };
  const commitments = new Map<string, string>();
  const held = async (of: string) => {
    const { id } = await done(api, '/forums', forumBody(of));
    const [promise] = (await api.get(`/forums/${id}`)).body.commitments as [{ commitmentId: string }];
    commitments.set(id, promise.commitmentId);
    return id;
  };
  const unknown = randomUUID();
  const raised = async (subject: object) => {
    const body = { ...followUpBody(stranger, programmeId), note: PLANTED.reason, employeeId: undefined };
    return (await done(api, '/follow-ups', { ...body, ...subject })).id;
  };
  const known = {
    person: { 'own unit': mate, 'sub-unit': below, 'other unit': stranger, 'past unit': past, left, assessed, mentored: guided, erased: gone, unknown }, // prettier-ignore
    unit: { 'own unit': own, 'sub-unit': sub, 'other unit': other, unknown },
    mentorship: {
      'own unit': await propose(stranger, mate),
      'other unit': await propose(assessed, stranger),
      unknown,
    },
    feedback: {
      'own unit': await said(own),
      'sub-unit': await said(sub),
      'other unit': await said(other),
      unknown,
    },
    survey: {
      'own unit': await asked(own),
      'sub-unit': await asked(sub),
      'other unit': await asked(other),
      unknown,
    },
    service: {
      'own unit': await measured(own),
      'sub-unit': await measured(sub),
      'other unit': await measured(other),
      unknown,
    },
    forum: {
      'own unit': await held(own),
      'sub-unit': await held(sub),
      'other unit': await held(other),
      unknown,
    },
    programme: { known: programmeId, unknown },
    evaluation: { known: evaluationId, unknown },
    'follow-up': {
      'own unit': await raised({ employeeId: mate }),
      'sub-unit': await raised({ employeeId: below }),
      'unit itself': await raised({ unitId: own }),
      'other unit': await raised({ employeeId: stranger }),
      programme: await raised({ programmeId }),
      unknown,
    },
    plan: { 'own unit': ownPlan, 'sub-unit': subPlan, 'other unit': otherPlan, unknown },
    account: { other: (await done(api, '/accounts', {})).id, unknown },
    city: { known: '' },
  };
  const askers = new Map<Asker, Person>();
  const mates = new Set<string>();
  const matesMentorships = new Set<string>();
  const matesFollowUps = new Set<string>();
  const plans = new Set<string>();
  const enter = async (name: Asker) => {
    const asker = ASKERS[name];
    const self = await employed(api, own);
    const plan = await planOf(individualPlanBody(self));
    mates.add(self);
    const followUp = { ...known['follow-up'], self: await raised({ employeeId: self }), owned: await raised({ employeeId: stranger }) }; // prettier-ignore
    matesFollowUps.add(followUp.self);
    await done(api, `/follow-ups/${followUp.owned}/assignments`, assignmentBody(self));
    plans.add(plan);
    const roles = asker.roles.map((role) => ('ofUnit' in asker ? { role, unitId: own } : role));
    const headers = await api.as(name, roles, self);
    const second = (await done(api, '/accounts', { employeeId: self })).id;
    const account = { ...known.account, own: api.accountOf(name), second };
    const narrow = name === 'assessor of a unit';
    // an assessor of a unit assesses there only
    const theirs = narrow ? await employed(api, own) : assessed;
    if (narrow) mates.add(theirs);
    const taught = await scheduled(api);
    const teaching = { facilitatorId: self, role: 'SPEAKER', sessionIds: [MORNING] };
    await done(api, `/programmes/${taught}/facilitators`, teaching);
    const asMentee = await propose(stranger, self);
    matesMentorships.add(asMentee);
    const asMentor = (await mentored(api, self, guided)).id;
    const mentorship = { ...known.mentorship, 'as mentee': asMentee, 'as mentor': asMentor };
    const person = { ...known.person, self, assessed: theirs };
    const ofPlans = { ...known.plan, self: plan };
    const programme = { ...known.programme, taught };
    const subjects = {
      ...known,
      person,
      mentorship,
      programme,
      plan: ofPlans,
      account,
      'follow-up': followUp,
    };
    askers.set(name, {
      headers,
      purpose: asker.purpose,
      subjects,
      mates,
      matesMentorships,
      matesFollowUps,
      plans,
    });
    if (roles.some((held) => held === 'assessor' || (typeof held === 'object' && held.role === 'assessor')))
      await done(
        api,
        `/employees/${theirs}/competency-assessments`,
        { ...assessmentBody(), ...{ method: 'SUPERIOR', assessorId: self } },
        headers,
      );
  };
  await Promise.all((Object.keys(ASKERS) as Asker[]).map(enter));
  const bodies = await everyCommand(api);
  const outside = await outsiders(api);
  await viewsShowAll(api);
  return { askers, outsiders: outside, commitments, bodies };
}

const VIEWS = [
  '/follow-ups',
  '/accounts',
  '/appraisals',
  '/nominations',
  '/opportunity',
  '/unit-overview',
  '/learning-hours',
  '/certificates',
  '/external-learning',
  '/programme-effectiveness',
  '/evaluations',
  '/adjustments',
  '/programmes/clashes',
  '/mentoring-board',
  '/mentors?competencyCode=MAN-03',
  '/talent-pools',
  '/gap-heat-map',
  '/development-plans',
  '/audit-trail',
  '/feedback-deadlines',
  '/satisfaction',
  '/service-measures',
  '/forum-commitments',
];

async function viewsShowAll(api: Api): Promise<void> {
  const { position } = await done(api, '/units', unitBody());
  for (const view of VIEWS) await untilStatus(200, () => api.get(view, { 'jejak-min-position': position }));
}
