import { FEEDBACK_CATEGORIES } from '@jejak/domain';
import { html, type Html } from './html.js';
import type { Language } from './language.js';
import { PAGES, pageOf } from './layout.js';
import { texts, type Texts } from './texts.js';

/** A unit as pages name it. */
export interface Named {
  readonly unitId: string;
  /** In the language of the page. */
  readonly name: string;
}

/** Where what came of a form is told, also to a screen reader. */
const result = html`<div class="result" role="status" aria-live="polite" tabindex="-1"></div>`;

const needsScript = (t: Texts) => html`<noscript><p class="warning">${t.needsScript}</p></noscript>`;

/** What the script of the forms says in the language of the page. */
const says = (t: Texts) =>
  html`data-sending="${t.sending}" data-offline="${t.offline}" data-unavailable="${t.unavailable}"`;

/** The first page: look up a ticket. */
export function startPage(language: Language): string {
  const t = texts[language];
  const states = html`data-submitted="${t.submitted}" data-triaged="${t.triaged}"
  data-responded="${t.responded}" data-closed="${t.closed}"`;
  const content = html`<p class="lead">${t.startLead}</p>
    ${needsScript(t)}
    <form
      class="look"
      ${says(t)}
      ${states}
      data-state="${t.ticketState}"
      data-due="${t.ticketDue}"
      data-answer="${t.ticketAnswer}"
    >
      <h2>${t.ticketTitle}</h2>
      <p class="field">
        <label for="ticket">${t.ticketLabel}</label><span class="hint" id="ticket-hint">${t.ticketHint}</span>
        <input
          id="ticket"
          name="ticket"
          required
          minlength="32"
          maxlength="80"
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          aria-describedby="ticket-hint"
        />
      </p>
      <p><button type="submit">${t.ticketLook}</button></p>
      ${result}
    </form>`;
  return pageOf({ language, title: t.startTitle, path: '', content });
}

/** Say something about the service of a unit. */
export function feedbackPage(language: Language, { unitId, name }: Named): string {
  const t = texts[language];
  const kinds = FEEDBACK_CATEGORIES.map(
    (kind, n) =>
      html`<label class="choice"
        ><input
          type="radio"
          name="category"
          value="${kind}"
          required
          ${n === 0 ? html`checked` : undefined}
        />
        ${t[kind]}</label
      >`,
  );
  const content = html`<p class="lead">${t.feedbackLead}</p>
    <p>${t.about}: <strong>${name}</strong></p>
    ${needsScript(t)}
    <form
      class="send"
      data-to="/public/feedback"
      ${says(t)}
      data-thanks="${t.ticketGiven}"
      data-keep="${t.ticketKeep}"
    >
      <input type="hidden" name="unitId" value="${unitId}" />
      <fieldset>
        <legend>${t.kind}</legend>
        ${kinds}
      </fieldset>
      <p class="field">
        <label for="text">${t.text}</label><span class="hint" id="text-hint">${t.textHint}</span>
        <textarea
          id="text"
          name="text"
          rows="6"
          required
          minlength="3"
          maxlength="4000"
          aria-describedby="text-hint"
        ></textarea>
      </p>
      <p class="field">
        <label for="contact">${t.contact} (${t.optional})</label
        ><span class="hint" id="contact-hint">${t.contactHint}</span>
        <input
          id="contact"
          name="contact"
          minlength="3"
          maxlength="200"
          autocomplete="off"
          aria-describedby="contact-hint"
        />
      </p>
      <p><button type="submit">${t.send}</button></p>
      ${result}
    </form>
    <p><a href="${PAGES}/${language}/units/${unitId}">${t.back}</a></p>`;
  return pageOf({ language, title: t.feedbackTitle, path: `/units/${unitId}/feedback`, content });
}

/** Answer the nine questions of a survey; of one that is closed, that it is. */
export function ratingPage(
  language: Language,
  { surveyId, open, unit }: { readonly surveyId: string; readonly open: boolean; readonly unit: Named },
): string {
  const t = texts[language];
  const questions = t.elements.map((element, n) => {
    const marks = t.marks.map(
      (mark, at) =>
        html`<label class="choice"
          ><input type="radio" name="u${n + 1}" value="${at + 1}" data-number required /> ${mark}</label
        >`,
    );
    return html`<fieldset>
      <legend>${n + 1}. ${element}</legend>
      ${marks}
    </fieldset>`;
  });
  const form = html`<p class="lead">${t.ratingLead}</p>
    ${needsScript(t)}
    <form class="send" data-to="/public/satisfaction" ${says(t)} data-thanks="${t.ratingThanks}">
      <input type="hidden" name="surveyId" value="${surveyId}" />
      ${questions}
      <p><button type="submit">${t.send}</button></p>
      ${result}
    </form>`;
  const about: Html = html`<p>${t.about}: <strong>${unit.name}</strong></p>
    ${open ? form : html`<p class="warning">${t.ratingClosed}</p>`}
    <p><a href="${PAGES}/${language}/units/${unit.unitId}">${unit.name}</a></p>`;
  return pageOf({ language, title: t.ratingTitle, path: `/surveys/${surveyId}`, content: about });
}

/** There is no such page. */
export function unknownPage(language: Language): string {
  const t = texts[language];
  return pageOf({ language, title: t.unknown, path: '', content: html`<p>${t.unknownLead}</p>` });
}
