// Loaded before a program: its clock is off by so many milliseconds. For walks and pictures on a fixed day, and for wrong clocks.
const byMs = Number(process.env.MEJA_UJI_JAM ?? '0');
const RealDate = globalThis.Date;

globalThis.Date = class extends RealDate {
  constructor(...words) {
    if (words.length === 0) super(RealDate.now() + byMs);
    else super(...words);
  }
  static now() {
    return RealDate.now() + byMs;
  }
};
