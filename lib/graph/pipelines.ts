import { BulwarkError } from '../engine/error';
import type { Fact } from '../engine/fact';
import { Reading } from '../engine/reading';
import type { Resource, Template } from '../engine/template';
import { either, type Truth } from '../engine/truth';
import { hasHole } from '../engine/value';
import { explore, type World } from '../engine/world';
import { type Action, actionsOf, does, functionOf } from '../resources/codepipeline/actions';
import { followed, maySign } from '../resources/codepipeline/roles';

/** What an action is trusted with: the first of these that is true of it. */
export const TRUSTS = ['signs', 'deploys', 'builds', 'judges', 'outside'] as const;
export type Trust = (typeof TRUSTS)[number];

/** An action as it is drawn. Roles are named as they stand in the app, or in their ARN. */
export interface DrawnAction {
  readonly name: string;
  readonly provider: string;
  /** The project, function or stack. */
  readonly runs: string | undefined;
  /** The role that the pipeline takes for it. */
  readonly role: string | undefined;
  /** The role of its project or function, or the one that CloudFormation takes. */
  readonly runsAs: string | undefined;
  readonly trust: Trust;
  /** Whether the templates leave open what its roles may do. */
  readonly isOpen: boolean;
}

export interface DrawnPipeline {
  readonly name: string;
  readonly role: string | undefined;
  /** The deployment that is drawn, where there can be others. */
  readonly when: string | undefined;
  readonly stages: readonly {
    readonly name: string;
    readonly actions: readonly DrawnAction[];
    /** Other accounts than the pipeline's, in whose roles its actions run. */
    readonly accounts: readonly string[];
  }[];
}

/** The pipelines of templates, as they are drawn. Throws a `BulwarkError` where there is none, or only deployment can tell its stages. */
export function pipelinesOf(templates: readonly Template[]): DrawnPipeline[] {
  const all = templates
    .flatMap(({ resources }) => [...resources.values()])
    .filter(({ type }) => /^(AWS::CodePipeline::Pipeline|aws_codepipeline)$/.test(type));
  if (all.length === 0)
    throw new BulwarkError(
      'no template has a pipeline; name the folder that the app is synthesised to, or the templates that have one',
    );
  return all.map(drawn);
}

/** A pipeline in the first deployment that has it. */
function drawn(pipeline: Resource): DrawnPipeline {
  const there = explore((world) => (pipeline.template.exists(pipeline, world) ? inWorld(pipeline, world) : undefined));
  const [first, ...others] = there.results.flatMap(({ result, world }) => (result ? [{ result, world }] : []));
  if (!first) throw new BulwarkError(`${shortly(pipeline.path)} exists in no deployment, so there is nothing to draw`);
  const isAlone = others.every(({ result }) => JSON.stringify(result) === JSON.stringify(first.result));
  return { ...first.result, when: isAlone ? undefined : [...first.world.outcomes.values()].join(' and ') };
}

function inWorld(pipeline: Resource, world: World): Omit<DrawnPipeline, 'when'> {
  const it = Reading.of(pipeline, world);
  const actions = actionsOf(it);
  if (actions === undefined)
    throw new BulwarkError(
      `only deployment can tell the stages of ${shortly(pipeline.path)}; write them into its template to have it drawn`,
    );
  const home = shortly(pipeline.path);
  const own = [pipeline.template.evaluate({ Ref: 'AWS::AccountId' }, world), accountIn(it.fact('RoleArn', 'role_arn'))];
  return {
    name: it.fact('Name', 'name').text ?? home,
    role: roleNamed(it, it.fact('RoleArn', 'role_arn'), home),
    stages: it
      .fact('Stages', 'stage')
      .items()
      .map((stage, number) => ({
        name: stage.get(it.either('Name', 'name')).text ?? `stage ${number + 1}`,
        actions: actions
          .filter((action) => action.stage === number)
          .sort((one, other) => (one.order ?? 0) - (other.order ?? 0))
          .map((action) => actionIn(it, action, home)),
        accounts: [
          ...new Set(actions.filter((action) => action.stage === number).flatMap(({ role }) => accountIn(role) ?? [])),
        ].filter((account) => !own.includes(account)),
      })),
  };
}

function actionIn(it: Reading, action: Action, home: string): DrawnAction {
  const { at, configuration, project, provider, role } = action;
  const made = project ?? functionOf(it, action);
  const executes = made ? made.fact(...SAYS[project ? 'project' : 'function'].role) : configuration.get('RoleArn');
  const runs = made
    ? madeNamed(made, SAYS[project ? 'project' : 'function'].name, home)
    : RUNS.map((key) => configuration.get(key).text).find((text) => text !== undefined);
  const signs = either(
    does(action, 'signs') === true,
    ...[role, executes].filter((at) => !at.isAbsentHere).map((at) => signsAs(it, at)),
  );
  return {
    name: at.get(it.either('Name', 'name')).text ?? 'an action',
    provider: provider ?? 'a provider that only deployment can tell',
    runs,
    role: roleNamed(it, role, home),
    runsAs: roleNamed(it, executes, home),
    trust: trustOf(action, signs),
    isOpen:
      signs === undefined ||
      action.category === undefined ||
      (made === undefined && /^(CodeBuild|Lambda)$/.test(provider ?? '')),
  };
}

/** Where a project or function says its name, and its role. */
const SAYS: Readonly<Record<'project' | 'function', Readonly<Record<'name' | 'role', [string, string]>>>> = {
  project: { name: ['Name', 'name'], role: ['ServiceRole', 'service_role'] },
  function: { name: ['FunctionName', 'function_name'], role: ['Role', 'role'] },
};

/** What says in the configuration of an action what it runs or deploys. */
const RUNS = [
  'ProjectName',
  'FunctionName',
  'StackName',
  'BucketName',
  'ServiceName',
  'FullRepositoryId',
  'RepositoryName',
];

/** Whether the role that a property names may sign; nobody knows of a role that no template has. */
function signsAs(it: Reading, at: Fact): Truth {
  const [found] = followed(it, at);
  return found && maySign(found.role);
}

function trustOf(action: Action, signs: Truth): Trust {
  const { category } = action;
  if (signs) return 'signs';
  if (category === 'Source' || category === 'Approval') return 'outside';
  if (category === 'Deploy' || does(action, 'deploys') === true) return 'deploys';
  return category === 'Invoke' ? 'judges' : 'builds';
}

/** A project or function by its name, or by its path where only deployment gives it one. */
function madeNamed(made: Reading, name: [string, string], home: string): string {
  const { text } = made.fact(...name);
  return text === undefined || hasHole(text) ? below(home, made.resource.path) : text;
}

/** A role by its construct path below the pipeline's, or by the end of its ARN. */
function roleNamed(it: Reading, at: Fact, home: string): string | undefined {
  const role = it.follow(at)?.resource;
  if (!role) return at.text?.split(':role/').at(-1);
  return below(home, role.path);
}

/** The account of a role that is named by its ARN. */
const accountIn = (role: Fact): string | undefined => /:iam::(\d{12}):role\//.exec(role.text ?? '')?.[1];

/** A construct path as it stands below the pipeline's, where it does. */
function below(home: string, path: string): string {
  const short = shortly(path);
  return short.startsWith(`${home}/`) ? short.slice(home.length + 1) : short;
}

const shortly = (path: string): string => path.replace(/\/Resource$/, '');
