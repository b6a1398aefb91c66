import GlobalStyles from '@mui/material/GlobalStyles';

/** Wide tables need a sheet on its side. */
const PAPER = { '@page': { size: 'A4 landscape', margin: '12mm' } };

/** How the sheet lies while the summary is on screen. */
export function PrintStyles() {
  return <GlobalStyles styles={PAPER} />;
}
