/* Sends the forms of the pages for citizens, and tells what came of it. Texts come with the page. */
'use strict';

/** A random UUID (version 4); `crypto.randomUUID` is not there without TLS. */
function randomKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** Shows paragraphs in the place for results: of each a class and its text, which is never read as HTML. */
function tell(form, ...paragraphs) {
  const place = form.querySelector('.result');
  place.replaceChildren(
    ...paragraphs.map(([className, text]) => {
      const paragraph = document.createElement('p');
      paragraph.className = className;
      paragraph.textContent = text;
      return paragraph;
    }),
  );
  place.focus();
}

/** The answer of the server as JSON, or that what stands behind it is away; undefined where there is none. */
async function ask(address, options = {}) {
  const headers = { ...options.headers, 'Accept-Language': document.documentElement.lang };
  try {
    const answer = await fetch(address, { ...options, headers });
    const away = answer.status >= 500;
    return { ok: answer.ok, away, body: away ? undefined : await answer.json() };
  } catch {
    return undefined;
  }
}

/** Asks once at a time, and tells of an error; what was filled in stays. */
async function send(form, address, options, done) {
  const button = form.querySelector('button');
  if (button.disabled) return;
  button.disabled = true;
  tell(form, ['', form.dataset.sending]);
  const answer = await ask(address, options);
  button.disabled = false;
  if (answer?.ok) done(answer.body);
  else if (answer?.away) tell(form, ['warning', form.dataset.unavailable]);
  else tell(form, ['warning', answer?.body.title ?? form.dataset.offline]);
}

function fieldsOf(form) {
  const fields = {};
  for (const [name, value] of new FormData(form)) {
    const text = value.trim();
    if (text !== '')
      fields[name] = form.elements[name][0]?.dataset?.number === undefined ? text : Number(text);
  }
  return fields;
}

for (const form of document.querySelectorAll('form.send')) {
  // what is sent again gets the same ticket; what was changed is something else
  let key = randomKey();
  form.addEventListener('input', () => (key = randomKey()));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': key };
    const options = { method: 'POST', headers, body: JSON.stringify(fieldsOf(form)) };
    void send(form, form.dataset.to, options, ({ ticket }) => {
      for (const part of form.querySelectorAll(':scope > :not(.result)')) part.hidden = true;
      const kept =
        ticket === undefined
          ? []
          : [
              ['ticket', ticket],
              ['', form.dataset.keep],
            ];
      tell(form, ['good', form.dataset.thanks], ...kept);
    });
  });
}

for (const form of document.querySelectorAll('form.look'))
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const ticket = form.elements.ticket.value.replace(/[^0-9a-zA-Z]/g, '').toLowerCase();
    void send(form, `/public/feedback/${ticket}`, {}, ({ state, dueOn, response }) => {
      const { dataset } = form;
      const day = dueOn && new Date(`${dueOn}T00:00:00Z`);
      const written = day?.toLocaleDateString(document.documentElement.lang, {
        dateStyle: 'long',
        timeZone: 'UTC',
      });
      tell(
        form,
        ['good', `${dataset.state}: ${dataset[state] ?? state}`],
        ...(written ? [['', `${dataset.due}: ${written}`]] : []),
        ...(response ? [['answer', `${dataset.answer}: ${response}`]] : []),
      );
    });
  });
