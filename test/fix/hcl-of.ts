import { expression } from '../../lib/fix/hcl';
import type { Content } from '../../lib/testing/mend';

/** A configuration as HCL: each resource a block, and each map in it a block, too, as far as it is no map of texts. */
export const hclOf = (content: Content): string =>
  `${Object.entries(content)
    .flatMap(([section, named]) =>
      ['resource', 'data'].includes(section)
        ? Object.entries(named).flatMap(([type, bodies]) =>
            Object.entries<any>(bodies).flatMap(([name, body]) =>
              [body].flat().map((one) => block([section, `"${type}"`, `"${name}"`], one, '')),
            ),
          )
        : section === 'locals'
          ? [block(['locals'], named, '', true)]
          : section === 'terraform'
            ? [block(['terraform'], named, '')]
            : Object.entries<any>(named).flatMap(([name, body]) =>
                [body].flat().map((one) => block([section, `"${name}"`], one, '')),
              ),
    )
    .join('\n\n')}\n`;

function block(head: readonly string[], body: Record<string, any>, indent: string, isPlain = false): string {
  const inner = `${indent}  `;
  const lines = Object.entries(body).flatMap(([key, value]) => {
    if (key === '//') return [];
    const items = [value].flat();
    const isBlocks = !isPlain && items.length > 0 && items.every(isBlock) && !MAPS.includes(key);
    if (key === 'dynamic')
      return Object.entries<any>(value).flatMap(([name, made]) =>
        [made].flat().map((one) => block(['dynamic', `"${name}"`], one, inner)),
      );
    return isBlocks
      ? items.map((item) => block([key], item, inner))
      : [`${inner}${key} = ${expression(value, inner).replaceAll('$${', '${')}`];
  });
  return [`${indent}${head.join(' ')} {`, ...lines, `${indent}}`].join('\n');
}

const isBlock = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.keys(value).every((key) => /^[A-Za-z_][\w-]*$/.test(key));

/** Arguments that are maps. */
const MAPS = ['tags', 'variables', 'default', 'validation_data'];
