import type { Fact } from '../../engine/fact';
import { onceFor } from '../../engine/looks';
import type { Reading } from '../../engine/reading';
import { both, either, someOf, type Truth } from '../../engine/truth';
import { hasHole } from '../../engine/value';
import { isBefore, type Step, stepsIn, stepsOf } from '../codebuild/buildspec';
import { HIDDEN, IDLE, type Work } from '../codebuild/tools';
import { named } from '../named';

/** An action of a pipeline. */
export interface Action {
  readonly at: Fact;
  /** Number of its stage, and its place in there; undefined where only deployment can tell. */
  readonly stage: number;
  readonly order: number | undefined;
  /** Whether the pipeline may pass its stage over. */
  readonly isSkippable: boolean;
  /** Undefined where only deployment can tell. */
  readonly category: string | undefined;
  readonly provider: string | undefined;
  readonly configuration: Fact;
  readonly role: Fact;
  /** The CodeBuild project that it runs, where the template has that. */
  readonly project: Reading | undefined;
  /** What it does, one after the other. */
  readonly steps: readonly Step[];
}

/** The actions of a pipeline, stage by stage; undefined where only deployment can tell the stages. */
export const actionsOf = onceFor((it: Reading): Action[] | undefined => {
  const stages = it.fact('Stages', 'stage');
  if (stages.isUnknown) return undefined;
  const [actions, entry] = it.either(['Actions', 'BeforeEntry.Conditions'], ['action', 'before_entry.condition']);
  return stages.items().flatMap((stage, number) => {
    const isSkippable = stage
      .get(entry)
      .items()
      .some((condition) => condition.get(it.either('Result', 'result')).text === 'SKIP');
    const own = stage.get(actions);
    return own.items().map((at) => actionOf(it, at, number, isSkippable));
  });
});

function actionOf(it: Reading, at: Fact, stage: number, isSkippable: boolean): Action {
  const known = (fact: Fact): string | undefined =>
    fact.isUnknown || hasHole(fact.text ?? '') ? undefined : (fact.text ?? '');
  const category = known(at.get(it.either('ActionTypeId.Category', 'category')));
  const provider = known(at.get(it.either('ActionTypeId.Provider', 'provider')));
  const order = known(at.get(it.either('RunOrder', 'run_order')).or(1));
  const configuration = at.get(it.either('Configuration', 'configuration'));
  const isBuild = provider === 'CodeBuild';
  const project = isBuild ? projectOf(it, configuration.get('ProjectName')) : undefined;
  return {
    ...{ at, stage, isSkippable, category, provider, configuration, project },
    order: order === undefined || Number.isNaN(Number(order)) ? undefined : Number(order),
    role: at.get(it.either('RoleArn', 'role_arn')),
    steps: isBuild
      ? ((project && stepsOf(project)) ?? [step(at, HIDDEN)])
      : provider === 'Commands'
        ? stepsIn(at.get(it.either('Commands', 'commands')), false).map((one) => ({ ...step(at, IDLE), ...one }))
        : [step(at, workOf(category, provider, configuration))],
  };
}

const step = (at: Fact, work: Work): Step => ({
  ...{ at, work, run: '', always: true, ignored: false, phase: 0, last: false, runsOn: false },
});

/** The project that an action names: by a reference to it, or by its name. */
const projectOf = (it: Reading, name: Fact): Reading | undefined =>
  named(it, name, it.all('AWS::CodeBuild::Project', 'aws_codebuild_project'), ['Name', 'name']);

/** The function that an action invokes, where the template has it. */
export const functionOf = (it: Reading, { provider, configuration }: Action): Reading | undefined =>
  provider === 'Lambda'
    ? named(it, configuration.get('FunctionName'), it.all('AWS::Lambda::Function', 'aws_lambda_function'), [
        'FunctionName',
        'function_name',
      ])
    : undefined;

/** Thresholds of Amazon Inspector's action, without which it never fails. */
const THRESHOLDS = ['CriticalThreshold', 'HighThreshold', 'MediumThreshold', 'LowThreshold'];

/** Providers of builds and tests that neither scan nor deploy. */
const HARMLESS = ['ECRBuildAndPublish', 'DeviceFarm'];

function workOf(category: string | undefined, provider: string | undefined, configuration: Fact): Work {
  if (category === 'Source' || category === 'Approval') return IDLE;
  if (category === 'Deploy')
    return configuration.get('ActionMode').text === 'CHANGE_SET_REPLACE' ? IDLE : { ...IDLE, deploys: true };
  if (provider === 'InspectorScan') {
    const isSilent =
      !configuration.isUnknown && THRESHOLDS.every((one) => configuration.get(one).filled().isAbsentHere);
    return { ...IDLE, scans: true, silenced: configuration.isUnknown ? undefined : isSilent };
  }
  if (provider === 'Snyk') return { ...IDLE, scans: true, silenced: undefined };
  return provider !== undefined && HARMLESS.includes(provider) ? IDLE : HIDDEN;
}

/** Whether an action is over before another begins, in every run that comes to the other. */
export function precedes(one: Action, other: Action): Truth {
  if (one.isSkippable) return false;
  if (one.stage !== other.stage) return one.stage < other.stage;
  if (one === other) return false;
  return one.order === undefined || other.order === undefined ? undefined : one.order < other.order;
}

/** Whether a scan stands before a step in every run that comes to the step. */
export const isScanned = (actions: readonly Action[], action: Action, step: Step): Truth =>
  someOf(actions, (other) =>
    someOf(other.steps, (one) =>
      both(
        one.work.scans,
        one === step ? false : one.always || undefined,
        other === action ? isBefore(action.steps, one, step) : () => precedes(other, action),
      ),
    ),
  );

/** Whether someone approves before an action begins. */
export const isApproved = (actions: readonly Action[], action: Action): Truth =>
  someOf(actions, (other) =>
    both(other.category === undefined ? undefined : other.category === 'Approval', () => precedes(other, action)),
  );

/** Whether a step of an action does something. */
export const does = ({ steps }: Action, what: keyof Work): Truth =>
  either(false, ...steps.map(({ work }) => work[what]));
