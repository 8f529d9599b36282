import { defineRule } from '../../engine/rule';
import { any } from '../../engine/verdict';
import { detector } from '../../resources/guardduty/detector';
import { onlyIn } from '../../resources/only-in';

export default defineRule({
  title: 'GuardDuty covers new accounts of the organisation',
  problem: 'Accounts that join the organisation are not watched by this detector.',
  why: 'A new account is where an attacker is seen last.',
  fix: {
    how: 'Add an organisation configuration that enables members by itself.',
    resources: {
      aws_guardduty_organization_configuration: {
        detector_id: '${aws_guardduty_detector.this.id}',
        auto_enable_organization_members: 'ALL',
      },
    },
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: {
    checkov: ['CKV2_AWS_3'],
  },
  resource: onlyIn('terraform', detector),
  check: (it) => any(it.members.is('ALL', 'NEW'), it.membersOld.isTrue()),
});
