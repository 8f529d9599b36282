import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no approval rule',
      terraform: {
        aws_codecommit_repository: {
          app: {
            repository_name: 'app',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'an approval rule',
      terraform: {
        aws_codecommit_repository: {
          app: {
            repository_name: 'app',
          },
        },
        aws_codecommit_approval_rule_template_association: {
          app: {
            approval_rule_template_name: 'two',
            repository_name: 'app',
          },
        },
      },
    },
  ],
  only: {
    dialect: 'terraform',
    because: 'CloudFormation has no approval rules',
  },
});
