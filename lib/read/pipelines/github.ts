import type { Assembly } from '../../engine/assembly';
import { child, isMap } from '../../engine/template';
import type { Json, Value } from '../../engine/value';
import type { World } from '../../engine/world';
import { evaluatePieces } from '../../expressions/evaluate';
import { ExpressionError, isSameName } from '../../expressions/expression';
import { expressionNode, jobOf, piecesIn } from '../../expressions/node';
import type { Source } from '../source';
import { isAction } from './files';
import { describe, type Path, PipelineTemplate } from './template';

/** A workflow of GitHub Actions, or an action (`action.yml`). */
export class GitHubTemplate extends PipelineTemplate {
  private readonly matrices = new Map<string, Json>();

  constructor(name: string, source: Source, assembly: Assembly) {
    super('github', name, source, assembly);
    const { data } = source;
    if (source.text !== undefined && /^[ \t]*<<[ \t]*:/m.test(source.text))
      this.notices.push('it has a merge key (`<<`), which GitHub refuses; it was judged as if GitHub took it');
    if (isAction(data)) this.readAction(data);
    else this.readWorkflow(data);
    assembly.add(this);
  }

  private readWorkflow(data: Json): void {
    const { jobs, ...workflow } = this.mapAt(data, [], 'a workflow');
    this.mustBeTriggers(workflow.on);
    const body = this.read(workflow, []);
    this.mustBeShaped(body, []);
    this.declare('workflow', 'GitHub::Workflow', [], body);
    for (const [name, job] of Object.entries(this.mapAt(jobs, ['jobs'], '`jobs`'))) {
      const at = ['jobs', name];
      const id = `jobs.${name}`;
      this.mapAt(job, at, `job '${name}'`);
      const body = this.read(job, at, id);
      this.mustBeShaped(body, at);
      const matrix = child(child(body, 'strategy'), 'matrix');
      if (matrix !== undefined) this.matrices.set(id, matrix);
      this.declare(id, 'GitHub::Job', at, body, { name });
      this.readSteps(child(body, 'steps'), [...at, 'steps'], id);
    }
  }

  private readAction(data: Json): void {
    const action = this.mapAt(data, [], 'an action');
    const runs = this.mapAt(action.runs, ['runs'], '`runs`');
    const body = this.read(action, []);
    this.declare('action', 'GitHub::Action', [], body);
    if (runs.steps !== undefined) this.readSteps(child(child(body, 'runs'), 'steps'), ['runs', 'steps'], 'runs');
  }

  private readSteps(steps: Json | undefined, at: Path, of: string): void {
    if (steps === undefined || steps === null) return;
    if (!Array.isArray(steps)) this.refuse(`\`steps\` must be a list, not ${describe(steps)}`, at);
    for (const [index, step] of (steps as Json[]).entries()) {
      const place = [...at, String(index)];
      const own = this.mapAt(step, place, `step ${index + 1} of ${of}`);
      this.mustBeShaped(step, place);
      this.declare(`${of}.steps[${index}]`, 'GitHub::Step', place, own, { of, index });
    }
  }

  /** Refuses what GitHub takes nowhere: a list of permissions, a map of commands. What only the run can tell may be anything. */
  private mustBeShaped(body: Json, at: Path): void {
    for (const [key, allowed] of Object.entries(SHAPES)) {
      const value = child(body, key);
      if (value === undefined || value === null || piecesIn(value)) continue;
      const shape = Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'a map' : 'text';
      if (!allowed.includes(shape))
        this.refuse(`\`${key}\` must be ${allowed.join(' or ')}, not ${describe(value)}`, [...at, key]);
    }
  }

  private mustBeTriggers(on: Json | undefined): void {
    const events = isMap(on) ? Object.keys(on) : Array.isArray(on) ? on : [on];
    if (on === undefined || events.some((event) => typeof event !== 'string'))
      this.refuse(`\`on\` must name the events that start the workflow, not ${describe(on)}`, ['on']);
  }

  /** Data with nodes in place of text with expressions. */
  private read(data: Json, at: Path, job = ''): Json {
    if (typeof data === 'string') {
      const isCondition = at.at(-1) === 'if' && (at.length === 3 || at.at(-3) === 'steps');
      if (data.trim() === '' || (!isCondition && !data.includes('${{'))) return data;
      try {
        return expressionNode(data, job, isCondition);
      } catch (error) {
        if (error instanceof ExpressionError) this.refuse(`${error.message}: ${shortened(data)}`, at);
        throw error;
      }
    }
    if (Array.isArray(data)) return data.map((item, index) => this.read(item, [...at, String(index)], job));
    if (!isMap(data)) return data;
    const made: { [key: string]: Json } = Object.create(null);
    for (const [key, value] of Object.entries(data)) made[key] = this.read(value, [...at, key], job);
    return made;
  }

