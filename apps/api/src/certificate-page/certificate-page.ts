import { type Language, type Letterhead, speech } from '@jejak/papers';
import type { ShownCertificate } from '@jejak-projections/certificate-proof';
import { html, type Html } from '../public/pages/html.js';
import { wholePage } from '../public/pages/layout.js';
import { texts as pageTexts } from '../public/pages/texts.js';
import { VERIFY } from './certificate-code.js';
import { certificatePageTexts as texts } from './certificate-page.texts.js';

/** What a page of a certificate is made of. */
export interface CertificatePageData {
  readonly language: Language;
  readonly number: string;
  readonly code: string;
  /** Absent where no certificate has this number and code. */
  readonly certificate?: ShownCertificate | undefined;
  readonly issuer: Pick<Letterhead, 'government' | 'office'>;
  /** As of when it tells. */
  readonly asOf: Date;
  /** What somebody compares with the hash on record. */
  readonly hash?: string | undefined;
  /** Where its badge is, beside the page; absent where none are issued. */
  readonly badge?: string | undefined;
}

/** Whether a certificate stands and what it was issued for, for whoever scans its QR code. It tells nobody's name, and has no script. */
export function certificatePage(data: CertificatePageData): string {
  const { language, certificate } = data;
  const t = texts[language];
  const content = certificate
    ? html`${verdictOf(certificate, language)} ${factsOf(certificate, data)} ${comparison(certificate, data)}`
    : html`<p class="verdict bad"><strong>${t.unknown}</strong></p>
        <p>${t.unknownLead}</p>`;
  return page(language, data, content);
}

/** Says to try again, where the page cannot be shown now. */
export function certificateTroublePage(
  language: Language,
  asked: Pick<CertificatePageData, 'number' | 'code'>,
): string {
  const t = pageTexts[language];
  const content = html`<p class="warning">${t.troubleLead}</p>
    <p><a href="${addressOf(asked, language)}">${t.again}</a></p>`;
  return page(language, asked, content);
}

/** The page itself, as a proxy may have it below a path of its own. */
const HERE = VERIFY.slice(1);

const addressOf = ({ number, code }: Pick<CertificatePageData, 'number' | 'code'>, lang: Language): string =>
  `${HERE}?${new URLSearchParams({ number, code, lang }).toString()}`;

const page = (
  language: Language,
  asked: Pick<CertificatePageData, 'number' | 'code'>,
  content: Html,
): string =>
  wholePage({
    language,
    title: texts[language].title,
    addressIn: (other) => addressOf(asked, other),
    head: html`<link rel="stylesheet" href="${HERE}/style.css" />`,
    content,
  });

function verdictOf({ revokedOn }: ShownCertificate, language: Language): Html {
  const t = texts[language];
  const [mark, words, lead] =
    revokedOn === null ? ['good', t.valid, t.validLead] : ['bad', t.revoked, t.revokedLead];
  return html`<p class="verdict ${mark}"><strong>${words}</strong></p>
    <p>${lead}</p>`;
}

function factsOf(
  certificate: ShownCertificate,
  { language, issuer, asOf, badge }: CertificatePageData,
): Html {
  const [t, say] = [texts[language], speech[language]];
  const { titleId, titleEn, form, outcome, jp, revokedOn } = certificate;
  const facts: readonly (readonly [string, string])[] = [
    [t.number, certificate.number],
    [t.programme, language === 'en' ? (titleEn ?? titleId) : titleId],
    [t.form, say.word(say.terms.form, form)],
    [t.hours, say.number(jp)],
    [t.outcome, say.word(say.terms.outcome, outcome)],
    [t.ended, say.day(certificate.endedOn)],
    [t.issued, say.day(certificate.issuedOn)],
    ...(revokedOn === null ? [] : [[t.revokedOn, say.day(revokedOn)] as const]),
    [t.issuer, `${issuer.office}, ${issuer.government}`],
    [t.asOf, say.moment(asOf)],
  ];
  const rows = facts.map(
    ([label, value]) =>
      html`<tr>
        <th scope="row">${label}</th>
        <td>${value}</td>
      </tr>`,
  );
  return html`<table>
      <tbody>
        ${rows}
      </tbody>
    </table>
    ${badge === undefined ? undefined : html`<p><a href="${badge}">${t.badge}</a></p>`}`;
}

function comparison(
  { contentHash }: ShownCertificate,
  { language, number, code, hash }: CertificatePageData,
) {
  const t = texts[language];
  const shown = hash?.replace(/\s/g, '').toLowerCase();
  return html`<h2>${t.nameTitle}</h2>
    <p>${t.nameLead}</p>
    <p>${t.hash}: <code class="hash">${contentHash}</code></p>
    <form method="get" action="${HERE}">
      <input type="hidden" name="number" value="${number}" />
      <input type="hidden" name="code" value="${code}" />
      <input type="hidden" name="lang" value="${language}" />
      <p class="field">
        <label for="hash">${t.hashLabel}</label><span class="hint" id="hash-hint">${t.hashHint}</span>
        <input
          id="hash"
          name="hash"
          required
          maxlength="200"
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          aria-describedby="hash-hint"
          value="${shown}"
        />
      </p>
      <p><button type="submit">${t.compare}</button></p>
      ${shown ? answerOf(shown, contentHash, language) : undefined}
    </form>`;
}

function answerOf(shown: string, contentHash: string, language: Language): Html {
  const t = texts[language];
  if (shown === contentHash) return html`<p class="verdict good" role="status">${t.same}</p>`;
  const isHash = /^[0-9a-f]{64}$/.test(shown);
  return html`<p class="verdict bad" role="status">${isHash ? t.other : t.malformed}</p>`;
}
