import { tooDeepAt } from '../engine/nesting';
import { Lines } from '../read/lines';
import { HclPositions } from '../read/terraform/hcl-positions';
import { isHcl } from '../read/terraform/module';
import type { Comment } from './suppression';

/** A piece of a file that is written as one: a block of HCL, or a resource of a template. */
export interface Block {
  /** `resource`, `aws_s3_bucket` and `uploads`, or `Resources` and a logical id. */
  readonly keys: readonly string[];
  readonly first: number;
  readonly last: number;
}

/** A file that may hold comments, taken apart. */
export interface Commented {
  readonly comments: readonly Comment[];
  readonly blocks: readonly Block[];
}

/** The comments and the blocks of a file of HCL or YAML, which must be valid. */
export const commentsIn = (file: string, text: string): Commented => (isHcl(file) ? inHcl(text) : inYaml(text));

function inHcl(text: string): Commented {
  const { blocks, comments } = new HclPositions(text);
  const start = Math.min(...blocks.map(({ first }) => first));
  return {
    blocks,
    comments: comments.map(({ line, text: raw }) => ({ line, text: bare(raw), isHeader: line < start })),
  };
}

const bare = (comment: string): string =>
  comment
    .replace(/^(#+|\/\/|\/\*+)\s*/, '')
    .trimEnd()
    .replace(/\*\/$/, '')
    .trimEnd();

/** What the lexer puts between pieces of text: https://eemeli.org/yaml/#lexer */
const SCALAR = '\u001f';
const BYTE_ORDER_MARK = '\uFEFF';
const CONTROLS = new Set(['\u0002', '\u0018', SCALAR, BYTE_ORDER_MARK]);

function inYaml(text: string): Commented {
  const { Lexer, parseDocument, isMap, isScalar } = require('yaml') as typeof import('yaml');
  const lines = new Lines(text);
  const comments: (Comment & { column: number })[] = [];
  let offset = 0;
  let isScalarNext = false;
  let isHeader = true;
  for (const token of new Lexer().lex(text)) {
    if (CONTROLS.has(token)) {
      isScalarNext = token === SCALAR;
      if (token === BYTE_ORDER_MARK) offset++;
      continue;
    }
    if (token.startsWith('#') && !isScalarNext)
      comments.push({ ...lines.placeOf(offset), text: bare(token), isHeader });
    else if (!/^\s*$|^---/.test(token)) isHeader = false;
    isScalarNext = false;
    offset += token.length;
  }
  const options = { logLevel: 'silent', uniqueKeys: false, strict: false, merge: true } as const;
  const contents = tooDeepAt(text) ? null : parseDocument(text, options).contents;
  const resources = isMap(contents) ? contents.get('Resources', true) : undefined;
  const blocks = (isMap(resources) ? resources.items : []).flatMap(({ key, value }): Block[] => {
    if (!isScalar(key) || !key.range) return [];
    const { line: first, column } = lines.placeOf(key.range[0]);
    const end = (value as { range?: [number, number, number] } | null)?.range?.[1] ?? key.range[1];
    let { line: last } = lines.placeOf(Math.max(end - 1, key.range[0]));
    // Comments at the end, further in than the name.
    for (const comment of comments) if (comment.line === last + 1 && comment.column > column) last++;
    return [{ keys: ['Resources', String(key.value)], first, last }];
  });
  return { comments, blocks };
}
