import { defineExamples } from '../../engine/rule';
import { withGroup } from './example-web-acl';

const GROUP = 'AWSManagedRulesCommonRuleSet';

export default defineExamples({
  fails: [
    { name: 'another group only', ...withGroup('AWSManagedRulesSQLiRuleSet') },
    { name: 'a group that only counts', ...withGroup(GROUP, 'Count') },
    { name: 'a group of that name by another vendor', ...withGroup(GROUP, 'None', 'Fortinet') },
  ],
  passes: [{ name: 'the group', ...withGroup(GROUP) }],
});
