import type { IConstruct } from 'constructs';
import { type Config, levelsOf } from '../../lib/engine/config';
import type { Notice } from '../../lib/engine/finding';
import type { Waiver } from '../../lib/engine/waiver';

/** The namespace under which the CDK knows our rules: `bulwark::s3/bucket-versioned`. */
export const NAMESPACE = 'bulwark';

const METADATA = 'aws:cdk:acknowledged-rules';

/** One `Validations.of(scope).acknowledge({ id, reason })` found in the app. */
export interface Acknowledgement {
  /** Rule id without its namespace. */
  readonly rule: string;
  /** Construct path of its scope; empty for the app. */
  readonly path: string;
  readonly reason: string;
  /** Whether it names our namespace: the CDK applies it to our violations only then. */
  readonly named: boolean;
}

/** The acknowledgements on a construct that may be meant for us: those in our namespace, and those in none. */
export function acknowledgementsOn({ node }: IConstruct): Acknowledgement[] {
  const found: Acknowledgement[] = [];
  for (const { type, data } of node.metadata) {
    if (type !== METADATA || !data) continue;
    for (const [id, reason] of Object.entries<unknown>(data)) {
      const [namespace, rule] = id.split('::') as [string, string?];
      const named = namespace === NAMESPACE;
      if (rule !== undefined && (named || /annotation/i.test(namespace)))
        found.push({ rule, path: node.path, reason: String(reason ?? '').trim(), named });
    }
  }
  return found;
}

/** Acknowledgements as the configuration sees them. */
export interface Sorted {
  /** Those that count, as waivers. */
  readonly waivers: readonly Waiver[];
  /** Those that do not, and why. */
  readonly ignored: readonly Notice[];
  /** Whether the CDK may take an acknowledgement of this rule as it stands. */
  readonly allows: (rule: string) => boolean;
}

/** Tells acknowledgements that count as waivers from those that the configuration does not let count. */
export function sort(all: readonly Acknowledgement[], config: Config, isRule: (id: string) => boolean): Sorted {
  const waivers: Waiver[] = [];
  const ignored: Notice[] = [];
  const refused = new Set<string>();
  const { isLocked } = levelsOf(config);
  for (const it of all) {
    if (!it.named && !isRule(it.rule)) continue;
    const because = refusal(it, config, isLocked, isRule);
    if (because === undefined) {
      waivers.push(waiverOf(it));
      continue;
    }
    refused.add(it.rule);
    const quoted = it.reason ? ` ("${it.reason}")` : '';
    ignored.push({
      template: it.path || 'the app',
      message: `acknowledging ${it.rule} here${quoted} has no effect: ${because}`,
    });
  }
  return {
    waivers,
    ignored,
    allows: (rule) => config.inCode === 'allowed' && !isLocked(rule) && !refused.has(rule),
  };
}

function refusal(
  it: Acknowledgement,
  config: Config,
  isLocked: (rule: string) => boolean,
  isRule: (id: string) => boolean,
): string | undefined {
  if (!isRule(it.rule)) return 'there is no such rule';
  if (config.inCode !== 'allowed')
    return "the configuration refuses waivers inside the app; waive() it in the configuration, or set inCode: 'allowed'";
  if (isLocked(it.rule)) return 'a locked layer of the configuration holds this rule';
  if (!it.named) return `the CDK needs its full name, ${NAMESPACE}::${it.rule}`;
  return it.reason ? undefined : 'it gives no reason';
}

const waiverOf = (it: Acknowledgement): Waiver => ({
  rule: it.rule,
  within: it.path ? [literal(it.path), `${literal(it.path)}/**`] : ['**'],
  because: it.reason,
  owner: 'the app itself',
  until: '9999-12-31',
  from: 'code',
});

const literal = (path: string): string => path.replace(/[\\*?![\](){}+@|]/g, '\\$&');
