// Loaded before a program: its clock is off by so many milliseconds, and so are the times of files that it reads. For walks and
// pictures on a fixed day, and for wrong clocks.
import files from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

const clockBy = Number(process.env.MEJA_UJI_JAM ?? '0');
const filesBy = Number(process.env.MEJA_UJI_BERKAS ?? '0');
const RealDate = globalThis.Date;
const { stat } = files;

globalThis.Date = class extends RealDate {
  constructor(...words) {
    if (words.length === 0) super(RealDate.now() + clockBy);
    else super(...words);
  }
  static now() {
    return RealDate.now() + clockBy;
  }
};
if (filesBy !== 0) {
  files.stat = async (...words) => {
    const info = await stat(...words);
    if (typeof info.mtimeMs === 'number') info.mtimeMs += filesBy;
    return info;
  };
  syncBuiltinESMExports();
}
