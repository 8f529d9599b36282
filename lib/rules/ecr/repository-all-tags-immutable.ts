import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { repositorySettings } from '../../resources/ecr/repository-settings';

export default defineRule({
  title: 'Immutable image tags in ECR have no exceptions',
  problem: 'Tags are immutable but for those that a filter names.',
  why: 'Who may push can replace the image under an excluded tag, and whatever is deployed by that tag runs it.',
  fix: {
    how: 'Make all tags immutable, and deploy what moves, such as the newest build, by its digest.',
    cdk: { imageTagMutability: 'TagMutability.IMMUTABLE' },
    properties: { ImageTagMutability: 'IMMUTABLE' },
    arguments: { image_tag_mutability: 'IMMUTABLE' },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  resource: repositorySettings,
  check: (it) =>
    when(it.tagMutability.is('IMMUTABLE', 'IMMUTABLE_WITH_EXCLUSION'), () =>
      it.tagMutability.isNot('IMMUTABLE_WITH_EXCLUSION'),
    ),
});
