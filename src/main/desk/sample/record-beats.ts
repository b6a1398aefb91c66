import { MALADMINISTRATION_TYPES } from '#domain/complaint/vocabulary.ts';
import { type Beat, beat, type Scene } from '#main/desk/sample/beat.ts';
import { personOf } from '#main/desk/sample/cast.ts';
import { PHRASES } from '#main/desk/sample/phrases.ts';
import { sampleScan } from '#main/desk/sample/sample-scan.ts';

export const classify: Beat = beat('admin', [0, 0], ({ about, dice }) => ({
  kind: 'classify',
  class: about.class,
  ...(about.class === 'berkadar-pengawasan' ? { maladministration: dice.pick(MALADMINISTRATION_TYPES) } : {}),
  ...(dice.chance(0.15) ? { priority: dice.pick(['penting', 'mendesak'] as const) } : {}),
  ...(dice.chance(0.5)
    ? { categoryId: about.category.id, personal: { categoryName: about.category.name } }
    : { personal: {} }),
}));

/** To the office's liaison. */
export const assign: Beat = beat('admin', [0, 1], ({ about, state }) => ({
  kind: 'assign',
  personId: personOf('penghubung', state.ours.officeId ?? about.office.id).personId,
  personal: {},
}));

export const note: Beat = beat('penghubung', [0, 2], ({ newId, say }) => ({
  kind: 'note',
  noteId: newId(),
  personal: { text: say(PHRASES.notes) },
}));

/** As the reporter asked for, or as the office decides. */
export const confide: Beat = beat('admin', [0, 0], ({ about, say }) => ({
  kind: 'set-confidentiality',
  confidentiality: about.confidentiality === 'biasa' ? 'anonim' : about.confidentiality,
  personal: { reason: say(PHRASES.confidentialityReasons) },
}));

export const revealIdentity: Beat = beat('penghubung', [0, 0], ({ say }) => ({
  kind: 'reveal-identity',
  personal: { reason: say(PHRASES.purposes) },
}));

export const recordExport: Beat = beat('atasan', [0, 5], ({ dice, say }) => ({
  kind: 'record-export',
  revealed: dice.chance(0.3),
  personal: { purpose: say(PHRASES.purposes) },
}));

export const attach: Beat = beat('admin', [0, 1], async (scene) => {
  const { id, attachments } = scene.state;
  const file = sampleScan(scene.say(PHRASES.fileNames), `${id}, nomor ${attachments.length + 1}`);
  return {
    kind: 'attach',
    hash: await scene.keepFile(file),
    size: file.bytes.length,
    mediaType: file.mediaType,
    personal: { fileName: file.name },
  };
});

export const linkDuplicate: Beat = beat('admin', [0, 2], (scene) => ({
  kind: 'link-duplicate',
  parentId: parentOf(scene),
  personal: {},
}));

function parentOf({ parentId, state }: Scene): string {
  if (parentId === null) throw new Error(`no earlier case for ${state.id}`);
  return parentId;
}

export const unlinkDuplicate: Beat = beat('admin', [0, 2], ({ say }) => ({
  kind: 'unlink-duplicate',
  personal: { reason: say(PHRASES.unlinkReasons) },
}));
