/** What a page may ask the browser or Electron for, each with the reason of the answer. A name that is not here: no. */
const PERMISSIONS: Readonly<Record<string, { readonly allowed: boolean; readonly reason: string }>> = {
  'clipboard-sanitized-write': { allowed: true, reason: '"Salin jawaban" puts the answer on the clipboard' },
  'clipboard-write': { allowed: true, reason: 'the same, by the name that browsers give it' },
  'clipboard-read': { allowed: false, reason: 'pasting is done by the person, with the keys of the system' },
  'display-capture': { allowed: false, reason: 'the screen may show other work' },
  fullscreen: { allowed: false, reason: 'a page without the window frame could pose as another program' },
  geolocation: { allowed: false, reason: 'where the PC stands is nobody’s business' },
  hid: { allowed: false, reason: 'no device is used' },
  'idle-detection': { allowed: false, reason: 'the page counts its own keys and clicks before it locks' },
  keyboardLock: { allowed: false, reason: 'the keys of the system stay the system’s' },
  media: { allowed: false, reason: 'no camera, no microphone; pictures come as files' },
  mediaKeySystem: { allowed: false, reason: 'nothing here is played' },
  midi: { allowed: false, reason: 'no device is used' },
  midiSysex: { allowed: false, reason: 'no device is used' },
  notifications: { allowed: false, reason: 'what ended is told by the program itself, not by the page' },
  openExternal: { allowed: false, reason: 'outside addresses go through trusted-url.ts' },
  pointerLock: { allowed: false, reason: 'no screen needs to hold the pointer' },
  serial: { allowed: false, reason: 'no device is used' },
  'storage-access': { allowed: false, reason: 'the page keeps nothing in the browser' },
  'top-level-storage-access': { allowed: false, reason: 'the page keeps nothing in the browser' },
  usb: { allowed: false, reason: 'no device is used' },
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
