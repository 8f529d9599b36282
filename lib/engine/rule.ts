import type { Facts, ResourceKind } from './kind';
import type { Settings } from './settings';
import type { Declared, Dialect } from './template';
import type { Verdict } from './verdict';

export {
  defineResource,
  type FactReader,
  type Facts,
  fact,
  type HowToRead,
  piped,
  type ResourceKind,
  typesOf,
} from './kind';

/** How bad it is when a rule fails: its risk. What a finding costs is decided by configuration. */
export type Severity = 'critical' | 'high' | 'medium' | 'low';
export const SEVERITIES: readonly Severity[] = ['critical', 'high', 'medium', 'low'];

/**
 * How to mend what fails a rule, in words and in the code of each toolkit. `properties` and `arguments` say only what
 * mends. They are laid over the resource's own: a map is merged with the map in its place, key by key, and with the only
 * block of a list of one, as Terraform may write it. All else, such as a list, a scalar or an intrinsic function,
 * replaces what was there. The resource that fails is called `This` in CloudFormation and `this` in Terraform:
 * `{ Ref: 'This' }`, `${aws_s3_bucket.this.id}`.
 */
export interface Fix {
  /** What to do. */
  readonly how: string;
  /** Props of the CDK construct that do it, or statements. Where it is left out, the CDK overrides `properties`. */
  readonly cdk?: string | Readonly<Record<string, unknown>>;
  /** CloudFormation properties that do it. Laid over each failing example, they make it pass. */
  readonly properties?: Readonly<Record<string, unknown>>;
  /** Terraform arguments that do it, in the same way. `null` takes an argument away. */
  readonly arguments?: Readonly<Record<string, unknown>>;
  /** What does it in a workflow, job or step that fails, in the same way. */
  readonly workflow?: Readonly<Record<string, unknown>>;
  /**
   * Resources that do it from beside the one that fails, by their type in either dialect. What there is of the type for
   * the resource already has them laid over it; otherwise they are added.
   */
  readonly resources?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /**
   * Whether some of these values are for the user to choose, such as the name of a bucket for logs or a port: `bulwark fix`
   * writes none of them. Examples by agreement, such as an ARN in account 111122223333, need not be told.
   * A dialect is named where the other has none.
   */
  readonly placeholders?: true | Declared;
  /** Why there is no code for a dialect that has none, in one sentence. */
  readonly noCode?: string;
}

/** One requirement: data, and one pure function. It states the world as it is when the requirement holds. */
export interface Rule<R = any> {
  /** The requirement, stated as the world when it holds. */
  readonly title: string;
  /** What is wrong, said of one resource: "This bucket …". */
  readonly problem: string;
  /** Why it matters. */
  readonly why: string;
  readonly fix: Fix;
  readonly severity: Severity;
  /** The smallest preset that holds it. */
  readonly preset: 'baseline' | 'strict' | 'optional';
  /** Control ids by framework; only ones checked against the framework. */
  readonly controls: Readonly<Record<string, readonly string[]>>;
  /** What of a control that it claims the rule does not see, by the id of the control. */
  readonly unseen?: Readonly<Record<string, string>>;
  /** The same check in other tools, by their ids. */
  readonly sameAs?: Readonly<Record<string, readonly string[]>>;
  /**
   * Ids of `sameAs` that stand for less than this rule: by its tool and id, the one dialect in which it is the same
   * check, or the one property of CloudFormation that it is about.
   */
  readonly sameAsOnly?: Readonly<Record<string, Readonly<Record<string, Narrowed>>>>;
  /**
   * Rules that fail for the same reason: wherever this one fails, or never where it passes. A report tells of one cause
   * once: by this rule, with those it implies named under it.
   */
  readonly implies?: readonly string[];
  /**
   * Rules that fail with this one at some elements of a list, such as a range of ports that takes in the port of each,
   * and without it at others. Where both fail at one element, this one tells of it.
   */
  readonly leads?: readonly string[];
  readonly resource: ResourceKind<R>;
  check(it: Facts<R>, settings: Settings): Verdict;
}

/** The part of a rule that an id of another tool stands for. */
export interface Narrowed {
  readonly dialect?: Dialect;
  readonly property?: string;
}

/** What is known of a rule before it is loaded. */
export interface About extends Pick<Rule, 'severity' | 'preset' | 'controls' | 'sameAs' | 'implies' | 'leads'> {
  /** The types of resource that it judges. */
  readonly types: ResourceKind['types'];
}

/** Rules by their ids. What a run needs of all of them is known without loading them. */
export interface RuleBook {
  readonly about: Readonly<Record<string, About>>;
  readonly rules: Readonly<Record<string, Rule>>;
}

/** The book of rules that are loaded already. */
export const bookOf = (rules: Readonly<Record<string, Rule>>): RuleBook => ({
  about: Object.fromEntries(Object.entries(rules).map(([id, rule]) => [id, { ...rule, types: rule.resource.types }])),
  rules,
});

/** What there is by these ids, such as rules, each of them loaded when it is asked for: naming them, or asking whether one is there, loads none. */
export function loadedWhenAsked<T>(ids: ReadonlySet<string>, of: (id: string) => T): Readonly<Record<string, T>> {
  const known: ReadonlySet<string | symbol> = ids;
  return new Proxy<Record<string, T>>(
    {},
    {
      get: (_, id) => (known.has(id) ? of(id as string) : undefined),
      has: (_, id) => known.has(id),
      ownKeys: () => [...ids],
      set: () => false,
      defineProperty: () => false,
      getOwnPropertyDescriptor: (_, id) =>
        known.has(id) ? { configurable: true, enumerable: true, get: () => of(id as string) } : undefined,
    },
  );
}

/** Defines a rule. */
export const defineRule = <R>(rule: Rule<R>): Rule<R> => rule;

/** One situation, written in each dialect it exists in. Tests and documentation are made from these. */
export interface Example {
  readonly name: string;
  /** The `Resources` of a template, or a whole template where it has `Resources` of its own. */
  readonly cloudformation?: Readonly<Record<string, unknown>>;
  /** The `resource` block of a configuration by type and name, or a whole configuration where it has `resource` of its own. */
  readonly terraform?: Readonly<Record<string, unknown>>;
  /** A workflow file as YAML text, or files by their paths. */
  readonly github?: string | Readonly<Record<string, string>>;
  /** A `.gitlab-ci.yml` as text, or files by their paths. */
  readonly gitlab?: string | Readonly<Record<string, string>>;
  /** Id or address of the judged resource, where the example has several of the rule's kind. */
  readonly resource?: Readonly<Partial<Record<Dialect, string>>>;
  /** What mends a failing example that writes the setting in another place than the rule's own fix. */
  readonly fix?: Pick<Fix, 'properties' | 'arguments' | 'resources' | 'workflow'>;
}

/** A rule's failing, passing and unknown situations. */
export interface Examples {
  readonly fails: readonly Example[];
  readonly passes: readonly Example[];
  readonly unknown?: readonly Example[];
  readonly notApplicable?: readonly Example[];
  /** Why the requirement has no meaning in one dialect. */
  readonly only?: { readonly dialect: Dialect; readonly because: string };
}

export const defineExamples = (examples: Examples): Examples => examples;
