import { child } from '../../engine/template';
import type { Json } from '../../engine/value';
import type { World } from '../../engine/world';
import { evaluateAll } from './evaluate';
import { encode } from './functions/json';
import { localAt } from './local-at';
import { blocksIn } from './overrides';
import { renderStatement } from './policy-document';
import type { Module } from './scope';

/** The block of a document, and which of its statements is meant. */
interface Origin {
  readonly path: readonly string[];
  readonly index: number;
}

const MERGED = ['source_json', 'source_policy_documents', 'override_json', 'override_policy_documents'];

/** Where a statement of a policy is written that an argument takes from a `data.aws_iam_policy_document`. */
export function statementOrigin(module: Module, argument: string, index: number, world: World): Origin | undefined {
  const document = documentIn(module, argument);
  if (!document) return undefined;
  if (MERGED.every((key) => child(document.body, key) === undefined)) return { path: document.path, index };
  try {
    const { Statement } = JSON.parse(String(evaluateAll(argument, { module, world })));
    return writtenIn(module, document, encode([Statement].flat()[index]), world);
  } catch {
    return undefined;
  }
}

type Document = ReturnType<typeof blocksIn>[number];

/** The document that a text reads, such as `${data.aws_iam_policy_document.worker.json}`. */
function documentIn(module: Module, text: string): Document | undefined {
  const local = localAt(module, text)?.node ?? text;
  if (typeof local !== 'string') return undefined;
  const expression = module.memory.parsed(local);
  if (expression.kind !== 'path' || expression.root !== 'data') return undefined;
  const [type, name, ...rest] = expression.steps.map((step) => ('key' in step ? step.key : ''));
  if (type !== 'aws_iam_policy_document' || !/^(minified_)?json$/.test(rest.at(-1) ?? '')) return undefined;
  return blocksIn(child(module.source.data, 'data'), 2, ['data']).find(
    ({ names }) => names[0] === type && names[1] === name,
  );
}

/** The statement that renders to a text, among those of a document and of the ones that are merged into it. */
function writtenIn(
  module: Module,
  document: Document,
  rendered: string,
  world: World,
  above: readonly Document[] = [],
): Origin | undefined {
  const own = blocksIn(child(document.body, 'statement'), 0, []);
  const index = own.findIndex(
    ({ body }) => encode(JSON.parse(encode(renderStatement(evaluateAll(body, { module, world }))))) === rendered,
  );
  if (index >= 0) return { path: document.path, index };
  for (const text of MERGED.flatMap((key) => child(document.body, key) as Json)) {
    const merged = typeof text === 'string' ? documentIn(module, text) : undefined;
    if (!merged || above.some(({ body }) => body === merged.body)) continue;
    const found = writtenIn(module, merged, rendered, world, [...above, document]);
    if (found) return found;
  }
  return undefined;
}
