import { defineRule } from '../../engine/rule';
import { pullThroughCache } from '../../resources/ecr/pull-through-cache';

const KEY = 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const ROLE = 'arn:aws:iam::111122223333:role/makes-repositories';

export default defineRule({
  title: 'A template says what repositories of a pull-through cache are like',
  problem: 'No template of the registry is for the repositories that this cache makes.',
  why: 'Without one ECR makes them with tags that can be moved, no policy and no key of the account, and nobody declares them to be judged.',
  fix: {
    how: 'Declare a repository creation template for the prefix of the cache, or for all prefixes (`ROOT`), applied for `PULL_THROUGH_CACHE`.',
    resources: {
      'AWS::ECR::RepositoryCreationTemplate': {
        Prefix: 'ROOT',
        AppliedFor: ['PULL_THROUGH_CACHE'],
        ImageTagMutability: 'IMMUTABLE',
        EncryptionConfiguration: { EncryptionType: 'KMS', KmsKey: KEY },
        CustomRoleArn: ROLE,
      },
      aws_ecr_repository_creation_template: {
        prefix: 'ROOT',
        applied_for: ['PULL_THROUGH_CACHE'],
        image_tag_mutability: 'IMMUTABLE',
        encryption_configuration: { encryption_type: 'KMS', kms_key: KEY },
        custom_role_arn: ROLE,
      },
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  resource: pullThroughCache,
  check: (it) => it.templated.isTrue(),
});
