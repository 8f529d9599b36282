import { defineRule } from '../../engine/rule';
import { closedToInternet } from '../../reach/verdict';
import { database } from '../../resources/rds/database';

export default defineRule({
  title: 'Security groups of databases let nobody in from the internet',
  problem: 'A security group of this database lets the internet in.',
  why: 'A public address, or one wrong route, then makes the database reachable for everyone.',
  fix: {
    how: 'Let only the security groups of its clients in.',
    cdk: 'database.connections.allowDefaultPortFrom(service)',
    noCode: 'The rule that lets the internet in stands in a security group of its own, where it is narrowed.',
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  sameAs: {
    kics: ['db_security_group_with_public_scope', 'db_security_group_has_public_interface'],
    'cdk-nag': ['RDSRestrictedInbound'],
  },
  resource: database,
  check: ({ reading }) => closedToInternet(reading),
});
