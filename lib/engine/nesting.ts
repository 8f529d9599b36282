/** How deep the parser of YAML gets: where it runs out of stack, V8 may end the process instead of throwing. */
const MOST = 1000;

/**
 * Where a text nests deeper than a parser of YAML gets, by brackets that it opens and lines that stand further in; what stands
 * in quotes counts too.
 */
export function tooDeepAt(text: string): { readonly line: number; readonly column: number } | undefined {
  const indents: number[] = [];
  let brackets = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const indent = line.search(/\S/);
    if (indent < 0) continue;
    const [entries = ''] = /^(?:[-?] +)*/.exec(line.slice(indent)) ?? [];
    while ((indents.at(-1) ?? -1) >= indent) indents.pop();
    indents.push(indent);
    const outer = indents.length + entries.replaceAll(' ', '').length;
    if (outer > MOST) return { line: index + 1, column: indent + 1 };
    for (let at = indent + entries.length; at < line.length; at++) {
      const sign = line[at];
      if (sign === '{' || sign === '[') brackets++;
      else if ((sign === '}' || sign === ']') && brackets > 0) brackets--;
      if (outer + brackets > MOST) return { line: index + 1, column: at + 1 };
    }
  }
  return undefined;
}
