import { child, type Resource, type Template } from '../../engine/template';
import { type Json, Reference, Unknown, type Value } from '../../engine/value';
import type { World } from '../../engine/world';
import type { Blocks } from './blocks';
import { settle } from './evaluate';
import { renderPolicyDocument } from './policy-document';
import type { RemoteStates, Stack } from './remote-states';
import type { Module } from './scope';
import { holeOf, isOpen } from './values';

/** A module whose resources have attributes. */
export interface Owner extends Module, Stack {
  readonly blocks: Blocks;
}

/** What is read from the resources of a module. */
export class Attributes<T extends Owner> {
  constructor(
    private readonly module: T,
    private readonly states: RemoteStates<T>,
    /** A template as a module, where it is one. */
    private readonly moduleOf: (template: Template) => T | undefined,
  ) {}

  of(from: Reference, name: string | undefined, world: World): Value {
    const { target } = from;
    const owner = this.moduleOf(target.template);
    if (owner && owner !== this.module) return owner.attributes.of(from, name, world);
    const block = this.module.blocks.of(target);
    const isIndex =
      from.attribute === '' &&
      block?.isOpen &&
      (name === undefined || /^\d+$/.test(name) || (block.repeats === 'for_each' && !from.hole.includes('[')));
    if (isIndex && block.repeats === 'count') return from;
    // `aws_x.y["key"]` of an open for_each: the block itself, marked so that the next step is an attribute.
    if (isIndex) return new Reference(target, '', from.hole.replace(/\}$/, '[*]}'));
    if (name === undefined) return new Unknown(`an attribute of ${target.id}`);
    if (
      from.attribute === '' &&
      target.type === 'data.aws_iam_policy_document' &&
      (name === 'json' || name === 'minified_json')
    )
      return this.policyOf(target, world);
    if (from.attribute === 'outputs' && target.type === 'data.terraform_remote_state') {
      const output = this.states.output(target, name);
      if (output) return settle(output.value, { module: output.module, world });
    }
    const attribute = from.attribute ? `${from.attribute}.${name}` : name;
    return new Reference(target, attribute, holeOf(`${target.id}.${attribute}`));
  }

  literal(reference: Reference, world: World): Value {
    const { target, attribute } = reference;
    const owner = this.moduleOf(target.template);
    if (attribute === '' || target.type.startsWith('data.') || !owner) return reference;
    const node = attribute.split('.').reduce<Json | undefined>((node, key) => child(node, key), target.body);
    if (node === undefined || node === null || typeof node === 'object') return reference;
    const value = owner.memory.guarded(`${target.id}.${attribute}`, owner.blocks.originOf(target), () =>
      settle(node, { module: owner, world }),
    );
    return isOpen(value) || value === null || typeof value === 'object' ? reference : value;
  }

  private policyOf(document: Resource, world: World): Value {
    const { blocks, memory } = this.module;
    return memory.remembered(`${document.id}.json`, world, () =>
      memory.guarded(document.id, blocks.originOf(document), () => {
        const given = child(document.body, 'json');
        const scope = { module: this.module, world };
        return given === undefined
          ? renderPolicyDocument(document, settle(document.body, scope))
          : settle(given, scope);
      }),
    );
  }
}
