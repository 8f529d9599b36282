import type { Reading } from '../../engine/reading';
import { OPEN } from '../bounds';
import { familiesOf, type Get, list, type Placement, publicly, truth } from '../kind';

/** AMQP and the console; OpenWire, AMQP, STOMP, MQTT, WebSockets and the console. */
const RABBIT = [5671, 443, 15671];
const ACTIVE = [61617, 5671, 61614, 8883, 61619, 8162];

/**
 * A broker of Amazon MQ, public only where it says so. A public one of RabbitMQ needs no subnet, and nothing that is
 * declared then stands before it.
 */
export function broker(_: Reading, get: Get): Placement {
  const engine = get('EngineType', 'engine_type').text?.toLowerCase();
  const subnets = list(get('SubnetIds', 'subnet_ids'));
  const open = get<boolean>('PubliclyAccessible', 'publicly_accessible').or(false);
  const isOutside = engine === 'rabbitmq' && subnets.length === 0 && truth(open) !== false;
  const ports = engine === 'rabbitmq' ? RABBIT : engine === 'activemq' ? ACTIVE : [...new Set([...RABBIT, ...ACTIVE])];
  return {
    subnets,
    groups: list(get('SecurityGroups', 'security_groups')),
    isPublic: open,
    ports,
    spans: true,
    isOutside,
    ...(isOutside ? { door: { at: open, admits: OPEN, ports } } : {}),
  };
}

/** Without encryption, with TLS, with a password, with IAM. Source: "Port information" in the Amazon MSK developer guide. */
const KAFKA = [9092, 9094, 9096, 9098];
const KAFKA_IPV6 = [20092, 20094, 20096, 20098];
const KAFKA_PUBLIC = [9194, 9196, 9198];

/** Brokers of a cluster are in all of its subnets. At their public addresses they listen on ports of their own. */
export function kafka(_: Reading, get: Get): Placement {
  const at = (cf: string, tf: string) => get<string>(`BrokerNodeGroupInfo.${cf}`, `broker_node_group_info.${tf}`);
  const open = at('ConnectivityInfo.PublicAccess.Type', 'connectivity_info.public_access.type').or('DISABLED');
  const families = familiesOf(at('ConnectivityInfo.NetworkType', '(none)'));
  return {
    subnets: list(at('ClientSubnets', 'client_subnets')),
    groups: list(at('SecurityGroups', 'security_groups')),
    isPublicAt: () => publicly(truth(open.map((type) => type === 'SERVICE_PROVIDED_EIPS')), false),
    families,
    ports: [...KAFKA, ...KAFKA_IPV6],
    publicPorts: KAFKA_PUBLIC,
    spans: true,
  };
}

/** Kafka without brokers of one's own, which asks for IAM. */
export function serverlessKafka(_: Reading, get: Get): Placement {
  const networks = get('VpcConfigs', 'vpc_config').items();
  const each = (cf: string, tf: string) => networks.flatMap((one) => list(one.get(cf), one.get(tf)));
  return {
    subnets: each('SubnetIds', 'subnet_ids'),
    groups: each('SecurityGroups', 'security_group_ids'),
    isPublic: false,
    ports: [9098],
    spans: true,
  };
}
