export function HelpScreen(_props: { readonly page: string }) {
  return <p>HelpScreen</p>;
}
