import { evaluateAll } from './evaluate-all';
import type { Json, Resource, Template } from './model';
import { shapeOf } from './shapes';
import { child } from './template';
import { hasHole, Reference, Unknown, type Value } from './value';
import { explore, World } from './world';

/** A resource that may say of another, by a property, that it is made for it. */
export interface Bond {
  readonly companion: Resource;
  /** Whether it says so; left out where each world has its own answer. */
  readonly is?: 'sure' | 'possible';
}

/** What a property of a resource names in one world. */
interface Named {
  readonly targets: ReadonlySet<Resource>;
  /** What is mentioned beside a part of the value that only deployment can tell. */
  readonly possible: ReadonlySet<Resource>;
  readonly names: ReadonlySet<string>;
}

/** The resources of a type by what one of their properties, at a dotted path, evaluates to. */
export class Bonds {
  private readonly byTarget = new Map<Resource, Bond[]>();
  private readonly byName = new Map<string, Bond[]>();
  private readonly keys: readonly string[];

  constructor(resources: readonly Resource[], key: string) {
    this.keys = key.split('.');
    for (const resource of resources) this.add(resource);
  }

  /** Whether any of them gives a name that may be that of a resource elsewhere. */
  get areNamed(): boolean {
    return this.byName.size > 0;
  }

  /** Those that refer to `owner`, or give its name. */
  to(owner: Resource, name?: string): readonly Bond[] {
    const byReference = this.byTarget.get(owner);
    const byName = name === undefined ? undefined : this.byName.get(name)?.filter(isNameOf(name, owner));
    if (!byName) return byReference ?? NO_BONDS;
    if (!byReference) return byName;
    const referring = new Set(byReference.map(({ companion }) => companion));
    return [...byReference, ...byName.filter(({ companion }) => !referring.has(companion))];
  }

  /** Whether a companion belongs to `owner` in a world that is given. */
  isIn(world: World, companion: Resource, owner: Resource, name?: string): Bond['is'] {
    const { targets, possible, names } = this.namedBy(companion, world);
    if (targets.has(owner) || (name !== undefined && names.has(name))) return 'sure';
    return possible.has(owner) ? 'possible' : undefined;
  }

  private add(companion: Resource): void {
    const { probe } = companion.template.assembly;
    const named = this.namedBy(companion, probe);
    if (probe.asked === 0) {
      for (const target of named.targets) put(this.byTarget, target, { companion, is: 'sure' });
      for (const target of named.possible) put(this.byTarget, target, { companion, is: 'possible' });
      for (const name of named.names) put(this.byName, name, { companion, is: 'sure' });
      return;
    }
    const { results } = explore((world) => this.namedBy(companion, world), MAX_PROBES);
    const all = <T>(part: (result: Named) => Iterable<T>) =>
      new Set(results.flatMap(({ result }) => [...part(result)]));
    for (const target of all(({ targets, possible }) => [...targets, ...possible]))
      put(this.byTarget, target, { companion });
    for (const name of all(({ names }) => names)) put(this.byName, name, { companion });
  }

  private namedBy({ body, template, type }: Resource, world: World): Named {
    const targets = new Set<Resource>();
    const possible = new Set<Resource>();
    const names = new Set<string>();
    // A template that is broken there says so when the resource itself is judged.
    try {
      const isOne = typeof shapeOf(type, this.keys) === 'string';
      for (const { node, value } of valuesAt(body, this.keys, 0, template, world)) {
        if (isOne && value !== null && typeof value === 'object' && !(value instanceof Unknown)) continue;
        let known: readonly Resource[] | undefined;
        const mentioned = () => {
          known ??= template.referencesIn(node).map(({ target }) => target);
          return known;
        };
        const found = new Collected(template, mentioned);
        found.add(value);
        for (const target of found.targets) targets.add(target);
        for (const target of found.possible) possible.add(target);
        for (const name of found.names) names.add(name);
        if (found.isOpen) for (const target of mentioned()) if (!found.targets.has(target)) possible.add(target);
      }
    } catch {
      return { targets, possible, names };
    }
    return { targets, possible, names };
  }
}

/** Values of more worlds than these are not asked for: what they would name is not found. */
const MAX_PROBES = 64;

const NO_BONDS: readonly Bond[] = [];

function put<K>(map: Map<K, Bond[]>, at: K, bond: Bond): void {
  const list = map.get(at);
  if (list) list.push(bond);
  else map.set(at, [bond]);
}

