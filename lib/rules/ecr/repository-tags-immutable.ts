import { defineRule } from '../../engine/rule';
import { repository } from '../../resources/ecr/repository';

export default defineRule({
  title: 'Image tags in ECR cannot be moved',
  problem: 'A tag of this repository can be pointed at another image.',
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
  resource: repository,
  check: (it) => it.tagMutability.is('IMMUTABLE', 'IMMUTABLE_WITH_EXCLUSION'),
});
