import { defineResource, defineRule } from '../../engine/rule';
import { isGivenAway, isReferenced } from '../../resources/referenced';

const group = defineResource({ cloudformation: 'AWS::EC2::SecurityGroup', terraform: 'aws_security_group', facts: {} });

/** Rules belong to a group; they do not use it. */
const RULES = /SecurityGroup(Ingress|Egress)$|^aws_(vpc_)?security_group(_(ingress|egress))?_rule$/;

export default defineRule({
  title: 'Security groups that are declared are in use',
  problem: 'Nothing in this configuration uses this security group.',
  why: 'Groups that nobody uses stay open unreviewed, and are picked by mistake later.',
  fix: {
    how: 'Use the group, or remove it.',
    noCode: 'The resource is given a use or taken out of the code, and no setting says that.',
  },
  severity: 'low',
  preset: 'optional',
  controls: { 'security-hub': ['EC2.22'] },
  sameAs: { checkov: ['CKV2_AWS_5'], kics: ['security_groups_not_used'] },
  resource: group,
  check: ({ reading }) => {
    if (isReferenced(reading.resource, (other) => !RULES.test(other.type))) return reading.fact('').pass();
    const isOpen = isGivenAway(reading.resource) || reading.resource.template.notices.length > 0;
    return isOpen ? reading.fact('').unknown() : reading.fact('').fail();
  },
});
