import { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';
import { both, someOf, type Truth } from '../../engine/truth';
import { same, Unknown } from '../../engine/value';

/** What a template is for whose prefix is of no repository. */
const EVERY_REPOSITORY = 'ROOT';

/** Whether a template of the registry is for all repositories that a cache makes. */
function isForAll(prefix: Fact<string>, own: Fact<string>): Truth {
  if (prefix.known === undefined || own.known === undefined)
    return prefix.known === EVERY_REPOSITORY || same(prefix.value, own.value);
  return prefix.known === EVERY_REPOSITORY || `${own.known}/`.startsWith(`${prefix.known}/`);
}

const isForCaches = (uses: Fact): Truth =>
  uses.isUnknown ? undefined : uses.items().some(({ text }) => text === 'PULL_THROUGH_CACHE');

function templated(it: Reading): Fact<boolean> {
  const own = it.fact<string>('EcrRepositoryPrefix', 'ecr_repository_prefix');
  const templates = it.settings(
    'region',
    'AWS::ECR::RepositoryCreationTemplate',
    'aws_ecr_repository_creation_template',
  );
  const found = someOf(templates, (template) =>
    both(isForCaches(template.fact('AppliedFor', 'applied_for')), () =>
      isForAll(template.fact('Prefix', 'prefix'), own),
    ),
  );
  return new Fact<boolean>(own, found ?? new Unknown('the prefix of a template'));
}

/** What fills repositories of a registry from another registry, and makes them as they are asked for. */
export const pullThroughCache = defineResource({
  cloudformation: 'AWS::ECR::PullThroughCacheRule',
  terraform: 'aws_ecr_pull_through_cache_rule',
  facts: {
    /** Whether a template says what the repositories are like that it makes. */
    templated: fact<boolean>(templated, templated),
  },
});
