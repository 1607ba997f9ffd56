/** What `jejak badge` says. */
export const badgeTexts = {
  'badge.valid': {
    en: 'VALID: {achievement}, {jp} JP, no. {number}, from {validFrom}\nIssued by {issuerName} ({issuer})\nSHA-256 of the certificate: {contentHash}',
    id: 'SAH: {achievement}, {jp} JP, nomor {number}, berlaku sejak {validFrom}\nDiterbitkan oleh {issuerName} ({issuer})\nSHA-256 berkas sertifikat: {contentHash}',
  },
  'badge.status-as-of': { en: 'Not revoked as of {statusAsOf}', id: 'Tidak dicabut per {statusAsOf}' },
  'badge.status-unknown': {
    en: 'Whether it was revoked was NOT checked: fetch {statusList} and give it as --status-list.',
    id: 'Pencabutan TIDAK diperiksa: unduh {statusList} dan berikan sebagai --status-list.',
  },
  'badge.malformed': {
    en: 'INVALID: this is no signed badge.',
    id: 'TIDAK SAH: ini bukan lencana yang ditandatangani.',
  },
  'badge.unknown-key': {
    en: 'INVALID: it is signed with a key that is not among those of the issuer, or that was withdrawn.',
    id: 'TIDAK SAH: ditandatangani dengan kunci yang bukan milik penerbit, atau yang sudah ditarik.',
  },
  'badge.other-issuer': {
    en: 'INVALID: it names another issuer than the one whose keys were given.',
    id: 'TIDAK SAH: menyebut penerbit lain daripada pemilik kunci yang diberikan.',
  },
  'badge.altered': {
    en: 'INVALID: it was altered after it was signed.',
    id: 'TIDAK SAH: diubah setelah ditandatangani.',
  },
  'badge.contradictory': {
    en: 'INVALID: what it says contradicts itself.',
    id: 'TIDAK SAH: isinya saling bertentangan.',
  },
  'badge.not-yet': { en: 'INVALID: it does not hold yet.', id: 'TIDAK SAH: belum berlaku.' },
  'badge.wrong-status-list': {
    en: 'NOT DECIDED: the status list is not the one that the badge names, or not signed by its issuer.',
    id: 'BELUM PASTI: daftar status bukan yang disebut lencana, atau tidak ditandatangani penerbitnya.',
  },
  'badge.revoked': {
    en: 'REVOKED: it was issued, and does not stand any more.',
    id: 'DICABUT: pernah diterbitkan, dan tidak berlaku lagi.',
  },
  'badge.unreadable': { en: '{file} cannot be read ({why}).', id: '{file} tidak dapat dibaca ({why}).' },
  'badge.no-issuer-keys': {
    en: '{file} holds no keys. Give what the issuer publishes as /.well-known/did.json or jwks.json.',
    id: '{file} tidak memuat kunci. Berikan yang diumumkan penerbit sebagai /.well-known/did.json atau jwks.json.',
  },
  'badge.rotated': {
    en: 'Badges are signed with key {kid} from now on. Back up {folder} as you do the master keys.',
    id: 'Mulai sekarang lencana ditandatangani dengan kunci {kid}. Cadangkan {folder} seperti kunci induk.',
  },
  'badge.withdrawn': {
    en: 'Key {kid} is published no more. Badges that it signed have to be fetched again.',
    id: 'Kunci {kid} tidak diumumkan lagi. Lencana yang ditandatanganinya harus diambil ulang.',
  },
} as const;
