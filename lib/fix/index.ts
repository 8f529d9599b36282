import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Finding } from '../engine/finding';
import type { Report } from '../engine/report';
import type { Rule } from '../engine/rule';
import { child, type Declared as Dialect } from '../engine/template';
import type { Json } from '../engine/value';
import { UNJUDGED } from '../engine/without-rule';
import { isAssembly } from '../read/assembly';
import { isConfiguration } from '../read/terraform/module';
import { isPlan } from '../read/terraform/plan';
import { cloudFormationFix, fixCode } from '../reporters/wording';
import { placeholderIn } from './certain';
import { changed, Unchangeable } from './change';
import { type Contents, changesOf } from './changes';
import { FixableFile } from './file';
import { replaces } from './replaces';
import { type Judge, keyOf, type Rewritten, textsOf, tried } from './trial';

export type { Judge, Rewritten } from './trial';

/** A finding, and what to write because of it. */
export interface LeftFinding {
  readonly finding: Finding;
  readonly why: string;
  readonly code?: { readonly language: string; readonly code: string };
}

/** What fixes came to. */
export interface Fixed {
  readonly files: readonly Rewritten[];
  readonly fixed: readonly Finding[];
  /** Those of the fixed that come again unless the code says it, too. */
  readonly undone: readonly LeftFinding[];
  /** Those of the fixed for which a resource that is deployed already is replaced, with what it holds. */
  readonly replacing: readonly Finding[];
  /** Those that stay. */
  readonly left: readonly LeftFinding[];
}

/** What is to be fixed. */
export interface FixOptions {
  /** The rules to be fixed. @default - all */
  readonly only?: ReadonlySet<string>;
  /** Whether fixes count for which a deployed resource is replaced. @default true */
  readonly replace?: boolean;
}

/** One fix of one resource, and the findings that it is for. */
interface Candidate {
  readonly template: string;
  readonly findings: readonly Finding[];
  readonly rule: Rule;
  readonly dialect: Dialect;
  readonly id: string;
  readonly files: readonly FixableFile[];
}

/**
 * What becomes of files when the fixes of a report are made in them: those that are certain, after which their finding is
 * gone and no other one came. Nothing is written.
 */
export function fixesOf(report: Report, judge: Judge, { only, replace = true }: FixOptions = {}): Fixed {
  const files = new Files();
  const left: LeftFinding[] = [];
  const told = (finding: Finding, why: string): LeftFinding => {
    const code = codeFor(report.rules[finding.rule], finding);
    return { finding, why, ...(code ? { code } : {}) };
  };
  const leave = ({ findings }: Pick<Candidate, 'findings'>, why: string) => {
    for (const finding of findings) left.push(told(finding, why));
  };
  const candidates = new Map<string, Candidate>();
  for (const finding of report.findings.filter((it) => isToFix(it) && (!only || only.has(it.rule))))
    trying(
      () => {
        const candidate = candidateOf(finding, report.rules[finding.rule] as Rule, files);
        if (!replace && replaces(candidate.rule, finding.type))
          throw new Unchangeable('the resource would be replaced for it, with what it holds');
        const key = `${finding.rule} ${finding.template} ${candidate.id}`;
        const known = candidates.get(key);
        candidates.set(key, { ...candidate, findings: [...(known?.findings ?? []), finding] });
      },
      (why) => leave({ findings: [finding] }, why),
    );
  const possible = [...candidates.values()].filter((candidate) =>
    trying(
      () => {
        const changes = changesOf(files.contents(candidate.files), candidate.dialect, candidate.id, candidate.rule.fix);
        for (const [file, some] of changes) file.mustTake(some);
      },
      (why) => leave(candidate, why),
    ),
  );
  const { taken, refused } = tried(possible, report, judge, (some) => files.with(some));
  for (const [candidate, why] of refused) leave(candidate, why);
  const rewritten = files.with(taken);
  const gone = rewritten.length > 0 ? goneAfter(judge(textsOf(rewritten))) : () => false;
  const fixed = taken.flatMap(({ findings }) => findings);
  return {
    files: rewritten,
    fixed,
    replacing: fixed.filter(({ rule, type }) => replaces(report.rules[rule] as Rule, type)),
    // Only CDKTF gives what is in Terraform a path of its own.
    undone: fixed
      .filter(({ path, resource }) => path !== resource)
      .filter(({ type }) => !type.includes('::'))
      .map((finding) => told(finding, 'the next synthesis undoes this unless the code says it, too')),
    left: left.filter(({ finding }) => !finding.under && !gone(finding)),
  };
}

/** Whether a finding is certain, and asks for something of its own. */
const isToFix = ({ state, waiver, accepted, rule, type }: Finding): boolean =>
  state === 'fail' && !waiver && !accepted && rule !== UNJUDGED && type !== 'waiver';

