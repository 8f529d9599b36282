import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { webAcl } from '../../resources/wafv2/web-acl';

export default defineRule({
  title: 'Web ACLs block what no rule allows',
  problem: 'This web ACL lets requests pass that no rule allows.',
  why: 'A list of what is allowed keeps out what nobody has thought of yet.',
  fix: {
    how: 'Make blocking the default action and allow what is meant; waive this rule where only known attacks are stopped.',
    cdk: { defaultAction: { block: {} } },
    properties: { DefaultAction: { Block: {} } },
    arguments: { default_action: { block: {} } },
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: { cfn_nag: ['F665'], guard: ['WAF_WEB_ACL_DEFAULT_ACTION_RULE'], kics: ['webacl_allow_defaultaction'] },
  resource: webAcl,
  check: (it) => all(it.defaultAction.isSet(), it.defaultAction.isNot('ALLOW')),
});
