import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { loadBalancer } from '../../resources/elb/load-balancer';

export default defineRule({
  title: 'Application Load Balancers stand behind a web application firewall',
  problem: 'This load balancer has no web ACL.',
  why: 'A web ACL stops known exploits, floods and bots before they reach the application.',
  fix: {
    how: 'Associate a WAF web ACL.',
    cdk: "new CfnWebACLAssociation(this, 'Waf', { resourceArn: loadBalancer.loadBalancerArn, webAclArn: acl.attrArn })",
    resources: {
      'AWS::WAFv2::WebACLAssociation': {
        ResourceArn: { Ref: 'This' },
        WebACLArn: 'arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/a/1',
      },
      aws_wafv2_web_acl_association: {
        resource_arn: '${aws_lb.this.arn}',
        web_acl_arn: 'arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/a/1',
      },
    },
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['ELB.16'] },
  sameAs: { 'cdk-nag': ['ALBWAFEnabled'], checkov: ['CKV2_AWS_28'], kics: ['alb_is_not_integrated_with_waf'] },
  resource: loadBalancer,
  check: (it) => when(it.type.is('application'), () => it.webAcl.isSet()),
});