/** Runs what may be refused; whether it was not. */
function trying(run: () => void, refused: (why: string) => void): boolean {
  try {
    run();
    return true;
  } catch (error) {
    if (!(error instanceof Unchangeable)) throw error;
    refused(error.message);
    return false;
  }
}

/** The fix of a finding. Throws `Unchangeable` where there is none that could be made in a file. */
function candidateOf(finding: Finding, rule: Rule, files: Files): Omit<Candidate, 'findings'> {
  const { type, resource, template } = finding;
  if (/^Git(Hub|Lab)::/.test(type)) throw new Unchangeable('workflows are not changed by this command');
  const dialect = type.includes('::') ? 'cloudformation' : 'terraform';
  const { fix } = rule;
  const hasCode = dialect === 'cloudformation' ? fix.properties : fix.arguments;
  const hasBeside = Object.keys(fix.resources ?? {}).some(
    (other) => /::/.test(other) === (dialect === 'cloudformation'),
  );
  if (!hasCode && !hasBeside) throw new Unchangeable(fix.noCode ?? 'no code is known that does it');
  const example = placeholderIn(fix, dialect);
  if (example !== undefined)
    throw new Unchangeable(
      `only you know what is to stand there${example && `, where the rule has ${example} for an example`}`,
    );
  if (/^(provider|backend|data)\./.test(resource)) throw new Unchangeable('only resources are changed');
  if (resource.startsWith('module.'))
    throw new Unchangeable('it stands in a module, which may be called from elsewhere too');
  const id = resource.replace(/\[.*\]$/, '').replace(/#\d+$/, '');
  const among = files.of(template, dialect);
  const metadata = child(child(child(among[0]?.data ?? null, 'Resources'), id) ?? null, 'Metadata');
  if (isOfCdk(finding) || child(metadata, 'aws:cdk:path') !== undefined)
    throw new Unchangeable('the CDK writes this template: add it to the code');
  return { template, rule, dialect, id, files: among };
}

/** Whether the CDK made the resource: its template is in an assembly, or tells the path of a construct or the line of its code. */
function isOfCdk({ type, path, resource, template, source }: Finding): boolean {
  if (!type.includes('::')) return false;
  const isElsewhere = source !== undefined && resolve(source.file) !== resolve(template);
  return isAssembly(dirname(resolve(template))) || isElsewhere || (path !== resource && !path.endsWith(`/${resource}`));
}

/** What to write because of a finding, in the words of what its resource is made with. */
function codeFor(rule: Rule | undefined, finding: Finding): LeftFinding['code'] {
  if (!rule || !finding.type.includes('::') || /^Git(Hub|Lab)::/.test(finding.type) || isOfCdk(finding))
    return fixCode(rule, finding);
  const code = cloudFormationFix(rule);
  return code && { language: 'CloudFormation', code: JSON.stringify(code.Properties ?? code) };
}

/** The files that templates are read from, each of them opened once. */
class Files {
  private readonly opened = new Map<string, FixableFile>();
  private readonly byTemplate = new Map<string, readonly FixableFile[]>();

  /** The files of a template, by its name. */
  of(template: string, dialect: Dialect): readonly FixableFile[] {
    const known = this.byTemplate.get(template);
    if (known) return known;
    if (!existsSync(template)) throw new Unchangeable('it is in no file');
    const names =
      dialect === 'terraform' && statSync(template).isDirectory()
        ? readdirSync(template)
            .filter((name) => isConfiguration(name) && !/^\.|~$|^#/.test(name))
            .sort()
            .map((name) => join(template, name))
        : [template];
    const files = names.map((name) => this.open(name));
    if (dialect === 'terraform' && files.some(({ data }) => isPlan(data)))
      throw new Unchangeable('a plan is made from the configuration: change it there');
    this.byTemplate.set(template, files);
    return files;
  }

  contents = (files: readonly FixableFile[]): Contents => new Map(files.map((file) => [file, file.data]));

  /** The files that some fixes change. Throws `Unchangeable` where those do not go together. */
  with(candidates: readonly Candidate[]): Rewritten[] {
    const contents = new Map([...this.opened.values()].map((file): [FixableFile, Json] => [file, file.data]));
    for (const { files, dialect, id, rule } of candidates) {
      const own: Contents = new Map(files.map((file) => [file, contents.get(file) as Json]));
      for (const [file, changes] of changesOf(own, dialect, id, rule.fix))
        contents.set(file, changed(contents.get(file) as Json, changes));
    }
    return [...contents]
      .filter(([file, data]) => data !== file.data)
      .map(([file, data]) => ({ name: file.name, path: file.path, before: file.before, after: file.saying(data) }))
      .filter(({ before, after }) => before !== after);
  }

  private open(name: string): FixableFile {
    const known = this.opened.get(name) ?? new FixableFile(name);
    this.opened.set(name, known);
    return known;
  }
}

function goneAfter(after: Report): (finding: Finding) => boolean {
  const there = new Set(after.findings.map(keyOf));
  return (finding) => !there.has(keyOf(finding));
}
