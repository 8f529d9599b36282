import type { Fix } from '../engine/rule';
import type { Declared } from '../engine/template';

/**
 * A value of a fix that stands for one that only the user knows; nothing where all of them hold for everybody. Fixes say
 * of themselves that they have such a value (`placeholders`), and some values are for examples by agreement.
 */
export function placeholderIn(fix: Fix, dialect: Declared): string | undefined {
  const types = Object.keys(fix.resources ?? {}).filter((type) => /::/.test(type) === (dialect === 'cloudformation'));
  const told = [
    dialect === 'cloudformation' ? fix.properties : fix.arguments,
    ...types.map((type) => fix.resources?.[type]),
  ];
  const example = told.map((value) => exampleIn(value, types)).find((found) => found !== undefined);
  return example ?? (fix.placeholders === true || fix.placeholders === dialect ? '' : undefined);
}

function exampleIn(value: unknown, added: readonly string[]): string | undefined {
  if (typeof value === 'string' && /^\{"/.test(value)) return exampleIn(JSON.parse(value), added);
  if (typeof value === 'string') return isExample(value, added) ? value : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, item] of Object.entries(value)) {
    const refers = key === 'Ref' || key === 'Fn::GetAtt';
    const [name] = [item].flat() as unknown[];
    const found = refers ? refused(String(name)) : exampleIn(item, added);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A name of another resource than the one that fails, which is not there. */
const refused = (name: string): string | undefined => (name === 'This' || name.startsWith('AWS::') ? undefined : name);

/** Whether a text is an example by agreement, or names something that is not there. */
const isExample = (text: string, added: readonly string[]): boolean =>
  EXAMPLES.some((pattern) => pattern.test(text)) ||
  [...text.matchAll(/\$\{\s*([a-z_]\w*)\.(\w+)/g)].some(([, root = '', name]) => {
    const isThis = /^aws_/.test(root) && (name === 'this' || added.includes(root));
    return !isThis;
  });

const EXAMPLES = [
  // The numbers of accounts in AWS's own documentation.
  /\b(111122223333|123456789012|444455556666|777788889999)\b/,
  // https://www.rfc-editor.org/rfc/rfc5737 and https://www.rfc-editor.org/rfc/rfc2606
  /\b(192\.0\.2|198\.51\.100|203\.0\.113)\.\d/,
  /\bexample\.(com|net|org)\b/,
  // Private ranges, of which the user has his own.
  /^10\.\d+\.\d+\.\d+\//,
  /\{\{resolve:/,
  /\barn:aws:s3:::\w/,
  // Those below `alias/aws` are in every account.
  /^alias\/(?!aws\/)/,
  /^(subnet|sg|vpc|i|eni|acl)-\w+$/,
];
