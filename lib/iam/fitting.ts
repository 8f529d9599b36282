import type { Truth } from '../engine/truth';
import { resourcesOf } from './action-resources';
import { arnOf } from './arn';
import { hasWildcard, matches } from './glob';
import { type Item, isEverything, type Statement } from './policy';

/**
 * An action of a statement whose kinds of resource have other ARNs than all that stand beside it, so that the statement
 * says nothing about it. Patterns of actions are left alone, as are resources that are a reference and nothing more, and
 * actions of which AWS lists no kinds: some are asked about with an ARN all the same.
 */
export function unfitAction({ actions, resources }: Statement): string | undefined {
  if (actions.negated || !resources.said || resources.negated || resources.list.length === 0) return undefined;
  // A parameter that is empty until somebody says more is none of either.
  if (resources.list.some(({ text, open }) => open || text === '' || isEverything(text))) return undefined;
  return actions.list.find((action) => isUnfit(action, resources.list))?.text;
}

export const hasUnfitAction = (statement: Statement): Truth => unfitAction(statement) !== undefined;

function isUnfit({ text, open }: Item, resources: readonly Item[]): boolean {
  if (open || hasWildcard(text) || OF_TOOLKIT.has(text.toLowerCase())) return false;
  const kinds = resourcesOf(text).flatMap(({ arn }) => arn.split(',arn:${Partition}:'));
  return kinds.length > 0 && !kinds.some((kind) => resources.some((one) => mayBe(kind, one)));
}

/** Actions of consumers that `grantRead` of a stream of the CDK names beside the stream, which nobody can change and which harms nobody. */
const OF_TOOLKIT: ReadonlySet<string> = new Set(['kinesis:describestreamconsumer', 'kinesis:subscribetoshard']);

/** Whether a pattern of resources may take in one of a kind. Where it is no ARN, only its whole text is compared. */
function mayBe(kind: string, { text }: Item): boolean {
  const own = arnOf(`arn:\${Partition}:${kind}`);
  const given = arnOf(text);
  if (!own || !given || hasWildcard(text.slice(0, text.indexOf(given.service))))
    return matches(text, `arn:\${Partition}:${kind}`) !== false;
  // Names of buckets have no slash; other names may.
  if (kind === BUCKET && given.resource.includes('/')) return false;
  const isSameService = given.service === own.service || RENAMED.test(`${own.service} ${given.service}`);
  return (
    (isSameService || matches(given.service, own.service) !== false) &&
    (['region', 'account', 'resource'] as const).every((field) => matches(given[field], own[field]) !== false)
  );
}

/** A service that goes by two names: https://docs.aws.amazon.com/dtconsole/latest/userguide/rename.html */
const RENAMED = /^(codestar-connections codeconnections|codeconnections codestar-connections)$/;

const BUCKET = 's3:::${BucketName}';
