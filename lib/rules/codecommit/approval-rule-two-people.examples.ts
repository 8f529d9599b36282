import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'one approval',
      terraform: {
        aws_codecommit_approval_rule_template: {
          two: {
            name: 'two',
            content: '{"Version":"2018-11-08","Statements":[{"Type":"Approvers","NumberOfApprovalsNeeded":1}]}',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'two approvals',
      terraform: {
        aws_codecommit_approval_rule_template: {
          two: {
            name: 'two',
            content: '{"Version":"2018-11-08","Statements":[{"Type":"Approvers","NumberOfApprovalsNeeded":2}]}',
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
