/** What is built for: trying out, most systems, or those that a law or standard binds. */
export const PROFILES = ['dev', 'baseline', 'regulated'] as const;
export type Profile = (typeof PROFILES)[number];

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
  /**
   * What stacks are for. In `dev` data goes with its stack, stands in one zone and is kept for a day; in `regulated` it is
   * kept for longest, and records are locked. It says what the other settings are where no layer does.
   */
  readonly profile: Profile;
}

export const defaultSettings: Settings = Object.freeze({
  logRetentionDays: 365,
  backupRetentionDays: 7,
  adminPorts: Object.freeze([22, 3389]) as readonly number[],
  profile: 'baseline',
});

interface Setting<T> {
  /** Whether a value can be its value, and what can, in words. */
  readonly isOne: (value: unknown) => boolean;
  readonly wanted: string;
  /** What is as strict as both. */
  readonly stricter: (one: T, other: T) => T;
}

const isNumber = (it: unknown): boolean => Number.isInteger(it) && (it as number) >= 0;

const days: Setting<number> = { isOne: isNumber, wanted: 'a number of days', stricter: Math.max };

/** Every setting. Whom one trusts has no stricter side than not to: of two, the first holds. */
export const SETTINGS: { readonly [key in keyof Settings]-?: Setting<NonNullable<Settings[key]>> } = {
  logRetentionDays: days,
  backupRetentionDays: days,
  adminPorts: {
    isOne: (it) => Array.isArray(it) && it.every(isNumber),
    wanted: 'a list of ports',
    stricter: (one, other) => [...new Set([...one, ...other])],
  },
  accounts: {
    isOne: (it) => Array.isArray(it) && it.every((id) => typeof id === 'string' && /^\d{12}$/.test(id)),
    wanted: 'a list of account ids, each a text of twelve digits',
    stricter: (one, other) => one.filter((id) => other.includes(id)),
  },
  organization: {
    isOne: (it) => typeof it === 'string' && it !== '',
    wanted: 'the id of an organisation',
    stricter: (one) => one,
  },
  profile: {
    isOne: (it) => PROFILES.includes(it as Profile),
    wanted: `one of ${PROFILES.join(', ')}`,
    stricter: (one, other) => (PROFILES.indexOf(one) < PROFILES.indexOf(other) ? other : one),
  },
};

/** Settings that are as strict as both. Who is trusted by one of them only is trusted by neither. */
export function stricterOf(one: Settings, other: Partial<Settings>): Settings {
  const both: Record<string, unknown> = {};
  for (const key of Object.keys(SETTINGS) as (keyof Settings)[]) {
    const value = one[key];
    if (value === undefined) continue;
    const { stricter } = SETTINGS[key] as Setting<unknown>;
    both[key] = other[key] === undefined ? value : stricter(value, other[key]);
  }
  return both as unknown as Settings;
}
