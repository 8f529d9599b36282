import { type About, covers, type PortRange, type Protocol } from './ports';

/** Where machines, containers and fleets are administered, beside SSH and remote desktop. */
export const ADMIN_PORTS: readonly number[] = [
  23, 111, 135, 512, 513, 514, 2375, 2376, 4505, 4506, 5500, 5800, 5900, 5985, 5986, 6443, 10250,
];

/**
 * SQL Server, Oracle, ZooKeeper, etcd, Analysis Services, MySQL, mSQL, PostgreSQL, Redshift, OpenSearch, CouchDB, Redis,
 * Cassandra, Neo4j, Neptune, Kafka, memcached, MongoDB, DB2.
 */
export const DATABASE_PORTS: readonly number[] = [
  1433, 1434, 1521, 2181, 2379, 2380, 2382, 2383, 2483, 2484, 3306, 4333, 5432, 5439, 5601, 5984, 6379, 7000, 7001,
  7199, 7474, 7687, 8182, 9042, 9092, 9160, 9200, 9300, 11211, 11214, 11215, 27017, 27018, 27019, 28017, 50000, 61620,
  61621,
];

/** FTP, SMTP, DNS, POP3, SFTP, NetBIOS, IMAP, SNMP, LDAP, SMB, LDAPS, rsync, NFS, development servers and proxies. */
export const HIGH_RISK_PORTS: readonly number[] = [
  20, 21, 25, 53, 110, 115, 137, 138, 139, 143, 161, 389, 445, 636, 873, 2049, 3000, 3020, 5000, 8000, 8080, 8088, 8888,
];

/** Every port that is seldom meant for more than a few clients. */
export const SENSITIVE_PORTS: readonly number[] = [22, 3389, ...ADMIN_PORTS, ...DATABASE_PORTS, ...HIGH_RISK_PORTS];

/** Those of them that are served over UDP: DNS, RPC, NetBIOS, SNMP, LDAP, SQL Server Browser, NFS, remote desktop, memcached. */
const OVER_UDP: ReadonlySet<number> = new Set([53, 111, 135, 137, 138, 161, 389, 1434, 2049, 3389, 11211]);

const OVER_TCP_ALONE: ReadonlySet<number> = new Set([80, ...SENSITIVE_PORTS].filter((port) => !OVER_UDP.has(port)));

/** Whether traffic of a protocol reaches what is served on one of these ports: SSH and most data stores speak TCP alone. */
export const reaches = (...wanted: readonly number[]): About =>
  Object.assign(
    (protocol: Protocol, ports: PortRange | undefined) =>
      !!ports && wanted.some((port) => covers(ports, port) && !(protocol === 'udp' && OVER_TCP_ALONE.has(port))),
    { ports: wanted },
  );
