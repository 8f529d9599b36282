import { child, type Resource, type Template } from '../../engine/template';
import { type Json, Reference, Unknown, type Value } from '../../engine/value';
import type { World } from '../../engine/world';
import type { Blocks } from './blocks';
import { evaluateAll } from './evaluate';
import { renderPolicyDocument } from './policy-document';
import type { RemoteStates, Stack } from './remote-states';
import type { Module } from './scope';
import { Failed, holeOf, isOpen } from './values';

/** A module whose resources have attributes. */
export interface Owner extends Module, Stack {
  readonly blocks: Blocks;
  readonly attributes: Attributes<Owner>;
  readonly root: Owner;
}

/** What is kept in a store for secrets is told by where it is kept. */
const STORED = /^aws_(ssm_parameter\.value|secretsmanager_secret_version\.secret_(string|binary))$/;

/** An unknown value that nothing is told by. */
const NAMELESS = '${?}';

/** What is read from the resources of a module. */
export class Attributes<T extends Owner> {
  private readonly made = new Map<string, Reference>();
  private readonly following = new Set<string>();

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
    if (isIndex) return new Reference(target, '', from.hole.replace(/\}$/, '[*]}'), name !== undefined);
    if (name === undefined) return new Unknown(`an attribute of ${target.id}`);
    if (
      from.attribute === '' &&
      target.type === 'data.aws_iam_policy_document' &&
      (name === 'json' || name === 'minified_json')
    )
      return this.policyOf(target, world);
    if (from.attribute === 'outputs' && target.type === 'data.terraform_remote_state') {
      const output = this.states.output(target, name);
      if (output) return evaluateAll(output.value, { module: output.module, world });
    }
    const attribute = from.attribute ? `${from.attribute}.${name}` : name;
    return this.given(target, attribute, world) ?? this.reference(target, attribute, from.isToOne);
  }

  /** The reference that a hole of a text was. */
  referred(hole: string): Reference | undefined {
    return this.module.root.attributes.made.get(hole);
  }

  private reference(target: Resource, attribute: string, isToOne: boolean): Reference {
    const hole = holeOf(`${target.id}.${attribute}`);
    if (isToOne) return new Reference(target, attribute, hole, true);
    const { made } = this.module.root.attributes;
    const known = made.get(hole);
    if (known?.target === target) return known;
    const reference = new Reference(target, attribute, hole);
    made.set(hole, reference);
    return reference;
  }

  /**
   * What an attribute is by an argument of the configuration. A resource that is asked for its own name is referred to,
   * whatever the name is; a data source of a resource of the configuration is that resource.
   */
  private given(target: Resource, attribute: string, world: World): Value {
    const isData = target.type.startsWith('data.');
    const managed = isData ? this.managedBy(target, world) : undefined;
    if (managed) return this.of(new Reference(managed, '', holeOf(managed.id)), attribute, world);
    const repeated = repeats(target, attribute);
    if (repeated !== undefined) return this.given(target, repeated, world);
    if ((!isData && isOwnName(target.type, attribute)) || STORED.test(`${target.type}.${attribute}`)) return undefined;
    const { blocks, memory } = this.module;
    const node = blocks.isWritten(target, attribute) ? argumentAt(target.body, attribute) : undefined;
    const subject = `${target.id}.${attribute}`;
    if (node === undefined || this.following.has(subject)) return undefined;
    this.following.add(subject);
    try {
      const value = memory.remembered(subject, world, () => evaluateAll(node, { module: this.module, world }));
      return value === null || value instanceof Failed || (value instanceof Unknown && value.hole === NAMELESS)
        ? undefined
        : value;
    } finally {
      this.following.delete(subject);
    }
  }

  /** The resource of the configuration that a data source looks up, by a reference to it or by its name. */
  private managedBy(data: Resource, world: World): Resource | undefined {
    const type = data.type.slice('data.'.length);
    const { assembly } = data.template;
    if (!assembly.has(type) || this.following.has(data.id)) return undefined;
    this.following.add(data.id);
    try {
      for (const name of Object.keys(data.body as object)) {
        const value = this.argument(data, name, world);
        if (value instanceof Reference && value.target.type === type) return value.target;
        if (typeof value !== 'string' || !isOwnName(type, name)) continue;
        const named = assembly
          .ofType(type)
          .find(
            (one) => one.template.root === this.module.root && this.ownerOf(one)?.argument(one, name, world) === value,
          );
        if (named) return named;
      }
      return undefined;
    } finally {
      this.following.delete(data.id);
    }
  }

  private ownerOf(resource: Resource): Attributes<T> | undefined {
    return this.moduleOf(resource.template)?.attributes as Attributes<T> | undefined;
  }

  /** What a text of an argument evaluates to. */
  private argument(of: Resource, name: string, world: World): Value {
    const node = child(of.body, name);
    return typeof node === 'string' ? evaluateAll(node, { module: this.module, world }) : undefined;
  }

  literal(reference: Reference, world: World): Value {
    const { target, attribute } = reference;
    const owner = this.moduleOf(target.template);
    if (attribute === '' || target.type.startsWith('data.') || !owner) return reference;
    const node = attribute.split('.').reduce<Json | undefined>((node, key) => child(node, key), target.body);
    if (node === undefined || node === null || typeof node === 'object') return reference;
    const value = owner.memory.guarded(`${target.id}.${attribute}`, owner.blocks.originOf(target), () =>
      evaluateAll(node, { module: owner, world }),
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
          ? renderPolicyDocument(document, evaluateAll(document.body, scope))
          : evaluateAll(given, scope);
      }),
    );
  }
}

/**
 * Whether an attribute is the name of the resource itself: `id`, `arn`, `name`, and what is called after the type, as
 * `bucket` of aws_s3_bucket and `function_name` of aws_lambda_function.
 */
function isOwnName(type: string, attribute: string): boolean {
  const [, kind = '', word] = /^(?:(.+)_)?(id|arn|name|identifier|url)$/.exec(attribute) ?? [];
  if (word) return kind === '' || type.endsWith(`_${kind}`);
  return /^(bucket|domain|repository)$/.test(attribute) && type.endsWith(`_${attribute}`);
}

/**
 * Resources of a bucket whose `id` is the name of the bucket, by the provider's pages on them, unless they say whose bucket
 * they expect.
 */
const OF_BUCKET =
  /^aws_s3_bucket_(versioning|logging|policy|notification|ownership_controls|public_access_block|(accelerate|cors|lifecycle|object_lock|replication|request_payment|server_side_encryption|website)_configuration)$/;

/** The argument that an attribute repeats under another name: what `terraform_data` puts out is what it is given. */
function repeats({ type, body }: Resource, attribute: string): string | undefined {
  if (type === 'terraform_data' && /^output(\.|$)/.test(attribute)) return attribute.replace('output', 'input');
  const isBucket = attribute === 'id' && OF_BUCKET.test(type) && child(body, 'expected_bucket_owner') === undefined;
  return isBucket ? 'bucket' : undefined;
}

/** An argument that is no block, by the path of its attribute; the one block of a list may stand alone. */
function argumentAt(body: Json, attribute: string): Json | undefined {
  let node: Json | undefined = body;
  for (const key of attribute.split('.'))
    node = key === '0' && !Array.isArray(node) && typeof node === 'object' ? node : child(node, key);
  const isBlock = typeof node === 'object' && Object.values(node ?? {}).some((item) => typeof item === 'object');
  return node === null || isBlock || (typeof node === 'object' && !Array.isArray(node)) ? undefined : node;
}
