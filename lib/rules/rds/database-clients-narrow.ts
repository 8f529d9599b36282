import { defineRule } from '../../engine/rule';
import { closedToNetworks } from '../../reach/verdict';
import { database } from '../../resources/rds/database';

export default defineRule({
  title: 'Security groups of databases let their clients in, not whole networks',
  problem: 'A security group of this database lets a whole private network in.',
  why: 'Any machine of the network, a laptop on its VPN or a test server, can then try passwords and old flaws on the database.',
  fix: {
    how: 'Let in the security groups of the clients, or their subnets.',
    cdk: 'database.connections.allowDefaultPortFrom(service)',
    noCode: 'The rule that lets the internet in stands in a security group of its own, where it is narrowed.',
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  sameAs: {},
  resource: database,
  check: ({ reading }) => closedToNetworks(reading),
});
