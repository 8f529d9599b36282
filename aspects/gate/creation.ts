import { join } from 'node:path';
import { type IConstruct, Node } from 'constructs';
import type { Position } from '../../lib/engine/template';
import { lineOf } from '../../lib/read/assembly';

const TRACES = Symbol.for('cdk-bulwark.traces');

/** A user's own line lies below the constructors of toolkits and libraries; where it lies deeper, the scope's is taken. */
const DEPTH = 10;

interface Nodes {
  addChild?(this: Node, child: IConstruct, name: string): void;
  [TRACES]?: WeakMap<IConstruct, { readonly stack?: string }>;
}

/**
 * Notes of every construct made from now on where that happened, and tells `made` of it, with its parent's node:
 * the construct's own is not there yet. A tree may come from another copy of `constructs` than ours; its nodes are given then.
 */
export function watchCreation(made: (child: IConstruct, parent: Node) => void, nodes: Nodes = nodesOf(Node)): void {
  const { addChild } = nodes;
  if (nodes[TRACES] || !addChild) return;
  const traces = new WeakMap<IConstruct, { readonly stack?: string }>();
  Object.defineProperty(nodes, TRACES, { value: traces });
  const watched = function (this: Node, child: IConstruct, name: string): void {
    addChild.call(this, child, name);
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = DEPTH;
    const trace = {};
    Error.captureStackTrace(trace, watched);
    Error.stackTraceLimit = stackTraceLimit;
    traces.set(child, trace);
    made(child, this);
  };
  nodes.addChild = watched;
}

/** What all nodes of one copy of `constructs` have in common. */
export const nodesOf = ({ prototype }: { readonly prototype: Node }): Nodes => prototype as unknown as Nodes;

/** The user's own line that made a construct, or the nearest one around it. */
export function madeAt(construct: IConstruct | undefined): Position | undefined {
  for (let it = construct; it; it = it.node.scope) {
    const frames = (Object.getPrototypeOf(it.node) as Nodes)[TRACES]?.get(it)?.stack?.split('\n') ?? [];
    const line = lineOf(frames.filter((frame) => !OWN.some((folder) => frame.includes(folder))));
    if (line) return line;
  }
  return undefined;
}

/** Where this package's own constructs are, before and after it is built. */
const OWN = [`${__dirname}/`, `${join(__dirname, '../../constructs')}/`];
