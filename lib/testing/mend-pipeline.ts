import { parse } from 'yaml';
import type { Example, Rule } from '../engine/rule';
import type { Piped } from '../engine/template';
import { isMap, laidOver } from '../fix/laid-over';
import type { Input } from '../read/inputs';

/** The name that a pipeline has where an example gives none. */
const NAMES = { github: '.github/workflows/example.yml', gitlab: '.gitlab-ci.yml' };

/** The files of an example. */
export function filesOf(dialect: Piped, example: Example): Input[] {
  const given = example[dialect] ?? {};
  const files = typeof given === 'string' ? { [NAMES[dialect]]: given } : given;
  return Object.entries(files).map(([name, content]) => ({ name, content }));
}

/** The files with the fix laid over every workflow, job or step that the rule judges. */
export function mendPipeline(rule: Rule, files: readonly Input[], example: Example): Input[] | undefined {
  const { workflow: patch } = example.fix ?? rule.fix;
  if (!patch) return undefined;
  const types = Object.values(rule.resource.types).flat();
  const id = example.resource?.github ?? example.resource?.gitlab;
  return files.map(({ name, content }) => ({
    name,
    content: mended(parse(content as string) as Map, (type, own, body) =>
      types.includes(type) && (!id || own === id) ? (laidOver(body, patch) as Map) : body,
    ),
  }));
}

type Map = Record<string, any>;
type Change = (type: string, id: string, body: Map) => Map;

function mended(file: Map, change: Change): Map {
  if (!isMap(file.jobs))
    return Object.fromEntries(
      Object.entries(change('GitLab::Pipeline', 'pipeline', file)).map(([name, job]) => [
        name,
        isMap(job) && job.script !== undefined ? change('GitLab::Job', name, job) : job,
      ]),
    );
  const jobs = Object.entries(file.jobs as Map).map(([name, job]): [string, Map] => {
    const id = `jobs.${name}`;
    const steps = (job.steps as Map[] | undefined)?.map((step, index) =>
      change('GitHub::Step', `${id}.steps[${index}]`, step),
    );
    return [name, change('GitHub::Job', id, steps ? { ...job, steps } : job)];
  });
  return change('GitHub::Workflow', 'workflow', { ...file, jobs: Object.fromEntries(jobs) });
}
