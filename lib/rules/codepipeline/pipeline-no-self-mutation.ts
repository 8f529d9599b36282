import type { Reading } from '../../engine/reading';
import { defineRule } from '../../engine/rule';
import type { Truth } from '../../engine/truth';
import { textOf, type Value } from '../../engine/value';
import { all } from '../../engine/verdict';
import { type Action, actionsOf } from '../../resources/codepipeline/actions';
import { pipeline } from '../../resources/codepipeline/pipeline';

export default defineRule({
  title: 'Pipelines do not change themselves',
  problem: 'This pipeline deploys its own definition from the source code that it builds.',
  why: 'Whoever can push can take the scans and approvals away that the very push was to go through.',
  fix: {
    how: 'Deploy the pipeline from another pipeline, whose repository has other owners.',
    cdk: { selfMutation: false },
    noCode: 'The action that deploys the pipeline is taken out of its list, and moves to another pipeline.',
  },
  severity: 'high',
  preset: 'strict',
  controls: { 'cis-supply-chain-1.0': ['2.1.2'], 'owasp-cicd': ['CICD-SEC-4'] },
  resource: pipeline,
  check: ({ reading, actions: place }) => {
    const actions = actionsOf(reading);
    if (!actions) return place.unknown();
    const own = namesOf(reading);
    return all(
      place.pass(),
      ...actions.map((action) => {
        const changes = [deploysStack(action, own), ...action.steps.map(({ run }) => runsChange(reading, run, own))];
        if (changes.includes(true)) return action.at.fail();
        return changes.includes(undefined) ? action.at.unknown() : action.at.pass();
      }),
    );
  },
});

/** The names of the stack that a pipeline is in, as far as they are known: of the stack, and of the construct. */
const namesOf = (it: Reading): readonly string[] => it.either(namesOfStack, () => [])(it);

function namesOfStack(it: Reading): readonly string[] {
  const stack = textOf(it.template.evaluate({ Ref: 'AWS::StackName' }, it.world) as Value);
  const path = (it.attribute<string>('Metadata.aws:cdk:path').text ?? '').split('/').slice(0, -1);
  return [...(stack ? [stack] : []), ...path.map((_, index) => path.slice(0, index + 1).join('/'))];
}

const deploysStack = ({ category, provider, configuration }: Action, own: readonly string[]): Truth =>
  category === 'Deploy' &&
  provider === 'CloudFormation' &&
  configuration.get('ActionMode').text !== 'CHANGE_SET_REPLACE' &&
  own.includes(configuration.get('StackName').text ?? '');

/** Whether a command changes the pipeline; undefined for one that deploys all there is. */
const runsChange = (it: Reading, run: string, own: readonly string[]): Truth =>
  /^aws (.* )?codepipeline update-pipeline\b/.test(run) || it.either(deploys, applies)(run, own);

const applies = (run: string): Truth => (/^(terraform|tofu|terragrunt) (.* )?apply\b/.test(run) ? undefined : false);

function deploys(run: string, own: readonly string[]): Truth {
  const [, tool, deployed = ''] = /^(cdk|aws) (?:.* )?(?:deploy|update-stack)((?: .*)?)$/.exec(run) ?? [];
  if (!tool) return false;
  const words = deployed.split(/[ =]/);
  if (words.some((word) => own.includes(word))) return true;
  if (tool === 'aws') return /--stack-name[ =]\$/.test(deployed) ? undefined : false;
  const isNamed = /^ [^-$*][^$*]*$/.test(deployed) && own.some((name) => !name.startsWith('${'));
  return isNamed && !words.includes('--all') ? false : undefined;
}
