import { step } from '../../engine/fact';
import { child } from '../../engine/template';
import { type Json, Unknown } from '../../engine/value';
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

const SOURCES = ['source_json', 'source_policy_documents'];
const OVERRIDES = ['override_json', 'override_policy_documents'];

/** Where a statement of a policy is written that an argument takes from a `data.aws_iam_policy_document`. */
export function statementOrigin(module: Module, argument: string, index: number, world: World): Origin | undefined {
  const document = documentIn(module, argument);
  if (!document) return undefined;
  if ([...SOURCES, ...OVERRIDES].every((key) => child(document.body, key) === undefined))
    return { path: document.path, index };
  try {
    const { Statement } = JSON.parse(String(evaluateAll(argument, { module, world })));
    const rendered = [Statement].flat().map(encode);
    const wanted = rendered[index] as string;
    const before = rendered.slice(0, index).filter((one) => one === wanted).length;
    return writtenIn(module, document, wanted, world)[before];
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

/** The statements that render to a text, those of a document and of the ones that are merged into it, in their order. */
function writtenIn(
  module: Module,
  document: Document,
  rendered: string,
  world: World,
  above: readonly Document[] = [],
): Origin[] {
  const mergedBy = (keys: readonly string[]) =>
    keys
      .flatMap((key) => child(document.body, key) as Json)
      .flatMap((text) => (typeof text === 'string' ? (documentIn(module, text) ?? []) : []))
      .filter((merged) => merged.body !== document.body && above.every(({ body }) => body !== merged.body))
      .flatMap((merged) => writtenIn(module, merged, rendered, world, [...above, document]));
  // What dynamic blocks make is among them.
  const own = [step(evaluateAll(document.body, { module, world }), 'statement') ?? []].flat();
  return [
    ...mergedBy(SOURCES),
    ...own.flatMap((block, index) =>
      !(block instanceof Unknown) && encode(JSON.parse(encode(renderStatement(block)))) === rendered
        ? { path: document.path, index }
        : [],
    ),
    ...mergedBy(OVERRIDES),
  ];
}
