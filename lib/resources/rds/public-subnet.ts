import type { Reading } from '../../engine/reading';

const EVERYWHERE = new Set(['0.0.0.0/0', '::/0']);

/** The routes of a table, those in resources of their own included. */
function routesOf(table: Reading): { readonly to: string | undefined; readonly gateway: Reading | undefined }[] {
  const own = table
    .fact('route')
    .items()
    .map((route) => ({
      to: route.get('cidr_block').text ?? route.get('ipv6_cidr_block').text,
      gateway: table.follow(route.get('gateway_id')),
    }));
  const apart = [
    ...table.companions('AWS::EC2::Route', 'RouteTableId'),
    ...table.companions('aws_route', 'route_table_id'),
  ].map((route) => ({
    to: ['DestinationCidrBlock', 'DestinationIpv6CidrBlock', 'destination_cidr_block', 'destination_ipv6_cidr_block']
      .map((path) => route.fact(path).text)
      .find((text) => text !== undefined),
    gateway: route.follow(route.fact(route.dialect === 'cloudformation' ? 'GatewayId' : 'gateway_id')),
  }));
  return [...own, ...apart];
}

/** Whether a route of the template leads from a subnet to an internet gateway. */
export function leadsToInternet(subnet: Reading): boolean {
  const tables = [
    ...subnet.companions('AWS::EC2::SubnetRouteTableAssociation', 'SubnetId'),
    ...subnet.companions('aws_route_table_association', 'subnet_id'),
  ].flatMap((association) => {
    const table = association.follow(
      association.fact(association.dialect === 'cloudformation' ? 'RouteTableId' : 'route_table_id'),
    );
    return table ? [table] : [];
  });
  return tables
    .flatMap(routesOf)
    .some(
      ({ to, gateway }) =>
        to !== undefined &&
        EVERYWHERE.has(to) &&
        /^(AWS::EC2::InternetGateway|aws_internet_gateway)$/.test(gateway?.type ?? ''),
    );
}
