/** Problems of the edge: how something was asked, or a server that does not answer. Domain refusals have their own. */
export const problems = {
  'INPUT.INVALID': { status: 400, id: 'Isi permintaan tidak sesuai. Perbaiki yang disebut dalam `errors`.', en: 'The body is not as described. Mend what `errors` names.' },
  'INPUT.NOT_JSON': { status: 400, id: 'Isi permintaan bukan JSON yang benar.', en: 'The body is not well-formed JSON.' },
  'INPUT.TEXT': { status: 400, id: 'Teks memuat karakter NUL atau surrogate tunggal. Hapus karakter itu.', en: 'A text holds a NUL or a lone surrogate. Remove it.' },
  'INPUT.TOO_DEEP': { status: 400, id: 'Struktur JSON terlalu dalam (paling banyak 16 tingkat).', en: 'The JSON is nested too deeply (at most 16 levels).' },
  'INPUT.TOO_LARGE': { status: 413, id: 'Isi permintaan lebih dari 256 KiB, atau 32 KiB pada formulir publik. Bagi menjadi beberapa permintaan.', en: 'The body is larger than 256 KiB, or 32 KiB of a public form. Send it in parts.' },
  'INPUT.TOO_COMPLEX': { status: 400, id: 'Isi permintaan terlalu besar: paling banyak 20.000 nilai, 5.000 baris dalam satu daftar, 100 nama dalam satu objek, 20.000 karakter dalam satu teks.', en: 'The body has too many parts: at most 20,000 values, 5,000 items in a list, 100 names in an object, 20,000 characters in a text.' },
  'INPUT.DUPLICATE_KEY': { status: 400, id: 'Satu nama muncul dua kali dalam satu objek JSON. Sisakan satu.', en: 'A name occurs twice in one JSON object. Keep one.' },
  'INPUT.NUMBER': { status: 400, id: 'Sebuah bilangan terlalu besar atau terlalu panjang untuk disimpan dengan tepat.', en: 'A number is too large, too small or too long to be kept exactly.' },
  'INPUT.MEDIA_TYPE': { status: 415, id: 'Kirim sebagai application/json dalam UTF-8, tanpa kompresi.', en: 'Send it as application/json in UTF-8, not compressed.' },
  'HEADER.INVALID': { status: 400, id: 'Sebuah header tidak sesuai. Perbaiki yang disebut dalam `errors`.', en: 'A header is not as described. Mend what `errors` names.' },
  'HEADER.TOO_LARGE': { status: 431, id: 'Header terlalu banyak atau terlalu panjang (paling banyak 100 baris, 16 KiB).', en: 'There are too many headers, or they are too long (at most 100 lines, 16 KiB).' },
  'REQUEST.MALFORMED': { status: 400, id: 'Permintaan bukan HTTP yang benar.', en: 'The request is not well-formed HTTP.' },
  'REQUEST.TIMEOUT': { status: 408, id: 'Permintaan tidak tiba seluruhnya pada waktunya. Kirim lagi.', en: 'The request did not arrive whole in time. Send it again.' },
  'RATE.LIMITED': { status: 429, id: 'Terlalu banyak permintaan. Tunggu selama Retry-After detik, lalu kirim lagi.', en: 'Too many requests. Wait as many seconds as Retry-After says, then send it again.' },
  'QUERY.INVALID': { status: 400, id: 'Parameter alamat tidak sesuai. Perbaiki yang disebut dalam `errors`.', en: 'A parameter of the address is not as described. Mend what `errors` names.' },
  'CURSOR.INVALID': { status: 400, id: 'Kursor tidak dikenal. Mulai lagi dari halaman pertama.', en: 'The cursor is not one of ours. Begin again with the first page.' },
  'HOST.UNKNOWN': {
    status: 421,
    id: 'API ini hanya melayani mesin ini. Panggil sebagai localhost atau 127.0.0.1.',
    en: 'This API serves this machine only. Call it as localhost or 127.0.0.1.',
  },
  'ROUTE.UNKNOWN': { status: 404, id: 'Alamat ini tidak ada. Lihat /docs.', en: 'There is no such address. See /docs.' },
  'ROUTE.LOCAL_ONLY': { status: 403, id: 'Alamat ini hanya menjawab dari mesin ini.', en: 'This address answers this machine only.' },
  'SIGNIN.MISSING': { status: 401, id: 'Masuk dulu: kirim token akses sebagai `Authorization: Bearer …`.', en: 'Sign in first: send an access token as `Authorization: Bearer …`.' },
  'SIGNIN.MALFORMED': { status: 400, id: 'Kirim satu token dalam satu header Authorization, dan jangan pernah dalam alamat.', en: 'Send one token in one Authorization header, and never in the address.' },
  'SIGNIN.INVALID': { status: 401, id: 'Token ini tidak diterbitkan untuk API ini. Masuk lagi.', en: 'This token was not issued for this API. Sign in again.' },
  'SIGNIN.EXPIRED': { status: 401, id: 'Token ini sudah kedaluwarsa. Masuk lagi.', en: 'This token has expired. Sign in again.' },
  'SIGNIN.NOT_YET': { status: 401, id: 'Token ini belum berlaku. Periksa jam penerbit dan jam mesin ini, lalu masuk lagi.', en: 'This token does not hold yet. Check the clocks of issuer and API, then sign in again.' },
  'SIGNIN.ISSUER_UNAVAILABLE': { status: 503, id: 'Penerbit token tidak menjawab, sehingga token tidak dapat diperiksa. Coba lagi.', en: 'The issuer does not answer, so that the token cannot be checked. Try again.' },
  'TICKET.UNKNOWN': { status: 404, id: 'Tiket ini tidak dikenal. Periksa penulisannya: 32 angka dan huruf a sampai f.', en: 'There is no such ticket. Check how it is written: 32 digits and letters from a to f.' },
  'VIEW.NOT_FOUND': { status: 404, id: 'Tidak ada data untuk id ini dalam tampilan.', en: 'The view holds nothing under this id.' },
  'COMMAND.IF_MATCH_REQUIRED': { status: 428, id: 'Sertakan If-Match dengan ETag yang terakhir dibaca, atau * bila perubahan berlaku untuk keadaan apa pun.', en: 'Send If-Match with the ETag that you read last, or * if you mean it whatever has changed since.' },
  'COMMAND.STALE': { status: 412, id: 'Data sudah berubah sejak dibaca. Baca lagi, lalu putuskan.', en: 'It has changed since you read it. Read it again and decide anew.' },
  'COMMAND.CONTENDED': { status: 409, id: 'Banyak perubahan pada saat yang sama. Coba lagi.', en: 'Many changes came at the same moment. Try again.' },
  'COMMAND.KEY_REUSED': { status: 422, id: 'Idempotency-Key ini sudah dipakai untuk perintah lain. Pakai kunci baru.', en: 'This Idempotency-Key stands for another command. Use a new key.' },
  'COMMAND.OCCURRED_IN_FUTURE': { status: 400, id: 'Jejak-Occurred-At ada di masa depan.', en: 'Jejak-Occurred-At lies in the future.' },
  'COMMAND.TOO_LARGE': { status: 413, id: 'Perintah menghasilkan fakta yang terlalu besar. Bagi menjadi beberapa perintah.', en: 'The command leads to a fact that is too large. Send it in parts.' },
  'ACCESS.NO_ACCOUNT': { status: 403, id: 'Anda sudah masuk, tetapi login ini belum mempunyai akun. Minta pengelola akses membukakannya.', en: 'You are signed in, but this login has no account. Ask an access administrator to open one.' },
  'ACCESS.NO_ROLE': { status: 403, id: 'Tidak satu pun peran Anda saat ini mengizinkan hal ini. Minta pengelola akses bila peran itu memang tugas Anda.', en: 'None of the roles that you hold now permits this. Ask an access administrator if it is your duty.' },
  'ACCESS.SUBJECT_UNKNOWN': { status: 403, id: 'Tidak disebutkan siapa yang bersangkutan, sehingga tidak dapat diizinkan. Sertakan id-nya.', en: 'It is not told whom this is about, so it cannot be permitted. Give the id.' },
  'ACCESS.NOT_SELF': { status: 403, id: 'Peran Anda hanya berlaku untuk data Anda sendiri.', en: 'Your role holds for your own record only.' },
  'ACCESS.NOT_OWN_SESSION': { status: 403, id: 'Peran Anda hanya berlaku untuk orang yang Anda dampingi dan program yang Anda ajar.', en: 'Your role holds for those whom you mentor and the programmes in which you teach.' },
  'ACCESS.NOT_ASSESSED': { status: 403, id: 'Peran Anda hanya berlaku untuk orang yang pernah Anda nilai.', en: 'Your role holds for those whom you have assessed.' },
  'ACCESS.OUTSIDE_UNIT': { status: 403, id: 'Hal ini di luar unit kerja yang menjadi lingkup peran Anda.', en: 'This is outside the unit for which you hold the role.' },
  'ACCESS.OWN': { status: 403, id: 'Hal ini menyangkut diri Anda sendiri. Mintalah orang lain yang berwenang.', en: 'This is about yourself. Somebody else who may do it has to.' },
  'ACCESS.BEFORE_GRANT': { status: 403, id: 'Anda meminta keadaan sebelum Anda memegang peran ini. Minta mulai dari awal masa peran.', en: 'You ask for what was known before you held the role. Ask from its beginning on.' },
  'ACCESS.PURPOSE_NOT_ALLOWED': { status: 403, id: 'Tujuan dalam Jejak-Purpose bukan tujuan peran Anda; lihat docs/reference/access.md.', en: 'The purpose in Jejak-Purpose is not one of your role; see docs/reference/access.md.' },
  'ACCESS.REASON_REQUIRED': { status: 403, id: 'Hal ini memerlukan alasan tertulis. Sertakan `reason`.', en: 'This needs a written reason. Give `reason`.' },
  'ACCESS.PURPOSE_REQUIRED': { status: 403, id: 'Sebutkan alasan melihat data pribadi ini dalam header Jejak-Purpose; lihat /docs untuk daftarnya.', en: 'Say in the header Jejak-Purpose why you look at these personal data; /docs has the list.' },
  'ACCESS_LOG.UNAVAILABLE': { status: 503, id: 'Akses ini tidak dapat dicatat sekarang, jadi tidak ada yang ditampilkan. Coba lagi.', en: 'This access cannot be recorded now, so nothing is shown. Try again.' },
  'PERSONAL.ERASED': { status: 409, id: 'Data pribadi orang ini sudah dihapus. Tidak ada lagi data pribadi yang dapat dicatat tentangnya.', en: 'The personal data of this person were erased. Nothing personal can be recorded about them any more.' },
  'PERSONAL.UNAVAILABLE': { status: 503, id: 'Kunci data pribadi tidak dapat diambil. Coba lagi dengan Idempotency-Key yang sama.', en: 'The keys of personal data cannot be had. Try again with the same Idempotency-Key.' },
  'LOG.UNAVAILABLE': { status: 503, id: 'Log peristiwa tidak menjawab. Coba lagi dengan Idempotency-Key yang sama.', en: 'The event log does not answer. Try again with the same Idempotency-Key.' },
  'VIEW.UNAVAILABLE': { status: 503, id: 'Basis data tampilan tidak menjawab. Perintah tetap diterima; coba baca lagi nanti.', en: 'The database of the views does not answer. Commands are still accepted; read again later.' },
  'VIEW.BEHIND': { status: 503, id: 'Tampilan belum sampai pada Jejak-Min-Position. Coba lagi.', en: 'The view has not reached Jejak-Min-Position yet. Try again.' },
  'VIEW.NOT_BUILT': { status: 503, id: 'Tampilan ini belum dibangun dalam versi program ini. Coba lagi setelah selesai dibangun.', en: 'The view is not built in the version of this program yet. Try again once it is.' },
  'VIEW.UNKNOWN': { status: 404, id: 'Tidak ada tampilan dengan nama ini. Lihat docs/reference/data-dictionary.md.', en: 'There is no view of this name. See docs/reference/data-dictionary.md.' },
  'EXPORT.BUSY': { status: 503, id: 'Sudah ada ekspor lain yang berjalan. Coba lagi setelah selesai.', en: 'Other exports are being written. Ask again when they are done.' },
  'REBUILD.UNKNOWN': { status: 404, id: 'Tidak ada pembangunan ulang dengan id ini.', en: 'There is no rebuild with this id.' },
  'REBUILD.BUSY': { status: 409, id: 'Salah satu tampilan sedang atau akan dibangun ulang. Tunggu, atau batalkan itu.', en: 'One of the views is being rebuilt or waits for it. Wait, or cancel that.' },
  'REBUILD.ENDED': { status: 409, id: 'Pembangunan ulang ini sudah berakhir. Tidak ada yang dibatalkan.', en: 'This rebuild has ended. Nothing was cancelled.' },
  'IMPORT.MEDIA_TYPE': { status: 415, id: 'Kirim berkasnya sebagai isi permintaan, dengan Content-Type text/csv atau application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.', en: 'Send the file as the body, with the Content-Type text/csv or application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.' },
  'IMPORT.TOO_LARGE': { status: 413, id: 'Berkas lebih dari 64 MiB. Bagi menjadi beberapa berkas.', en: 'The file is larger than 64 MiB. Split it into several files.' },
  'IMPORT.UNREADABLE': { status: 422, id: 'Berkas ini tidak dapat dibaca sebagai lembar jenis ini; tidak ada yang dicatat. Perbaiki yang disebut dalam `errors`.', en: 'The file cannot be read as a sheet of this kind; nothing was recorded. Mend what `errors` names.' },
  'IMPORT.KIND_UNKNOWN': { status: 404, id: 'Tidak ada jenis lembar dengan nama ini. Lihat /docs untuk daftarnya.', en: 'There is no kind of sheet of this name. See /docs for the list.' },
  'INTERNAL': { status: 500, id: 'Terjadi kesalahan pada sistem. Laporkan dengan `instance`.', en: 'Something went wrong on our side. Report it with the `instance`.' },
} as const satisfies Record<string, { status: number; id: string; en: string }>; // prettier-ignore

export type ProblemCode = keyof typeof problems;

/** One thing that is wrong with what was sent. */
export interface FieldError {
  readonly field: string;
  readonly message: string;
}

/** A refusal by the edge; the filter makes it an RFC 9457 problem document. */
export class Problem extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly more: {
      readonly errors?: readonly FieldError[];
      /** Seconds after which it is worth another try. */
      readonly retryAfterS?: number;
      readonly cause?: unknown;
    } = {},
  ) {
    super(code, { cause: more.cause });
  }
}
