import { defineRule } from '../../engine/rule';
import { webAcl } from '../../resources/wafv2/web-acl';

export default defineRule({
  title: 'Web ACLs log the requests they judge',
  problem: 'This web ACL keeps no logs.',
  why: 'Logs show what was attacked and how, and whether rules stop real users.',
  fix: { how: 'Add a logging configuration.' },
  severity: 'medium',
  preset: 'strict',
  controls: { fsbp: ['WAF.1', 'WAF.11'] },
  sameAs: { 'cdk-nag': ['WAFv2LoggingEnabled'], checkov: ['CKV2_AWS_31', 'CKV_AWS_176'] },
  resource: webAcl,
  check: (it) => it.logs.isSet(),
});