/** A name with a hole in it means the same only where the hole does, and any name only in one account and region. */
const isNameOf =
  (name: string, owner: Resource) =>
  ({ companion }: Bond): boolean => {
    const { template } = owner;
    const { template: other } = companion;
    const isOne = hasHole(name)
      ? (other.root ?? other) === (template.root ?? template)
      : other.dialect === template.dialect;
    const within = GLOBAL.test(owner.type) ? 'account' : 'region';
    return isOne && template.areTogether(owner, companion, within, new World()) !== false;
  };

/** What is found by its name from all regions. */
const GLOBAL = /^(AWS::|aws_)(s3|iam|route53|cloudfront|organizations)/i;

/** What stands at a path. A block may stand alone or in a list; of a list, what stands in each. */
function valuesAt(
  node: Json | undefined,
  keys: readonly string[],
  from: number,
  template: Template,
  world: World,
): { readonly node: Json; readonly value: Value }[] {
  if (node === undefined || node === null) return [];
  const key = keys[from];
  if (key === undefined) return [{ node, value: evaluateAll(node, template, world) }];
  const value = template.evaluate(node, world);
  if (value instanceof Unknown) return [{ node, value }];
  const step = child(value as Json, key);
  if (step === undefined && Array.isArray(value))
    return (value as Json[]).flatMap((item) => valuesAt(item, keys, from, template, world));
  return valuesAt(step, keys, from + 1, template, world);
}

/** What a value says of resources: those it names, and whether only deployment can tell a part of it. */
class Collected {
  readonly targets = new Set<Resource>();
  readonly possible = new Set<Resource>();
  readonly names = new Set<string>();
  isOpen = false;

  constructor(
    private readonly template: Template,
    /** What the text that was evaluated mentions. */
    private readonly mentioned: () => readonly Resource[],
  ) {}

  add(value: Value): void {
    if (value instanceof Reference) {
      (value.isToOne ? this.possible : this.targets).add(value.target);
      if (isElsewhere(value.target)) this.name(value.hole);
    } else if (value instanceof Unknown && value.about.of) for (const part of value.about.of) this.add(part);
    else if (value instanceof Unknown) {
      this.name(value.hole);
      this.isOpen ||= value.about.parameter === undefined && !DECIDED_OUTSIDE.test(value.hole);
    } else if (typeof value === 'string') this.addText(value);
    else if (value !== null && typeof value === 'object') for (const item of Object.values(value)) this.add(item);
  }

  /** A text names the resources whose names stand whole in it: `${Box.Arn}/*`, but not `${Box}-copies`. */
  private addText(text: string): void {
    let isNamed = false;
    for (const { 0: hole, index } of text.matchAll(HOLES)) {
      const target = this.mentioned().find(({ id }) => isOf(hole, id)) ?? this.template.referred?.(hole)?.target;
      if (!target) this.isOpen ||= !DECIDED_OUTSIDE.test(hole);
      else if (STARTS.test(text.slice(0, index)) && ENDS.test(text.slice(index + hole.length))) {
        this.targets.add(target);
        isNamed ||= !isElsewhere(target);
      }
    }
    if (!isNamed) this.name(text);
  }

  private name(text: string): void {
    if (!NAMELESS.test(text)) this.names.add(text);
  }
}

const HOLES = /\$\{[^}]*\}/g;
const STARTS = /(^|[:/"',\s=[|])$/;
const ENDS = /^($|[:/"',\s*\].\\|?])/;

/** Parameters and the like: what they stand for is no resource of the templates. */
const DECIDED_OUTSIDE = /^\$\{(?:AWS::\w+|\w+|(?:module\.[^ ]+\.)?(?:var|path|terraform)\.[\w.-]+)\}$/;

/** What may differ each time that it is evaluated. */
const NAMELESS = /\$\{(?:\?\}|[^}]*\b(?:each|count|self)\.)/;

/** Whether a hole stands for something of a resource. */
const isOf = (hole: string, id: string): boolean => {
  const name = id.replaceAll('"', "'");
  return hole.startsWith(name, 2) && /[.[}]/.test(hole[name.length + 2] as string);
};

/** Whether a resource is none of AWS, so that what it gives may be the name of one. */
const isElsewhere = ({ template, type }: Resource): boolean =>
  template.dialect === 'terraform' && !type.startsWith('aws_');
