import { rules } from '../../lib';
import { agreementOn, type LabelledCase } from '../../scripts/agreement';

const skill = (configuration: object): object => ({
  Resources: {
    Skill: {
      Type: 'Alexa::ASK::Skill',
      Properties: { AuthenticationConfiguration: { ClientId: 'id', ...configuration } },
    },
  },
});

const answers = (...cases: LabelledCase[]) =>
  agreementOn(cases, rules).flatMap(({ answers: all }) => all.map(({ state }) => state));

const listening = (peer: string, rule: string, expected: LabelledCase['expected'], protocol: string): LabelledCase => ({
  peer,
  rule,
  expected,
  dialect: 'cloudformation',
  template: {
    Resources: {
      Classic: {
        Type: 'AWS::ElasticLoadBalancing::LoadBalancer',
        Properties: { Listeners: [{ LoadBalancerPort: '80', InstancePort: '80', Protocol: protocol }] },
      },
    },
  },
});

test('a mapped rule agrees where it fails what should fail and passes what should pass', () => {
  const id = 'cloudformation/aws/alb_listening_on_http';
  expect(answers(listening('kics', id, 'fail', 'HTTP'), listening('kics', id, 'pass', 'SSL'))).toEqual([
    'agrees',
    'agrees',
  ]);
  expect(answers(listening('kics', id, 'pass', 'HTTP'), listening('kics', id, 'fail', 'SSL'))).toEqual([
    'objects',
    'silent',
  ]);
});

test('where the mapped rule is silent, the others that fire are named', () => {
  const [mapping] = agreementOn([listening('checkov', 'cfn/CKV_AWS_92/ELBAccessLogs', 'fail', 'HTTP')], rules);
  expect(mapping).toMatchObject({ tool: 'checkov', id: 'CKV_AWS_92', rules: ['elb/classic-load-balancer-logged'] });
  const [unmapped] = agreementOn([listening('kics', 'aws/of_no_rule', 'fail', 'HTTP')], rules);
  expect(unmapped).toMatchObject({ tool: 'kics', id: 'of_no_rule', rules: [] });
  expect(unmapped?.answers[0]?.firing).toContain('elb/classic-load-balancer-listeners-encrypted');
});

test('an id that is narrowed stands for its property and its dialect only', () => {
  const exposed = { peer: 'cfn_nag', dialect: 'cloudformation', template: skill({ ClientSecret: 'in plain sight' }) };
  expect(answers({ ...exposed, rule: 'F74', expected: 'fail' })).toEqual(['agrees']);
  expect(answers({ ...exposed, rule: 'F75', expected: 'pass' })).toEqual(['agrees']);
  expect(answers({ ...listening('kics', 'alb_listening_on_http', 'fail', 'HTTP'), dialect: 'terraform-json' })).toEqual(
    ['silent'],
  );
});
