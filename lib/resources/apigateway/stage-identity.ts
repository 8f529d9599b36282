import type { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { both, either, type Truth } from '../../engine/truth';
import { same, Unknown } from '../../engine/value';

/** Whether a property names what another names; a template that leaves one of them out does not tell them apart. */
function isSame(one: Fact, other: Fact): Truth {
  if (one.target && other.target) return one.target === other.target;
  return one.isAbsentHere || other.isAbsentHere || same(one.value, other.value);
}

/** Whether an API and the name of a stage, as another resource gives them, are those of this stage. */
export function isStage(it: Reading, api: Fact, name: Fact): Truth {
  const { resource } = it;
  const ownName = it.fact('StageName', 'stage_name');
  const of = it.follow(name);
  const isNamed = (): Truth =>
    of && of.type === it.type
      ? same(of.fact('StageName', 'stage_name').value, ownName.value)
      : !(ownName.isAbsentHere && !name.isAbsentHere) && isSame(name, ownName);
  return both(
    either(api.target === resource, () => isSame(api, it.fact('RestApiId', 'rest_api_id'))),
    either(name.target === resource, isNamed),
  );
}

/** Whether an ARN is that of this stage: by a reference, or written out with its API and its name. */
export function isStageArn(it: Reading, arn: Fact<string>): Truth {
  if (arn.target) return arn.target === it.resource;
  const [, api, name] = /\/restapis\/(.+)\/stages\/([^/]+)$/.exec(arn.text ?? '') ?? [];
  if (api === undefined || name === undefined) return arn.value instanceof Unknown ? undefined : false;
  const part = (text: string): Fact => arn.map(() => arn.resource.template.referred?.(text) ?? text);
  return isStage(it, part(api), part(name));
}
