import { defineRule } from '../../engine/rule';
import type { Truth } from '../../engine/truth';
import { addressRange, isPrivate, size } from '../../network/addresses';
import { classicGroup } from '../../resources/rds/classic-group';

/** Whether a range is private, or no more than a small network; undefined where only deployment can tell. */
function isNarrow(text: string): Truth {
  const range = addressRange(text);
  return range && (isPrivate([range]) || size([range]) <= 256n);
}

export default defineRule({
  title: 'Classic database security groups name who may connect',
  problem: 'This security group lets the whole internet, or a large part of it, connect to its databases.',
  why: 'Passwords alone then stand between the data and everyone.',
  fix: {
    how: 'Name small private ranges, or better a security group of a VPC.',
    properties: { DBSecurityGroupIngress: [{ CIDRIP: '10.0.0.0/24' }] },
    arguments: { ingress: [{ cidr: '10.0.0.0/24' }] },
  },
  severity: 'critical',
  preset: 'baseline',
  controls: {},
  sameAs: {
    terrascan: ['AC_AWS_0066', 'AC_AWS_0067'],
    kics: [
      'db_security_group_open_to_large_scope',
      'db_security_group_with_public_scope',
      'db_security_group_has_public_interface',
    ],
    'cdk-nag': ['RDSRestrictedInbound'],
  },
  resource: classicGroup,
  check: (it) => it.ranges.every<string>((range) => range.holds(isNarrow)),
});
