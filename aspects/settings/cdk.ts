import type { IConstruct } from 'constructs';
import type { Config } from '../../lib/engine/config';
import { defaultSettings, type Settings } from '../../lib/engine/settings';

const CONFIG = Symbol.for('cdk-bulwark.config');

type Configured = IConstruct & { [CONFIG]?: Config };

/** The configuration that `harden` gave the app of a construct, if it did. */
export const configIn = (scope: IConstruct): Config | undefined => (scope.node.root as Configured)[CONFIG];

/** The settings that rules judge a construct by, so that it can be built to satisfy them. */
export const settingsIn = (scope: IConstruct): Settings => configIn(scope)?.settings ?? defaultSettings;

/** Leaves the configuration where the constructs of an app find it. */
export function configure(app: IConstruct, config: Config): void {
  Object.defineProperty(app, CONFIG, { value: config });
}
