import type { entry as indonesian } from '#renderer/text/id/entry.ts';
import type { SameKeys } from '#renderer/text/same-keys.ts';

export const entry: SameKeys<typeof indonesian> = {
  welcome: 'Welcome to Meja Aduan',
  welcomeNote:
    "Your office's queue of SP4N-LAPOR! reports, on this PC. It works without internet; all you write is kept in the data folder below.",
  start: 'Start working',
  startNote: 'Only once. All of it can be changed later in Settings.',
  train: 'Practise on sample data',
  trainNote:
    "Opens a separate desk of made-up reports. Your office's data is not touched, and both desks may be open at once.",
  trainButton: 'Open the practice desk',
  trainOpened: 'The practice desk is open in another window.',
  trainLink: 'Open the link of the practice desk',
  officeName: 'Name of the office (OPD)',
  officeNameHint: 'For example: Dinas Pekerjaan Umum dan Penataan Ruang',
  officeId: 'Institution ID in LAPOR',
  officeIdHint:
    'The number "ID Instansi Terdisposisi" in LAPOR\'s export. If you do not know it yet, a short name of the office.',
  name: 'Your name',
  role: 'Your role',
  roleNote: {
    admin: 'Imports, verifies, writes and sends answers.',
    penghubung: 'Gathers facts in the field and writes drafts.',
    atasan: 'Approves answers and sees what is late.',
    koordinator: 'Disposes reports to offices and watches all of them.',
  },
  pin: 'PIN',
  pinHint: 'At least 4 letters or digits. Required for supervisors and coordinators.',
  pinAgain: 'PIN once more',
  pinDiffers: 'The two PINs differ.',
  needed: 'Must be filled in.',
  begin: 'Start',
  folder: 'Data folder',
  signIn: 'Who is working?',
  locked: 'The screen is locked',
  lockedNote: 'What was being typed is safe. Sign in again to go on.',
  enter: 'Sign in',
  choose: 'Choose your name',
  nobody: 'There is nobody who can sign in yet.',
};
