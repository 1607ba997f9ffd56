import type { Role } from '@jejak/domain';
import { trialAccounts } from '@jejak/sign-in';

export type Language = 'id' | 'en';

const TEXTS = {
  id: {
    title: 'Masuk – uji coba',
    choose:
      'Pilih sebagai siapa Anda mencoba Jejak. Tidak ada kata sandi: ini hanya untuk uji coba pada mesin ini.',
    city: 'seluruh kota',
  },
  en: {
    title: 'Sign in – trial',
    choose: 'Choose as whom you try Jejak. There is no password: this is for trials on this machine only.',
    city: 'whole city',
  },
};

/** Indonesian names of the roles. */
const PERAN: Readonly<Record<Role, string>> = {
  employee: 'Pegawai ASN',
  mentor: 'Mentor',
  facilitator: 'Fasilitator',
  assessor: 'Asesor',
  'unit-head': 'Kepala unit kerja',
  'programme-officer': 'Pengelola program',
  'hr-planner': 'Perencana SDM',
  analyst: 'Analis',
  'learning-platform': 'Platform pembelajaran',
  'compliance-reviewer': 'Pemeriksa kepatuhan',
  'data-protection-officer': 'Petugas pelindungan data',
  'access-administrator': 'Administrator akses',
  operator: 'Operator',
};

/** The page on which an account is chosen. It works without scripts and loads nothing. */
export function signInPage(language: Language): string {
  const texts = TEXTS[language];
  const title = (role: Role) => (language === 'id' ? PERAN[role] : role);
  const buttons = trialAccounts.map(
    ({ name, roles, unit }) =>
      `<button name="account" value="${name}"><b>${roles.map(title).join(', ')}</b> ${unit?.name ?? texts.city}</button>`,
  );
  return page(language, texts.title, `<p>${texts.choose}</p><form method="post">${buttons.join('')}</form>`);
}

/** Says in both languages that signing in failed. */
export function errorPage(why: string): string {
  return page('en', 'Gagal masuk · Sign-in failed', `<p>${escape(why)}</p>`);
}

function page(language: Language, title: string, body: string): string {
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width"><style>
body{font:16px system-ui;max-width:40rem;margin:2rem auto;padding:0 1rem}
button{display:block;width:100%;margin:.3rem 0;padding:.6rem;font:inherit;text-align:left}
</style><h1>${title}</h1>${body}</html>`;
}

const escape = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