  evaluate(node: Json | undefined, world: World): Json | Value {
    const pieces = piecesIn(node);
    if (!pieces) return node;
    const job = jobOf(node as Json) ?? '';
    return evaluatePieces(pieces, ([context, named, ...rest]) => {
      if (context !== 'matrix' || named === undefined || rest.length > 0) return undefined;
      const runs = runsOf(this.matrices.get(job));
      const key = Object.keys(runs?.[0] ?? {}).find((one) => isSameName(one, named)) ?? named;
      if (!runs?.every((run) => isScalar(run[key]))) return undefined;
      const options = runs.map((run) => ({ value: run, words: `the matrix is ${inWords(run)}` }));
      return world.choose(`${this.name} ${job} matrix`, options)[key] as string;
    });
  }

  isExpression(map: Json): boolean {
    return piecesIn(map) !== undefined;
  }
}

/** What may stand at the keys of workflows, jobs and steps, besides an expression. */
const SHAPES: Readonly<Record<string, readonly string[]>> = {
  run: ['text'],
  uses: ['text'],
  if: ['text'],
  shell: ['text'],
  'timeout-minutes': ['text'],
  'continue-on-error': ['text'],
  with: ['a map'],
  env: ['a map'],
  outputs: ['a map'],
  services: ['a map'],
  strategy: ['a map'],
  defaults: ['a map'],
  permissions: ['text', 'a map'],
  secrets: ['text', 'a map'],
  container: ['text', 'a map'],
  environment: ['text', 'a map'],
  concurrency: ['text', 'a map'],
  needs: ['text', 'a list'],
  'runs-on': ['text', 'a list', 'a map'],
};

/** What a matrix is in one run of its job. */
type Run = { readonly [key: string]: Json };

/** More runs than these are not told apart. */
const MOST_RUNS = 256;

const runs = new WeakMap<object, readonly Run[] | undefined>();

/** The runs of a job by its matrix; `undefined` where only GitHub knows them. */
function runsOf(matrix: Json | undefined): readonly Run[] | undefined {
  if (!isMap(matrix)) return undefined;
  if (!runs.has(matrix)) runs.set(matrix, combined(matrix));
  return runs.get(matrix);
}

/** https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstrategymatrixinclude */
function combined(matrix: Run): readonly Run[] | undefined {
  if (piecesIn(matrix)) return undefined;
  const { include = [], exclude = [], ...own } = matrix;
  if (!Array.isArray(include) || !Array.isArray(exclude) || ![...include, ...exclude].every(isMap)) return undefined;
  let made: Run[] = [{}];
  for (const [key, values] of Object.entries(own)) {
    if (!Array.isArray(values) || made.length * values.length > MOST_RUNS) return undefined;
    made = made.flatMap((run) => values.map((value) => ({ ...run, [key]: value })));
  }
  const isLeftOut = (run: Run): boolean =>
    (exclude as Run[]).some((left) => Object.entries(left).every(([key, value]) => isSame(run[key], value)));
  const wanted = Object.keys(own).length === 0 ? [] : made.filter((run) => !isLeftOut(run));
  const found = wanted.map((run) => ({ run, extra: {} as Run }));
  const alone: Run[] = [];
  for (const added of include as Run[]) {
    const fitting = found.filter(({ run }) =>
      Object.entries(added).every(([key, value]) => run[key] === undefined || isSame(run[key], value)),
    );
    for (const one of fitting) one.extra = { ...one.extra, ...added };
    if (fitting.length === 0) alone.push(added);
  }
  const all = [...found.map(({ run, extra }) => ({ ...run, ...extra })), ...alone];
  return all.length > 0 && all.length <= MOST_RUNS ? all : undefined;
}

const isSame = (one: Json | undefined, other: Json | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

const isScalar = (value: Json | undefined): boolean => ['string', 'number', 'boolean'].includes(typeof value);

const inWords = (run: Run): string =>
  Object.entries(run)
    .filter(([, value]) => isScalar(value))
    .map(([key, value]) => `${key}: ${String(value).split('\n')[0]?.slice(0, 40)}`)
    .join(', ');

const shortened = (text: string): string => `\`${text.trim().replace(/\s+/g, ' ').slice(0, 80)}\``;
