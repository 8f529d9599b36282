/** What an aspect sets on the resources of a type. */
export interface Setting {
  /** Of a property or argument, such as `MetadataOptions.HttpTokens`; in a list of blocks, of each of them. */
  readonly path: string;
  readonly value: unknown;
  /** Which resources it is set on, by what they say themselves. @default all of the type */
  readonly where?: (body: Body) => boolean;
  /** Whether what stands there stays. @default everything that is said stays */
  readonly stays?: (present: unknown) => boolean;
}

/** What an aspect sets, by type of resource. */
export type Settings = Readonly<Record<string, readonly Setting[]>>;

/** What a resource says, with what only deployment can tell left as it is written. */
export type Body = Readonly<Record<string, unknown>>;

/** One change that an aspect made. */
export interface Change {
  /** Of the construct. */
  readonly path: string;
  /** What was set there, as `MetadataOptions.HttpTokens`. */
  readonly property: string;
  readonly value: unknown;
}

/** The places of a resource where a setting is to be made, and the settings. */
export const missingIn = (body: Body, settings: readonly Setting[]): (Setting & { readonly path: string })[] =>
  settings
    .filter(({ where = () => true }) => where(body))
    .flatMap((setting) => {
      const { stays = () => true } = setting;
      return placesOf(body, setting.path.split('.'))
        .filter(({ present }) => present === undefined || present === null || (isPlain(present) && !stays(present)))
        .map(({ path }) => ({ ...setting, path }));
    });

/** What only deployment can tell is neither strong nor weak, so it stays. */
const isPlain = (value: unknown): boolean => typeof value !== 'object' && !/\$\{/.test(String(value));

function placesOf(value: unknown, [key, ...rest]: readonly string[], at = ''): { path: string; present: unknown }[] {
  if (key === undefined) return [{ path: at, present: value }];
  const below = at === '' ? '' : `${at}.`;
  if (Array.isArray(value)) return value.flatMap((item, index) => placesOf(item, [key, ...rest], `${below}${index}`));
  const isOpen = typeof value === 'string' || (isMap(value) && Object.keys(value).some(isIntrinsic));
  if (isOpen) return [];
  return placesOf(isMap(value) ? value[key] : undefined, rest, `${below}${key}`);
}

const isMap = (value: unknown): value is Body => typeof value === 'object' && value !== null;
const isIntrinsic = (key: string): boolean => key === 'Ref' || key.startsWith('Fn::');
