import { defineWeakenings } from '../../weakening';
import * as cdk from './cdk';
import * as cdktf from './cdktf';

const given = (props: object = {}) => ({
  upstreamRegistryUrl: 'public.ecr.aws',
  ecrRepositoryPrefix: 'public',
  ...Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined)),
});

export default defineWeakenings({
  make: {
    cdk: (scope, id, props) => new cdk.PullThroughCache(scope, id, given(props)),
    cdktf: (scope, id, props) => new cdktf.PullThroughCache(scope, id, given(props)),
  },
  weakenings: [
    {
      name: 'tags that can be moved',
      guards: ['ecr/repository-tags-immutable'],
      props: { imageTagMutability: 'MUTABLE' },
    },
    {
      name: 'some tags that can be moved',
      guards: ['ecr/repository-all-tags-immutable'],
      props: { imageTagMutability: 'IMMUTABLE_WITH_EXCLUSION', imageTagMutabilityExclusionFilters: ['latest'] },
    },
    { name: 'keys of S3', guards: ['ecr/repository-kms-encrypted'], props: { encryption: 'AES256' } },
    { name: 'the key of AWS', guards: ['ecr/repository-customer-key'], props: { customerKey: false } },
  ],
});
