import type { PublicForums, PublicUnit } from '../public-units.dto.js';
import { satisfactionChart } from './chart.js';
import { html, type Html } from './html.js';
import { dayIn, numberIn, type Language } from './language.js';
import { PAGES, pageOf } from './layout.js';
import { texts, type Texts } from './texts.js';

/** How a unit serves and what it promised, and where to say something of it. */
export function unitPage(language: Language, unit: PublicUnit, forums: PublicForums): string {
  const t = texts[language];
  const path = `/units/${unit.unitId}`;
  const content = html`<p>
      <a class="button" href="${PAGES}/${language}${path}/feedback">${t.feedbackTitle}</a>
      <a href="${PAGES}/${language}">${t.ticketTitle}</a>
    </p>
    <section aria-labelledby="satisfaction">
      <h2 id="satisfaction">${t.satisfaction}</h2>
      ${unit.satisfaction.length > 0 ? satisfactionChart(unit.satisfaction, language) : html`<p>${t.satisfactionNone}</p>`}
    </section>
    <section aria-labelledby="answering">
      <h2 id="answering">${t.answering}</h2>
      ${answering(unit, language, t)}
    </section>
    <section aria-labelledby="promises">
      <h2 id="promises">${t.promises} ${forums.year}</h2>
      ${forums.forums.length > 0 ? html`${forums.forums.map((one) => forum(one, language, t))}` : html`<p>${t.promisesNone}</p>`}
    </section>`;
  return pageOf({ language, title: nameOf(unit, language), path, content });
}

/** The name of a unit in a language, in Indonesian where it has no other. */
export const nameOf = (
  { nameId, nameEn }: Pick<PublicUnit, 'nameId' | 'nameEn'>,
  language: Language,
): string => (language === 'en' ? (nameEn ?? nameId) : nameId);

function answering(
  { answering: { n, inTime, inTimePercent, since } }: PublicUnit,
  language: Language,
  t: Texts,
): Html {
  if (n === null || inTime === null || inTimePercent === null) return html`<p>${t.answeringNone}</p>`;
  return html`<p class="figure">${numberIn(inTimePercent, language)} %</p>
    <p>${t.answeringOf(inTime, n, dayIn(since, language))}</p>`;
}

type Forum = PublicForums['forums'][number];

function forum({ heldOn, place, commitments }: Forum, language: Language, t: Texts): Html {
  const items = commitments.map(
    ({ what, unitNameId, dueOn, state, note }) =>
      html`<li class="promise">
        <span class="state ${state.toLowerCase()}">${stateIn(state, t)}</span>
        <strong>${what}</strong>
        <span>${t.promisesOf} ${unitNameId}, ${t.due} ${dayIn(dueOn, language)}</span>
        ${note === null ? undefined : html`<p>${note}</p>`}
      </li>`,
  );
  return html`<h3>${dayIn(heldOn, language)}, ${place}</h3>
    <ul class="promises">
      ${items}
    </ul>`;
}

function stateIn(state: string, t: Texts): string {
  if (state === 'OVERDUE' || state === 'KEPT' || state === 'NOT_KEPT') return t[state];
  return t.OPEN;
}
