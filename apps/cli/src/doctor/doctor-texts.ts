/** What `jejak doctor` says: for each code what it means and what to do. `docs/how-to/production-rights.md` has the SQL. */
export const doctorTexts = {
  'doctor.good': {
    en: 'Nothing is too wide: each account may do what it needs, and no more',
    id: 'Tidak ada yang terlalu luas: setiap akun hanya boleh melakukan yang diperlukannya',
  },
  'doctor.summary': {
    en: '{faults} faults, {notes} notes. What to run: docs/how-to/production-rights.md',
    id: '{faults} kesalahan, {notes} catatan. Yang perlu dijalankan: docs/how-to/production-rights.md',
  },
  'doctor.EVENTSTORE.UNREACHABLE': {
    en: 'The event store {address} does not answer ({why}). Start it, or mend EVENTSTORE_URL, its certificate or its account.',
    id: 'Penyimpan peristiwa {address} tidak menjawab ({why}). Jalankan, atau perbaiki EVENTSTORE_URL, sertifikat, atau akunnya.',
  },
  'doctor.EVENTSTORE.NO_TLS': {
    en: 'What goes to {address} can be read and changed on its way. Give the server a certificate and remove tls=false.',
    id: 'Data ke {address} dapat dibaca dan diubah di perjalanan. Pasang sertifikat pada server dan hapus tls=false.',
  },
  'doctor.EVENTSTORE.NO_TLS_LOCAL': {
    en: '{address} asks for no account: everybody who can sign in to this machine may append. Fine for a trial; otherwise secure it.',
    id: '{address} tidak meminta akun: siapa pun yang dapat masuk ke mesin ini dapat menambah peristiwa. Cukup untuk uji coba; selebihnya amankan.',
  },
  'doctor.EVENTSTORE.ANY_CERTIFICATE': {
    en: 'tlsVerifyCert=false: whoever stands between may pose as {address}. Remove it, and name the authority by tlsCAFile.',
    id: 'tlsVerifyCert=false: siapa pun di antaranya dapat menyamar sebagai {address}. Hapus, dan sebutkan otoritas dengan tlsCAFile.',
  },
  'doctor.EVENTSTORE.CANNOT_READ_ALL': {
    en: 'The account may not read $all, so no view can be built. Let an administrator give it $r on $all.',
    id: 'Akun tidak boleh membaca $all, sehingga tampilan tidak dapat dibangun. Minta administrator memberinya $r pada $all.',
  },
  'doctor.EVENTSTORE.CANNOT_APPEND': {
    en: 'The account cannot append ({why}), so no command can be recorded. Give it $w in the default ACL.',
    id: 'Akun tidak dapat menambah peristiwa ({why}), sehingga perintah tidak dapat dicatat. Beri $w pada ACL bawaan.',
  },
  'doctor.EVENTSTORE.MAY_REMOVE': {
    en: 'The account may {what}: it could remove or hide facts. Set the default ACL so that only administrators may; embedded: --append-only.',
    id: 'Akun boleh {what}: akun dapat menghapus atau menyembunyikan fakta. Atur ACL bawaan agar hanya administrator yang boleh; tertanam: --append-only.',
  },
  'doctor.EVENTSTORE.MAY_CHANGE_ACCESS': {
    en: 'The account may change who may do what. It is an administrator: use one that is in no group.',
    id: 'Akun boleh mengubah hak akses. Akun ini administrator: pakai akun tanpa grup.',
  },
  'doctor.EVENTSTORE.UNKNOWN': {
    en: 'Whether the account may {what} is not known ({why}). Ask again.',
    id: 'Belum diketahui apakah akun boleh {what} ({why}). Coba lagi.',
  },
  'doctor.EVENTSTORE.CLOCK': {
    en: 'The clock of the event store is {seconds} s from that of the application, by the newest event. Set both by NTP.',
    id: 'Jam penyimpan peristiwa berbeda {seconds} detik dari jam aplikasi, menurut peristiwa terbaru. Setel keduanya dengan NTP.',
  },
  'doctor.POSTGRES.UNREACHABLE': {
    en: 'The database {address} does not answer ({why}). Start it, or mend DATABASE_URL.',
    id: 'Basis data {address} tidak menjawab ({why}). Jalankan, atau perbaiki DATABASE_URL.',
  },
  'doctor.POSTGRES.TOO_OLD': {
    en: 'PostgreSQL {version} is too old: 15 or later is needed.',
    id: 'PostgreSQL {version} terlalu lama: diperlukan versi 15 atau lebih baru.',
  },
  'doctor.POSTGRES.NO_TLS': {
    en: 'What goes to {address} can be read on its way. Turn ssl on, and add sslmode=verify-full to the address.',
    id: 'Data ke {address} dapat dibaca di perjalanan. Nyalakan ssl, dan tambahkan sslmode=verify-full pada alamat.',
  },
  'doctor.POSTGRES.SUPERUSER': {
    en: '{account} is a superuser: it may do everything, and sees every row. Give each process an account of its own.',
    id: '{account} adalah superuser: boleh melakukan segalanya dan melihat semua baris. Beri setiap proses akunnya sendiri.',
  },
  'doctor.POSTGRES.ATTRIBUTES': {
    en: '{account} has {what}, which Jejak does not need. Take it away: ALTER ROLE.',
    id: '{account} memiliki {what} yang tidak diperlukan Jejak. Cabut: ALTER ROLE.',
  },
  'doctor.POSTGRES.ROLE_BYPASSES': {
    en: 'Role {role} is a superuser or has BYPASSRLS: no row is filtered for it. ALTER ROLE {role} NOSUPERUSER NOBYPASSRLS.',
    id: 'Peran {role} adalah superuser atau memiliki BYPASSRLS: baris tidak disaring. ALTER ROLE {role} NOSUPERUSER NOBYPASSRLS.',
  },
  'doctor.POSTGRES.ONE_ACCOUNT': {
    en: 'There is no {missing}: one account reads, writes and owns everything, and no row is filtered. Make the accounts.',
    id: 'Tidak ada {missing}: satu akun membaca, menulis, dan memiliki segalanya, dan baris tidak disaring. Buat akun-akun itu.',
  },
  'doctor.POSTGRES.NO_ANALYST': {
    en: 'There is no role analyst: nobody can be let read the views alone. CREATE ROLE analyst NOLOGIN, then start the projector again.',
    id: 'Tidak ada peran analyst: tidak ada yang dapat diberi hak membaca tampilan saja. CREATE ROLE analyst NOLOGIN, lalu jalankan projector lagi.',
  },
  'doctor.POSTGRES.API_WRITES': {
    en: '{role} may write {what}. It only has to ask for rebuilds and retries. REVOKE it.',
    id: '{role} boleh menulis {what}. Akun ini hanya perlu meminta pembangunan ulang dan percobaan ulang. REVOKE.',
  },
  'doctor.POSTGRES.API_MAKES': {
    en: '{role} may make things in {what}. REVOKE CREATE.',
    id: '{role} boleh membuat objek di {what}. REVOKE CREATE.',
  },
  'doctor.POSTGRES.API_IN_GROUP': {
    en: '{role} is a member of {what}, and may do what they may. REVOKE the membership.',
    id: '{role} adalah anggota {what} dan boleh melakukan yang mereka boleh. REVOKE keanggotaannya.',
  },
  'doctor.POSTGRES.READS_TABLES': {
    en: '{role} may read tables past the views: {what}. REVOKE it.',
    id: '{role} boleh membaca tabel di luar tampilan: {what}. REVOKE.',
  },
  'doctor.POSTGRES.NO_ROW_SECURITY': {
    en: 'The rows of {what} are filtered for nobody. Start the projector, or rebuild the view.',
    id: 'Baris pada {what} tidak disaring untuk siapa pun. Jalankan projector, atau bangun ulang tampilannya.',
  },
  'doctor.POSTGRES.VIEWS_BYPASS': {
    en: 'Who reads {what} sees every row, as the owner of the view owns the table or is a superuser. Give schema reporting to {owner}, then start the projector again.',
    id: 'Pembaca {what} melihat semua baris, karena pemilik tampilan memiliki tabelnya atau superuser. Serahkan skema reporting kepada {owner}, lalu jalankan projector lagi.',
  },
  'doctor.POSTGRES.SECURITY_DEFINER': {
    en: 'These functions run with the rights of their owner: {what}. Jejak has none such; find out who made them.',
    id: 'Fungsi ini berjalan dengan hak pemiliknya: {what}. Jejak tidak punya fungsi demikian; cari tahu pembuatnya.',
  },
  'doctor.POSTGRES.CLOCK': {
    en: 'The clock of PostgreSQL is {seconds} s from that of this machine. Set both by NTP.',
    id: 'Jam PostgreSQL berbeda {seconds} detik dari jam mesin ini. Setel keduanya dengan NTP.',
  },
  'doctor.KEYS.UNREACHABLE': {
    en: 'The key database {address} does not answer ({why}). Start it, or mend KEYS_DATABASE_URL.',
    id: 'Basis data kunci {address} tidak menjawab ({why}). Jalankan, atau perbaiki KEYS_DATABASE_URL.',
  },
  'doctor.KEYS.NOT_SEPARATE': {
    en: 'Keys and views are in one database, {database}: who reads one reads the other. Give the keys a database of their own.',
    id: 'Kunci dan tampilan berada dalam satu basis data, {database}: pembaca yang satu dapat membaca yang lain. Beri kunci basis datanya sendiri.',
  },
  'doctor.KEYS.SAME_ACCOUNT': {
    en: 'Account {account} reads both keys and views. Give the keys an account of their own.',
    id: 'Akun {account} membaca kunci dan tampilan. Beri kunci akunnya sendiri.',
  },
  'doctor.KEYS.OPEN': {
    en: 'Others may enter the key database {database}: {what}. REVOKE ALL ON DATABASE {database} FROM PUBLIC.',
    id: 'Pihak lain dapat masuk ke basis data kunci {database}: {what}. REVOKE ALL ON DATABASE {database} FROM PUBLIC.',
  },
  'doctor.KEYS.NO_DATABASE': {
    en: 'There is no key database {database} on this server. Fine if it is on another: set KEYS_DATABASE_URL.',
    id: 'Tidak ada basis data kunci {database} di server ini. Tidak apa-apa bila ada di server lain: atur KEYS_DATABASE_URL.',
  },
  'doctor.MACHINE.FILE_OPEN': {
    en: 'Others can read {file}, which holds passwords. chmod 600 {file}',
    id: 'Pihak lain dapat membaca {file} yang berisi kata sandi. chmod 600 {file}',
  },
  'doctor.MACHINE.DISK': {
    en: 'Only {gigabytes} GB are left at {dataDir}. Make room before the log cannot grow any more.',
    id: 'Sisa ruang di {dataDir} hanya {gigabytes} GB. Sediakan ruang sebelum log tidak dapat bertambah.',
  },
} as const;
