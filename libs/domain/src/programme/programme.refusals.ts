import type { RefusalTable } from '../kernel/refusal-text.js';

/** Refusals that concern a programme. */
export const programmeRefusals = {
  'PROGRAMME.UNKNOWN': {
    kind: 'not-found',
    id: 'Program tidak ditemukan. Periksa id program, atau jadwalkan program terlebih dahulu.',
    en: 'There is no such programme. Check its id, or schedule it first.',
  },
  'PROGRAMME.NEITHER_PLANNED_NOR_OFF_PLAN': {
    kind: 'invalid',
    id: 'Program harus menyebut butir rencana yang disahkan (plan), atau alasan mengapa di luar rencana (offPlanReason). Berikan salah satu.',
    en: 'A programme names an item of an approved plan (plan), or says why it is under none (offPlanReason). Give one of the two.',
  },
  'PROGRAMME.PLANNED_AND_OFF_PLAN': {
    kind: 'invalid',
    id: 'Program menyebut butir rencana sekaligus alasan di luar rencana. Sisakan salah satu.',
    en: 'The programme names an item of a plan and a reason why it is under none. Keep one of the two.',
  },
  'PROGRAMME.EXISTS': {
    kind: 'conflict',
    id: 'Program dengan id ini sudah dijadwalkan. Ubah jadwalnya, atau jadwalkan program baru dengan id baru.',
    en: 'The programme with this id is already scheduled. Reschedule it, or schedule a new one under a new id.',
  },
  'PROGRAMME.CLOSED': {
    kind: 'conflict',
    id: 'Program sudah selesai atau dibatalkan dan tidak dapat diubah lagi. Jadwalkan angkatan baru bila diperlukan.',
    en: 'The programme is completed or cancelled and does not change any more. Schedule a new run if one is needed.',
  },
  'PROGRAMME.NOT_COMPLETED': {
    kind: 'conflict',
    id: 'Program belum selesai, jadi berkasnya belum dapat ditutup. Selesaikan program terlebih dahulu.',
    en: 'The programme is not completed, so its file cannot be closed. Complete it first.',
  },
  'PROGRAMME.FILE_CLOSED': {
    kind: 'conflict',
    id: 'Berkas program ini sudah ditutup. Lihat keadaan program.',
    en: 'The file of this programme is closed already. Look at the state of the programme.',
  },
  'PROGRAMME.EVALUATION_OR_WAIVER': {
    kind: 'invalid',
    id: 'Berkas program ditutup dengan hasil evaluasi, atau dengan alasan mengapa tidak dievaluasi. Sertakan salah satu, jangan keduanya.',
    en: 'The file is closed with an evaluation, or with why there is none. Give one of the two, and not both.',
  },
  'PROGRAMME.NOT_EVALUATED': {
    kind: 'conflict',
    id: 'Evaluasi itu bukan evaluasi program ini, atau belum disimpulkan. Simpulkan evaluasinya, atau tulis alasan mengapa tidak dievaluasi.',
    en: 'That is no evaluation of this programme, or it is not concluded. Conclude it, or say why the programme is not evaluated.',
  },
  'PROGRAMME.NOT_OPEN': {
    kind: 'conflict',
    id: 'Pendaftaran ditutup karena sesi pertama sudah berlangsung. Daftarkan pegawai pada angkatan berikutnya.',
    en: 'Enrolment ended when the first session was held. Enrol the employee in the next run.',
  },
  'PROGRAMME.NOT_EVALUABLE': {
    kind: 'conflict',
    id: 'Program belum dapat dievaluasi karena belum ada sesi yang berlangsung, atau program dibatalkan. Catat sesi pertama terlebih dahulu.',
    en: 'The programme cannot be evaluated: no session was held yet, or it was cancelled. Record the first session first.',
  },
  'PROGRAMME.FULL': {
    kind: 'conflict',
    id: 'Kelas sudah penuh. Tunggu sampai ada peserta yang mundur, atau daftarkan pegawai pada angkatan berikutnya.',
    en: 'The class is full. Wait until a participant withdraws, or enrol the employee in the next run.',
  },
  'PROGRAMME.ALREADY_ENROLLED': {
    kind: 'conflict',
    id: 'Pegawai sudah terdaftar sebagai peserta program ini. Tidak ada yang perlu dilakukan.',
    en: 'The employee already has a seat in this programme. Nothing needs to be done.',
  },
  'PROGRAMME.NOT_ENROLLED': {
    kind: 'conflict',
    id: 'Ada pegawai yang bukan peserta program ini. Hapus dari daftar, atau daftarkan sebelum sesi pertama.',
    en: 'Somebody named is not a participant of this programme. Leave them out, or enrol them before the first session.',
  },
  'PROGRAMME.PERSON_TWICE': {
    kind: 'invalid',
    id: 'Satu pegawai disebut lebih dari sekali dalam daftar. Sisakan satu baris untuk setiap pegawai.',
    en: 'The list names an employee more than once. Keep one line for each employee.',
  },
  'PROGRAMME.SESSION_UNKNOWN': {
    kind: 'invalid',
    id: 'Sesi ini tidak ada dalam jadwal program. Periksa id sesi, atau ubah jadwal program terlebih dahulu.',
    en: 'The calendar of the programme has no such session. Check the session id, or reschedule the programme first.',
  },
  'PROGRAMME.SESSION_TWICE': {
    kind: 'invalid',
    id: 'Satu id sesi dipakai lebih dari sekali, atau sudah dipakai oleh sesi yang telah berlangsung. Berikan id baru.',
    en: 'A session id is used twice, or belongs to a session already held. Give each session an id of its own.',
  },
  'PROGRAMME.SESSION_ENDS_BEFORE_START': {
    kind: 'invalid',
    id: 'Waktu selesai sesi tidak setelah waktu mulainya. Perbaiki waktu mulai atau selesai, termasuk zona waktunya.',
    en: 'The session does not end after it starts. Mend its start or end, the offset included.',
  },
  'PROGRAMME.SESSIONS_OVERLAP': {
    kind: 'invalid',
    id: 'Dua sesi berlangsung pada waktu yang sama. Geser salah satunya.',
    en: 'Two sessions take place at the same time. Move one of them.',
  },
  'PROGRAMME.SESSION_ALREADY_HELD': {
    kind: 'conflict',
    id: 'Daftar hadir sesi ini sudah dicatat. Gunakan koreksi daftar hadir untuk memperbaikinya.',
    en: 'The attendance sheet of this session is already recorded. Correct the attendance instead.',
  },
  'PROGRAMME.ELIGIBILITY_EMPTY': {
    kind: 'invalid',
    id: 'Sasaran peserta tidak menyebut jabatan, rumpun, atau kelas jabatan. Sebutkan salah satunya, atau hapus sasarannya bila program untuk semua.',
    en: 'The eligibility names no position, family or class. Name one of them, or leave it out where the programme is for everybody.',
  },
  'PROGRAMME.NOT_ELIGIBLE': {
    kind: 'conflict',
    id: 'Program ini bukan untuk jabatan pegawai tersebut. Pilih program lain, atau minta pengelola mengecualikannya (overrideEligibility) dengan alasan.',
    en: 'The programme is not for the position of the employee. Choose another one, or let an officer pass over that (overrideEligibility) with a reason.',
  },
  'PROGRAMME.OVERRIDE_WITHOUT_REASON': {
    kind: 'invalid',
    id: 'Pengecualian sasaran peserta memerlukan alasan. Tuliskan alasannya (reason).',
    en: 'Passing over the eligibility needs a reason. Say why (reason).',
  },
  'PROGRAMME.SESSION_NOT_OVER': {
    kind: 'conflict',
    id: 'Sesi belum berakhir menurut waktu yang diberikan. Catat sesi setelah berakhir, atau perbaiki waktunya.',
    en: 'By the times given the session is not over. Record it when it has ended, or mend the times.',
  },
  'PROGRAMME.SESSION_NOT_HELD': {
    kind: 'conflict',
    id: 'Masih ada sesi yang belum berlangsung. Catat daftar hadirnya, atau hapus sesi itu dengan mengubah jadwal.',
    en: 'A session is not held yet. Record its attendance sheet, or take it off the calendar by rescheduling.',
  },
  'PROGRAMME.SHEET_INCOMPLETE': {
    kind: 'invalid',
    id: 'Daftar hadir belum menyebut semua peserta. Tambahkan baris untuk setiap peserta yang belum tercantum.',
    en: 'The attendance sheet does not name every participant. Add a line for each one who is missing.',
  },
  'PROGRAMME.NOBODY_ENROLLED': {
    kind: 'conflict',
    id: 'Program belum mempunyai peserta, jadi tidak ada kehadiran yang dapat dicatat. Daftarkan peserta terlebih dahulu.',
    en: 'Nobody has a seat in the programme, so there is no attendance to record. Enrol participants first.',
  },
  'PROGRAMME.CHECK_IN_OF_ANOTHER': {
    kind: 'forbidden',
    id: 'Kehadiran dengan kode hanya dapat dinyatakan oleh peserta sendiri. Masuklah dengan akun Anda sendiri.',
    en: 'Only participants themselves say by the code that they are there. Sign in with your own account.',
  },
  'PROGRAMME.NOT_DURING_SESSION': {
    kind: 'conflict',
    id: 'Kode kehadiran hanya berlaku selama sesi, mulai 30 menit sebelumnya. Mintalah pengelola program mencatat kehadiran Anda.',
    en: 'The code counts during the session only, from 30 minutes before it on. Ask the programme officer to record your attendance.',
  },
  'PROGRAMME.CODE_WRONG': {
    kind: 'invalid',
    id: 'Kode kehadiran ini bukan kode sesi ini. Pindai kode yang sedang ditampilkan.',
    en: 'This is no code of this session. Scan the one that is shown now.',
  },
  'PROGRAMME.CODE_EXPIRED': {
    kind: 'invalid',
    id: 'Kode kehadiran ini sudah berganti. Pindai kode yang sedang ditampilkan.',
    en: 'This code was replaced by another. Scan the one that is shown now.',
  },
  'PROGRAMME.ALREADY_SCORED': {
    kind: 'conflict',
    id: 'Peserta sudah mempunyai nilai jenis ini. Gunakan koreksi nilai untuk memperbaikinya.',
    en: 'A participant already has a score of this kind. Correct the scores instead.',
  },
  'PROGRAMME.NOT_SCORED': {
    kind: 'conflict',
    id: 'Peserta belum mempunyai nilai jenis ini, jadi tidak ada yang dapat dikoreksi. Catat nilainya terlebih dahulu.',
    en: 'A participant has no score of this kind, so there is nothing to correct. Record the score first.',
  },
  'PROGRAMME.NO_PARTICIPANTS': {
    kind: 'conflict',
    id: 'Program tanpa peserta tidak dapat diselesaikan. Batalkan program ini.',
    en: 'A programme without participants cannot be completed. Cancel it.',
  },
  'PROGRAMME.OUTCOME_UNDECIDED': {
    kind: 'conflict',
    id: 'Hasil sebagian peserta tidak dapat ditentukan karena kehadirannya tidak diketahui. Berikan hasilnya beserta alasan.',
    en: 'The outcome of some participants cannot be told because their attendance is not known. Give it, with a reason.',
  },
  'PROGRAMME.FACILITATOR_UNNAMED': {
    kind: 'invalid',
    id: 'Narasumber belum disebut. Berikan id pegawai, atau nama, bidang dan lembaga narasumber dari luar.',
    en: 'No facilitator is named. Give the id of an employee, or name, field and institution of somebody from outside.',
  },
  'PROGRAMME.FACILITATOR_UNKNOWN': {
    kind: 'not-found',
    id: 'Orang ini bukan narasumber program. Periksa id, atau tetapkan sebagai narasumber terlebih dahulu.',
    en: 'The programme has no such facilitator. Check the id, or assign them first.',
  },
  'PROGRAMME.FACILITATOR_TAUGHT': {
    kind: 'conflict',
    id: 'Narasumber sudah mengisi sesi yang berlangsung, dan itu tidak dapat dihapus. Pertahankan sesi tersebut dalam penugasannya.',
    en: 'The facilitator taught a session that was held, which is not undone. Keep that session in the assignment.',
  },
  'PROGRAMME.OUTSIDER_IS_EMPLOYEE': {
    kind: 'invalid',
    id: 'Id ini milik pegawai. Tetapkan tanpa data orang luar, atau kosongkan id untuk narasumber baru dari luar.',
    en: 'The id is that of an employee. Assign them without `outsider`, or leave the id out for somebody new from outside.',
  },
  'PROGRAMME.TEACHES_AND_LEARNS': {
    kind: 'conflict',
    id: 'Tidak seorang pun dapat menjadi narasumber sekaligus peserta program yang sama. Pilih salah satu.',
    en: 'Nobody is facilitator and participant of the same programme. Choose one of the two.',
  },
  'PROGRAMME.MATERIAL_TWICE': {
    kind: 'conflict',
    id: 'Bahan ajar dengan isi yang sama sudah diterbitkan. Tarik yang lama terlebih dahulu bila perlu diganti.',
    en: 'A material with the same content is published already. Withdraw that one first if it has to be replaced.',
  },
  'PROGRAMME.MATERIAL_UNKNOWN': {
    kind: 'not-found',
    id: 'Program tidak mempunyai bahan ajar ini, atau bahan itu sudah ditarik. Periksa id bahan ajar.',
    en: 'The programme has no such material, or it was withdrawn. Check the id of the material.',
  },
  'PROGRAMME.OWN_SEAT': {
    kind: 'forbidden',
    id: 'Tidak seorang pun boleh mendaftarkan atau menarik dirinya sendiri. Minta pengelola program yang lain.',
    en: 'Nobody may give themselves a seat or take their own back. Ask another programme officer.',
  },
  'PROGRAMME.OWN_RESULT': {
    kind: 'forbidden',
    id: 'Tidak seorang pun boleh mencatat kehadiran, nilai, atau hasilnya sendiri. Minta pengelola program yang lain.',
    en: 'Nobody may record their own attendance, scores or outcome. Ask another programme officer.',
  },
} as const satisfies RefusalTable;
