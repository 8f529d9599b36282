import { defineRule } from '../../engine/rule';
import { repository } from '../../resources/codecommit/repository';
import { onlyIn } from '../../resources/only-in';

export default defineRule({
  title: 'Changes to CodeCommit repositories need approval',
  problem: "Changes to this repository need nobody's approval.",
  why: 'One stolen password is enough to change what is deployed.',
  fix: {
    how: 'Associate an approval rule template.',
    resources: {
      aws_codecommit_approval_rule_template_association: {
        approval_rule_template_name: 'two',
        repository_name: '${aws_codecommit_repository.this.repository_name}',
      },
    },
    placeholders: true,
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  sameAs: {
    checkov: ['CKV2_AWS_37'],
  },
  resource: onlyIn('terraform', repository),
  check: (it) => it.approvalRule.isSet(),
});
