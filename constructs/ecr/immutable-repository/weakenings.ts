import { RemovalPolicy } from 'aws-cdk-lib';
import { ImageTagMutabilityExclusionFilter, RepositoryEncryption, TagMutability } from 'aws-cdk-lib/aws-ecr';
import { defineWeakenings } from '../../weakening';
import * as cdk from './cdk';
import * as cdktf from './cdktf';

export default defineWeakenings({
  make: {
    cdk: (scope, id, props) => new cdk.ImmutableRepository(scope, id, props),
    cdktf: (scope, id, props) => new cdktf.ImmutableRepository(scope, id, props),
  },
  weakenings: [
    {
      name: 'tags that can be moved',
      guards: ['ecr/repository-tags-immutable'],
      cdk: { imageTagMutability: TagMutability.MUTABLE },
      cdktf: { imageTagMutability: 'MUTABLE' },
    },
    {
      name: 'some tags that can be moved',
      guards: ['ecr/repository-all-tags-immutable'],
      cdk: {
        imageTagMutability: TagMutability.IMMUTABLE_WITH_EXCLUSION,
        imageTagMutabilityExclusionFilters: [ImageTagMutabilityExclusionFilter.wildcard('dev-*')],
      },
      cdktf: {
        imageTagMutability: 'IMMUTABLE_WITH_EXCLUSION',
        imageTagMutabilityExclusionFilters: ['dev-*'],
      },
    },
    { name: 'no scan', guards: ['ecr/repository-scanned'], props: { imageScanOnPush: false } },
    {
      name: 'keys of S3',
      guards: ['ecr/repository-kms-encrypted'],
      cdk: { encryption: RepositoryEncryption.AES_256 },
      cdktf: { encryption: 'AES256' },
    },
    { name: 'the key of AWS', guards: ['ecr/repository-customer-key'], props: { customerKey: false } },
    {
      name: 'deleted with its stack',
      guards: ['ecr/repository-retained'],
      cdk: { removalPolicy: RemovalPolicy.DESTROY },
      cdktf: { removalPolicy: 'destroy' },
    },
    {
      name: 'deleted with its images',
      guards: ['ecr/repository-keeps-images-on-deletion', 'ecr/repository-retained'],
      cdk: { removalPolicy: RemovalPolicy.DESTROY, emptyOnDelete: true },
      cdktf: { removalPolicy: 'destroy', emptyOnDelete: true },
    },
    {
      name: 'emptied before it is deleted',
      guards: ['ecr/repository-keeps-images-on-deletion', 'ecr/repository-retained'],
      cdk: { removalPolicy: RemovalPolicy.DESTROY, autoDeleteImages: true },
      only: { toolkit: 'cdk', because: 'Terraform empties repositories in one way only, `emptyOnDelete`.' },
    },
  ],
  accepts: () => ({
    lifecycleRegistryId: '111122223333',
    lifecycleRules: [{ maxImageCount: 100 }],
    repositoryName: 'images',
  }),
  alongside: { lifecycleRegistryId: ['lifecycleRules'] },
  defaulted: ['encryptionKey'],
});
