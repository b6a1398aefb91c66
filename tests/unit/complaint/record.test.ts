import { describe, expect, test } from 'vitest';
import { morningOf, STAFF, sha256 } from '#tests/support/circumstances.ts';
import { ask, FIRST_DAY, lastEvent, observed, play, refusalOf } from '#tests/support/complaint-builders.ts';

const photo = { hash: sha256('foto'), size: 3, mediaType: 'image/jpeg', fileName: 'foto.jpg' };

describe('what is written on a case without moving it', () => {
  test('[LC-15] class, category, maladministration type and priority, each alone or together', () => {
    const { state } = play(observed(), 'classify', {
      class: 'berkadar-pengawasan',
      categoryId: '9',
      categoryName: 'Pelayanan',
      maladministration: 'penundaan-berlarut',
      priority: 'mendesak',
    });
    expect(state).toMatchObject({
      ours: { class: 'berkadar-pengawasan', categoryId: '9', categoryName: 'Pelayanan' },
      maladministration: 'penundaan-berlarut',
      priority: 'mendesak',
    });
    const less = play({ state, history: [] }, 'classify', { maladministration: null }, { day: FIRST_DAY });
    expect(less.state).toMatchObject({
      maladministration: null,
      priority: 'mendesak',
      ours: { categoryId: '9' },
    });
  });

  test('[LC-15] a name alone is a category LAPOR has no number for; a number alone has no old name', () => {
    const named = play(observed(), 'classify', { categoryName: 'Lampu jalan' });
    expect(lastEvent(named)).toMatchObject({ categoryId: null });
    expect(named.state.ours).toMatchObject({ categoryId: null, categoryName: 'Lampu jalan' });
    expect(play(named, 'classify', { categoryId: '13' }).state.ours).toMatchObject({
      categoryId: '13',
      categoryName: null,
    });
  });

  test('[LC-15] saying nothing, or nothing new, is refused', () => {
    expect(refusalOf(observed(), 'classify')).toBe('tidak-ada-perubahan');
    const classified = play(observed(), 'classify', { class: 'aspirasi' });
    expect(refusalOf(classified, 'classify', { class: 'aspirasi', priority: 'biasa' })).toBe(
      'tidak-ada-perubahan',
    );
  });

  test("[LC-16] confidentiality is set with a reason, also to fix LAPOR's value as ours", () => {
    const fixed = play(observed(), 'set-confidentiality', { confidentiality: 'biasa', reason: 'Diperiksa' });
    expect(fixed.state.ours.confidentiality).toBe('biasa');
    const again = { confidentiality: 'biasa', reason: 'Diperiksa' };
    expect(refusalOf(fixed, 'set-confidentiality', again)).toBe('tidak-ada-perubahan');
    expect(() => ask(observed(), 'set-confidentiality', { confidentiality: 'rahasia' })).toThrow('reason');
  });

  test('[LC-17] an officer is assigned and unassigned', () => {
    const assigned = play(observed(), 'assign', { personId: 'petugas' });
    expect(assigned.state.officerId).toBe('petugas');
    expect(refusalOf(assigned, 'assign', { personId: 'petugas' })).toBe('tidak-ada-perubahan');
    expect(play(assigned, 'assign', { personId: null }).state.officerId).toBeNull();
  });

  test('[LC-17] a note keeps who, when and its words; the same note is not written twice', () => {
    const noted = play(
      observed(),
      'note',
      { noteId: 'c-1', text: 'Sudah ditelepon' },
      { by: STAFF.penghubung },
    );
    expect(noted.state.notes).toEqual([
      { noteId: 'c-1', at: morningOf(FIRST_DAY), personId: 'penghubung-416', text: 'Sudah ditelepon' },
    ]);
    expect(refusalOf(noted, 'note', { noteId: 'c-1', text: 'Sudah ditelepon' })).toBe('tidak-ada-perubahan');
  });

  test('[LC-17] a file is attached once', () => {
    const attached = play(observed(), 'attach', photo);
    expect(attached.state.attachments).toEqual([photo]);
    expect(refusalOf(attached, 'attach', { ...photo, fileName: 'sama.jpg' })).toBe('tidak-ada-perubahan');
  });

  test("[LC-18] a duplicate is one event in the child's stream, and can be undone", () => {
    const child = play(observed(), 'link-duplicate', { parentId: 'lapor:1' });
    expect(lastEvent(child)).toEqual({ kind: 'v1.DuplicateLinked', parentId: 'lapor:1', personal: {} });
    expect(child.state.duplicateOf).toBe('lapor:1');
    const free = play(child, 'unlink-duplicate', { reason: 'Lokasi lain' });
    expect(lastEvent(free)).toMatchObject({ kind: 'v1.DuplicateUnlinked', parentId: 'lapor:1' });
    expect(free.state.duplicateOf).toBeNull();
  });

  test('[LC-18] not of itself, not twice of the same, not undone when there is none', () => {
    const child = play(observed(), 'link-duplicate', { parentId: 'lapor:1' });
    expect(refusalOf(child, 'link-duplicate', { parentId: child.state.id })).toBe('duplikat-diri-sendiri');
    expect(refusalOf(child, 'link-duplicate', { parentId: 'lapor:1' })).toBe('tidak-ada-perubahan');
    expect(refusalOf(observed(), 'unlink-duplicate')).toBe('tidak-ada-duplikat');
  });

  test('[LC-32] revealing an identity and exporting are recorded with their reason and change nothing', () => {
    const before = observed();
    const revealed = play(before, 'reveal-identity', { reason: 'Menghubungi pelapor' });
    expect(lastEvent(revealed)).toEqual({
      kind: 'v1.IdentityRevealed',
      personal: { reason: 'Menghubungi pelapor' },
    });
    const exported = play(before, 'record-export', { revealed: true, purpose: 'Rapat bulanan' });
    expect(lastEvent(exported)).toMatchObject({ kind: 'v1.ComplaintExported', revealed: true });
    expect(revealed.state).toEqual(before.state);
    expect(exported.state).toEqual(before.state);
    expect(() => ask(before, 'reveal-identity')).toThrow('reason');
    expect(() => ask(before, 'record-export', { revealed: false })).toThrow('purpose');
  });

  test('[LC-32] a rating is kept, the last one counts', () => {
    const closed = observed({ status: 'Ditutup oleh Sistem' });
    const rated = play(play(closed, 'record-satisfaction', { rating: 2 }), 'record-satisfaction', {
      rating: 5,
    });
    expect(rated.state.satisfaction).toBe(5);
    expect(() => ask(closed, 'record-satisfaction', { rating: 6 })).toThrow('rating');
  });
});
