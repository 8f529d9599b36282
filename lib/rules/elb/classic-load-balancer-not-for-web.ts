import { defineRule } from '../../engine/rule';
import { classicListener, classicLoadBalancer } from '../../resources/elb/classic-load-balancer';

export default defineRule({
  title: 'Web traffic goes through Application Load Balancers',
  problem: 'This Classic Load Balancer serves HTTP or HTTPS.',
  why: 'It cannot redirect to HTTPS, drop invalid headers, speak TLS 1.3 or stand behind a web application firewall.',
  fix: {
    how: 'Use an Application Load Balancer.',
    noCode: 'Another type of load balancer takes its place, and no setting says that.',
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: { 'cdk-nag': ['CLBNoInboundHttpHttps'] },
  resource: classicLoadBalancer,
  check: (it) =>
    it.listeners.every<object>((one) => classicListener(one).protocol.holds((protocol) => !/^https?$/i.test(protocol))),
});
