import { defineRule } from '../../engine/rule';
import { classicListener, classicLoadBalancer, speaksTls } from '../../resources/elb/classic-load-balancer';

export default defineRule({
  title: 'Classic Load Balancers speak TLS to their clients',
  problem: 'This load balancer has a listener without TLS.',
  why: 'Whoever is on the way can read and change what travels in the clear, passwords and session cookies included.',
  fix: {
    how: 'Use HTTPS or SSL on each listener; better, move to an Application or Network Load Balancer.',
    properties: {
      Listeners: [
        {
          InstancePort: '443',
          LoadBalancerPort: '443',
          Protocol: 'HTTPS',
          SSLCertificateId: 'arn:aws:acm:eu-west-1:111122223333:certificate/1',
        },
      ],
    },
    arguments: {
      listener: [
        {
          instance_port: 443,
          instance_protocol: 'https',
          lb_port: 443,
          lb_protocol: 'https',
          ssl_certificate_id: 'arn:aws:acm:eu-west-1:111122223333:certificate/1',
        },
      ],
    },
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'security-hub': ['ELB.3'] },
  sameAs: {
    terrascan: ['AC_AWS_0120'],
    'cdk-nag': ['ELBTlsHttpsListenersOnly'],
    checkov: ['CKV_AWS_376'],
    guard: ['ELB_TLS_HTTPS_LISTENERS_ONLY'],
    kics: ['elb_without_secure_protocol', 'alb_listening_on_http'],
    regula: ['FG_R00013'],
    trivy: [],
  },
  sameAsOnly: { kics: { alb_listening_on_http: { dialect: 'cloudformation' } } },
  resource: classicLoadBalancer,
  check: (it) => it.listeners.every<object>((one) => classicListener(one).protocol.holds(speaksTls)),
});
