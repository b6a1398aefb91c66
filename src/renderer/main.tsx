import { createRoot } from 'react-dom/client';
import { connect } from '#renderer/api/client.ts';
import { App } from '#renderer/app/app.tsx';
import { startText } from '#renderer/text/start-text.ts';
import { TextProvider } from '#renderer/text/use-translation.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('no #root');

startText();
const desk = await connect();
createRoot(root).render(
  <TextProvider>
    <App desk={desk} />
  </TextProvider>,
);
