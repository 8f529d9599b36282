import { defineRule } from '../../engine/rule';
import { workgroup } from '../../resources/redshift/serverless';

export default defineRule({
  title: 'Redshift Serverless has no public address',
  problem: 'This workgroup has an address that the internet can reach.',
  why: 'Its port can then be scanned and its password guessed by anyone; only a security group stands between.',
  fix: {
    how: 'Make the workgroup private, and reach it through the VPC.',
    properties: { PubliclyAccessible: false },
    arguments: { publicly_accessible: false },
  },
  severity: 'critical',
  preset: 'baseline',
  controls: { 'security-hub': ['RedshiftServerless.3'] },

  resource: workgroup,
  check: (it) => it.public.isNot(true),
});
