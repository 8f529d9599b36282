import { check, defineConfig, type Finding, presets } from '../lib';
import type { Narrowed, Rule } from '../lib/engine/rule';

/** A template and what another tool says of it. */
export interface LabelledCase {
  /** The tool, by its name or that of its repository. */
  readonly peer: string;
  /** The check of the tool: its id, or a path in which the id stands. */
  readonly rule: string;
  /** `cloudformation`, `terraform`, or a form of one: `terraform-json`. */
  readonly dialect: string;
  readonly expected: 'fail' | 'pass';
  /** The resource that passes, where the label is about one. */
  readonly resource?: string;
  readonly granularity?: string;
  readonly template: string | object;
  readonly file?: string;
}

/** What our rules say of one case of an id. */
export interface Answer {
  readonly of: LabelledCase;
  readonly state: 'agrees' | 'silent' | 'undecided' | 'objects';
  /** Rules that fail, of those mapped where they object, of the others where those are silent. */
  readonly firing: readonly string[];
}

/** An id of another tool: the rules that name it as the same check, and what they say of its cases. */
export interface Mapping {
  readonly tool: string;
  readonly id: string;
  readonly rules: readonly string[];
  readonly answers: readonly Answer[];
}

/** Repositories that are not called as the tool in `sameAs`. */
const TOOLS: Readonly<Record<string, string>> = { 'trivy-checks': 'trivy', 'guard-rules-registry': 'guard' };

/** How every rule of the cases' tools is mapped, and whether the mapped rules agree with it. */
export function agreementOn(cases: readonly LabelledCase[], rules: Readonly<Record<string, Rule>>): Mapping[] {
  const byId = new Map<string, { rules: string[]; of: LabelledCase[] }>();
  const mapped = rulesByTheirs(rules);
  for (const of of cases) {
    const tool = TOOLS[of.peer] ?? of.peer;
    const names = of.rule.split('/');
    const known = names.map((name) => `${tool} ${name}`).find((key) => mapped.has(key));
    const key = known ?? `${tool} ${names.at(-1)}`;
    const entry = byId.get(key) ?? { rules: mapped.get(key) ?? [], of: [] };
    entry.of.push(of);
    byId.set(key, entry);
  }
  return [...byId].map(([key, { rules: ours, of }]) => {
    const [tool = '', id = ''] = key.split(' ');
    const narrowed = (rule: string): Narrowed => rules[rule]?.sameAsOnly?.[tool]?.[id] ?? {};
    return { tool, id, rules: ours, answers: of.map((one) => answerTo(one, ours, narrowed)) };
  });
}

/** Our rules by the tool and id that they name. */
function rulesByTheirs(rules: Readonly<Record<string, Rule>>): Map<string, string[]> {
  const mapped = new Map<string, string[]>();
  for (const [id, { sameAs = {} }] of Object.entries(rules))
    for (const [tool, ids] of Object.entries(sameAs))
      for (const theirs of ids) mapped.set(`${tool} ${theirs}`, [...(mapped.get(`${tool} ${theirs}`) ?? []), id]);
  return mapped;
}

const everything = defineConfig(presets.all);

function answerTo(of: LabelledCase, ours: readonly string[], narrowed: (rule: string) => Narrowed): Answer {
  const content = typeof of.template === 'string' ? of.template : JSON.stringify(of.template);
  const { findings } = check([{ name: 'case', content }], everything);
  const here = ours.filter((rule) => of.dialect.startsWith(narrowed(rule).dialect ?? ''));
  const told = findings.filter((finding) => here.includes(finding.rule) && isAbout(finding, narrowed(finding.rule)));
  const failing = told.filter(({ state }) => state === 'fail');
  if (of.expected === 'pass') {
    const objecting =
      of.granularity === 'resource' && of.resource ? failing.filter((it) => it.resource === of.resource) : failing;
    return { of, state: objecting.length > 0 ? 'objects' : 'agrees', firing: rulesOf(objecting) };
  }
  if (failing.length > 0) return { of, state: 'agrees', firing: rulesOf(failing) };
  const others = findings.filter(({ rule, state }) => state === 'fail' && !here.includes(rule));
  return { of, state: told.length > 0 ? 'undecided' : 'silent', firing: rulesOf(others) };
}

/** Whether a finding is about the property that an id is narrowed to. */
const isAbout = ({ at }: Finding, { property }: Narrowed): boolean =>
  property === undefined || `${at}.`.includes(`.${property}.`);

const rulesOf = (findings: readonly Finding[]): string[] => [...new Set(findings.map(({ rule }) => rule))].sort();
