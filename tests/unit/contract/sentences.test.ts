import { expect, test } from 'vitest';
import { ERROR_CODES, type ErrorCode, type STORE_CODES } from '#contract/errors.ts';
import { sentenceOf } from '#contract/sentences.ts';
import type { DeskNotice } from '#main/desk/desk-ports.ts';
import type { BackupErrorCode } from '#main/store/backup-error.ts';
import type { FolderWarning } from '#main/store/folder-warnings.ts';
import type { OwnerErrorCode } from '#main/store/owner-error.ts';
import type { StoreErrorCode } from '#main/store/store-error.ts';
import type { SecretErrorCode } from '#sealed/secret-error.ts';

/** Compiles only while every code of the store, and every notice, is in the closed list. */
type InList<Code extends ErrorCode> = Code;
type StoreCode = (typeof STORE_CODES)[number];
type Store = InList<StoreErrorCode | SecretErrorCode | BackupErrorCode | OwnerErrorCode>;
type Told = InList<DeskNotice['kind'] | FolderWarning['code']>;

test('[CL-14] the closed list names each code once, and has a sentence in words for each', () => {
  expect(new Set(ERROR_CODES).size).toBe(ERROR_CODES.length);
  for (const code of ERROR_CODES) {
    const sentence = sentenceOf(code, {});
    expect(sentence).not.toBe(code);
    expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
    expect(sentence).not.toMatch(/[{}]/);
  }
});

test('[CL-14] a sentence names its facts; a code from outside the list stays as it is', () => {
  const store: Store extends StoreCode ? string : never = 'disk-penuh';
  const told: Told = 'folder-awan';
  expect(sentenceOf(store, {})).toContain('Disk penuh');
  expect(sentenceOf(told, { service: 'OneDrive' })).toContain('OneDrive');
  expect(sentenceOf('tidak-ditemukan', { id: '66425' })).toBe(
    'Laporan 66425 tidak ada dalam antrean ini. Periksa nomornya.',
  );
  expect(sentenceOf('kode-lain', {})).toBe('kode-lain');
});
