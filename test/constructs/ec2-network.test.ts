import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import * as cdk from 'aws-cdk-lib';
import { Peer, Port, SecurityGroup } from 'aws-cdk-lib/aws-ec2';
import { App, TerraformStack } from 'cdktf';
import { vpcIn } from '../../constructs/ec2/weakenings';
import { HardenedSecurityGroup, hardenDefaults } from '../../doors/cdk';
import * as cdktf from '../../doors/cdktf';
import { refusalOf, templateOf, waived } from './subjects';

/** What a stack declares, by logical id. */
function declaredBy(build: (stack: cdk.Stack) => unknown): Record<string, { Type: string; Properties: any }> {
  const [template] = templateOf(build);
  return (template as { content: any }).content.Resources;
}

/** The resources that a stack of Terraform declares, by type. */
function terraformOf(build: (stack: TerraformStack) => unknown): Record<string, Record<string, any>> {
  const stack = new TerraformStack(new App(), 'shop');
  new AwsProvider(stack, 'aws', { region: 'eu-west-1', defaultTags: [{ tags: { team: 'shop' } }] });
  build(stack);
  stack.prepareStack();
  return stack.toTerraform().resource;
}

describe('a hardened security group', () => {
  const groupIn = (stack: cdk.Stack, id = 'Orders', props: object = {}) =>
    new HardenedSecurityGroup(stack, id, { vpc: vpcIn(stack), ...props });

  test('is connected to others by connections, and says what each rule is for', () => {
    const resources = declaredBy((stack) => {
      const orders = groupIn(stack);
      orders.connections.allowFrom(groupIn(stack, 'Shop'), Port.HTTPS, 'the shop');
      orders.addIngressRule(Peer.ipv4('10.0.1.0/24'), Port.HTTPS);
      orders.connections.allowTo(Peer.ipv4('10.0.2.0/24'), Port.POSTGRES, 'the database');
    });
    const [orders] = Object.values(resources);
    expect(orders?.Properties.SecurityGroupIngress).toEqual([
      { CidrIp: '10.0.1.0/24', Description: 'from 10.0.1.0/24:443', FromPort: 443, IpProtocol: 'tcp', ToPort: 443 },
    ]);
    expect(orders?.Properties.SecurityGroupEgress).toEqual([
      { CidrIp: '10.0.2.0/24', Description: 'the database', FromPort: 5432, IpProtocol: 'tcp', ToPort: 5432 },
    ]);
    const between = Object.values(resources).filter(({ Type }) => /SecurityGroup(In|E)gress$/.test(Type));
    expect(between.map(({ Properties }) => [Properties.Description, Properties.FromPort])).toEqual([
      ['the shop', 443],
      ['the shop', 443],
    ]);
  });

  test('refuses the internet in parts as it does in one, by connections too', () => {
    templateOf((stack) => {
      const orders = groupIn(stack);
      orders.addIngressRule(Peer.ipv4('0.0.0.0/3'), Port.SSH);
      expect(refusalOf(() => orders.addIngressRule(Peer.ipv4('128.0.0.0/3'), Port.SSH))).toContain(
        '`addIngressRule` gives up ec2/group-no-world-ssh',
      );
      expect(refusalOf(() => orders.connections.allowFromAnyIpv4(Port.HTTPS))).toContain('ec2/group-no-world-ingress');
      orders.connections.allowFrom(Peer.ipv4('203.0.113.0/24'), Port.HTTPS);
    });
  });

  test('lets its own members in on every port, and no others', () => {
    templateOf((stack) => {
      const workers = groupIn(stack, 'Workers');
      workers.addIngressRule(workers, Port.allTraffic());
      const shop = SecurityGroup.fromSecurityGroupId(stack, 'Shop', 'sg-0a1b2c3d');
      expect(refusalOf(() => workers.addIngressRule(shop, Port.allTcp()))).toContain('ec2/group-no-all-ports-inside');
    });
    terraformOf((stack) => {
      const workers = new cdktf.HardenedSecurityGroup(stack, 'workers', { vpcId: 'vpc-0a1b2c3d' });
      workers.addIngressRule({ securityGroup: workers }, { protocol: '-1' });
      const shop = new cdktf.HardenedSecurityGroup(stack, 'shop', { vpcId: 'vpc-0a1b2c3d' });
      expect(refusalOf(() => workers.addIngressRule({ securityGroup: shop }, { from: 0, to: 65535 }))).toContain(
        'ec2/group-no-all-ports-inside',
      );
    });
  });

  test('lets everyone in on the port that is waived, and on no other', () => {
    templateOf((stack) => {
      const web = groupIn(stack, 'Web', { waive: waived('ec2/group-no-world-ingress') });
      web.addIngressRule(Peer.anyIpv4(), Port.HTTPS);
      expect(refusalOf(() => web.addIngressRule(Peer.anyIpv4(), Port.tcp(8443)))).toContain(
        'ec2/group-no-world-unauthorized-ports',
      );
    });
  });

  test('is what groups of the CDK become in place', () => {
    const app = new cdk.App();
    hardenDefaults(app);
    const stack = new cdk.Stack(app, 'Shop');
    new SecurityGroup(stack, 'Orders', { vpc: vpcIn(stack) });
    expect(refusalOf(() => new SecurityGroup(stack, 'Open', { vpc: vpcIn(stack), allowAllOutbound: true }))).toContain(
      '`allowAllOutbound` gives up ec2/group-no-world-egress-all-ports',
    );
    const { Resources } = app.synth().getStackByName('Shop').template;
    expect(Object.values<any>(Resources)[0].Properties.SecurityGroupEgress[0].CidrIp).toBe('255.255.255.255/32');
  });

  test('is imported as others are', () => {
    templateOf((stack) => {
      const imported = HardenedSecurityGroup.fromSecurityGroupId(stack, 'Shop', 'sg-0a1b2c3d');
      groupIn(stack).connections.allowFrom(imported, Port.HTTPS);
    });
  });

  test('in Terraform each rule is a resource that says what it is for, and one that is there is not added again', () => {
    const { aws_vpc_security_group_ingress_rule: rules = {}, aws_vpc_security_group_egress_rule: out } = terraformOf(
      (stack) => {
        const orders = new cdktf.HardenedSecurityGroup(stack, 'orders', { vpcId: 'vpc-0a1b2c3d' });
        const shop = new cdktf.HardenedSecurityGroup(stack, 'shop', { vpcId: 'vpc-0a1b2c3d' });
        for (const _ of [1, 2]) orders.addIngressRule({ securityGroup: shop }, 443);
        orders.addIngressRule({ cidrIpv6: 'fd00::/64' }, { protocol: 'udp', from: 53 }, 'names');
        orders.addIngressRule({ prefixListId: '${var.offices}' }, 443, 'offices');
        orders.addIngressRule({ prefixListId: '${var.partners}' }, 443, 'partners');
      },
    );
    expect(
      Object.values(rules).map(({ description, ip_protocol, from_port }) => [description, ip_protocol, from_port]),
    ).toEqual([
      ['from shop/shop on tcp 443', 'tcp', 443],
      ['names', 'udp', 53],
      ['offices', 'tcp', 443],
      ['partners', 'tcp', 443],
    ]);
    expect(out).toBeUndefined();
  });
});
