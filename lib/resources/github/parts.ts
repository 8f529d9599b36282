import { onceFor } from '../../engine/looks';
import { type AssemblyView, child, type Resource, type Template } from '../../engine/template';
import type { Json } from '../../engine/value';
import { isSameName } from '../../expressions/expression';
import { textIn } from '../../expressions/node';
import { usedBy } from './uses';

/** The job that a step is in; undefined for a step of an action. */
export const jobOf = (step: Resource): Resource | undefined =>
  step.type === 'GitHub::Job' ? step : step.template.resources.get(String(child(step.attributes, 'of')));

/** The workflow that something stands in; undefined in an action. */
export const workflowOf = ({ template }: Resource): Resource | undefined => template.resources.get('workflow');

/** The steps of the job, or of the action, that a step is in. */
export function stepsBeside(step: Resource): readonly Resource[] {
  const of = step.type === 'GitHub::Job' ? step.id : String(child(step.attributes, 'of'));
  return stepsOf(step.template, of);
}

export const stepsOf = (template: Template, of: string): readonly Resource[] => stepsByOwner(template).get(of) ?? [];

/** The steps of a file, by what they are in. */
const stepsByOwner = onceFor((template: Template): ReadonlyMap<string, readonly Resource[]> => {
  const found = new Map<string, Resource[]>();
  for (const one of template.resources.values()) {
    if (one.type !== 'GitHub::Step') continue;
    const of = String(child(one.attributes, 'of'));
    const beside = found.get(of);
    if (beside) beside.push(one);
    else found.set(of, [one]);
  }
  return found;
});

/** The steps after one, in the order in which they run. */
export const stepsAfter = (step: Resource): readonly Resource[] => {
  const all = stepsBeside(step);
  return all.slice(all.indexOf(step) + 1);
};

/** What a map holds under a name, however that is capitalised. */
export function named(map: Json | undefined, name: string): Json | undefined {
  const key = Object.keys(map ?? {}).find((one) => isSameName(one, name));
  return key === undefined ? undefined : child(map, key);
}

/** The input of an action, or of a reusable workflow, as it is given. */
export const inputOf = (step: Resource, name: string): Json | undefined => named(child(step.body, 'with'), name);

/** The job of a workflow that has a name. */
export const jobNamed = (template: Template, name: string): Resource | undefined =>
  template.resources.get(`jobs.${name}`) ??
  [...template.resources.values()].find(({ id, type }) => type === 'GitHub::Job' && isSameName(id, `jobs.${name}`));

/** What a step uses, where that is written. */
export const usesOf = (step: Resource) => {
  const text = textIn(child(step.body, 'uses'));
  return text === undefined ? undefined : usedBy(text);
};

/** The repository of the action that a step runs: `actions/checkout`, with the folder where it is in one. */
export function actionOf(step: Resource): string {
  const used = usesOf(step);
  if (used?.kind !== 'remote') return '';
  return used.path === '' ? used.repository : `${used.repository}/${used.path.toLowerCase()}`;
}

/** Events by name, with what the workflow says of them. */
export type Events = ReadonlyMap<string, Json>;

/** What starts a workflow, as it is written. */
export const triggersOf = onceFor((template: Template): Events => {
  const on = child(template.resources.get('workflow')?.body, 'on');
  if (typeof on === 'string') return new Map([[on, null]]);
  if (Array.isArray(on)) return new Map(on.map((event) => [String(event), null]));
  return new Map(Object.entries(on ?? {}));
});

const filesIn = ({ assembly }: Template): Template[] =>
  ['GitHub::Workflow', 'GitHub::Action'].flatMap((type) => assembly.ofType(type).map(({ template }) => template));

const normal = (path: string): string =>
  path.replaceAll('\\', '/').replace(/\/+/g, '/').replace(/^\.\//, '').replace(/\/$/, '');

/** The folder of the repository that a workflow is in, as far as its name tells. */
const rootOf = ({ name }: Template): string | undefined => /^(.*?)\.github\/workflows\/[^/]+$/.exec(normal(name))?.[1];

/** The action or workflow of the repository that a step or job runs, where its file is judged too. */
export function calledBy(caller: Resource): Template | undefined {
  const used = usesOf(caller);
  if (used?.kind !== 'local' && used?.kind !== 'own') return undefined;
  const path = normal(used.path);
  const root = rootOf(caller.template);
  const wanted =
    path === '' || path === '.' ? ['action.yml', 'action.yaml'] : [path, `${path}/action.yml`, `${path}/action.yaml`];
  return filesIn(caller.template).find(({ name }) =>
    wanted.some((one) =>
      root === undefined ? `/${normal(name)}`.endsWith(`/${one}`) : normal(name) === `${root}${one}`,
    ),
  );
}

/** The steps or jobs that run what stands in a file, among all that is judged. */
export const callersOf = (template: Template): readonly Resource[] => callersIn(template.assembly).get(template) ?? [];

const callersIn = onceFor((assembly: AssemblyView): ReadonlyMap<Template, readonly Resource[]> => {
  const found = new Map<Template, Resource[]>();
  for (const caller of ['GitHub::Step', 'GitHub::Job'].flatMap((type) => assembly.ofType(type))) {
    const called = calledBy(caller);
    if (called && called !== caller.template) found.set(called, [...(found.get(called) ?? []), caller]);
  }
  return found;
});

/** Every text of a node, as it is written, with the path that leads there. */
export function* textsIn(node: Json | undefined, at = ''): Generator<readonly [node: Json, text: string, at: string]> {
  const text = textIn(node);
  if (text !== undefined) {
    yield [node as Json, text, at];
    return;
  }
  if (node === null || typeof node !== 'object') return;
  for (const [key, value] of Object.entries(node)) yield* textsIn(value as Json, at ? `${at}.${key}` : key);
}
