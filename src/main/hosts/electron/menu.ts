import type { MenuItemConstructorOptions } from 'electron';
import type { ElectronApi } from '#main/hosts/electron/electron-api.ts';

/** The window's menu, in Indonesian. What the page does has its own keys; here is what only the system can do. */
const TEMPLATE: readonly MenuItemConstructorOptions[] = [
  {
    label: 'Berkas',
    submenu: [
      { role: 'close', label: 'Tutup jendela' },
      { role: 'quit', label: 'Keluar' },
    ],
  },
  {
    label: 'Sunting',
    submenu: [
      { role: 'undo', label: 'Urungkan' },
      { role: 'redo', label: 'Ulangi' },
      { type: 'separator' },
      { role: 'cut', label: 'Potong' },
      { role: 'copy', label: 'Salin' },
      { role: 'paste', label: 'Tempel' },
      { role: 'selectAll', label: 'Pilih semua' },
    ],
  },
  {
    label: 'Tampilan',
    submenu: [
      { role: 'reload', label: 'Muat ulang' },
      { type: 'separator' },
      { role: 'resetZoom', label: 'Ukuran semula' },
      { role: 'zoomIn', label: 'Perbesar' },
      { role: 'zoomOut', label: 'Perkecil' },
      { type: 'separator' },
      { role: 'togglefullscreen', label: 'Layar penuh' },
    ],
  },
];

export function setMenu({ Menu }: ElectronApi): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate([...TEMPLATE]));
}
