import { expect, test } from 'vitest';
import { folderWarnings } from '#main/store/folder-warnings.ts';

test.each([
  ['C:\\Users\\Sari\\OneDrive\\Meja', 'OneDrive'],
  ['C:\\Users\\Sari\\OneDrive - Pemkab Klaten\\Meja', 'OneDrive'],
  ['/Users/sari/Library/CloudStorage/OneDrive-Pribadi/meja', 'OneDrive'],
  ['/home/sari/Dropbox/meja', 'Dropbox'],
  ['D:\\Dropbox (Kantor)\\meja', 'Dropbox'],
  ['G:\\My Drive\\meja', 'Google Drive'],
  ['G:\\Drive Saya\\meja', 'Google Drive'],
  ['C:/Users/Sari/Google Drive/meja', 'Google Drive'],
  ['/Users/sari/Library/CloudStorage/GoogleDrive-sari@contoh.id/My Drive/meja', 'Google Drive'],
  ['/Users/sari/Library/Mobile Documents/com~apple~CloudDocs/meja', 'iCloud'],
  ['C:\\Users\\Sari\\iCloudDrive\\meja', 'iCloud'],
])('[OW-7] %s is copied to and fro by %s', (path, service) => {
  expect(folderWarnings(path)).toEqual([{ code: 'folder-awan', service }]);
});

test.each([
  '\\\\server\\bagi\\meja',
  '//server/bagi/meja',
  '\\\\?\\UNC\\server\\bagi',
  '/run/user/1000/gvfs/smb-share/m',
])('[OW-7] %s lies on a network', (path) => {
  expect(folderWarnings(path)).toEqual([{ code: 'folder-jaringan' }]);
});

test.each([
  'C:\\Meja',
  '\\\\?\\C:\\Meja',
  '/home/sari/meja',
  '/srv/dropbox-lama/meja',
  'D:\\Data OneDrive lama\\meja',
])('[OW-7] %s is a good place', (path) => {
  expect(folderWarnings(path)).toEqual([]);
});

test('[OW-7] both at once are both told', () => {
  expect(folderWarnings('\\\\server\\OneDrive\\meja')).toEqual([
    { code: 'folder-awan', service: 'OneDrive' },
    { code: 'folder-jaringan' },
  ]);
});
