import { writeFileSync } from 'node:fs';
import { utils, write } from '@e965/xlsx';
import { dayNumberOf } from '#domain/deadline/civil-date.ts';
import { diceOf } from '#main/desk/sample/dice.ts';
import { receivedMoments } from '#main/desk/sample/received.ts';
import { drawCase, type SampleCase } from '#main/desk/sample/sample-case.ts';
import { createSharedSettings } from '#main/desk/shared-settings.ts';
import type { Task } from '../task.ts';

type MakeFilesInput = { readonly rows: number; readonly xlsx: string; readonly csv: string };
type MakeFilesAnswer = { readonly csvBytes: number; readonly xlsxBytes: number };

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'];
const STATUSES = ['Belum Terverifikasi', 'Terverifikasi', 'Proses', 'Selesai', 'Tunda', 'Arsip'];
const ENDED_BEFORE = dayNumberOf('2026-09-29');

/** One export of believable complaints, as XLSX and as CSV. */
export const makeFilesTask: Task<MakeFilesInput, MakeFilesAnswer> = {
  name: 'make-files',
  run: async ({ rows, xlsx, csv }) => {
    const dice = diceOf('export');
    const { calendar } = createSharedSettings(null).book();
    const reports = receivedMoments(rows, ENDED_BEFORE, dice).map((received, index) =>
      reportOf(drawCase(received, String(6_000_001 + index), calendar, dice), dice.pick(STATUSES)),
    );
    const [first] = reports;
    if (first === undefined) throw new RangeError('no rows asked for');
    const table = [Object.keys(first), ...reports.map((report) => Object.values(report))];
    const preamble = [['Judul Laporan', 'Data Laporan SP4N-LAPOR!'], ['Nama Instansi', 'Contoh'], []];
    const workbook = utils.book_new(utils.aoa_to_sheet([...preamble, ...table], { dense: true }), 'Laporan');
    const xlsxBytes: Buffer = write(workbook, { type: 'buffer', bookSST: true, compression: true });
    const csvText = `${table.map((cells) => cells.map(quoted).join(',')).join('\r\n')}\r\n`;
    writeFileSync(xlsx, xlsxBytes);
    writeFileSync(csv, csvText);
    return { csvBytes: Buffer.byteLength(csvText), xlsxBytes: xlsxBytes.length };
  },
};

/** The 26 columns of LAPOR's export. */
function reportOf(about: SampleCase, status: string): Readonly<Record<string, string>> {
  const { received, words, category, office, place, reporter } = about;
  const date = new Date(received.day * 86_400_000);
  const time = new Date(received.second * 1000).toISOString().slice(11, 16);
  return {
    'Tracking ID': about.laporId,
    'Tanggal Laporan Masuk': `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`,
    'Waktu Laporan Masuk': time,
    'Nama Pelapor': reporter.name,
    'Klasifikasi Laporan': about.topic === 'pengaduan' ? 'Pengaduan' : 'Aspirasi',
    'ID Kategori': category.id,
    Kategori: category.name,
    'Judul Laporan': words.title,
    'Isi Laporan Awal': words.text,
    'Isi Laporan Akhir': words.text,
    'Tipe Laporan (Anonim/Rahasia)': about.confidentiality === 'biasa' ? '' : about.confidentiality,
    'Sumber Laporan': 'Website',
    'Instansi Induk': 'Pemerintah Kabupaten Sanggau',
    'ID Instansi Terdisposisi': office.id,
    'Instansi Terdisposisi': office.name,
    'Status Laporan': status,
    'Alasan Tunda/Arsip': '',
    Provinsi: 'Kalimantan Barat',
    'Kota/Kabupaten': 'Kabupaten Sanggau',
    Kecamatan: place.district,
    Kelurahan: place.village,
    'Nomor SK': '',
    'Url SK': '',
    'Url Dokumen Laporan Tahunan': '',
    'Laporan yang Masuk melalui Kanal Aduan Setwapres': '',
    Rating: '',
  };
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}
