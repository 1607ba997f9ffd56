import { demoTexts } from './demo/demo-texts.js';
import { databaseTexts } from './database/database-texts.js';
import { doctorTexts } from './doctor/doctor-texts.js';
import { accessLogTexts } from './access-log-texts.js';
import { accountsTexts } from './accounts/accounts-texts.js';
import { auditTexts } from './audit-texts.js';
import { badgeTexts } from './badge-texts.js';
import { eventStoreTexts } from './eventstore-texts.js';
import { keysTexts } from './keys-texts.js';
import { paperTexts } from './paper/paper-texts.js';
import { parkedTexts } from './parked-texts.js';
import { policiesTexts } from './policies-texts.js';
import { statusTexts } from './status/status-texts.js';
import { tokenTexts } from './token-texts.js';

/** What a text may be filled with. */
export type Values = Readonly<Record<string, string | number>>;

/** Everything that `jejak` says to a person, in English and Indonesian. `{name}` is filled in. */
const texts = {
  'start.given': {
    en: '{part} {address}  given by {variable}',
    id: '{part} {address}  dari {variable}',
  },
  'start.ready': {
    en: '{part} {address}  ready in {ms} ms',
    id: '{part} {address}  siap dalam {ms} md',
  },
  'start.open': { en: 'Open {url}', id: 'Buka {url}' },
  'start.died': {
    en: '{part} ended ({how}); starting it again in {ms} ms',
    id: '{part} berhenti ({how}); dijalankan lagi dalam {ms} md',
  },
  'start.back': { en: '{part} is back after {ms} ms', id: '{part} pulih setelah {ms} md' },
  'start.again-failed': {
    en: '{part} did not start: {why}; trying again in {ms} ms',
    id: '{part} gagal dijalankan: {why}; dicoba lagi dalam {ms} md',
  },
  'start.stopping': {
    en: 'Stopping (Ctrl-C again to hurry)',
    id: 'Menghentikan (Ctrl-C sekali lagi untuk mempercepat)',
  },
  'start.stopped': { en: '{part} stopped', id: '{part} berhenti' },
  'start.killed': {
    en: '{part} did not stop in time and was killed',
    id: '{part} tidak berhenti tepat waktu dan dimatikan paksa',
  },
  'start.running': {
    en: 'Jejak is already running on {dataDir} ({by}). Stop it first, or set JEJAK_DATA to another folder.',
    id: 'Jejak sudah berjalan pada {dataDir} ({by}). Hentikan dulu, atau arahkan JEJAK_DATA ke folder lain.',
  },
  'start.port-in-use': {
    en: 'Port {port} of {host} is in use by another program. Stop that one, or set JEJAK_PORT to another port (0: any free one).',
    id: 'Porta {port} pada {host} dipakai program lain. Hentikan program itu, atau atur JEJAK_PORT ke porta lain (0: yang mana saja).',
  },
  'start.host-unknown': {
    en: 'JEJAK_HOST {host} is not an address of this machine.',
    id: 'JEJAK_HOST {host} bukan alamat mesin ini.',
  },
  'start.no-sign-in': {
    en: 'JEJAK_ENV=production needs sign-in. Set OIDC_ISSUER (docs/how-to/sign-in-with-keycloak.md).',
    id: 'JEJAK_ENV=production memerlukan proses masuk. Atur OIDC_ISSUER (docs/how-to/sign-in-with-keycloak.md).',
  },
  'start.part-ended': {
    en: '{part} ended before it was ready ({how}). Its log is {log}; it ends with:\n{tail}',
    id: '{part} berhenti sebelum siap ({how}). Catatannya di {log}; baris terakhir:\n{tail}',
  },
  'start.part-slow': {
    en: '{part} is not ready after {seconds} s. Its log is {log}',
    id: '{part} belum siap setelah {seconds} detik. Catatannya di {log}',
  },
  'start.data-not-writable': {
    en: 'The data folder {dataDir} cannot be used ({why}). Set JEJAK_DATA to a folder that you may write.',
    id: 'Folder data {dataDir} tidak dapat dipakai ({why}). Arahkan JEJAK_DATA ke folder yang dapat ditulisi.',
  },
  'system.not-running': {
    en: 'No running Jejak on {dataDir}. Start it (`jejak start`), or set {variable}.',
    id: 'Tidak ada Jejak yang berjalan pada {dataDir}. Jalankan `jejak start`, atau atur {variable}.',
  },
  'view.unknown': {
    en: 'There is no view {view}. Views: {views}',
    id: 'Tidak ada tampilan {view}. Yang ada: {views}',
  },
  'export.done': { en: '{rows} rows of {view} in {file}', id: '{rows} baris {view} di {file}' },
  'export.progress': {
    en: '{view}: {rows} rows, {rate}/s',
    id: '{view}: {rows} baris, {rate}/detik',
  },
  'export.terminal': {
    en: 'XLSX and Parquet are not for terminals. Give --out FILE, or send it to another program.',
    id: 'XLSX dan Parquet tidak untuk layar terminal. Gunakan --out BERKAS, atau alirkan ke program lain.',
  },
  'export.choose': {
    en: 'Say what to export: VIEW, or --kind KIND as CSV or XLSX',
    id: 'Sebutkan yang diekspor: TAMPILAN, atau --kind JENIS sebagai CSV atau XLSX',
  },
  'export.sheet-done': {
    en: 'The sheet of {kind} is in {file}; {leftOut} rows could not be said and are left out',
    id: 'Lembar {kind} ada di {file}; {leftOut} baris tidak dapat ditulis dan ditinggalkan',
  },
  'export.broken-off': {
    en: 'The export broke off ({why}); no file was written. Try again.',
    id: 'Ekspor terputus ({why}); tidak ada berkas yang ditulis. Coba lagi.',
  },
  'export.unwritable': { en: 'Cannot write {file} ({why})', id: 'Tidak dapat menulis {file} ({why})' },
  'engine.progress': {
    en: '{view}: {done} events, {rate}/s, {percent}%, {left} left',
    id: '{view}: {done} peristiwa, {rate}/detik, {percent}%, sisa {left}',
  },
  'rebuild.done': {
    en: '{view} rebuilt from {done} events in {ms} ms',
    id: '{view} dibangun ulang dari {done} peristiwa dalam {ms} md',
  },
  'rebuild.parked': {
    en: '{view} is shown for the first time; events that cannot be applied wait apart ({count} sequences): jejak parked list',
    id: '{view} ditampilkan untuk pertama kali; peristiwa yang tidak dapat diterapkan menunggu terpisah ({count} urutan): jejak parked list',
  },
  'drop-old.done': {
    en: '{view}: replaced generations dropped: {count}',
    id: '{view}: generasi lama yang dihapus: {count}',
  },
  'verify.same': {
    en: '{view} equals a fresh fold of {done} events',
    id: '{view} sama dengan lipatan baru atas {done} peristiwa',
  },
  'verify.differs': {
    en: 'These views differ from the log: {views}. Rebuild them: jejak rebuild VIEW',
    id: 'Tampilan ini berbeda dari log: {views}. Bangun ulang: jejak rebuild VIEW',
  },
  ...databaseTexts,
  ...demoTexts,
  ...doctorTexts,
  ...accessLogTexts,
  ...accountsTexts,
  ...eventStoreTexts,
  ...keysTexts,
  ...paperTexts,
  ...auditTexts,
  ...badgeTexts,
  ...parkedTexts,
  ...policiesTexts,
  ...statusTexts,
  ...tokenTexts,
  'import.file': { en: 'Cannot read {file} ({why})', id: 'Tidak dapat membaca {file} ({why})' },
  'import.mapping': {
    en: 'The mapping {file} is not usable:\n{faults}',
    id: 'Pemetaan {file} tidak dapat dipakai:\n{faults}',
  },
  'import.columns-missing': {
    en: 'The file lacks columns that {file} names: {missing}. It has: {heading}',
    id: 'Berkas tidak memiliki kolom yang disebut {file}: {missing}. Kolomnya: {heading}',
  },
  'import.personal': {
    en: 'Column "{column}" holds a NIP or NIK (line {line}). These reveal birth date and sex and must not become ids: replace them by numbers of your own, and keep the list of both apart.',
    id: 'Kolom "{column}" berisi NIP atau NIK (baris {line}). Nomor itu mengungkap tanggal lahir dan jenis kelamin dan tidak boleh menjadi id: gantilah dengan nomor sendiri, dan simpan daftar padanannya secara terpisah.',
  },
  'import.namespace': {
    en: 'Warning: the mapping has the namespace of an example, which everybody knows; fine for a trial, but make your own (uuidgen) for real data.',
    id: 'Peringatan: pemetaan memakai namespace contoh yang diketahui semua orang; cukup untuk uji coba, tetapi buat sendiri (uuidgen) untuk data nyata.',
  },
  'import.unreachable': {
    en: '{api} does not answer ({why}). What was sent is kept; run the same import again to complete the rest.',
    id: '{api} tidak menjawab ({why}). Yang terkirim sudah tersimpan; jalankan impor yang sama lagi untuk menuntaskan sisanya.',
  },
  'import.progress': {
    en: '{done} of {total} commands, {rate}/s, {left} s left',
    id: '{done} dari {total} perintah, {rate}/detik, sisa {left} detik',
  },
  'import.row': { en: 'line {line}{column}: {code}: {reason}', id: 'baris {line}{column}: {code}: {reason}' },
  'import.more': { en: '… and {n} more, all in {report}', id: '… dan {n} lagi, semuanya di {report}' },
  'import.more-without-report': {
    en: '… and {n} more; give --report FILE to have all of them',
    id: '… dan {n} lagi; gunakan --report FILE untuk mendapatkan semuanya',
  },
  'import.columns': { en: 'Columns not imported: {columns}', id: 'Kolom yang tidak diimpor: {columns}' },
  'import.summary': {
    en: '{read} rows read: {imported} imported, {alreadyThere} already there, {refused} refused',
    id: '{read} baris dibaca: {imported} diimpor, {alreadyThere} sudah ada, {refused} ditolak',
  },
  'import.dry-run': {
    en: '{read} rows read: {good} can be imported as {commands} commands, {refused} refused; nothing was sent',
    id: '{read} baris dibaca: {good} dapat diimpor sebagai {commands} perintah, {refused} ditolak; tidak ada yang dikirim',
  },
  'import.nothing-new': {
    en: 'Nothing new: every row was imported before',
    id: 'Tidak ada yang baru: semua baris sudah diimpor sebelumnya',
  },
  'import.choose': {
    en: 'Say what to import: FILE with --kind KIND or with --mapping FILE; or --undo ID with --reason TEXT; or --list',
    id: 'Sebutkan yang diimpor: BERKAS dengan --kind JENIS atau dengan --mapping BERKAS; atau --undo ID dengan --reason ALASAN; atau --list',
  },
  'import.rows-progress': {
    en: '{done} of {total} rows, {rate}/s, {left} s left',
    id: '{done} dari {total} baris, {rate}/detik, sisa {left} detik',
  },
  'import.difference': {
    en: 'line {line}: {column}: {before} → {after}',
    id: 'baris {line}: {column}: {before} → {after}',
  },
  'import.more-rows': {
    en: '… and more; all of them: GET {api}/imports/{id}/rows?outcome={outcome}',
    id: '… dan lainnya; semuanya: GET {api}/imports/{id}/rows?outcome={outcome}',
  },
  'import.sheet-summary': {
    en: '{rows} rows: {added} added, {changed} changed, {same} there already, {refused} refused',
    id: '{rows} baris: {added} ditambahkan, {changed} diubah, {same} sudah ada, {refused} ditolak',
  },
  'import.sheet-dry-run': {
    en: '{rows} rows: {added} would be added, {changed} changed, {same} are there already, {refused} would be refused; nothing was recorded',
    id: '{rows} baris: {added} akan ditambahkan, {changed} diubah, {same} sudah ada, {refused} akan ditolak; tidak ada yang dicatat',
  },
  'import.undone': {
    en: '{undone} events taken back, {left} left',
    id: '{undone} peristiwa ditarik kembali, {left} dibiarkan',
  },
  'import.listed': {
    en: '{startedAt}  {kind}  {status}  {rows} rows: {added} added, {changed} changed, {same} there already, {refused} refused  {batchId}  file {file}  by {startedBy}',
    id: '{startedAt}  {kind}  {status}  {rows} baris: {added} ditambahkan, {changed} diubah, {same} sudah ada, {refused} ditolak  {batchId}  berkas {file}  oleh {startedBy}',
  },
  'import.none': { en: 'Nothing was imported', id: 'Belum ada impor' },
  'import.failed': {
    en: 'The import broke off ({code}). Send the same file again to go on where it stopped.',
    id: 'Impor terputus ({code}). Kirim berkas yang sama lagi untuk melanjutkan.',
  },
  'import.refused-file': { en: 'The API refused it: {detail}', id: 'API menolaknya: {detail}' },
  'import.id': {
    en: 'Import {id}; to undo it: jejak import --undo {id} --reason TEXT',
    id: 'Impor {id}; untuk membatalkannya: jejak import --undo {id} --reason ALASAN',
  },
  'import.correlation': {
    en: 'Correlation id of this import (audit trail): {id}',
    id: 'Id korelasi impor ini (jejak audit): {id}',
  },
} as const satisfies Record<string, { en: string; id: string }>;

export type TextKey = keyof typeof texts;
export type Language = 'en' | 'id';

/** The language of the person at the terminal: Indonesian where the locale says so, else English. */
export function language(environment: NodeJS.ProcessEnv = process.env): Language {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG;
  return /^id([_.@]|$)/i.test(locale ?? '') ? 'id' : 'en';
}

/** A text in the language of the person at the terminal. */
export function text(key: TextKey, values: Values = {}, spoken: Language = language()): string {
  return fill(texts[key][spoken], values);
}

/** Puts values into `{name}` places. */
export function fill(template: string, values: Values): string {
  return template.replace(/\{([\w-]+)\}/g, (place, name: string) => String(values[name] ?? place));
}
