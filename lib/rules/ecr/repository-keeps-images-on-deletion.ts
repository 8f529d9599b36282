import { defineRule } from '../../engine/rule';
import { repository } from '../../resources/ecr/repository';

export default defineRule({
  title: 'ECR repositories are not emptied when they are deleted',
  problem: 'Every image in this repository is deleted when the repository leaves the stack.',
  why: 'AWS refuses to delete a repository that holds images; deleting them with it takes away that last protection of what is deployed.',
  fix: {
    how: 'Do not let the deployment delete images; empty the repository by hand when it is really to go.',
    cdk: { emptyOnDelete: false },
    arguments: { force_delete: false },
    noCode: 'Where a custom resource empties the repository, that has to go.',
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  resource: repository,
  check: (it) => it.emptiedOnDeletion.isNot(true),
});
