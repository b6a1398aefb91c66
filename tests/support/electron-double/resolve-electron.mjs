/** The module hook: `electron` is the double's bundle, everything else as usual. */
export async function resolve(specifier, context, next) {
  if (specifier !== 'electron') return next(specifier, context);
  const { href } = new URL('../../../out/tests/electron-double.js', import.meta.url);
  return { url: href, shortCircuit: true };
}
