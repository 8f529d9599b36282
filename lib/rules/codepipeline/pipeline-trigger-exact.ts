import type { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineRule } from '../../engine/rule';
import { hasHole } from '../../engine/value';
import { all, any, type Verdict } from '../../engine/verdict';
import { actionsOf, does } from '../../resources/codepipeline/actions';
import { pipeline } from '../../resources/codepipeline/pipeline';
import { startedByNamedBranch, triggersOf } from '../../resources/codepipeline/triggers';

export default defineRule({
  title: 'Pipelines that deploy are started by named branches or by tags',
  problem: 'A push to more than the named branches starts this pipeline, which deploys.',
  why: 'Branches that nobody protects are open to everyone who may push; what they hold is deployed without a review.',
  fix: {
    how: 'Name the protected branches without wildcards, or filter by a pattern of tags.',
    ...startedByNamedBranch,
    placeholders: true,
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'cis-supply-chain-1.0': ['2.3.5'], 'owasp-cicd': ['CICD-SEC-1', 'CICD-SEC-4'] },
  resource: pipeline,
  check: ({ reading, actions: place }) => {
    const pushes = triggersOf(reading, 'push');
    if (pushes.length === 0) return place.notApplicable();
    const actions = actionsOf(reading);
    const deploys = actions?.map((action) => does(action, 'deploys')) ?? [undefined];
    if (!deploys.includes(true) && !deploys.includes(undefined)) return place.notApplicable();
    const named = all(...pushes.map((push) => isNamed(reading, push)));
    return named.state === 'fail' && !deploys.includes(true) ? { ...named, state: 'unknown' } : named;
  },
});

/** Whether only named branches, or tags by a pattern, pass a filter. */
function isNamed(it: Reading, push: Fact): Verdict {
  const [branches, tags] = it.either(['Branches.Includes', 'Tags.Includes'], ['branches.includes', 'tags.includes']);
  const only = (includes: Fact, isOpen: RegExp): Verdict =>
    includes.isAbsentHere || includes.items().length === 0
      ? push.fail('its filter names no branch and no tag')
      : includes.every<string>((one) =>
          one.isUnknown || hasHole(one.text ?? '')
            ? one.unknown()
            : isOpen.test(one.text ?? '')
              ? one.fail(`${one.text} stands for more than one`)
              : one.pass(),
        );
  const tagged = push.get(tags);
  return tagged.isAbsentHere
    ? only(push.get(branches), /[*?[{]|^$/)
    : all(only(tagged, /^[*?/]*$/), any(push.get(branches).isAbsent(), only(push.get(branches), /[*?[{]|^$/)));
}
