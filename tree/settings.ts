import type { IConstruct } from 'constructs';
import type { Config } from '../lib/engine/config';
import { defaultSettings, type Settings } from '../lib/engine/settings';

const CONFIG = Symbol.for('cdk-bulwark.config');

/** Leaves the configuration of an app where its constructs find it. */
export function keep(app: IConstruct, config: Config): void {
  Object.defineProperty(app, CONFIG, { value: config });
}

/** The configuration kept for the app of a construct, if there is one. */
export const keptFor = (scope: IConstruct): Config | undefined =>
  (scope.node.root as IConstruct & { [CONFIG]?: Config })[CONFIG];

/** The settings that `harden` gave the app of a construct, so that what is built satisfies what will judge it. */
export const settingsIn = (scope: IConstruct): Settings => keptFor(scope)?.settings ?? defaultSettings;
