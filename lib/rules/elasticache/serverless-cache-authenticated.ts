import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { serverlessCache } from '../../resources/elasticache/serverless-cache';

export default defineRule({
  title: 'Serverless caches ask their clients who they are',
  problem: 'Whoever can reach this cache may read and change all of it.',
  why: 'Without users, one open port inside the network is enough.',
  fix: {
    how: 'Name a group of users.',
    properties: { UserGroupId: 'app' },
    arguments: { user_group_id: 'app' },
    placeholders: true,
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  resource: serverlessCache,
  check: (it) => when(it.engine.isNot('memcached'), () => it.userGroup.isSet()),
});
