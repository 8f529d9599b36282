/** Numbers and choices shared by rules and constructs, so that neither drifts from the other. */
export interface Settings {
  /** Days that logs are kept at least. */
  readonly logRetentionDays: number;
  /** Days that backups of data stores are kept at least. */
  readonly backupRetentionDays: number;
  /** Ports that administer a machine; open to the world they are the first thing attackers find. */
  readonly adminPorts: readonly number[];
  /** Ids of other accounts that are one's own, or trusted as if they were: principals of them are not foreign. */
  readonly accounts?: readonly string[];
  /** The account's organisation, where known: principals of it are not foreign. */
  readonly organization?: string;
}

export const defaultSettings: Settings = {
  logRetentionDays: 365,
  backupRetentionDays: 7,
  adminPorts: [22, 3389],
};
