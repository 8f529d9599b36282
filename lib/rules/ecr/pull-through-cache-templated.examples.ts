import { defineExamples } from '../../engine/rule';

/** A cache of `quay`, and templates of these prefixes. */
const cached = (prefixes: readonly (string | object)[], uses = ['PULL_THROUGH_CACHE']) => ({
  Cache: {
    Type: 'AWS::ECR::PullThroughCacheRule',
    Properties: { EcrRepositoryPrefix: 'quay', UpstreamRegistryUrl: 'quay.io' },
  },
  ...Object.fromEntries(
    prefixes.map((Prefix, index) => [
      `Template${index}`,
      { Type: 'AWS::ECR::RepositoryCreationTemplate', Properties: { Prefix, AppliedFor: uses } },
    ]),
  ),
});

const cachedInTerraform = (prefixes: readonly string[], uses = ['PULL_THROUGH_CACHE']) => ({
  aws_ecr_pull_through_cache_rule: { cache: { ecr_repository_prefix: 'quay', upstream_registry_url: 'quay.io' } },
  ...(prefixes.length > 0 && {
    aws_ecr_repository_creation_template: Object.fromEntries(
      prefixes.map((prefix, index) => [`template${index}`, { prefix, applied_for: uses }]),
    ),
  }),
});

const both = (prefixes: readonly string[], uses?: string[]) => ({
  cloudformation: cached(prefixes, uses),
  terraform: cachedInTerraform(prefixes, uses),
});

export default defineExamples({
  fails: [
    { name: 'no template', ...both([]) },
    { name: 'one for another prefix', ...both(['quays']) },
    { name: 'one for a part of the repositories', ...both(['quay/team']) },
    { name: 'one for what is replicated', ...both(['quay'], ['REPLICATION']) },
  ],
  passes: [
    { name: 'a template for its prefix', ...both(['quay/team', 'quay']) },
    { name: 'one for all prefixes', ...both(['ROOT'], ['REPLICATION', 'PULL_THROUGH_CACHE']) },
  ],
  unknown: [
    {
      name: 'a prefix decided at deployment',
      cloudformation: {
        Parameters: { Prefix: { Type: 'String' } },
        Resources: cached([{ Ref: 'Prefix' }]),
      },
      terraform: { variable: { prefix: { type: 'string' } }, resource: cachedInTerraform(['${var.prefix}']) },
    },
  ],
});
