import { defineRule } from '../../engine/rule';
import { repository } from '../../resources/ecr/repository';

export default defineRule({
  title: 'ECR repositories outlive their stack',
  problem: 'This repository is deleted together with its stack.',
  why: 'What runs from its images cannot be started again, and what was released cannot be looked at.',
  fix: {
    how: 'Retain the repository when its stack is deleted or replaced.',
    cdk: { removalPolicy: 'RemovalPolicy.RETAIN' },
    arguments: { lifecycle: { prevent_destroy: true } },
    noCode: 'A deletion policy is an attribute of the resource, not one of its properties.',
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  resource: repository,
  check: (it) => it.removal.is('Retain', 'RetainExceptOnCreate'),
});
