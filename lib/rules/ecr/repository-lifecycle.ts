import { defineRule } from '../../engine/rule';
import { repository } from '../../resources/ecr/repository';

export default defineRule({
  title: 'ECR repositories remove images that nobody needs',
  problem: 'This repository keeps every image for ever.',
  why: 'Old images with known flaws stay deployable, and cost money.',
  fix: {
    how: 'Add a lifecycle policy that expires untagged and old images.',
    cdk: 'lifecycleRules: [{ maxImageCount: 30 }]',
    properties: {
      LifecyclePolicy: {
        LifecyclePolicyText:
          '{"rules":[{"rulePriority":1,"selection":{"tagStatus":"untagged","countType":"sinceImagePushed","countUnit":"days","countNumber":1},"action":{"type":"expire"}}]}',
      },
    },
    resources: {
      aws_ecr_lifecycle_policy: {
        repository: '${aws_ecr_repository.this.name}',
        policy: JSON.stringify({
          rules: [
            {
              rulePriority: 1,
              selection: { tagStatus: 'any', countType: 'imageCountMoreThan', countNumber: 100 },
              action: { type: 'expire' },
            },
          ],
        }),
      },
    },
    placeholders: true,
  },
  severity: 'low',
  preset: 'optional',
  controls: { 'security-hub': ['ECR.3'] },

  resource: repository,
  check: (it) => it.lifecyclePolicy.isSet(),
});
