import { child, type Resource } from '../../engine/template';
import type { Json } from '../../engine/value';
import type { Block, Blocks } from './blocks';
import type { Calls } from './calls';
import { eachExpression, isExpression, visit } from './expression';
import type { RemoteStates, Stack } from './remote-states';
import type { Module } from './scope';
import { isMap } from './values';
import type { Variables } from './variables';

/** A resource that an expression refers to, and what is read from it. */
interface Link {
  readonly target: Resource;
  readonly attribute: string;
}

/** A module whose expressions lead to resources. */
export interface Referring extends Module, Stack {
  readonly variables: Variables<Referring>;
  readonly blocks: Blocks;
  readonly calls: Calls<Referring>;
  readonly references: References;
}

/** What the expressions of a module refer to, whatever they evaluate to. */
export class References {
  private readonly known = new Map<string, ReadonlySet<Link>>();
  private readonly paths = new Map<string, readonly Path[]>();
  private readonly expressions = new WeakMap<object, readonly string[]>();
  private readonly made = new Map<Resource, Map<string, Link>>();

  constructor(
    private readonly module: Referring,
    private readonly states: RemoteStates<Referring>,
  ) {}

  /** Every resource that a piece of the configuration can refer to, and where in it. */
  in(node: Json | undefined): (Link & { readonly at: string })[] {
    const found: (Link & { at: string })[] = [];
    const walk = (value: Json | undefined, at: string): void => {
      if (typeof value === 'string') {
        if (isExpression(value)) for (const link of this.of(value)) found.push({ ...link, at });
      } else if (value !== null && typeof value === 'object')
        for (const key of Object.keys(value))
          if (key !== 'depends_on' && key !== '//')
            walk((value as { [key: string]: Json })[key], at ? `${at}.${key}` : key);
    };
    walk(node, '');
    return found;
  }

  /** Every resource that a string can refer to, also by way of locals, variables, policy documents and outputs. */
  private of(text: string): ReadonlySet<Link> {
    const known = this.known.get(text);
    if (known) return known;
    const way = { links: new Set<Link>(), seen: new Set<string>(), depth: 0 };
    this.follow(text, way);
    this.known.set(text, way.links);
    return way.links;
  }

  private follow(text: string, way: Way): void {
    const { blocks } = this.module;
    const known = this.known.get(text);
    if (known) for (const link of known) way.links.add(link);
    if (known) return;
    const plain = blocks.plain(text);
    if (plain) for (const target of blocks.among(plain.block, undefined)) this.add(target, plain.attribute, way);
    else for (const { root, keys } of this.pathsIn(text)) this.along(root, keys, way);
  }

  private pathsIn(text: string): readonly Path[] {
    const known = this.paths.get(text);
    if (known) return known;
    const paths: Path[] = [];
    visit(this.module.memory.parsed(text), (path) => {
      if (path.kind !== 'path') return;
      paths.push({ root: path.root, keys: path.steps.map((step) => ('key' in step ? step.key : '*')) });
    });
    this.paths.set(text, paths);
    return paths;
  }

  /** Where a path leads: `local.a`, `aws_x.y.z`, `module.m.id`. */
  private along(root: string, keys: readonly string[], way: Way): void {
    const { blocks, locals } = this.module;
    const [first = '', second = ''] = keys;
    if (root === 'local') this.through(`local.${first}`, this.module, locals.get(first), way);
    if (root === 'var') this.alongVariable(first, way);
    if (root === 'local' || root === 'var') return;
    const planned = root === 'module' ? blocks.planned([root, ...keys]) : undefined;
    if (root === 'module' && !planned) {
      for (const module of this.module.calls.instancesAt(first, second)) {
        const named = keys.slice(1, 3).filter((key) => module.outputs.has(key));
        for (const key of named.length > 0 ? named : module.outputs.keys())
          this.through(`output.${key}`, module, child(module.outputs.get(key), 'value'), way);
      }
      return;
    }
    const isData = root === 'data';
    const block = planned?.block ?? blocks.get(isData ? `data.${first}.${second}` : `${root}.${first}`);
    if (block) this.toBlock(block, keys.slice(planned ? planned.length - 1 : isData ? 2 : 1), way);
  }

  private alongVariable(name: string, way: Way): void {
    const { variables } = this.module;
    const given = variables.argument(name);
    if (given) this.through(`var.${name}`, given.from, given.node, way);
    else this.through(`var.${name}`, this.module, child(variables.get(name), 'default'), way);
  }

  private toBlock(block: Block, rest: readonly string[], way: Way): void {
    const [first] = rest;
    const attribute = (block.repeats && first !== undefined && isKey(block, first) ? rest.slice(1) : rest).join('.');
    for (const target of this.module.blocks.among(block, first)) this.add(target, attribute, way);
    if (block.type === 'data.aws_iam_policy_document') this.through(block.id, this.module, block.body, way);
    if (block.type === 'data.terraform_remote_state') {
      const name = rest.at(-1) ?? '';
      const output = this.states.output(block.resources[0] as Resource, name);
      if (output) this.through(`output.${name}`, output.module, output.value, way);
    }
  }

  /** Follows what a piece of a module refers to, once. */
  private through(subject: string, module: Referring, node: Json | undefined, way: Way): void {
    const key = `${module.name}|${module.prefix}${subject}`;
    if (node === undefined || way.seen.has(key) || way.depth > MAX_DEPTH) return;
    way.seen.add(key);
    way.depth++;
    for (const text of this.expressionsIn(node)) module.references.follow(text, way);
    way.depth--;
  }

  private expressionsIn(node: Json): readonly string[] {
    const known = typeof node === 'object' && node !== null ? this.expressions.get(node) : undefined;
    if (known) return known;
    const found = new Set<string>();
    eachExpression(node, (text) => found.add(text));
    const all = [...found];
    if (typeof node === 'object' && node !== null) this.expressions.set(node, all);
    return all;
  }

  private add(target: Resource, attribute: string, way: Way): void {
    const links = this.made.get(target) ?? new Map<string, Link>();
    if (links.size === 0) this.made.set(target, links);
    const link = links.get(attribute) ?? { target, attribute };
    links.set(attribute, link);
    way.links.add(link);
  }
}

/** A path in an expression, with `*` for each step that is no name. */
interface Path {
  readonly root: string;
  readonly keys: readonly string[];
}

/** A way through the configuration: what it leads to, and where it has been. */
interface Way {
  readonly links: Set<Link>;
  readonly seen: Set<string>;
  depth: number;
}

/** Chains that are longer than this are refused when they are evaluated. */
const MAX_DEPTH = 400;

/** Whether a step into a block picks an instance, and no attribute. */
const isKey = (block: Block, key: string): boolean =>
  /^(\d+|\*)$/.test(key) || (block.repeats === 'for_each' && isMap(block.value) && Object.hasOwn(block.value, key));
