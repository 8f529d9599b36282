import { defineRule } from '../../engine/rule';
import { repositorySettings } from '../../resources/ecr/repository-settings';

export default defineRule({
  title: 'Image tags in ECR cannot be moved',
  problem: 'Tags can be pointed at other images.',
  why: 'Who may push can replace an image that was reviewed and deployed, under its old name.',
  fix: {
    how: 'Make tags immutable.',
    cdk: {
      imageTagMutability: 'TagMutability.IMMUTABLE',
    },
    properties: {
      ImageTagMutability: 'IMMUTABLE',
    },
    arguments: {
      image_tag_mutability: 'IMMUTABLE',
    },
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['ECR.2'] },
  sameAs: {
    checkov: ['CKV_AWS_51'],
    kics: ['ecr_image_tag_not_immutable'],
    trivy: ['AWS-0031'],
  },
  resource: repositorySettings,
  check: (it) => it.tagMutability.is('IMMUTABLE', 'IMMUTABLE_WITH_EXCLUSION'),
});
