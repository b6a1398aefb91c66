/** What a page may ask the browser or Electron for, each with the reason of the answer. A name that is not here: no. */
export const PERMISSIONS: Readonly<Record<string, { readonly allowed: boolean; readonly reason: string }>> = {
  'clipboard-sanitized-write': { allowed: true, reason: '"Salin jawaban" puts the answer on the clipboard' },
  'clipboard-write': { allowed: true, reason: 'the same, by the name that browsers give it' },
  ar: { allowed: false, reason: 'nothing here is shown in a room' },
  'automatic-fullscreen': {
    allowed: false,
    reason: 'a page without the window frame could pose as another program',
  },
  'background-fetch': { allowed: false, reason: 'the page loads nothing from any network' },
  'background-sync': { allowed: false, reason: 'what is sent is sent by the desk' },
  'captured-surface-control': { allowed: false, reason: 'no other window is touched' },
  'clipboard-read': { allowed: false, reason: 'pasting is done by the person, with the keys of the system' },
  'deprecated-sync-clipboard-read': {
    allowed: false,
    reason: 'pasting is done by the person, with the keys of the system',
  },
  'display-capture': { allowed: false, reason: 'the screen may show other work' },
  fileSystem: { allowed: false, reason: 'files are chosen one by one by the person' },
  fullscreen: { allowed: false, reason: 'a page without the window frame could pose as another program' },
  geolocation: { allowed: false, reason: 'where the PC stands is nobody’s business' },
  'geolocation-approximate': { allowed: false, reason: 'where the PC stands is nobody’s business' },
  'hand-tracking': { allowed: false, reason: 'no device is used' },
  hid: { allowed: false, reason: 'no device is used' },
  'idle-detection': { allowed: false, reason: 'the page counts its own keys and clicks before it locks' },
  keyboardLock: { allowed: false, reason: 'the keys of the system stay the system’s' },
  'local-fonts': { allowed: false, reason: 'the fonts of a PC tell who works at it' },
  'local-network': { allowed: false, reason: 'the page speaks to its own desk alone' },
  'local-network-access': { allowed: false, reason: 'the page speaks to its own desk alone' },
  'loopback-network': { allowed: false, reason: 'the page speaks to its own desk alone' },
  media: { allowed: false, reason: 'no camera, no microphone; pictures come as files' },
  mediaKeySystem: { allowed: false, reason: 'nothing here is played' },
  midi: { allowed: false, reason: 'no device is used' },
  midiSysex: { allowed: false, reason: 'no device is used' },
  nfc: { allowed: false, reason: 'no device is used' },
  notifications: { allowed: false, reason: 'what ended is told by the program itself, not by the page' },
  openExternal: { allowed: false, reason: 'outside addresses go through trusted-url.ts' },
  'payment-handler': { allowed: false, reason: 'nothing is paid' },
  'periodic-background-sync': { allowed: false, reason: 'what is sent is sent by the desk' },
  'persistent-storage': { allowed: false, reason: 'the page keeps nothing of the desk in the browser' },
  pointerLock: { allowed: false, reason: 'no screen needs to hold the pointer' },
  'screen-wake-lock': { allowed: false, reason: 'a PC that nobody uses may go dark' },
  sensors: { allowed: false, reason: 'no device is used' },
  serial: { allowed: false, reason: 'no device is used' },
  'smart-card': { allowed: false, reason: 'no device is used' },
  'speaker-selection': { allowed: false, reason: 'nothing here is played' },
  'storage-access': { allowed: false, reason: 'the page keeps nothing of the desk in the browser' },
  'system-wake-lock': { allowed: false, reason: 'a PC that nobody uses may sleep' },
  'top-level-storage-access': { allowed: false, reason: 'the page keeps nothing of the desk in the browser' },
  unknown: { allowed: false, reason: 'what has no name is not given' },
  usb: { allowed: false, reason: 'no device is used' },
  vr: { allowed: false, reason: 'nothing here is shown in a room' },
  'web-app-installation': { allowed: false, reason: 'the program is installed by its own installer' },
  'web-printing': { allowed: false, reason: 'printing goes through the dialog of the system' },
  'window-management': { allowed: false, reason: 'one window, placed by the person' },
};

/** Whether a page of ours may have what it asks for. */
export function mayUse(permission: string): boolean {
  return Object.hasOwn(PERMISSIONS, permission) && PERMISSIONS[permission]?.allowed === true;
}

/** `Permissions-Policy`: what a browser is told to refuse by itself, to us and to any frame. */
export const PERMISSIONS_POLICY = [
  ...['accelerometer', 'autoplay', 'browsing-topics', 'camera', 'clipboard-read'],
  ...['display-capture', 'encrypted-media', 'fullscreen', 'gamepad', 'geolocation', 'gyroscope', 'hid'],
  ...['idle-detection', 'local-fonts', 'magnetometer', 'microphone', 'midi', 'payment'],
  ...['picture-in-picture', 'publickey-credentials-create', 'publickey-credentials-get', 'screen-wake-lock'],
  ...['serial', 'storage-access', 'usb', 'window-management', 'xr-spatial-tracking'],
]
  .map((feature) => `${feature}=()`)
  .concat('clipboard-write=(self)')
  .join(', ');
