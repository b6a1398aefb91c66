import type { SampleFile } from '#main/desk/sample/beat.ts';

/** One page of PDF that says what it is: an example, and for what (letters of ASCII without brackets). */
export function sampleScan(name: string, subject: string): SampleFile {
  const drawing = `BT /F1 14 Tf 72 720 Td (Contoh lampiran untuk ${subject}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  return { name, mediaType: 'application/pdf', bytes: new TextEncoder().encode(pdfOf(objects)) };
}

/** The objects in order with the table of their places; ASCII only, so that characters are bytes. */
function pdfOf(objects: readonly string[]): string {
  let text = '%PDF-1.4\n';
  const places = objects.map((body, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}`;
  return `${text}${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
}
