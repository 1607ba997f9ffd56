/** What `jejak eventstore` says: part of the texts of `texts.ts`. */
export const eventStoreTexts = {
  'eventstore.loopback': {
    en: 'Listens on {host}: only this machine reaches it. --host opens it to others.',
    id: 'Mendengarkan di {host}: hanya mesin ini yang menjangkaunya. --host membukanya bagi yang lain.',
  },
  'eventstore.open-to-all': {
    en: 'Warning: {host} is reachable by others, and whoever reaches it may read and write everything. Give --tls-cert, --tls-key and JEJAK_EVENTSTORE_USER and _PASSWORD.',
    id: 'Peringatan: {host} dapat dijangkau pihak lain, dan siapa pun yang menjangkaunya dapat membaca dan menulis semuanya. Berikan --tls-cert, --tls-key serta JEJAK_EVENTSTORE_USER dan _PASSWORD.',
  },
  'eventstore.tls-both': {
    en: '--tls-cert and --tls-key go together. Give both or none.',
    id: '--tls-cert dan --tls-key harus diberikan bersama. Berikan keduanya atau tidak sama sekali.',
  },
  'eventstore.tls-file': { en: 'Cannot read {file} ({why})', id: 'Tidak dapat membaca {file} ({why})' },
  'eventstore.credentials': {
    en: 'JEJAK_EVENTSTORE_USER (without a colon) and JEJAK_EVENTSTORE_PASSWORD go together, and with --tls-cert and --tls-key: clients send no password over an open connection. JEJAK_EVENTSTORE_ADMIN_USER and JEJAK_EVENTSTORE_ADMIN_PASSWORD are another account beside it.',
    id: 'JEJAK_EVENTSTORE_USER (tanpa titik dua) dan JEJAK_EVENTSTORE_PASSWORD harus diberikan bersama, dan dengan --tls-cert serta --tls-key: klien tidak mengirim kata sandi melalui koneksi terbuka. JEJAK_EVENTSTORE_ADMIN_USER dan JEJAK_EVENTSTORE_ADMIN_PASSWORD adalah akun lain di sampingnya.',
  },
  'eventstore.verify-progress': {
    en: '{percent} % checked, {left} s left',
    id: '{percent} % diperiksa, sisa {left} detik',
  },
  'eventstore.backup-progress': {
    en: '{percent} % copied, {left} s left',
    id: '{percent} % disalin, sisa {left} detik',
  },
  'eventstore.whole': {
    en: '{folder} is whole: {events} events in {streams} streams, next position {nextPosition}',
    id: '{folder} utuh: {events} peristiwa dalam {streams} aliran, posisi berikutnya {nextPosition}',
  },
  'eventstore.more-faults': { en: '… and {n} more', id: '… dan {n} lagi' },
  'eventstore.damaged': {
    en: '{folder} is damaged: {n} faults. Stop what writes to it, keep the folder, and restore a backup that `jejak eventstore verify` finds whole.',
    id: '{folder} rusak: {n} kesalahan. Hentikan yang menulis ke sana, simpan foldernya, dan pulihkan cadangan yang dinyatakan utuh oleh `jejak eventstore verify`.',
  },
  'eventstore.damaged-index': {
    en: 'The log in {folder} is whole, its index is not ({n} faults). Stop the event store, delete the folder "index" in it and start it: the index is made anew.',
    id: 'Log dalam {folder} utuh, tetapi indeksnya tidak ({n} kesalahan). Hentikan penyimpan peristiwa, hapus folder "index" di dalamnya, lalu jalankan: indeks dibuat ulang.',
  },
  'eventstore.backed-up': {
    en: '{folder} copied to {to}: {size} MB of log in {ms} ms. Check it: jejak eventstore verify {to}',
    id: '{folder} disalin ke {to}: {size} MB log dalam {ms} md. Periksa: jejak eventstore verify {to}',
  },
  'eventstore.no-data': {
    en: '{folder} holds no event log. Give the folder of one, e.g. the one that --data names.',
    id: '{folder} tidak memuat log peristiwa. Berikan foldernya, misalnya yang disebut --data.',
  },
  'eventstore.unfinished': {
    en: '{folder} holds a backup that did not end. Delete it and make the backup again.',
    id: '{folder} memuat cadangan yang tidak selesai. Hapus folder itu dan buat cadangan lagi.',
  },
  'eventstore.format': {
    en: '{folder} was written by another version of the program. Use that one. ({why})',
    id: '{folder} ditulis oleh versi program yang lain. Gunakan versi itu. ({why})',
  },
  'eventstore.target-not-empty': {
    en: '{to} is not empty. Give a folder that is empty or not there.',
    id: '{to} tidak kosong. Berikan folder yang kosong atau belum ada.',
  },
  'eventstore.backup-failed': {
    en: 'No backup was made in {to}. See that the disk has room and the folder may be written, then try again. ({why})',
    id: 'Cadangan di {to} gagal dibuat. Pastikan ruang disk cukup dan folder dapat ditulisi, lalu coba lagi. ({why})',
  },
  'eventstore.corrupt': {
    en: '{folder} is damaged. See what of it is whole: jejak eventstore verify {folder} ({why})',
    id: '{folder} rusak. Lihat bagian yang utuh: jejak eventstore verify {folder} ({why})',
  },
  'copy.comparing': {
    en: '{percent} % of the source passed, comparing what the target has: {events} events, {rate}/s, at most {left} s left',
    id: '{percent} % sumber dilewati, membandingkan isi tujuan: {events} peristiwa, {rate}/detik, sisa paling lama {left} detik',
  },
  'copy.copying': {
    en: '{percent} % copied: {events} events, {rate}/s, {left} s left',
    id: '{percent} % disalin: {events} peristiwa, {rate}/detik, sisa {left} detik',
  },
  'copy.proving': {
    en: '{percent} % proved: {events} events, {rate}/s, {left} s left',
    id: '{percent} % dibuktikan: {events} peristiwa, {rate}/detik, sisa {left} detik',
  },
  'copy.done': {
    en: '{written} events written, {present} were there; {metadata} streams got other metadata ({ms} ms)',
    id: '{written} peristiwa ditulis, {present} sudah ada; {metadata} aliran mendapat metadata lain ({ms} md)',
  },
  'copy.source': {
    en: 'source  {events} events  SHA-256 {sha256}',
    id: 'sumber  {events} peristiwa  SHA-256 {sha256}',
  },
  'copy.target': {
    en: 'target  {events} events  SHA-256 {sha256}',
    id: 'tujuan  {events} peristiwa  SHA-256 {sha256}',
  },
  'copy.same': {
    en: 'Both logs hold the same events in the same order.',
    id: 'Kedua log memuat peristiwa yang sama dalam urutan yang sama.',
  },
  'copy.differs': {
    en: 'The logs part at event {event}: the source has {source}, the target {target}. If the source has grown, copy again; else copy into an empty server.',
    id: 'Kedua log berpisah pada peristiwa ke-{event}: sumber memuat {source}, tujuan {target}. Jika sumber bertambah, salin lagi; jika tidak, salin ke server yang kosong.',
  },
  'copy.differs-metadata': {
    en: 'The events are the same, but stream {stream} has other metadata, so other events of it can be read. Stop what writes, and copy again.',
    id: 'Peristiwanya sama, tetapi metadata aliran {stream} berbeda, sehingga yang terbaca berbeda. Hentikan semua yang menulis, lalu salin lagi.',
  },
  'copy.moved': {
    en: '{n} checkpoints moved to the target. Start Jejak with EVENTSTORE_URL set to it.',
    id: '{n} titik periksa dipindahkan ke tujuan. Jalankan Jejak dengan EVENTSTORE_URL yang menunjuk ke sana.',
  },
  'copy.already-moved': {
    en: 'The checkpoints had been moved to the target before; nothing was changed.',
    id: 'Titik periksa sudah dipindahkan ke tujuan sebelumnya; tidak ada yang diubah.',
  },
  'copy.rebuilt': {
    en: 'These views show positions; the projector builds them anew beside the old ones: {views}',
    id: 'Tampilan ini memuat posisi; projector membangunnya ulang di samping yang lama: {views}',
  },
  'copy.stopped': {
    en: 'Stopped. What was copied stays; run the same command again to go on.',
    id: 'Dihentikan. Yang sudah disalin tetap ada; jalankan perintah yang sama lagi untuk melanjutkan.',
  },
  'copy.url-missing': {
    en: 'Give the connection strings of source and target: jejak eventstore copy FROM_URL TO_URL, or JEJAK_COPY_FROM and JEJAK_COPY_TO.',
    id: 'Berikan alamat sumber dan tujuan: jejak eventstore copy FROM_URL TO_URL, atau JEJAK_COPY_FROM dan JEJAK_COPY_TO.',
  },
  'copy.same-url': {
    en: 'Source and target are the same server.',
    id: 'Sumber dan tujuan adalah server yang sama.',
  },
  'copy.url': {
    en: '{url} is no address of an event store ({why}). It looks like esdb://127.0.0.1:2113?tls=false',
    id: '{url} bukan alamat penyimpan peristiwa ({why}). Bentuknya seperti esdb://127.0.0.1:2113?tls=false',
  },
  'copy.unreachable': {
    en: '{url} cannot be used ({why}). What was copied stays; when it can, run the same command again to go on.',
    id: '{url} tidak dapat dipakai ({why}). Yang sudah disalin tetap ada; setelah dapat dipakai, jalankan perintah yang sama lagi untuk melanjutkan.',
  },
  'copy.parts': {
    en: 'The target holds {target} where the source has {source}: it is not a copy of this log. Nothing was written. Give a server without events, or one that an earlier copy of this log went to.',
    id: 'Tujuan memuat {target} di tempat sumber memuat {source}: itu bukan salinan log ini. Tidak ada yang ditulis. Berikan server tanpa peristiwa, atau yang pernah menerima salinan log ini.',
  },
  'copy.target-ahead': {
    en: 'The target holds all of the source, and then {event}: somebody writes to it already, or source and target are exchanged. Nothing was written.',
    id: 'Tujuan memuat seluruh isi sumber, lalu {event}: sudah ada yang menulis ke sana, atau sumber dan tujuan tertukar. Tidak ada yang ditulis.',
  },
  'copy.revision': {
    en: 'The target does not take {event} at its revision ({why}): either somebody else writes to the target, or the source has lost earlier events of the stream (scavenged), and then its revisions cannot be kept.',
    id: 'Tujuan tidak menerima {event} pada revisinya ({why}): ada pihak lain yang menulis ke tujuan, atau sumber sudah kehilangan peristiwa awal aliran itu (scavenge), sehingga revisinya tidak dapat dipertahankan.',
  },
  'copy.refused': {
    en: 'The target refuses {event} ({why}). See what it allows (size of an append, rights of the account), then run the same command again.',
    id: 'Tujuan menolak {event} ({why}). Periksa yang diizinkannya (ukuran penulisan, hak akun), lalu jalankan perintah yang sama lagi.',
  },
  'copy.order': {
    en: 'The target wrote appends in another order than it got them (position {position}). Copy into an empty server, with --in-flight 1.',
    id: 'Tujuan menulis dalam urutan lain daripada yang diterimanya (posisi {position}). Salin ke server yang kosong, dengan --in-flight 1.',
  },
} as const satisfies Record<string, { en: string; id: string }>;
