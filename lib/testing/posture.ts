import { idsByType } from '../engine/candidates';
import { judge } from '../engine/judge';
import { Reading } from '../engine/reading';
import type { Rule } from '../engine/rule';
import { defaultSettings, type Settings } from '../engine/settings';
import type { Resource, Template } from '../engine/template';
import { Unknown, type Value } from '../engine/value';
import type { Place, Verdict } from '../engine/verdict';
import { explore } from '../engine/world';
import { presets } from '../presets';
import { type Input, readInputs } from '../read/inputs';
import { ruleBook } from '../rules';

export interface PostureOptions {
  /** Only resources whose construct path or id begins so. @default - all */
  readonly within?: string;
  /** The rules that are asked. @default 'strict' */
  readonly preset?: keyof typeof presets;
  /** The settings that rules judge by. @default - the default settings */
  readonly settings?: Settings;
}

/**
 * The security of templates as a reviewer reads it: every resource, for each rule that speaks of it whether it holds,
 * and the value or the other resource that settled it. Kept as a snapshot, it holds a baseline in place: whoever
 * weakens a property changes exactly its line.
 *
 *     Shop/Uploads/Resource (AWS::S3::Bucket)
 *       holds   s3/bucket-tls-only  by Shop/Uploads/Policy/Resource
 *       holds   s3/bucket-versioned  Enabled
 *       open    s3/bucket-access-logged  not set
 */
export const posture = (inputs: readonly Input[], options: PostureOptions = {}): string =>
  postureOf(readInputs(inputs), options);

/** The posture of templates that were read before. */
export function postureOf(
  templates: readonly Template[],
  { within = '', preset = 'strict', settings = defaultSettings }: PostureOptions = {},
): string {
  const asked = presets[preset].rules ?? {};
  const byType = idsByType(ruleBook);
  return templates
    .flatMap((template) => [...template.resources.values()])
    .filter(({ path }) => path.startsWith(within))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .flatMap((resource) => {
      const ids = (byType.get(resource.type) ?? []).filter((id) => Object.hasOwn(asked, id));
      const lines = ids.flatMap((id) => lineOf(id, resource, settings));
      return lines.length > 0 ? [[`${resource.path} (${resource.type})`, ...lines].join('\n')] : [];
    })
    .join('\n\n');
}

const WORDS = { pass: 'holds ', fail: 'open  ', unknown: 'unsure' };

function lineOf(id: string, resource: Resource, settings: Settings): string[] {
  const { verdict, world } = judge(id, ruleBook.rules[id] as Rule, resource, settings);
  if (verdict.state === 'not-applicable') return [];
  const seen = [evidence(resource, verdict), world && `(${world})`].filter(Boolean).join(' ');
  return [`  ${[WORDS[verdict.state], id, seen].join('  ').trimEnd()}`];
}

/** What settled a verdict: what the rule says it found, another resource, or the value of the property. */
function evidence(resource: Resource, { at, detail }: Verdict): string {
  if (detail) return shortened(detail);
  if (at.resource !== resource) return `by ${at.resource.path}`;
  const [value, ...others] = new Set(
    explore((world) => inWords(valueAt(at, Reading.of(at.resource, world)))).results.map(({ result }) => result),
  );
  return others.length > 0 ? '' : shortened(value ?? '');
}

function valueAt({ path }: Place, it: Reading): Value {
  if (it.dialect === 'terraform') return it.fact(path).value;
  const [head, ...rest] = path.split('.');
  if (head !== 'Properties') return it.attribute(path).value;
  return rest.length > 0 ? it.fact(rest.join('.')).value : undefined;
}

/** A value as one reads it aloud; blocks and their lists say nothing here. */
function inWords(value: Value): string {
  if (value === undefined) return 'not set';
  if (value instanceof Unknown) return value.hole;
  if (Array.isArray(value)) return value.length > 0 ? value.map(inWords).filter(Boolean).join(', ') : 'none';
  return value !== null && typeof value === 'object' ? '' : String(value);
}

const LONGEST = 80;

/** A text on one line, as far as a reader needs it. */
function shortened(text: string): string {
  const line = text
    .split('\n')
    .map((one) => one.trim())
    .join(' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}
