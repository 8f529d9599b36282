/**
 * Whether a filter of CloudWatch Logs counts an event that is JSON: comparisons of fields with texts, joined by `&&` and
 * `||`. https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntaxForMetricFilters.html
 */
export function counts(pattern: string, event: object): boolean {
  const tokens = pattern.slice(1, -1).match(/\(|\)|&&|\|\||!=|=|NOT EXISTS|"[^"]*"|[^\s()=!&|]+/g) ?? [];
  let at = 0;
  const next = (): string => tokens[at++] ?? '';
  const met = either();
  if (at !== tokens.length) throw new Error(`what is ${tokens.slice(at).join(' ')} in ${pattern}?`);
  return met;

  function either(): boolean {
    let met = both();
    while (tokens[at] === '||') {
      next();
      met = both() || met;
    }
    return met;
  }

  function both(): boolean {
    let met = one();
    while (tokens[at] === '&&') {
      next();
      met = one() && met;
    }
    return met;
  }

  function one(): boolean {
    if (tokens[at] === '(') {
      next();
      const met = either();
      if (next() !== ')') throw new Error(`a bracket of ${pattern} is not closed`);
      return met;
    }
    const [field, operator] = [next(), next()];
    const value = field
      .slice(2)
      .split('.')
      .reduce<any>((it, name) => it?.[name], event);
    if (!field.startsWith('$.')) throw new Error(`${field} of ${pattern} is no field`);
    if (operator === 'NOT EXISTS') return value === undefined;
    const wanted = next().replace(/^"|"$/g, '');
    // A field that is not there is neither equal nor unequal to anything.
    if (value === undefined) return false;
    const isEqual = new RegExp(`^${wanted.split('*').map(literal).join('.*')}$`).test(String(value));
    return operator === '=' ? isEqual : !isEqual;
  }
}

const literal = (text: string): string => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
