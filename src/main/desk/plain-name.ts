const LONGEST = 200;
/** A longer one is no extension but the end of a sentence. */
const LONGEST_EXTENSION = 20;

/** Names that Windows keeps for its devices, whatever their extension. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³]) *(?:\.|$)/iu;

/**
 * The last part of a file's name, as every system can save it: without what could steer a terminal, a path or the order of
 * reading, without signs and endings that Windows refuses or drops, no name of a device, and short, its extension kept.
 */
export function plainName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const plain = last
    .replace(/\p{C}/gu, '')
    .replace(/[<>:"|?*]/gu, '-')
    .trim();
  const short = shortened(plain).replace(/[. ]+$/u, '');
  if (short === '') return 'lampiran';
  return DEVICE.test(short) ? `_${short}` : short;
}

function shortened(name: string): string {
  const signs = [...name];
  if (signs.length <= LONGEST) return name;
  const dot = signs.lastIndexOf('.');
  const extension = dot > 0 && signs.length - dot <= LONGEST_EXTENSION ? signs.slice(dot) : [];
  return [...signs.slice(0, LONGEST - extension.length), ...extension].join('');
}
