import { Groups } from './alike';
import { type Candidate, candidatesFor, type TypeRules } from './candidates';
import type { Config } from './config';
import { Subject, Unasked } from './judge';
import { type Distance, FAR, mark, NOWHERE, since, WATCHED } from './looks';
import type { RuleBook } from './rule';
import type { AssemblyView, Resource, Twin } from './template';

/**
 * Those of some resources of which any rule that is on looks at what differs from the twins of their assemblies, or which it
 * cannot judge. Of the others, which must refer to nothing that differs, every rule says the same in both.
 */
export function onlookersAmong(
  resources: readonly Resource[],
  twins: ReadonlyMap<AssemblyView, Twin>,
  config: Config,
  builtIn: RuleBook,
): ReadonlySet<Resource> {
  const templates = [...new Set(resources.map(({ template }) => template))];
  const { byType } = candidatesFor(templates, config, builtIn);
  const groups = new Groups();
  const unasked = new Unasked();
  const look = () =>
    resources.filter((resource) => isOnlooker(resource, byType.get(resource.type) as TypeRules, groups, unasked));
  const besideTwins = [...twins].reduce(
    (work, [assembly, twin]) =>
      () =>
        assembly.besides(twin, work),
    look,
  );
  return new Set(besideTwins());
}

/** What a rule says makes no difference here, so that rules which fail by properties alone are not asked again either. */
function isOnlooker(resource: Resource, { kinds, candidates }: TypeRules, groups: Groups, unasked: Unasked): boolean {
  const alike = groups.of(resource);
  const point = mark();
  const known = alike.known(resource);
  // Another may have had companions as this one has them now, and not as it had them.
  if (since(point) === WATCHED) return true;
  const open = known.sheets.at(-1)?.open ?? [...candidates.keys()];
  if (open.length === 0) return false;
  const subject = new Subject(resource, kinds, unasked);
  const far: number[] = [];
  const beyond: number[] = [];
  for (const number of open) {
    const looks = looksOf(candidates[number] as Candidate, subject);
    if (looks === WATCHED) return true;
    if (looks !== NOWHERE) beyond.push(number);
    if (looks === FAR) far.push(number);
  }
  alike.keep(resource, known, { passed: [], open: beyond }, { passed: [], open: far });
  return false;
}

/** What cannot be judged is left to a run that says why. */
function looksOf({ id, rule, kind, settings }: Candidate, subject: Subject): Distance {
  const absence = subject.absence(kind);
  if (absence !== undefined) return absence;
  const point = mark();
  try {
    subject.judge(id, rule, kind, settings);
  } catch {
    return WATCHED;
  }
  return since(point);
}
