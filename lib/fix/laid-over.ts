/** A fix with the names of resources in place of `This` and `this`. */
export function named(fix: unknown, names: ReadonlyMap<string, string>, judged: string): unknown {
  if (Array.isArray(fix)) return fix.map((item) => named(item, names, judged));
  if (typeof fix === 'object' && fix !== null)
    return Object.fromEntries(Object.entries(fix).map(([key, value]) => [key, named(value, names, judged)]));
  if (typeof fix !== 'string') return fix;
  if (fix === 'This') return judged;
  return fix
    .replace(/\$\{This\b/g, `\${${judged}`)
    .replace(/\b([a-z]\w*)\.this\b/g, (text, type) => (names.has(type) ? `${type}.${names.get(type)}` : text));
}

/** A value after a fix is laid over it, as `Rule.fix` says. */
export function laidOver(own: unknown, fix: unknown): unknown {
  if (!isMap(fix)) return fix;
  if (Array.isArray(own) && own.length === 1 && isMap(own[0])) return [laidOver(own[0], fix)];
  const merged = isMap(own) ? { ...own } : {};
  for (const [key, value] of Object.entries(fix))
    if (value === null) delete merged[key];
    else merged[key] = laidOver(merged[key], value);
  return merged;
}

export const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isIntrinsic(value);

const isIntrinsic = (value: object): boolean =>
  Object.keys(value).some((key) => key === 'Ref' || key.startsWith('Fn::'));
