import { defineRule } from '../../engine/rule';
import { approvalRuleTemplate } from '../../resources/codecommit/approval-rule-template';

export default defineRule({
  title: 'Changes to CodeCommit repositories need the approval of two people',
  problem: 'This rule is content with fewer than two approvals.',
  why: 'One stolen password is then enough to change what is deployed.',
  fix: {
    how: 'Ask for two approvals.',
    arguments: {
      content: JSON.stringify({
        Version: '2018-11-08',
        Statements: [{ Type: 'Approvers', NumberOfApprovalsNeeded: 2 }],
      }),
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: {
    checkov: ['CKV_AWS_257'],
  },
  resource: approvalRuleTemplate,
  check: (it) =>
    it.content.isUnknown
      ? it.content.unknown()
      : it.content.get('Statements').every((statement) => statement.get<number>('NumberOfApprovalsNeeded').atLeast(2)),
});
