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
  private readonly known = new Map<string, readonly Link[]>();

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
  private of(text: string, seen = new Set<string>()): readonly Link[] {
    const known = this.known.get(text);
    if (known) return known;
    const { blocks, memory } = this.module;
    const plain = blocks.plain(text);
    if (plain) {
      const direct = blocks.among(plain.block, undefined).map((target) => ({ target, attribute: plain.attribute }));
      this.known.set(text, direct);
      return direct;
    }
    const links: Link[] = [];
    visit(memory.parsed(text), (path) => {
      if (path.kind !== 'path') return;
      const keys = path.steps.map((step) => ('key' in step ? step.key : '*'));
      links.push(...this.along(path.root, keys, seen));
    });
    if (seen.size === 0) this.known.set(text, links);
    return links;
  }

  /** Where a path leads: `local.a`, `aws_x.y.z`, `module.m.id`. */
  private along(root: string, keys: readonly string[], seen: Set<string>): readonly Link[] {
    const { blocks, locals } = this.module;
    const [first = '', second = ''] = keys;
    if (root === 'local') return this.through(`local.${first}`, this.module, locals.get(first), seen);
    if (root === 'var') return this.alongVariable(first, seen);
    const planned = root === 'module' ? blocks.planned([root, ...keys]) : undefined;
    if (root === 'module' && !planned)
      return this.module.calls.instancesAt(first, second).flatMap((module) => {
        const named = keys.slice(1, 3).filter((key) => module.outputs.has(key));
        return (named.length > 0 ? named : [...module.outputs.keys()]).flatMap((key) =>
          this.through(`output.${key}`, module, child(module.outputs.get(key), 'value'), seen),
        );
      });
    const isData = root === 'data';
    const block = planned?.block ?? blocks.get(isData ? `data.${first}.${second}` : `${root}.${first}`);
    return block ? this.toBlock(block, keys.slice(planned ? planned.length - 1 : isData ? 2 : 1), seen) : NO_LINKS;
  }

  private alongVariable(name: string, seen: Set<string>): readonly Link[] {
    const { variables } = this.module;
    const given = variables.argument(name);
    return given
      ? this.through(`var.${name}`, given.from, given.node, seen)
      : this.through(`var.${name}`, this.module, child(variables.get(name), 'default'), seen);
  }

  private toBlock(block: Block, rest: readonly string[], seen: Set<string>): readonly Link[] {
    const [first] = rest;
    const attribute = (block.repeats && first !== undefined && isKey(block, first) ? rest.slice(1) : rest).join('.');
    const links: Link[] = this.module.blocks.among(block, first).map((target) => ({ target, attribute }));
    if (block.type === 'data.aws_iam_policy_document')
      links.push(...this.through(block.id, this.module, block.body, seen));
    if (block.type === 'data.terraform_remote_state') {
      const name = rest.at(-1) ?? '';
      const output = this.states.output(block.resources[0] as Resource, name);
      if (output) links.push(...this.through(`output.${name}`, output.module, output.value, seen));
    }
    return links;
  }

  /** What a piece of a module refers to, once for each way that leads there. */
  private through(subject: string, module: Referring, node: Json | undefined, seen: Set<string>): readonly Link[] {
    const key = `${module.name}|${module.prefix}${subject}`;
    if (node === undefined || seen.has(key)) return NO_LINKS;
    seen.add(key);
    const links: Link[] = [];
    eachExpression(node, (text) => links.push(...module.references.of(text, seen)));
    return links;
  }
}

const NO_LINKS: readonly Link[] = [];

/** Whether a step into a block picks an instance, and no attribute. */
const isKey = (block: Block, key: string): boolean =>
  /^(\d+|\*)$/.test(key) || (block.repeats === 'for_each' && isMap(block.value) && Object.hasOwn(block.value, key));
